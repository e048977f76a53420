// Upcasting: lifts facts that an earlier version of the product wrote to the shape of today, before the schema reads them.

type Stored = Readonly<Record<string, unknown>>;

const isStored = (value: unknown): value is Stored =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

interface Lift {
  /** Which facts are of the older shape. */
  readonly concerns: (fact: Stored) => boolean;
  readonly lift: (fact: Stored) => Stored;
}

/** Revisions did not always name the rules that found something, nor how far the log of rule settings went. */
const withRules: Lift = {
  concerns: ({ made }) => isStored(made) && (made['rules'] === undefined || made['settings'] === undefined),
  lift: (fact) => ({ ...fact, made: { rules: [], settings: 0, ...(isStored(fact['made']) ? fact['made'] : {}) } }),
};

/** The oldest first: each lifts what the one before it left. None is ever removed, since facts are kept for ever. */
const LIFTS: readonly Lift[] = [withRules];

/** The fact as today's version would have written it. What is no fact at all is left for the schema to refuse. */
export function upcast(stored: unknown): unknown {
  if (!isStored(stored)) return stored;
  return LIFTS.reduce((fact, { concerns, lift }) => (concerns(fact) ? lift(fact) : fact), stored);
}
