import { Finder } from '../../catalogue/finder';
import type { Importing } from '../../interpreter/language';
import type { SourceFile } from '../../interpreter/names/source-file';
import { languageOf } from '../../languages/index';

/**
 * What other files have to say to reach what leads to the service, by the file that has it: words, separated by spaces, all
 * of which stand in whatever reaches it; none where it is what the module as a whole gives.
 */
export type Leads = ReadonlyMap<string, ReadonlySet<string>>;

/** The names that manifests give a module, besides its path. */
type NamesOf = (uri: string) => readonly string[];

/** Tells which files may reach one of these: a function or class to be called, an address, a client. */
export class FileSearch {
  readonly matches: (uri: string, text: string) => boolean;
  private readonly known = new WeakMap<SourceFile, boolean>();

  constructor(
    /** The same for the same leads. */
    readonly names: string,
    leads: Leads,
    namesOf: NamesOf,
  ) {
    this.matches = searchesFor(leads, namesOf);
  }

  matchesFile(file: SourceFile): boolean {
    let known = this.known.get(file);
    if (known === undefined) this.known.set(file, (known = this.matches(file.uri, file.text)));
    return known;
  }
}

function searchesFor(leads: Leads, namesOf: NamesOf): (uri: string, text: string) => boolean {
  const byFamily = new Map<string, [string, ReadonlySet<string>][]>();
  for (const [uri, names] of leads) {
    const family = familyOf(uri);
    if (family !== null) byFamily.set(family, [...(byFamily.get(family) ?? []), [uri, names]]);
  }
  const searches = new Map([...byFamily].map(([family, each]) => [family, searchIn(each, namesOf)]));
  return (uri, text) => {
    const family = familyOf(uri);
    return family !== null && searches.get(family)?.(uri, text) === true;
  };
}

/** What languages share that call each other; null for a file of none. */
function familyOf(uri: string): string | null {
  return languageOf(uri)?.language.family ?? null;
}

/** How modules are imported around a file; undefined where names are known without. */
function importingOf(uri: string): Importing | undefined {
  return languageOf(uri)?.language.scopes.modules?.importing;
}

/** Whether a text reaches one of these, and (where names go by import) names the module that has it. */
function searchIn(leads: readonly Lead[], namesOf: NamesOf): (uri: string, text: string) => boolean {
  const importing = leads[0] && importingOf(leads[0][0]);
  if (!importing) {
    const all = new Set(leads.flatMap(([, names]) => [...names]));
    const mayName = finderOf([...all].flatMap((name) => wordsIn(name).slice(0, 1)));
    const reaches = namesAnyOf(all);
    return (_, text) => mayName(text) && reaches(text);
  }
  const byStem = new Map<string, Module[]>();
  const indexes: (Module & { readonly folder: string })[] = [];
  for (const [uri, names] of leads) {
    const module = { uri, reaches: names.has('') ? () => true : namesAnyOf(names) };
    for (const name of [...stemsOf(uri), ...namesOf(uri)]) byStem.set(name, [...(byStem.get(name) ?? []), module]);
    if (INDEX.test(uri)) indexes.push({ ...module, folder: uri.replace(INDEX, '/') });
  }
  const mayName = finderOf([...byStem.keys()]);
  const { imported, whole, around } = importing;
  const pattern = imported([...byStem.keys()].map(escaped).join('|'));
  return (uri, text) => {
    const takes = (module: Module): boolean => module.uri !== uri && (module.reaches(text) || whole.test(text));
    if (indexes.some((each) => uri.startsWith(each.folder) && around.test(text) && takes(each))) return true;
    if (!mayName(text)) return false;
    const stems = new Set(Array.from(text.matchAll(pattern), ([, stem = '']) => stem));
    return [...stems].some((stem) => byStem.get(stem)?.some(takes));
  };
}

interface Module {
  readonly uri: string;
  readonly reaches: (text: string) => boolean;
}

type Lead = readonly [string, ReadonlySet<string>];

/** Whether a text holds all words of one of these names. */
function namesAnyOf(names: ReadonlySet<string>): (text: string) => boolean {
  const split = [...names].map(wordsIn);
  const single = wordsOf(new Set(split.flatMap((words) => (words.length === 1 ? words : []))));
  const several = split.flatMap((words) => (words.length > 1 ? [words.map((word) => wordsOf(new Set([word])))] : []));
  return (text) =>
    single?.test(text) === true ||
    several.some((patterns) => patterns.every((pattern) => pattern?.test(text) === true));
}

function wordsIn(name: string): string[] {
  return name.split(' ').filter((word) => word.length >= MIN_LENGTH);
}

function escaped(word: string): string {
  return word.replace(/[^\w]/g, '\\$&');
}

/** Nearly every file names none: that is seen at once, however many words there are. */
function finderOf(all: readonly string[]): (text: string) => boolean {
  // The search needs three letters of each.
  if (all.some((word) => word.length < MIN_LENGTH)) return () => true;
  const isAscii = (word: string): boolean => /^[\x21-\x7e]+$/.test(word);
  const finder = new Finder([...new Set(all.filter(isAscii).map((word) => word.toLowerCase()))]);
  const other = all.filter((word) => !isAscii(word));
  return (text) => finder.find(text) >= 0 || other.some((word) => text.includes(word));
}

/** The module that stands for its folder. */
const INDEX = /\/(?:index|__init__)\.[^/]+$/;

/** `api` of `api.ts`, `api.server.ts` and `api/index.js`, which may be named as well. */
function stemsOf(uri: string): string[] {
  const path = uri.replace(INDEX.test(uri) ? INDEX : /\.[^/]+$/, '');
  const stem = decodeURIComponent(path.slice(path.lastIndexOf('/') + 1));
  return /\/index\.[^/]+$/.test(uri) ? [stem, 'index'] : [stem];
}

/** What names any of these functions and classes; null when there are none. */
export function mentionsOf(undecided: Leads): RegExp | null {
  return wordsOf(new Set([...undecided.values()].flatMap((names) => [...names])));
}

/** Names of one or two letters are too common to say anything. */
const MIN_LENGTH = 3;

/** Any of these names as a whole word. */
function wordsOf(names: ReadonlySet<string>): RegExp | null {
  const words = [...names].filter((name) => name.length >= MIN_LENGTH).sort();
  if (words.length === 0) return null;
  return new RegExp(`(?<![\\w$])(?:${words.map(escaped).join('|')})(?![\\w$])`);
}

/** Words of which a text has to hold one to reach any of these. */
export function watchedWords(leads: Leads, namesOf: NamesOf): string[] {
  return [...leads].flatMap(([uri, names]) => {
    const words = [...names].flatMap((name) => wordsIn(name).slice(0, 1));
    if (!importingOf(uri)) return words;
    return [...stemsOf(uri), ...namesOf(uri), ...(INDEX.test(uri) ? words : [])];
  });
}
