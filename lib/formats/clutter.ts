// Files that systems and programs leave beside what people made: nobody means them, so nobody is told that they are refused.

const NAMES: ReadonlySet<string> = new Set(['thumbs.db', 'ehthumbs.db', 'desktop.ini', 'icon\r', '__macosx']);
/** `.DS_Store`, `._report.docx` and other hidden files; `~$report.docx` while Word has it open; `.~lock.report.odt#`. */
const HIDDEN = /^(?:\.|~\$)/;

/** `name` without its folder. */
export function isClutter(name: string): boolean {
  return HIDDEN.test(name) || NAMES.has(name.toLowerCase());
}
