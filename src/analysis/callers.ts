import { Finder } from '../catalogue/finder';
import type { LanguageId } from './syntax/language';
import { languageOf } from './syntax/languages';

/** Whether a file may call one of these functions and classes, given by the file they are in. */
export function searchesFor(
  undecided: ReadonlyMap<string, ReadonlySet<string>>,
): (uri: string, text: string) => boolean {
  const byFamily = new Map<Family, [string, ReadonlySet<string>][]>();
  for (const [uri, names] of undecided) {
    const family = familyOf(uri);
    if (family !== null) byFamily.set(family, [...(byFamily.get(family) ?? []), [uri, names]]);
  }
  const searches = new Map([...byFamily].map(([family, wrappers]) => [family, searchIn(family, wrappers)]));
  return (uri, text) => {
    const family = familyOf(uri);
    return family !== null && searches.get(family)?.(text) === true;
  };
}

/** Languages that call each other. */
type Family = Exclude<LanguageId, 'typescript'>;

function familyOf(uri: string): Family | null {
  const id = languageOf(uri)?.language.id;
  return id === 'typescript' ? 'javascript' : (id ?? null);
}

/** Whether a text names one of these, and (where names go by import) the module that has them. */
function searchIn(
  family: Family,
  wrappers: readonly (readonly [string, ReadonlySet<string>])[],
): (text: string) => boolean {
  const all = new Set(wrappers.flatMap(([, names]) => [...names]));
  const pattern = wordsOf(all);
  if (!pattern) return () => false;
  const mayName = finderOf(all);
  if (family === 'php' || family === 'ruby') return (text) => mayName(text) && pattern.test(text);
  const modules = wrappers.map(([uri, names]) => ({ stem: stemOf(uri), names: wordsOf(names) }));
  return (text) =>
    mayName(text) && modules.some(({ stem, names }) => text.includes(stem) && names?.test(text) === true);
}

/** Nearly every file names none: that is seen at once, however many names there are. */
function finderOf(names: ReadonlySet<string>): (text: string) => boolean {
  const words = [...names].filter((name) => name.length >= MIN_LENGTH);
  const other = words.filter((name) => !/^[\x21-\x7e]+$/.test(name));
  const finder = new Finder(words.filter((name) => !other.includes(name)).map((name) => name.toLowerCase()));
  return (text) => finder.find(text) >= 0 || other.some((name) => text.includes(name));
}

function stemOf(uri: string): string {
  const path = uri.replace(/(?:\/index|\/__init__)?\.[^./]+$/, '');
  return path.slice(path.lastIndexOf('/') + 1);
}

/** What names any of these functions and classes; null when there are none. */
export function mentionsOf(undecided: ReadonlyMap<string, ReadonlySet<string>>): RegExp | null {
  return wordsOf(new Set([...undecided.values()].flatMap((names) => [...names])));
}

/** Names of one or two letters are too common to say anything. */
const MIN_LENGTH = 3;

/** Any of these names as a whole word. */
function wordsOf(names: ReadonlySet<string>): RegExp | null {
  const words = [...names].filter((name) => name.length >= MIN_LENGTH).sort();
  if (words.length === 0) return null;
  return new RegExp(`(?<![\\w$])(?:${words.map((word) => word.replace(/[^\w]/g, '\\$&')).join('|')})(?![\\w$])`);
}
