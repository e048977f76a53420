// Names of actors: who is a person, who put a file, and what our own functions are called.
import { expect, test } from 'vitest';
import { isPutActor, isSystem, isSystemActor, putActor, systemActor } from '../../lib/ledger/actors.ts';

test('our own functions, principals that put files and people are three kinds of actors', () => {
  expect(isSystemActor(systemActor('ingest'))).toBe(true);
  expect(isPutActor(systemActor('ingest'))).toBe(false);
  expect(isPutActor(putActor('AROA:ci'))).toBe(true);
  expect(isSystemActor(putActor('AROA:ci'))).toBe(false);
  for (const is of [isSystemActor, isPutActor]) expect(is('rita')).toBe(false);
});

test('a file that nobody is known to have put still was not put by a person of the desk', () => {
  expect(isPutActor(putActor(undefined))).toBe(true);
});

test('a fact of our own functions is told by its actor', () => {
  expect(isSystem({ actor: systemActor('publish') })).toBe(true);
  expect(isSystem({ actor: 'system' })).toBe(false);
});
