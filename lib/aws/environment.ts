// What a function is told by its environment.

export type Environment = Readonly<Record<string, string | undefined>>;

/** Throws at the start of a function rather than at its first use. */
export function setting(name: string, environment: Environment): string {
  const value = environment[name];
  if (value === undefined || value === '') throw new Error(`The environment lacks ${name}.`);
  return value;
}
