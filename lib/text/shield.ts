// What a shield is: a stretch of text that rules may not enter, such as code, an address or a quotation.
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
