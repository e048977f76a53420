// What the script is told after a decision: nothing is reloaded, nothing moves.

export type ChangeState = 'applied' | 'rejected' | 'accepted' | 'amended' | 'undecided';

export interface Decided {
  readonly sequence: number;
  readonly revision: number;
  readonly sha256: string;
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
  /** Why readers do not see it, as markup. */
  readonly notLive: string;
  /** What is inside of the form that signs; absent for whoever may not. */
  readonly approval?: string;
  /** The cards of what was decided on, by the id of the change or group; each without the card around it. */
  readonly cards: Readonly<Record<string, string>>;
  /** The marked-up blocks of the text by their DOM id. */
  readonly blocks: Readonly<Record<string, string>>;
}
