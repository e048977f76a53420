// Finds things on the page, as what they are.

export function find<Kind extends Element>(
  selector: string,
  kind: new () => Kind,
  within: ParentNode = document,
): Kind | undefined {
  const found = within.querySelector(selector);
  return found instanceof kind ? found : undefined;
}

export function all<Kind extends Element>(
  selector: string,
  kind: new () => Kind,
  within: ParentNode = document,
): readonly Kind[] {
  return [...within.querySelectorAll(selector)].filter((found): found is Kind => found instanceof kind);
}

/** An element with words in it: never markup. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  words = '',
  className = '',
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  made.textContent = words;
  if (className) made.className = className;
  return made;
}
