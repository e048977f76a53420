// What every form of an article page says about what was seen.
import { type Html, html } from '../../site/html.ts';

/** What every form of an article page carries. */
export interface FormFields {
  readonly article: string;
  readonly seen: number;
  readonly revision: number;
  readonly view: string;
  /** Of the text on the page. */
  readonly sha256: string;
  readonly mayDecide: boolean;
  /** Filters of the queue that it was opened from. */
  readonly queue?: string;
}

export function hidden({ seen, revision, view, queue }: FormFields): Html {
  return html`<input type="hidden" name="seen" value="${seen}"><input type="hidden" name="revision" value="${revision}"><input type="hidden" name="view" value="${view}">${queue === undefined ? '' : html`<input type="hidden" name="queue" value="${queue}">`}`;
}
