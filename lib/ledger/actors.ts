// Who stands behind a fact: a person by sign-in name, a principal that put a file itself, or one of our own functions.

import type { Fact } from './facts.ts';

const SYSTEM = 'system:';
const PUT = 's3:';

/** The functions that add facts by themselves. */
type SystemName = 'ingest' | 'publish' | 'notify';

export function systemActor(name: SystemName): string {
  return `${SYSTEM}${name}`;
}

/** Whoever put a file into the bucket without our form; S3 may not say who it was. */
export function putActor(principal: string | undefined): string {
  return `${PUT}${principal ?? 'unknown'}`;
}

export const isSystemActor = (actor: string): boolean => actor.startsWith(SYSTEM);

export const isPutActor = (actor: string): boolean => actor.startsWith(PUT);

/** Our own functions add facts that no reader of the article has to have seen. */
export function isSystem(fact: Pick<Fact, 'actor'>): boolean {
  return isSystemActor(fact.actor);
}
