// The character set that a page declares, read before anything can be decoded.

const HEAD = 8 * 1024;
/** A tag is found first and read afterwards: one expression for both would try every start again. */
const META = /<meta\b[^<>]*/gi;
const XML = /^\s{0,99}<\?xml\b[^<>]*/i;
const CHARSET = /charset\s{0,9}=[\s"']{0,9}([\w-]{2,40})/i;
const ENCODING = /encoding\s{0,9}=[\s"']{0,9}([\w-]{2,40})/i;

function declaredIn(head: string): string | undefined {
  for (const [tag] of head.matchAll(META)) {
    const label = CHARSET.exec(tag)?.[1];
    if (label !== undefined) return label;
  }
  return ENCODING.exec(XML.exec(head)?.[0] ?? '')?.[1];
}

/** Undefined where there is none, or where it cannot be true: a page whose label can be read as ASCII is not UTF-16. */
export function declaredCharset(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD));
  const label = declaredIn(head);
  return label === undefined || /^utf-?16/i.test(label) ? undefined : label;
}
