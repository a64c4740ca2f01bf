import { hasNeedle } from '../../catalogue/needles';
import { languageOf, mayHoldCode } from '../../languages/index';
import type { Configuration } from '../configuration';
import type { Report } from '../findings';
import { LeakTable } from '../leaks/table';
import { Sides } from '../sides';
import type { Site } from '../sites';
import { pathPieces, spotAt, type CallSpot, type PathPiece } from '../spots';
import { CallerSearch } from './caller-search';
import { ClientIndexes } from './client-indexes';
import { Evaluations, type Workspace } from './evaluations';
import { FileSearches } from './file-searches';
import { ImporterSearch } from './importer-search';
import { Loading, type FileText } from './loading';
import { NamedFiles } from './named-files';
import { ParsedFiles } from './parsed-files';
import { reportOf, textOfPlaces } from './report';
import { Revision } from './revision';
import { Suppositions } from './suppositions';
import { UsedValues } from './used-values';
import { WorkspacePaths, type PathChange } from './workspace-paths';
import type { ProjectOptions, Completion } from './options';

/** Rounds of reading what the last evaluation lacked. */
const MAX_ROUNDS = 8;

/**
 * The files that are known together, and what was found in them. Loading reads what is needed and nothing else; evaluating
 * is pure. A file that changes is parsed again where it changed, and only what leaned on it is evaluated again.
 */
export class Project {
  private readonly candidates = new Set<string>();
  /** Files that were read and hold nothing of ours. */
  private readonly looked = new Set<string>();
  private readonly on: Workspace;
  private readonly evaluations: Evaluations;
  private readonly named: NamedFiles;
  private readonly callers: CallerSearch;
  private readonly importers: ImporterSearch;
  private readonly suppositions: Suppositions;
  private readonly leaks: LeakTable;
  private readonly sides: Sides;
  private readonly loading: Loading;
  private readonly values = new UsedValues();

  constructor(private readonly options: ProjectOptions) {
    const { files, configurations, budget } = options;
    const revision = new Revision();
    const paths = new WorkspacePaths(files);
    this.on = {
      files: new ParsedFiles(options, revision),
      paths,
      clients: new ClientIndexes(),
      searches: new FileSearches(paths),
      revision,
    };
    this.leaks = new LeakTable(files, configurations, paths.uses);
    this.sides = new Sides(paths.uses);
    this.evaluations = new Evaluations(this.on, (uri) => this.candidates.has(uri), budget);
    this.loading = new Loading(options, this.on.files, this.evaluations);
    this.named = new NamedFiles(this.on, this.evaluations, this.candidates);
    this.callers = new CallerSearch(files, this.on, this.evaluations);
    this.importers = new ImporterSearch(files, this.on, this.evaluations, this.sides);
    this.suppositions = new Suppositions(this.on, this.evaluations);
  }

  /** Takes the list of files anew: what is asked of paths is answered from it. What is new in it is told by `notice`. */
  async relist(): Promise<void> {
    this.pathsChanged(await this.on.paths.relist());
    this.callers.restart();
    this.importers.restart();
  }

  private pathsChanged(change: PathChange | null): void {
    if (!change) return;
    this.evaluations.pathsChanged(change);
    if (!change.areOtherManifests) return;
    this.callers.forget();
    this.sides.forget();
  }

  /** Looks at files, and loads those that may hold calls, with what these name. */
  async load(uris: readonly string[]): Promise<void> {
    const found: FileText[] = [];
    for await (const [uri, text] of this.loading.read(uris)) {
      this.looked.add(uri);
      if (await this.leaks.look(uri, text)) this.on.revision.advance();
      if (mayHoldCode(uri, text) && (await this.isCandidate(uri, text))) found.push([uri, text]);
    }
    for (const [uri] of found) this.candidates.add(uri);
    await this.loading.takeTexts(found);
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
    this.evaluations.forgive();
    for (let round = 0; round < MAX_ROUNDS && finished; round++) {
      this.evaluations.evaluate();
      const missing = this.named.missing();
      const found = callers ? await this.callers.find(interrupted) : [];
      if (found) missing.push(...found);
      else finished = false;
      if ((await this.loading.take(missing)) === 0) break;
    }
    this.evaluations.evaluate();
    await this.leaks.prepare(this.evaluations.calls());
    return finished && (!callers || (await this.importers.follow(interrupted)));
  }

  /** Another number whenever what is known may have changed. */
  get revision(): number {
    return this.on.revision.number;
  }

  /** A new text of a file, or null where there is none any more. */
  async update(uri: string, text: string | null): Promise<void> {
    this.pathsChanged(await this.on.paths.update(uri, text));
    this.sides.note(uri, text);
    if (text === null) this.forget(uri);
    else if (await this.leaks.look(uri, text)) this.on.revision.advance();
    if (await this.leaks.exampleChanged(uri)) this.on.revision.advance();
    if (text === null) return;
    const matters = mayHoldCode(uri, text) && (await this.isCandidate(uri, text));
    if (!matters && !this.on.files.has(uri) && !this.callers.reaches(uri, text)) this.drop(uri);
    else {
      if (matters) this.candidates.add(uri);
      else this.candidates.delete(uri);
      await this.loading.takeTexts([[uri, text]]);
    }
    this.looked.add(uri);
  }

  /**
   * A text of a file that nothing was asked about, or null where there is none any more: it is read where it reaches what
   * leads to the service, and left alone otherwise, whether it holds calls of its own or not.
   */
  async notice(uri: string, text: string | null): Promise<void> {
    this.pathsChanged(await this.on.paths.update(uri, text));
    this.sides.note(uri, text);
    if (await this.leaks.exampleChanged(uri)) this.on.revision.advance();
    if (text !== null && this.named.room > 0 && languageOf(uri) && this.callers.reaches(uri, text)) {
      await this.loading.takeTexts([[uri, text]]);
    }
  }

  /** Asks again which of the files that hold secrets are shared: what git tracks changes without them. */
  async askWhatIsShared(): Promise<void> {
    if (await this.leaks.askWhatIsShared()) this.on.revision.advance();
  }

  /** The words by which a file that holds no needle may matter, as long as nothing else changes. */
  async watchedFor(uri: string): Promise<string[]> {
    const { settings } = await this.options.configurations.for(uri);
    const words = this.on.searches.wordsOf(this.evaluations.leads());
    return [...new Set([...(settings.hosts ?? []), ...words, ...this.sides.stems()])];
  }

  /** Whether the file has been parsed, for itself or for another. */
  has(uri: string): boolean {
    return this.on.files.has(uri);
  }

  forget(uri: string): void {
    if (this.leaks.text(uri) !== undefined) this.on.revision.advance();
    this.leaks.forget(uri);
    this.drop(uri);
  }

  /** Knows nothing of the code of a file any more. */
  private drop(uri: string): void {
    this.on.files.remove(uri);
    this.evaluations.forget(uri);
    this.suppositions.forget(uri);
    this.candidates.delete(uri);
    this.looked.delete(uri);
  }

  /** Gives back the memory of the syntax trees. */
  dispose(): void {
    this.suppositions.forget(null);
    for (const uri of [...this.on.files.uris()]) this.forget(uri);
  }

  /** What is known now. `about`: only findings in these files, and those that calls in these files lead to. */
  report(about: ReadonlySet<string> | null): Report {
    const { leaks, sides, looked, evaluations } = this;
    const sources = { files: this.on.files, leaks, sides, looked, evaluations };
    return reportOf(sources, about, this.options.now?.() ?? Date.now());
  }

  /** Where a file writes the paths of endpoints. */
  pathsIn(uri: string): PathPiece[] {
    if (!this.on.files.isAsItStands(uri)) return [];
    return pathPieces(this.evaluations.callsOf(new Set([uri])), uri);
  }

  /** What of a call is written around an offset of a file; null where nothing is. */
  spotAt(uri: string, offset: number): CallSpot | null {
    if (!this.on.files.isAsItStands(uri)) return null;
    return spotAt(this.evaluations.callsOf(new Set([uri])), this.sides.of, uri, offset);
  }

  /**
   * What a person writes at an offset of a file, if it is of a call; null where it is not. `text`: of the file as it is at
   * the moment, of which nothing is kept.
   */
  siteAt(uri: string, text: string, offset: number): Site | null {
    return this.suppositions.siteAt(uri, text, offset);
  }

  /** The values that calls are given, by name of parameter, and how many calls each. */
  valuesUsed(): Map<string, Map<string, number>> {
    return this.values.of(this.evaluations.calls());
  }

  /** What the configuration of a file says of its calls' trace. */
  traceabilityFor(uri: string): Configuration['settings']['traceability'] {
    return this.on.files.get(uri)?.configuration.settings.traceability;
  }

  /** The text that places of a file are offsets in. */
  textAt(uri: string): string | undefined {
    return textOfPlaces({ files: this.on.files, leaks: this.leaks }, uri);
  }
}
