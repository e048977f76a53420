// Percent-encoding as AWS wants it in signatures, listings and event keys; JavaScript's own leaves five marks bare.

/** Everything but letters, digits and `-._~`. */
export function percentEncode(text: string): string {
  return encodeURIComponent(text).replace(/[!'()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
}
