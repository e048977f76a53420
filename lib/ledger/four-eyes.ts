// The setting of four eyes: which sources need somebody to approve an article who wrote nothing of it.
import { asWritten } from './ids.ts';

/** True for the sources whose articles nobody may approve who wrote what stands in them. */
export type FourEyesPolicy = (source: string) => boolean;

const ALL = /^(?:\*|all)$/i;
const ALL_EXCEPT = /^(?:\*|all)\s+except\s+(?<named>\S.*)$/is;

const sourcesIn = (list: string): ReadonlySet<string> =>
  new Set(
    list
      .split(',')
      .map(asWritten)
      .filter((source) => source !== ''),
  );

export type FourEyesForm = 'none' | 'all' | 'all except' | 'named';

/** `named` is the weak one: uploaders choose the source of their files, so whoever names another one has opted out. */
export function fourEyesForm(setting: string): FourEyesForm {
  const words = setting.trim();
  if (words === '') return 'none';
  if (ALL.test(words)) return 'all';
  return ALL_EXCEPT.test(words) ? 'all except' : 'named';
}

/** Empty for no source, `all` (or `*`) for every one, `all except a, b` for every other one, or the sources by name. */
export function fourEyesFor(setting: string): FourEyesPolicy {
  const words = setting.trim();
  const excepted = ALL_EXCEPT.exec(words)?.groups?.['named'];
  if (excepted !== undefined) {
    const free = sourcesIn(excepted);
    return (source) => !free.has(asWritten(source));
  }
  const named = sourcesIn(words);
  // An asterisk among names asks for all: whoever writes it wants more, not less.
  if (ALL.test(words) || named.has('*')) return () => true;
  return (source) => named.has(asWritten(source));
}
