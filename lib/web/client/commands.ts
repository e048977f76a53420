// Which command a pressed key stands for: by what is printed on it, and by its place where the layout has other letters.

/** As much of a keyboard event as says which key it was. */
export interface Pressed {
  readonly key: string;
  /** The place on the keyboard, as a US layout names it: `KeyA`, `Digit1`. */
  readonly code: string;
  readonly shiftKey: boolean;
}

const PLACE = /^(?:Key([A-Z])|(?:Digit|Numpad)(\d))$/;

/**
 * A Latin letter is what it says, so that Dvorak and AZERTY read as printed. Cyrillic, Greek, Hebrew or Arabic letters, and
 * what an input method keeps to itself (`Process`), stand for the key at their place. Signs stay signs, but for the row of
 * figures, where French and Czech layouts have signs and letters without Shift. Undefined for keys such as Tab and F5.
 */
export function commandOf({ key, code, shiftKey }: Pressed): string | undefined {
  if (key === 'Enter' || key === ' ') return key;
  if (/^[a-z]$/i.test(key)) return key.toLowerCase();
  if (/^[0-9?/]$/.test(key)) return key;
  const [, letter, figure] = PLACE.exec(code) ?? [];
  if (figure !== undefined && !shiftKey && key.length === 1) return figure;
  const isForeign = key === 'Process' || key === 'Unidentified' || !/^[\x20-\x7e]/.test(key);
  return isForeign ? (letter?.toLowerCase() ?? figure) : undefined;
}
