import type { Tree } from 'web-tree-sitter';
import { hasNeedle } from '../catalogue/needles';
import { FileSearch, mentionsOf, watchedWords, type Leads } from './callers';
import type { ServiceCall } from './calls/service-call';
import { ClientIndex } from '../clients/index';
import { clientRecords } from '../languages/clients';
import { unknownClient } from '../clients/unknown';
import { isFileExcluded, isTestFile, type Configuration, type Configurations } from './configuration';
import { findingsOf } from './defects';
import { editTree } from './edit-tree';
import type { CallSummary, Report } from './findings';
import type { Files } from '../text/files';
import type { Message } from '../text/message';
import { EvaluationBudget, type BudgetLimits } from '../interpreter/evaluation/budget';
import { breakageOf, type Breakage } from './fixes/broken';
import { mendedAt, stringAt } from './half-written';
import { evaluateFile, type Evaluated } from './evaluation';
import { isOneProgram, sharingFiles } from './shared-programs';
import { PathIndex } from '../interpreter/names/path-index';
import { placeOf } from '../interpreter/names/unit';
import { SourceFile } from '../interpreter/names/source-file';
import { World } from '../interpreter/names/world';
import { notes } from './notes';
import type { Leak } from './leaks/leak';
import { LeakTable } from './leaks/table';
import { settleFindings, type SettledFile } from './settle';
import { mayImport, Sides } from './sides';
import { mayBegin, siteAt, type Site } from './sites';
import { pathPieces, spotAt, type CallSpot, type PathPiece } from './spots';
import type { Marks, PlainOutline } from '../syntax/language';
import { isManifest, Manifests } from '../manifests/manifests';
import { isSettings, Settings } from '../settings/index';
import { Reexports } from './reexports';
import { summarise, writtenValues } from './summaries';
import { withoutDepths } from '../syntax/depth';
import type { Grammars } from '../syntax/grammars';
import { codeIn, languageOf, mayHoldCode, mayName, type FileCode } from '../languages/index';
import { usesStubs } from './test-files';

/** Files that are read only because a candidate leads to them: no more than so many for each. */
const MAX_SUPPORTS = 64;
/** Files read at once: enough to keep a disk busy, few enough to hold no more than their texts. */
const READ_AT_ONCE = 32;
/** A helper of a helper's helper is read, and no further: what names the service is read for itself. */
const MAX_DISTANCE = 3;
/** So many searches are kept: for what is new, for what is given, for all that there is. */
const MAX_SEARCHES = 4;
/** Rounds of reading what the last evaluation lacked. */
const MAX_ROUNDS = 8;

export interface ProjectOptions {
  readonly files: Files;
  readonly grammars: Grammars;
  readonly configurations: Configurations;
  /** How long one file may take to parse, in ms, before it is left out with a note. */
  readonly parseBudgetMs: number;
  /** What evaluating one file may take before nothing is said of its code, with a note; the usual one when absent. */
  readonly budget?: BudgetLimits;
  /** What time it is, in ms since 1970: what the dates of tokens are compared with. The clock's when absent. */
  readonly now?: () => number;
}

/** How far to go for what evaluations lack. */
export interface Completion {
  /** Whether files that nobody named are read, to find who calls what is undecided. */
  readonly callers: boolean;
  /** Asked before each file that is searched for callers: true leaves the search for the next time, which goes on there. */
  readonly interrupted?: () => boolean;
}

/** How far the files of the list have been searched for callers of the same names. */
interface CallerSearch {
  readonly names: string;
  next: number;
  readonly found: string[];
}

interface Loaded {
  readonly file: SourceFile;
  /** The text of the file, whose code may be a part of it. */
  readonly text: string;
  /** Null where no grammar is needed. */
  readonly tree: Tree | null;
  /** What the tree was made of: the file's text, but for what nests too deep. */
  readonly parsed: string;
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
  /** Of files that are understood in part. */
  private readonly notes = new Map<string, Message>();
  /** Files of whose code nothing can be said as it is now, and why; null where nobody is interested. */
  private readonly givenUp = new Map<string, Message | null>();
  /** Those that took more than they may: they are not tried again before everything else is complete. */
  private readonly exhausted = new Set<string>();
  private readonly breakages = new WeakMap<Loaded, Breakage>();
  /** By the clients that configurations add; files without a configuration share one. */
  private readonly indexes = new Map<string, ClientIndex>();
  /** The files that may change what all clients of a library begin with, while an evaluation goes on. */
  private readonly sharing = new Map<ClientIndex, readonly SourceFile[]>();
  private readonly searched = new Set<string>();
  private readonly distances = new Map<string, number>();
  /** What of each file was evaluated: what names these words; all of it for ''. */
  private readonly asked = new Map<string, string>();
  private paths = new PathIndex([], new Manifests(), new Settings());
  private reexports = new Reexports(this.world, this.paths);
  private listed: readonly string[] = [];
  private manifests: readonly string[] = [];
  private settings: readonly string[] = [];
  private mayImport: readonly string[] = [];
  private callerSearch: CallerSearch | null = null;
  /** The searches that were last asked for, the last first. */
  private readonly searches: FileSearch[] = [];
  private changes = 0;
  /** What was last supposed of a file, see `supposing`. */
  private supposed: (Loaded & { readonly evaluated: Evaluated | undefined }) | null = null;
  private readonly written = new WeakMap<ServiceCall, Record<string, string>>();
  private readonly leaks: LeakTable;
  private readonly sides = new Sides((uri, name) => this.uses(uri, name));
  /** How far the files of the list have been looked through for imports of modules that are followed. */
  private importSearch: number | null = null;

  constructor(private readonly options: ProjectOptions) {
    this.leaks = new LeakTable(options.files, options.configurations, (uri, name) => this.uses(uri, name));
  }

  /** Takes the list of files anew: what is asked of paths is answered from it. What is new in it is told by `notice`. */
  async relist(): Promise<void> {
    const all = await this.options.files.list();
    this.listed = all.filter(mayName);
    this.mayImport = all.filter(mayImport);
    this.manifests = all.filter(isManifest);
    this.settings = all.filter(isSettings);
    await this.takePaths();
    this.callerSearch = null;
    if (this.importSearch !== null) this.importSearch = 0;
  }

  /** What asked for none of the paths that lead elsewhere now has its answers still. */
  private async takePaths(): Promise<void> {
    const before = this.paths;
    const read = await Manifests.read(this.options.files, this.manifests);
    const areOtherManifests = !read.isSameAs(before.manifests);
    const settings = await Settings.read(this.options.files, this.settings);
    const areOtherSettings = !settings.isSameAs(before.settings);
    const paths = new PathIndex(
      this.listed,
      areOtherManifests ? read : before.manifests,
      areOtherSettings ? settings : before.settings,
    );
    const stems = [...paths.stemsUnlike(before)];
    if (stems.length === 0 && !areOtherManifests && !areOtherSettings) return;
    this.paths = paths;
    this.reexports = new Reexports(this.world, paths);
    if (areOtherManifests) {
      this.searched.clear();
      this.sides.forget();
    }
    for (const [uri, evaluated] of this.evaluated) {
      const { ground } = evaluated;
      if (areOtherManifests || areOtherSettings || stems.some((stem) => ground.stems.has(stem))) continue;
      this.evaluated.set(uri, { ...evaluated, ground: { ...ground, paths } });
    }
  }

  /** Whether a text of a manifest or of settings is another than was read. */
  private changesPaths(uri: string, text: string | null): boolean {
    if (isManifest(uri)) return !this.paths.manifests.isKnown(uri, text);
    return isSettings(uri) && !this.paths.settings.isKnown(uri, text);
  }

  /** Whether one of the packages that a file belongs to asks for another. */
  private uses(uri: string, name: string): boolean {
    for (const { dependencies } of this.paths.manifests.packagesOf(uri)) if (dependencies.has(name)) return true;
    return false;
  }

  /** Looks at files, and loads those that may hold calls, with what these name. */
  async load(uris: readonly string[]): Promise<void> {
    const found: (readonly [string, string])[] = [];
    for (let from = 0; from < uris.length; from += READ_AT_ONCE) {
      const batch = uris.slice(from, from + READ_AT_ONCE);
      const texts = await Promise.all(batch.map(async (uri) => [uri, await this.textOf(uri)] as const));
      for (const [uri, text] of texts) {
        if (text === null) continue;
        this.looked.add(uri);
        if (await this.leaks.look(uri, text)) this.changes++;
        if (mayHoldCode(uri, text) && (await this.isCandidate(uri, text))) found.push([uri, text]);
      }
    }
    for (const [uri] of found) this.candidates.add(uri);
    await this.take(found);
  }

  /** Holds a word of the service, or one that the team's configuration gives. */
  private async isCandidate(uri: string, text: string): Promise<boolean> {
    if (hasNeedle(text)) return true;
    const { settings } = await this.options.configurations.for(uri);
    return settings.hosts?.some((name) => text.includes(name)) === true;
  }

  /** Reads what evaluations lacked, until nothing more is missing. False when it was interrupted. */
  async complete({ callers, interrupted = () => false }: Completion = { callers: true }): Promise<boolean> {
    let finished = true;
    this.exhausted.clear();
    for (let round = 0; round < MAX_ROUNDS && finished; round++) {
      this.evaluate();
      const missing = await this.named();
      const found = callers ? await this.callers(interrupted) : [];
      if (found) missing.push(...found);
      else finished = false;
      if (missing.length === 0) break;
      await this.take(missing);
    }
    this.evaluate();
    await this.leaks.prepare(this.allCalls());
    return finished && (!callers || (await this.lookForImporters(interrupted)));
  }

  private *allCalls(): Iterable<ServiceCall> {
    for (const { calls } of this.evaluated.values()) yield* calls;
  }

  /** Looks for the modules that import those whose calls may run in a browser. False when interrupted. */
  private async lookForImporters(interrupted: () => boolean): Promise<boolean> {
    const undecided = this.sides.undecided(this.allCalls());
    for (const uri of undecided) this.sides.follow(uri);
    if (undecided.length > 0) this.importSearch = 0;
    if (this.importSearch === null) return true;
    for (; this.importSearch < this.mayImport.length; this.importSearch++) {
      if (interrupted()) return false;
      const uri = this.mayImport[this.importSearch];
      if (uri === undefined) continue;
      this.sides.note(uri, this.world.file(uri)?.text ?? (await this.textOf(uri)));
    }
    this.importSearch = this.sides.followFurther() ? 0 : null;
    this.changes++;
    return this.lookForImporters(interrupted);
  }

  /** Another number whenever what is known may have changed. */
  get revision(): number {
    return this.changes;
  }

  /** A new text of a file, or null where there is none any more. */
  async update(uri: string, text: string | null): Promise<void> {
    if (this.changesPaths(uri, text)) await this.takePaths();
    this.sides.note(uri, text);
    if (text === null) this.forget(uri);
    else if (await this.leaks.look(uri, text)) this.changes++;
    if (await this.leaks.exampleChanged(uri)) this.changes++;
    const matters = text !== null && mayHoldCode(uri, text) && (await this.isCandidate(uri, text));
    if (text === null || !(matters || this.loaded.has(uri) || this.reaches(uri, text))) {
      if (text !== null) this.drop(uri);
      if (text !== null) this.looked.add(uri);
      return;
    }
    if (matters) this.candidates.add(uri);
    else this.candidates.delete(uri);
    this.looked.add(uri);
    await this.take([[uri, text]]);
  }

  /**
   * A text of a file that nothing was asked about, or null where there is none any more: it is read where it reaches what
   * leads to the service, and left alone otherwise, whether it holds calls of its own or not.
   */
  async notice(uri: string, text: string | null): Promise<void> {
    if (this.changesPaths(uri, text)) await this.takePaths();
    this.sides.note(uri, text);
    if (await this.leaks.exampleChanged(uri)) this.changes++;
    const hasRoom = this.loaded.size - this.candidates.size < MAX_SUPPORTS * Math.max(1, this.candidates.size);
    if (text !== null && hasRoom && languageOf(uri) && this.reaches(uri, text)) await this.take([[uri, text]]);
  }

  /** Asks again which of the files that hold secrets are shared: what git tracks changes without them. */
  async askWhatIsShared(): Promise<void> {
    if (await this.leaks.askWhatIsShared()) this.changes++;
  }

  /** The words by which a file that holds no needle may matter, as long as nothing else changes. */
  async watchedFor(uri: string): Promise<string[]> {
    const { settings } = await this.options.configurations.for(uri);
    return [
      ...new Set([...(settings.hosts ?? []), ...watchedWords(this.leads(), this.namesOf), ...this.sides.stems()]),
    ];
  }

  /** Whether the file has been parsed, for itself or for another. */
  has(uri: string): boolean {
    return this.loaded.has(uri);
  }

  forget(uri: string): void {
    if (this.leaks.text(uri) !== undefined) this.changes++;
    this.leaks.forget(uri);
    this.drop(uri);
  }

  /** Knows nothing of the code of a file any more. */
  private drop(uri: string): void {
    this.unload(uri);
    if (this.supposed?.file.uri === uri) {
      this.supposed.tree?.delete();
      this.supposed = null;
    }
    this.candidates.delete(uri);
    this.looked.delete(uri);
  }

  private unload(uri: string): void {
    if (this.loaded.has(uri) || this.givenUp.has(uri)) this.changes++;
    this.loaded.get(uri)?.tree?.delete();
    this.loaded.delete(uri);
    this.evaluated.delete(uri);
    this.asked.delete(uri);
    this.notes.delete(uri);
    this.givenUp.delete(uri);
    this.world.remove(uri);
  }

  /** Gives back the memory of the syntax trees. */
  dispose(): void {
    this.supposed?.tree?.delete();
    this.supposed = null;
    for (const uri of [...this.loaded.keys()]) this.forget(uri);
  }

  /** What is known now. `about`: only findings in these files, and those that calls in these files lead to. */
  report(about: ReadonlySet<string> | null): Report {
    const calls = this.callsOf(about);
    const isAbout = (uri: string): boolean => about === null || about.has(uri);
    const leaks = [...this.leaks.leaks([...this.leaks.uris].filter(isAbout), calls), ...this.logsOf(isAbout)];
    const found = findingsOf({
      // Of what a library does that no record knows, nothing is said but that it is there.
      calls: calls.filter((call) => call.match.kind !== 'none' || call.client !== unknownClient),
      leaks,
      context: { side: this.sides.of },
      now: this.options.now?.() ?? Date.now(),
      textOf: (uri) => this.textAt(uri),
      exampleFor: (uri) => this.leaks.exampleFor(uri),
      breakageIn: (uri) => this.breakageIn(uri),
      settingsOf: (uri) => this.loaded.get(uri)?.configuration.settings ?? {},
    });
    const places = new Set(found.map(({ place }) => place.uri));
    const { sides } = this;
    let summaries: readonly CallSummary[] | undefined;
    const findings = settleFindings(
      found,
      this.settled((uri) => isAbout(uri) || places.has(uri)),
    );
    return {
      // What shows findings alone needs none.
      get calls() {
        return (summaries ??= summarise(calls, sides.of).filter((call) => isAbout(call.place.uri)));
      },
      findings,
      files: [...this.looked].filter(isAbout).length,
      analysed: this.loaded.size,
      notes: [...this.notes, ...this.givenUp].flatMap(([uri, message]) => (message ? [{ uri, message }] : [])),
      givenUp: [...this.givenUp.keys()],
      texts: (uri) => this.textAt(uri),
    };
  }

  /** Whether the code of a file stands in it character by character. */
  private isAsItStands(uri: string): boolean {
    return this.loaded.get(uri)?.file.embedded?.places.areSame !== false;
  }

  /** Where a file writes the paths of endpoints. */
  pathsIn(uri: string): PathPiece[] {
    if (!this.isAsItStands(uri)) return [];
    return pathPieces(this.callsOf(new Set([uri])), uri);
  }

  /** What of a call is written around an offset of a file; null where nothing is. */
  spotAt(uri: string, offset: number): CallSpot | null {
    if (!this.isAsItStands(uri)) return null;
    const found = spotAt(this.callsOf(new Set([uri])), uri, offset);
    const [call] = found ? summarise(found.calls, this.sides.of) : [];
    const [first] = found?.calls ?? [];
    if (!found || !call || !first) return null;
    return {
      ...found.spot,
      call,
      count: found.calls.length,
      phase: first.timeout.attempts === 1 ? first.timeout.phase : null,
    };
  }

  /**
   * What a person writes at an offset of a file, if it is of a call; null where it is not. `text`: of the file as it is at
   * the moment, of which nothing is kept.
   */
  siteAt(uri: string, text: string, offset: number): Site | null {
    const loaded = this.loaded.get(uri);
    if (!loaded || loaded.file.isTest || !this.isAsItStands(uri)) return null;
    const { marks } = loaded.file.language;
    const asItIs = (): Site | null => this.supposing(uri, text, () => this.siteIn(uri, offset, text));
    // Behind a quote that is still to be closed nothing is what it seems.
    const isOpen = stringAt(text, offset, marks)?.close === null;
    return (isOpen ? null : asItIs()) ?? this.mendedSite(uri, text, offset, marks) ?? (isOpen ? asItIs() : null);
  }

  private mendedSite(uri: string, text: string, offset: number, marks: Marks): Site | null {
    for (const mended of mendedAt(text, offset, marks)) {
      const { how, start, end } = mended;
      const isLeftOut = how === 'without';
      if (isLeftOut && !mayBegin(text.slice(start, end))) continue;
      const site = this.supposing(uri, mended.text, () => this.siteIn(uri, mended.offset, mended.text));
      if (!site || isLeftOut !== (site.kind === 'key')) continue;
      return { ...site, place: { uri, start: isLeftOut ? start : site.place.start, end } };
    }
    return null;
  }

  private siteIn(uri: string, offset: number, text: string): Site | null {
    const beginnings = this.evaluated.get(uri)?.beginnings ?? [];
    const language = this.loaded.get(uri)?.file.language;
    if (!language) return null;
    return siteAt(this.callsOf(new Set([uri])), beginnings, { uri, offset, text, language });
  }

  /**
   * What would be answered were the text of a file another one; after that it is as it was. The last text that was supposed
   * is kept: the next one is nearly the same.
   */
  private supposing<T>(uri: string, text: string, ask: () => T): T | null {
    const real = this.loaded.get(uri);
    if (!real) return null;
    if (real.text === text) return ask();
    const { changes } = this;
    const [evaluated, asked] = [this.evaluated.get(uri), this.asked.get(uri)];
    const declarations = real.file.units.map((unit) => [unit, unit.declaration] as const);
    const last = this.supposed?.file.uri === uri ? this.supposed : null;
    const base = last ?? { ...real, evaluated };
    this.loaded.set(uri, { ...base, tree: base.tree?.copy() ?? null });
    if (base.evaluated) this.evaluated.set(uri, base.evaluated);
    this.parse(uri, text, codeIn(uri, text), real.configuration);
    this.evaluateOne(uri, null);
    const supposed = this.loaded.get(uri);
    const answer = supposed ? ask() : null;
    last?.tree?.delete();
    this.supposed = supposed ? { ...supposed, evaluated: this.evaluated.get(uri) } : null;
    for (const [unit, declaration] of declarations) unit.moveTo(real.file, declaration);
    this.loaded.set(uri, real);
    this.world.put(real.file);
    if (evaluated) this.evaluated.set(uri, evaluated);
    if (asked !== undefined) this.asked.set(uri, asked);
    this.changes = changes;
    return answer;
  }

  /** The values that calls are given, by name of parameter, and how many calls each. */
  valuesUsed(): Map<string, Map<string, number>> {
    const used = new Map<string, Map<string, number>>();
    for (const call of this.allCalls()) {
      let written = this.written.get(call);
      if (!written) this.written.set(call, (written = writtenValues(call)));
      for (const [name, value] of Object.entries(written)) {
        const values = used.get(name) ?? new Map<string, number>();
        used.set(name, values.set(value, (values.get(value) ?? 0) + 1));
      }
    }
    return used;
  }

  /** What the configuration of a file says of its calls' trace. */
  traceabilityFor(uri: string): Configuration['settings']['traceability'] {
    return this.loaded.get(uri)?.configuration.settings.traceability;
  }

  private breakageIn(uri: string): Breakage | null {
    const loaded = this.loaded.get(uri);
    if (!loaded) return null;
    let breakage = this.breakages.get(loaded);
    if (!breakage) {
      const { tree, file } = loaded;
      breakage =
        tree && (file.embedded?.places.areSame ?? true)
          ? breakageOf(tree.rootNode, file.outline.declarations)
          : UNWRITABLE;
      this.breakages.set(loaded, breakage);
    }
    return breakage;
  }

  /** The text that places of a file are offsets in. */
  textAt(uri: string): string | undefined {
    return this.loaded.get(uri)?.text ?? this.leaks.text(uri) ?? this.leaks.exampleText(uri);
  }

  /** Files that findings may stand in, parsed or not, with what their configuration says. */
  private settled(isWanted: (uri: string) => boolean): SettledFile[] {
    const files = [...this.loaded].map(
      ([
        uri,
        {
          text,
          configuration,
          file: { embedded },
        },
      ]): SettledFile => ({ uri, text, configuration, embedded }),
    );
    for (const [uri, { text, configuration }] of this.leaks.entries()) {
      if (!this.loaded.has(uri)) files.push({ uri, text, configuration, embedded: null });
    }
    return files.filter(({ uri }) => isWanted(uri));
  }

  /** Calls of files that are neither tests nor ignored, and that no stub library is at work in. */
  private callsOf(about: ReadonlySet<string> | null): ServiceCall[] {
    const calls: ServiceCall[] = [];
    for (const [uri, { file, configuration }] of this.loaded) {
      if (file.isTest || isFileExcluded(configuration, uri)) continue;
      const evaluated = this.evaluated.get(uri);
      if (!evaluated) continue;
      const involved = about === null || [...evaluated.dependsOn].some((each) => about.has(each.uri));
      if (involved) calls.push(...evaluated.calls.filter((call) => !call.file.isTest));
    }
    return withoutDoubts(calls);
  }

  /** Where code writes a token to a log, in files that are no tests. */
  private logsOf(isAbout: (uri: string) => boolean): Leak[] {
    const places = new Map<string, Leak>();
    for (const { logs } of this.evaluated.values()) {
      for (const at of logs) {
        const place = placeOf(at);
        if (at.unit.file.isTest || !isAbout(place.uri)) continue;
        const key = `${place.uri} ${String(place.start)}`;
        places.set(key, { kind: 'log', place, facts: null, exposure: null, shared: true });
      }
    }
    return [...places.values()];
  }

  private evaluate(): void {
    this.sharing.clear();
    for (const uri of this.loaded.keys()) if (this.candidates.has(uri)) this.evaluateOne(uri, null);
    // What is read because a candidate names it sends nothing by itself; a caller does, where it names a wrapper, and so may
    // whatever takes an address or a client.
    let mentions = mentionsOf(this.undecided());
    for (let round = 0; round < MAX_ROUNDS; round++) {
      const takes = this.searchFor(this.given());
      for (const [uri, { file }] of this.loaded) {
        if (this.candidates.has(uri)) continue;
        if (takes.matchesFile(file)) this.evaluateOne(uri, null);
        else if (mentions?.test(file.text)) this.evaluateOne(uri, mentions);
        else this.dropEvaluation(uri);
      }
      // A caller may be a wrapper itself.
      const more = mentionsOf(this.undecided());
      if (more?.source === mentions?.source && this.searchFor(this.given()) === takes) return;
      mentions = more;
    }
  }

  /** The file names nothing any more that would make it send requests. */
  private dropEvaluation(uri: string): void {
    if (this.evaluated.delete(uri)) {
      this.changes++;
      this.givenUp.delete(uri);
    }
    this.asked.delete(uri);
  }

  private evaluateOne(uri: string, mentions: RegExp | null): void {
    const loaded = this.loaded.get(uri);
    if (!loaded || loaded.file.isTest || this.exhausted.has(uri)) return;
    const asked = mentions?.source ?? '';
    const before = this.asked.get(uri) === asked ? this.evaluated.get(uri) : undefined;
    const clients = this.indexFor(loaded.configuration.settings);
    if (before && this.isCurrent(uri, before, clients)) return;
    this.asked.set(uri, asked);
    this.changes++;
    const budget = new EvaluationBudget(this.options.budget);
    const evaluated = evaluateFile(this.world, loaded.file, this.paths, clients, { before, mentions, budget });
    this.evaluated.set(uri, evaluated);
    if (evaluated.isGivenUp) {
      this.exhausted.add(uri);
      this.giveUp(uri, notes.tooMuch, loaded.configuration);
    } else this.givenUp.delete(uri);
  }

  private giveUp(uri: string, why: Message, configuration: Configuration): void {
    this.givenUp.set(uri, isFileExcluded(configuration, uri) ? null : why);
  }

  private isCurrent(uri: string, evaluated: Evaluated, clients: ClientIndex): boolean {
    const { ground } = evaluated;
    if (ground.paths !== this.paths || (ground.asksAll && ground.version !== this.world.version)) return false;
    for (const file of evaluated.dependsOn) if (this.world.file(file.uri) !== file) return false;
    for (const wanted of evaluated.wanted.keys()) if (this.world.file(wanted)) return false;
    let sharing = this.sharing.get(clients);
    if (!sharing) this.sharing.set(clients, (sharing = sharingFiles(this.world, clients)));
    const file = this.world.file(uri);
    const others = sharing.filter((other) => file && other !== file && isOneProgram(this.paths, other, file));
    return evaluated.ground.shared === others.map((other) => other.uri).join(' ');
  }

  private indexFor(settings: Configuration['settings']): ClientIndex {
    const { clients = [], hosts = [] } = settings;
    // Files without either share one index, whichever configuration they have.
    const key = JSON.stringify([clients, hosts]);
    let index = this.indexes.get(key);
    if (!index) this.indexes.set(key, (index = new ClientIndex([...clients, ...clientRecords], hosts)));
    return index;
  }

  /** The files that the last evaluation named. */
  private async named(): Promise<(readonly [string, string])[]> {
    const wanted = new Set<string>();
    for (const evaluated of this.evaluated.values()) {
      for (const [uri, from] of evaluated.wanted) {
        if (this.loaded.has(uri) || this.givenUp.has(uri)) continue;
        const distance = this.distanceOf(from) + (this.passesOn(from) ? 0 : 1);
        if (distance > MAX_DISTANCE) continue;
        this.distances.set(uri, distance);
        wanted.add(uri);
      }
    }
    const room = MAX_SUPPORTS * Math.max(1, this.candidates.size) - (this.loaded.size - this.candidates.size);
    return this.textsOf([...wanted].slice(0, Math.max(0, room)));
  }

  /** A file that declares nothing leads to what it takes from others at no distance: an index. */
  private passesOn(uri: string): boolean {
    return (
      this.world.file(uri)?.units.every(({ declaration }) => declaration.kind === 'statement') === true &&
      !this.candidates.has(uri)
    );
  }

  /** How many files stand between this one and the candidate that led to it. */
  private distanceOf(uri: string): number {
    return this.candidates.has(uri) ? 0 : (this.distances.get(uri) ?? 0);
  }

  /** Functions and classes whose requests depend on what they are given, by the modules that have them. */
  private undecided(): Leads {
    return this.leadsOf(({ undecided }) => [...undecided]);
  }

  /** Addresses and clients of the service, and what gives them, by the modules that have them. */
  private given(): Leads {
    return this.leadsOf(({ leads }) => leads.map((words) => words.join(' ')));
  }

  /** All that others may name to send requests to the service. */
  private leads(): Leads {
    return this.leadsOf(({ undecided, leads }) => [...undecided, ...leads.map((words) => words.join(' '))]);
  }

  private leadsOf(namesOf: (evaluated: Evaluated) => readonly string[]): Leads {
    const own = new Map<string, ReadonlySet<string>>();
    for (const [uri, evaluated] of this.evaluated) {
      const names = namesOf(evaluated);
      if (names.length > 0) own.set(uri, new Set(names));
    }
    return this.reexports.add(
      own,
      [...this.loaded.values()].map(({ file }) => file),
    );
  }

  /**
   * Files that reach what leads to the service, and name the module that it is in; and those that change what all clients
   * of a library begin with which sends to it. Null when interrupted.
   */
  private async callers(interrupted: () => boolean): Promise<(readonly [string, string])[] | null> {
    const leads = new Map<string, ReadonlySet<string>>();
    for (const [uri, names] of this.leads()) {
      const fresh = [...names].filter((name) => !this.searched.has(`${uri} ${name}`));
      if (fresh.length > 0) leads.set(uri, new Set(fresh));
    }
    const words = this.sharingWords().filter((word) => !this.searched.has(word));
    if (leads.size === 0 && words.length === 0) return [];
    const { names, matches } = this.searchFor(leads);
    const key = [...words, names].join('\n');
    if (this.callerSearch?.names !== key) this.callerSearch = { names: key, next: 0, found: [] };
    const search = this.callerSearch;
    const most = MAX_SUPPORTS * (leads.size + words.length);
    for (; search.next < this.listed.length && search.found.length < most; search.next++) {
      if (interrupted()) return null;
      const uri = this.listed[search.next];
      if (uri === undefined || this.loaded.has(uri)) continue;
      const text = await this.textOf(uri);
      if (text !== null && (matches(uri, text) || words.some((word) => text.includes(word)))) search.found.push(uri);
    }
    for (const [uri, each] of leads) for (const name of each) this.searched.add(`${uri} ${name}`);
    for (const word of words) this.searched.add(word);
    this.callerSearch = null;
    return this.textsOf(search.found.filter((uri) => !this.loaded.has(uri)));
  }

  /** Words of what changes all clients of the libraries that calls were found of. */
  private sharingWords(): string[] {
    const words = new Set<string>();
    for (const [uri, { calls }] of this.evaluated) {
      const settings = this.loaded.get(uri)?.configuration.settings;
      if (!settings) continue;
      const clients = this.indexFor(settings);
      for (const { client } of calls) for (const word of clients.sharingWords(client)) words.add(word);
    }
    return [...words];
  }

  /** Whether a file reaches what leads to the service. */
  private reaches(uri: string, text: string): boolean {
    return this.searchFor(this.leads()).matches(uri, text);
  }

  private readonly namesOf = (uri: string): readonly string[] =>
    languageOf(uri)?.language.scopes.modules?.namesGivenTo?.(this.paths, uri) ?? [];

  /** What tells which files reach these; the same object for the same names, of the last few. */
  private searchFor(leads: Leads): FileSearch {
    const names = [...leads]
      .map(([uri, each]) => [uri, ...this.namesOf(uri), ...[...each].sort()].join('\n'))
      .join('\n\n');
    const known = this.searches.find((each) => each.names === names);
    if (known) return known;
    const search = new FileSearch(names, leads, this.namesOf);
    this.searches.unshift(search);
    this.searches.length = Math.min(this.searches.length, MAX_SEARCHES);
    return search;
  }

  private async textsOf(uris: readonly string[]): Promise<(readonly [string, string])[]> {
    const texts: (readonly [string, string])[] = [];
    for (const uri of uris) {
      const text = await this.textOf(uri);
      if (text !== null) texts.push([uri, text]);
    }
    return texts;
  }

  private async textOf(uri: string): Promise<string | null> {
    return this.options.files.read(uri);
  }

  private async take(texts: readonly (readonly [string, string])[]): Promise<void> {
    const codes = texts.map(([uri, text]) => ({ uri, text, code: codeIn(uri, text) }));
    await this.options.grammars.load(codes.flatMap(({ code }) => code?.grammar ?? []));
    for (const { uri, text, code } of codes) {
      const configuration = await this.options.configurations.for(uri);
      this.parse(uri, text, code, configuration);
    }
  }

  private parse(uri: string, text: string, code: FileCode | null, configuration: Configuration): void {
    const previous = this.loaded.get(uri);
    if (!code) {
      if (previous) this.unload(uri);
      return;
    }
    if (previous?.text === text) return;
    this.changes++;
    const { language, grammar } = code;
    const shallow = withoutDepths(code.text);
    const parsed = language.readable?.(shallow) ?? shallow;
    // What holds code of others may hold another language now.
    const before = previous?.file.language === language ? previous : undefined;
    if (before?.tree) editTree(before.tree, before.parsed, parsed);
    const tree =
      grammar === null
        ? null
        : this.options.grammars.parse(grammar, parsed, before?.tree ?? null, this.options.parseBudgetMs);
    previous?.tree?.delete();
    this.loaded.delete(uri);
    if (!tree && grammar !== null) {
      this.world.remove(uri);
      this.evaluated.delete(uri);
      this.giveUp(uri, notes.notParsed, configuration);
      return;
    }
    this.givenUp.delete(uri);
    if (shallow === code.text || isFileExcluded(configuration, uri)) this.notes.delete(uri);
    else this.notes.set(uri, notes.tooDeep);
    const isTest = isTestFile(configuration, uri) || usesStubs(code.text);
    const outline = tree ? language.outline(tree.rootNode) : plainOutline(code.text);
    const file = new SourceFile(uri, code.text, language, outline, isTest, before?.file ?? null, code.embedded);
    this.loaded.set(uri, { file, text, tree, parsed, configuration });
    this.world.put(file);
  }
}

/** A file that is read without a grammar: all of it runs in order. */
function plainOutline(text: string): PlainOutline {
  const whole = { kind: 'statement', owner: null, static: false, start: 0, end: text.length } as const;
  return { namespace: '', imports: [], exports: [], declarations: [whole], directives: [] };
}

/** Of what is not code as it stands in its file, nothing can be written. */
const UNWRITABLE: Breakage = { hasErrors: true, broken: [{ start: 0, end: Number.MAX_SAFE_INTEGER }] };

/** An address that is handed to something unknown and also sent by a client that is known is one call, the client's. */
function withoutDoubts(calls: readonly ServiceCall[]): ServiceCall[] {
  const keyOf = ({ pathAt }: ServiceCall): string =>
    pathAt ? `${pathAt.unit.file.uri} ${String(pathAt.unit.declaration.start + pathAt.start)}` : '';
  const known = new Set(calls.filter((call) => call.client !== unknownClient).map(keyOf));
  // A wrapper that sends what its callers name is no call beside theirs.
  const named = new Set(calls.filter((call) => call.endpoint !== null).map(sendOf));
  return calls.filter((call) => {
    if (call.client === unknownClient) return !known.has(keyOf(call));
    return call.endpoint !== null || !named.has(sendOf(call));
  });
}

function sendOf({ sent: { at } }: ServiceCall): string {
  return `${at.unit.file.uri} ${String(at.unit.declaration.start + at.start)}`;
}
