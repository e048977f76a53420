// S3 speaks XML: a writer that also escapes what XML cannot hold, as S3 does, and the SDK's own reader.
import { parseXML } from '@aws-sdk/xml-builder';
import { S3Problem } from './problem.ts';

export type Tree = string | number | boolean | readonly Element[];
export type Element = readonly [name: string, content: Tree];

const namespace = 'http://s3.amazonaws.com/doc/2006-03-01/';

export function document(name: string, content: Tree): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${name} xmlns="${namespace}">${render(content)}</${name}>`;
}

/** Errors carry no namespace; some clients look for that. */
export function errorDocument(content: readonly Element[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<Error>${render(content)}</Error>`;
}

function render(content: Tree): string {
  if (typeof content !== 'object') return escapeText(String(content));
  return content.map(([name, inner]) => `<${name}>${render(inner)}</${name}>`).join('');
}

function escapeText(text: string): string {
  // Control characters have no place in XML 1.0, not even escaped; S3 writes them so all the same, and its clients read it.
  return [...text]
    .map((mark) => (/[<>&"'\p{Cc}\uFFFE\uFFFF]/u.test(mark) ? `&#${mark.codePointAt(0)};` : mark))
    .join('');
}

/** Elements as keys, repeated ones as a list, all text as text; checked by whoever asks. */
export function parse(source: string): unknown {
  try {
    return parseXML(source);
  } catch (cause) {
    const problem = new S3Problem('MalformedXML', 'The XML you provided was not well-formed.');
    problem.cause = cause;
    throw problem;
  }
}
