import { languageOf } from './syntax/languages';

/** Whether a text may call one of these functions and classes, given by the file they are in. */
export function searchesFor(undecided: ReadonlyMap<string, ReadonlySet<string>>): (text: string) => boolean {
  const searches = [...undecided]
    .filter(([uri]) => languageOf(uri) !== undefined)
    .map(([uri, names]) => searchFor(uri, names));
  return (text) => searches.some((search) => search(text));
}

/** Whether a text names one of these, and (where names go by import) the module that has them. */
function searchFor(uri: string, names: ReadonlySet<string>): (text: string) => boolean {
  const pattern = wordsOf(names);
  if (!pattern) return () => false;
  const byImport = /\.(?:py|[cm]?[jt]sx?)$/.test(uri);
  const path = uri.replace(/(?:\/index|\/__init__)?\.[^./]+$/, '');
  const stem = path.slice(path.lastIndexOf('/') + 1);
  return (text) => pattern.test(text) && (!byImport || text.includes(stem));
}

/** What names any of these functions and classes; null when there are none. */
export function mentionsOf(undecided: ReadonlyMap<string, ReadonlySet<string>>): RegExp | null {
  return wordsOf(new Set([...undecided.values()].flatMap((names) => [...names])));
}

/** Any of these names as a whole word. Names of one or two letters are too common to say anything. */
function wordsOf(names: ReadonlySet<string>): RegExp | null {
  const words = [...names].filter((name) => name.length > 2).sort();
  if (words.length === 0) return null;
  return new RegExp(`(?<![\\w$])(?:${words.map((word) => word.replace(/[^\w]/g, '\\$&')).join('|')})(?![\\w$])`);
}
