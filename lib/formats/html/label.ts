// The character set that a page declares, read before anything can be decoded.

const HEAD = 8 * 1024;
const META = /<meta\b[^<>]*/gi;
const CHARSET = /charset\s{0,9}=\s{0,9}["']?\s{0,9}([\w-]{2,40})/i;
const XML = /^\s{0,99}<\?xml[^>]{0,200}?encoding\s{0,9}=\s{0,9}["']([\w-]{2,40})/i;

function metaCharset(head: string): RegExpExecArray | undefined {
  for (const [tag] of head.matchAll(META)) {
    const label = CHARSET.exec(tag);
    if (label) return label;
  }
  return undefined;
}

/** Undefined where there is none, or where it cannot be true: a page whose label can be read as ASCII is not UTF-16. */
export function declaredCharset(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD));
  const label = (metaCharset(head) ?? XML.exec(head))?.[1];
  return label === undefined || /^utf-?16/i.test(label) ? undefined : label;
}
