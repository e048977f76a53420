// A number with its noun, for people: “1 change”, “2,000 changes”.

/** `many` is needed only where the plural is not made with an s. Thousands are parted by commas. */
export function amount(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;
}
