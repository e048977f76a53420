// Keys that are pressed while an earlier one waits for the server stand in line behind it, and none acts on what is not there yet.

/** True where the key meant something; a promise where that takes time, of whether what waits behind it still holds. */
export type KeyAction = (key: string) => boolean | Promise<boolean>;

export interface TypeAhead {
  /** True where the key is ours, now or later. */
  press(key: string): boolean;
  readonly isWaiting: boolean;
}

/** `act` for a key at once, `later` for one that stood in line: by then the browser has done nothing with it. */
export function typeAhead(act: KeyAction, later: KeyAction = act): TypeAhead {
  let line: string[] = [];
  let isWaiting = false;

  function take(key: string, by: KeyAction): boolean {
    const meant = by(key);
    if (typeof meant === 'boolean') return meant;
    isWaiting = true;
    void meant.then(goOn, () => goOn(false));
    return true;
  }
  function goOn(holds: boolean): void {
    isWaiting = false;
    if (!holds) line = [];
    for (let key = line.shift(); key !== undefined; key = isWaiting ? undefined : line.shift()) take(key, later);
  }
  return {
    press: (key) => {
      if (!isWaiting) return take(key, act);
      line.push(key);
      return true;
    },
    get isWaiting() {
      return isWaiting;
    },
  };
}
