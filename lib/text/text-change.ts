// A replacement in a text as it reads at one moment.
import type { Span } from './manuscript.ts';

/** A replacement in a reading; `after` is what takes the place of the span. */
export interface TextChange extends Span {
  readonly after: string;
}
