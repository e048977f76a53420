// The one way in which pages are put together: a template that escapes every value, and never a promise.
import { html as template } from 'hono/html';

/** Markup that is already escaped. */
export type Html = ReturnType<typeof template>;

export const html = template;

/** The finished page. Throws where a value was a promise, since its text would be missing. */
export function markupOf(markup: Html): string {
  if (markup instanceof Promise) throw new TypeError('A page is made of values that are already there.');
  return markup.toString();
}
