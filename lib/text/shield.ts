// What a stretch of text that rules may not enter is: code, an address, a quotation, and so on.
import type { Span } from './manuscript.ts';

export type ShieldKind =
  | 'code'
  | 'address'
  | 'path'
  | 'target'
  | 'html'
  | 'front-matter'
  | 'table'
  | 'quotation'
  | 'block-quote';

export interface Shield extends Span {
  readonly kind: ShieldKind;
}
