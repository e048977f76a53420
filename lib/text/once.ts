// Work that is done once for a piece or a reading and kept with it. (Weak maps keep the garbage as well, for long.)

/** Where an owner keeps what was worked out about it. */
export interface Keeper {
  readonly kept: object[];
}

/** The same function, asked once for each owner. */
export function once<Owner extends Keeper, Value>(work: (owner: Owner) => Value): (owner: Owner) => Value {
  class Kept {
    readonly value: Value;
    constructor(value: Value) {
      this.value = value;
    }
  }
  return (owner) => {
    for (const one of owner.kept) if (one instanceof Kept) return one.value;
    const kept = new Kept(work(owner));
    owner.kept.push(kept);
    return kept.value;
  };
}
