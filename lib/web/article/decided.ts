// What the script is told after a decision: nothing is reloaded, nothing moves.

export type ChangeState = 'applied' | 'rejected' | 'accepted' | 'amended' | 'undecided';

export interface Decided {
  readonly sequence: number;
  readonly revision: number;
  readonly sha256: string;
  /** The headline and the address that an approval would give it. */
  readonly title: string;
  readonly address: string;
  /** What the page would leave out, as markup; may be empty. */
  readonly unshown: string;
  /** Suggestions without a decision: what an approval has to ask about. */
  readonly undecided: number;
  readonly state: string;
  /** By id of edit, suggestion, flag and hand edit. */
  readonly changes: Readonly<Record<string, ChangeState>>;
  /** What others did since the page was read, on top of which this was decided; may be empty. */
  readonly meanwhile: string;
  /** Who is at work, as markup; and the name where it is somebody else. */
  readonly claim: string;
  readonly claimedBy?: string;
  /** The marked-up blocks of the text by their DOM id. */
  readonly blocks: Readonly<Record<string, string>>;
}
