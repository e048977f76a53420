// Settings of the key map, kept in this browser alone.

/** Checks or unchecks a box as it was left, and remembers it from then on. */
export function remembered(box: HTMLInputElement | undefined, name: string): void {
  if (!box) return;
  box.checked = isOn(name, box.defaultChecked);
  box.addEventListener('change', () => remember(name, box.checked));
}

export function isOn(name: string, usual: boolean): boolean {
  try {
    const kept = localStorage.getItem(name);
    return kept === null ? usual : kept === 'on';
  } catch {
    return usual;
  }
}

function remember(name: string, on: boolean): void {
  try {
    localStorage.setItem(name, on ? 'on' : 'off');
  } catch {
    // A browser that keeps nothing has its usual setting on every page.
  }
}
