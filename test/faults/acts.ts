// What people, their files and other people's servers can do in a life, and when.
import type { Mood } from './receivers.ts';

export const PEOPLE = {
  eva: { id: 'eva', roles: ['editor', 'reviewer'] },
  rita: { id: 'rita', roles: ['reviewer'] },
  karl: { id: 'karl', roles: ['reviewer'] },
  ada: { id: 'ada', roles: ['reviewer', 'admin'] },
} as const;
export type Person = keyof typeof PEOPLE;

/** Files: two of a source, one of the source that needs four eyes, one of none. All ask for the same address at times. */
export const KEYS = ['wire/harbour.txt', 'wire/port.txt', 'court/harbour.txt', 'harbour.txt'] as const;

export const SERVERS = ['https://one.example/in', 'https://two.example/in'] as const;

const ON_ONE = [
  'decide',
  'edit',
  'approve',
  'reject',
  'reopen',
  'unpublish',
  'retract',
  'rollBack',
  'reclean',
  'decideRule',
] as const;
/** What a person does to one article, as a verb of the desk. */
export type OnOne = (typeof ON_ONE)[number];

export const ON_MANY = ['approve', 'reject', 'reopen', 'decide-rule', 'reclean'] as const;
export type OnMany = (typeof ON_MANY)[number];

export type Deed =
  | {
      readonly kind: 'upload';
      readonly key: string;
      readonly text: string;
      readonly way: 'form' | 'put';
      /** Of the bucket's notification. */
      readonly notice: 'once' | 'twice' | 'lost';
      /** Whoever takes it in is killed, at each of the first five attempts. */
      readonly kills?: true;
    }
  /** Another verb, where the article does not offer this one and `isStubborn` is not said. */
  | { readonly kind: 'one'; readonly verb: OnOne; readonly key: string; readonly isStubborn?: true }
  | { readonly kind: 'many'; readonly action: OnMany; readonly keys: readonly string[] | 'all' }
  | { readonly kind: 'undo' }
  | { readonly kind: 'claim'; readonly key: string }
  | { readonly kind: 'look'; readonly key: string }
  | { readonly kind: 'views' }
  | { readonly kind: 'standing'; readonly standing: 'apply' | 'suggest' | 'off' }
  | { readonly kind: 'webhook'; readonly verb: 'register' | 'rotate' | 'remove' | 'resume' | 'ping' | 'retry' }
  | { readonly kind: 'server'; readonly url: string; readonly mood: Mood }
  /** A service of the cloud refuses every call. */
  | { readonly kind: 'outage'; readonly room: 'site' | 'archive' | 'ledger' | 'hooks'; readonly minutes: number }
  | { readonly kind: 'rules'; readonly rulebook: string };

export interface Act {
  /** Unlike all others, and the same whatever other acts are left out. */
  readonly name: string;
  /** Milliseconds after the beginning. */
  readonly at: number;
  readonly by: Person;
  /** Decides what is left open until somebody has looked at the article. */
  readonly pick: number;
  readonly deed: Deed;
}

export interface Life {
  readonly seed: number;
  readonly acts: readonly Act[];
}
