// Whatever sets functions going by itself can be stopped, and waited for until it has come to rest.
export interface Source {
  /** Takes nothing new from now on. */
  readonly stop: () => void;
  /** Resolves once nothing it started is still at work. */
  readonly idle: () => Promise<void>;
}
