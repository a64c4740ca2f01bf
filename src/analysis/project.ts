import { Edit, type Tree } from 'web-tree-sitter';
import { hasNeedle } from '../catalogue/needles';
import type { Call } from './calls';
import { ClientIndex } from './clients/index';
import { clientRecords } from './clients/records';
import { unknownClient } from './clients/unknown';
import { isIgnored, isTestFile, type Configuration, type Configurations } from './configuration';
import { findingsOf } from './defects';
import type { Files, Note, Report } from './findings';
import { evaluateFile, type Evaluated } from './flow/evaluate';
import { PathIndex } from './flow/names';
import { SourceFile, World } from './flow/world';
import { settle } from './settle';
import { summarise } from './summaries';
import type { Grammars } from './syntax/grammars';
import { languageOf } from './syntax/languages';
import { usesStubs } from './test-files';

/** Files that are read only because a candidate leads to them: no more than so many for each. */
const MAX_SUPPORTS = 64;
/** Rounds of reading what the last evaluation lacked. */
const MAX_ROUNDS = 8;

export interface ProjectOptions {
  readonly files: Files;
  readonly grammars: Grammars;
  readonly configurations: Configurations;
  /** How long one file may take to parse, in ms, before it is left out with a note. */
  readonly parseBudgetMs: number;
}

interface Loaded {
  readonly file: SourceFile;
  readonly tree: Tree;
  readonly configuration: Configuration;
}

/**
 * The files that are known together, and what was found in them. Loading reads what is needed and nothing else; evaluating
 * is pure. A file that changes is parsed again where it changed, and only what leaned on it is evaluated again.
 */
export class Project {
  private readonly world = new World();
  private readonly loaded = new Map<string, Loaded>();
  private readonly evaluated = new Map<string, Evaluated>();
  private readonly candidates = new Set<string>();
  /** Files that were read and hold nothing of ours. */
  private readonly looked = new Set<string>();
  private readonly notes = new Map<string, Note>();
  private readonly indexes = new Map<Configuration['settings'], ClientIndex>();
  private readonly searched = new Set<string>();
  private paths = new PathIndex([]);
  private listed: readonly string[] = [];

  constructor(private readonly options: ProjectOptions) {}

  /** Takes the list of files anew: what is asked of paths is answered from it. */
  async relist(): Promise<void> {
    this.listed = (await this.options.files.list()).filter((uri) => languageOf(uri) !== undefined);
    this.paths = new PathIndex(this.listed);
    this.searched.clear();
  }

  /** Looks at files, and loads those that may hold calls, with what these name. */
  async load(uris: readonly string[]): Promise<void> {
    const texts = await Promise.all(uris.map(async (uri) => [uri, await this.textOf(uri)] as const));
    const found: (readonly [string, string])[] = [];
    for (const [uri, text] of texts) {
      if (text === null) continue;
      this.looked.add(uri);
      if (hasNeedle(text)) found.push([uri, text]);
    }
    for (const [uri] of found) this.candidates.add(uri);
    await this.take(found);
  }

  /** Reads what evaluations lacked, until nothing more is missing. */
  async complete(): Promise<void> {
    for (let round = 0; round < MAX_ROUNDS; round++) {
      this.evaluate();
      const missing = await this.missing();
      if (missing.length === 0) return;
      await this.take(missing);
    }
    this.evaluate();
  }

  /** A new text of a file, or null where there is none any more. */
  async update(uri: string, text: string | null): Promise<void> {
    if (text === null || (!hasNeedle(text) && !this.loaded.has(uri))) {
      this.forget(uri);
      if (text !== null) this.looked.add(uri);
      return;
    }
    if (hasNeedle(text)) this.candidates.add(uri);
    else this.candidates.delete(uri);
    this.looked.add(uri);
    await this.take([[uri, text]]);
  }

  forget(uri: string): void {
    this.loaded.get(uri)?.tree.delete();
    this.loaded.delete(uri);
    this.candidates.delete(uri);
    this.looked.delete(uri);
    this.evaluated.delete(uri);
    this.notes.delete(uri);
    this.world.remove(uri);
  }

  /** Gives back the memory of the syntax trees. */
  dispose(): void {
    for (const uri of [...this.loaded.keys()]) this.forget(uri);
  }

  /** What is known now. `about`: only findings in these files, and those that calls in these files lead to. */
  report(about: ReadonlySet<string> | null): Report {
    const calls = this.callsOf(about);
    const settingsOf = (uri: string): Configuration['settings'] => this.loaded.get(uri)?.configuration.settings ?? {};
    const found = findingsOf(calls, this.world, settingsOf);
    const analysed = [...this.loaded.values()];
    const reported = analysed.filter(
      ({ file }) => about === null || about.has(file.uri) || found.some((each) => each.place.uri === file.uri),
    );
    const findings = settle(
      found,
      reported.map(({ file, configuration }) => ({ uri: file.uri, text: file.text, configuration })),
    );
    const isAbout = (uri: string): boolean => about === null || about.has(uri);
    return {
      calls: summarise(calls).filter((call) => isAbout(call.place.uri)),
      findings,
      files: [...this.looked].filter(isAbout).length,
      analysed: analysed.length,
      notes: [...this.notes.values()],
      texts: (uri) => this.world.file(uri)?.text,
    };
  }

  /** Calls of files that are neither tests nor ignored, and that no stub library is at work in. */
  private callsOf(about: ReadonlySet<string> | null): Call[] {
    const calls: Call[] = [];
    for (const [uri, { file, configuration }] of this.loaded) {
      if (file.isTest || isIgnored(configuration, uri)) continue;
      const evaluated = this.evaluated.get(uri);
      if (!evaluated) continue;
      const involved = about === null || [...evaluated.dependsOn].some((each) => about.has(each.uri));
      if (involved) calls.push(...evaluated.calls.filter((call) => !call.file.isTest));
    }
    return withoutDoubts(calls);
  }

  private evaluate(): void {
    for (const [uri, { file, configuration }] of this.loaded) {
      if (file.isTest || this.isCurrent(uri)) continue;
      this.evaluated.set(uri, evaluateFile(this.world, file, this.paths, this.indexFor(configuration.settings)));
    }
  }

  private isCurrent(uri: string): boolean {
    const evaluated = this.evaluated.get(uri);
    if (!evaluated) return false;
    for (const file of evaluated.dependsOn) if (this.world.file(file.uri) !== file) return false;
    for (const wanted of evaluated.wanted) if (this.world.file(wanted)) return false;
    return true;
  }

  private indexFor(settings: Configuration['settings']): ClientIndex {
    let index = this.indexes.get(settings);
    if (!index) this.indexes.set(settings, (index = new ClientIndex([...(settings.clients ?? []), ...clientRecords])));
    return index;
  }

  /** The files that the last evaluation named, and those that name what it left undecided. */
  private async missing(): Promise<(readonly [string, string])[]> {
    const wanted = new Set<string>();
    const undecided = new Map<string, Set<string>>();
    for (const [uri, evaluated] of this.evaluated) {
      for (const each of evaluated.wanted) if (!this.loaded.has(each) && !this.notes.has(each)) wanted.add(each);
      for (const name of evaluated.undecided) {
        if (this.searched.has(`${uri} ${name}`)) continue;
        this.searched.add(`${uri} ${name}`);
        const names = undecided.get(uri);
        if (names) names.add(name);
        else undecided.set(uri, new Set([name]));
      }
    }
    const room = MAX_SUPPORTS * Math.max(1, this.candidates.size) - (this.loaded.size - this.candidates.size);
    const texts: (readonly [string, string])[] = [];
    for (const uri of [...wanted].slice(0, Math.max(0, room))) {
      const text = await this.textOf(uri);
      if (text !== null) texts.push([uri, text]);
    }
    if (undecided.size > 0) texts.push(...(await this.callersOf(undecided, MAX_SUPPORTS)));
    return texts;
  }

  /** Files that name a function or class whose requests depend on what it is given, and the module that it is in. */
  private async callersOf(
    undecided: ReadonlyMap<string, ReadonlySet<string>>,
    room: number,
  ): Promise<(readonly [string, string])[]> {
    const searches = [...undecided].map(([uri, names]) => ({ uri, search: searchFor(uri, names) }));
    const found: (readonly [string, string])[] = [];
    for (const uri of this.listed) {
      if (found.length >= room) break;
      if (this.loaded.has(uri)) continue;
      const text = await this.textOf(uri);
      if (
        text !== null &&
        searches.some(({ search, uri: from }) => languageOf(from)?.grammar !== undefined && search(text))
      )
        found.push([uri, text]);
    }
    return found;
  }

  private async textOf(uri: string): Promise<string | null> {
    return this.options.files.read(uri);
  }

  private async take(texts: readonly (readonly [string, string])[]): Promise<void> {
    await this.options.grammars.load(texts.flatMap(([uri]) => languageOf(uri)?.grammar ?? []));
    for (const [uri, text] of texts) {
      const configuration = await this.options.configurations.for(uri);
      this.parse(uri, text, configuration);
    }
  }

  private parse(uri: string, text: string, configuration: Configuration): void {
    const known = languageOf(uri);
    if (!known) return;
    const previous = this.loaded.get(uri);
    if (previous?.file.text === text) return;
    if (previous) editTree(previous.tree, previous.file.text, text);
    const tree = this.options.grammars.parse(known.grammar, text, previous?.tree ?? null, this.options.parseBudgetMs);
    previous?.tree.delete();
    this.loaded.delete(uri);
    if (!tree) {
      this.world.remove(uri);
      this.evaluated.delete(uri);
      this.notes.set(uri, notParsed(uri));
      return;
    }
    this.notes.delete(uri);
    const isTest = isTestFile(configuration, uri) || usesStubs(text);
    const file = new SourceFile(
      uri,
      text,
      known.language,
      known.language.outline(tree.rootNode),
      isTest,
      previous?.file ?? null,
    );
    this.loaded.set(uri, { file, tree, configuration });
    this.world.put(file);
  }
}

function notParsed(uri: string): Note {
  const name = decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1));
  return {
    uri,
    message: {
      fr: `${name} n’a pas pu être analysé à temps, ou sa grammaire manque : il est laissé de côté.`,
      en: `${name} could not be analysed in time, or its grammar is missing: it is left out.`,
    },
  };
}

/** Tells a tree what changed between two texts, so that the parser reads only that again. */
function editTree(tree: Tree, before: string, after: string): void {
  const shortest = Math.min(before.length, after.length);
  let start = 0;
  while (start < shortest && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  let tail = 0;
  while (
    tail < shortest - start &&
    before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)
  )
    tail++;
  const edit = new Edit({
    startIndex: start,
    oldEndIndex: before.length - tail,
    newEndIndex: after.length - tail,
    startPosition: pointAt(before, start),
    oldEndPosition: pointAt(before, before.length - tail),
    newEndPosition: pointAt(after, after.length - tail),
  });
  tree.edit(edit);
}

function pointAt(text: string, offset: number): { row: number; column: number } {
  let row = 0;
  let last = -1;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) {
    row++;
    last = at;
  }
  return { row, column: offset - last - 1 };
}

/** Whether a text names one of these, and (where names go by import) the module that has them. */
function searchFor(uri: string, names: ReadonlySet<string>): (text: string) => boolean {
  const words = [...names].filter((name) => name.length > 2);
  if (words.length === 0) return () => false;
  const pattern = new RegExp(
    `(?<![\\w$])(?:${words.map((word) => word.replace(/[^\w]/g, '\\$&')).join('|')})(?![\\w$])`,
  );
  const byImport = /\.(?:py|[cm]?[jt]sx?)$/.test(uri);
  const path = uri.replace(/(?:\/index|\/__init__)?\.[^./]+$/, '');
  const stem = path.slice(path.lastIndexOf('/') + 1);
  return (text) => pattern.test(text) && (!byImport || text.includes(stem));
}

/** An address that is handed to something unknown and also sent by a client that is known is one call, the client's. */
function withoutDoubts(calls: readonly Call[]): Call[] {
  const keyOf = ({ pathAt }: Call): string =>
    pathAt ? `${pathAt.unit.file.uri} ${String(pathAt.unit.declaration.start + pathAt.start)}` : '';
  const known = new Set(calls.filter((call) => call.client !== unknownClient).map(keyOf));
  return calls.filter((call) => call.client !== unknownClient || !known.has(keyOf(call)));
}
