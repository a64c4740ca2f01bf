import { Configurations } from '../analysis/configuration';
import type { ConfigurationError } from '../analysis/configuration-error';
import type { CallSummary, Note, Report } from '../analysis/findings';
import type { Lang } from '../text/message';
import { type Grammars, Project, understood } from '../analysis/index';
import { operationByPath, titleOf } from '../catalogue';
import { isTextFile } from '../files/text-files';
import { ConfigurationFiles } from './configuration-files';
import { configurationProblems } from './configuration-problem';
import { listedCalls } from './listed-calls';
import { nearestCall } from './nearest-call';
import { offsetAt, Positions } from './positions';
import type {
  ExplainedCall,
  FileFindings,
  FindingsNews,
  ListedCall,
  EditorPosition,
  EditorSite,
  EditorSpot,
  WrittenCall,
  WrittenPath,
} from './protocol';
import { shownFinding } from './shown';
import type { Look, FolderLook, WorldFiles } from './world-files';

/** A parse that takes longer is given up, in ms. */
const PARSE_BUDGET_MS = 2_000;
/** So many values of a parameter are offered: those that most calls have. */
const MOST_VALUES = 20;
/** So many files are looked at between two looks at what else there is to do. */
const BATCH = 32;

export interface WorldOptions {
  readonly grammars: Grammars;
  readonly files: WorldFiles;
  /** Told before a document is worked on. */
  readonly begin: (uri: string) => void;
}

interface OpenDocument {
  readonly version: number;
  readonly text: string;
  /** What the last look at it took. */
  ms: number;
  /** False for what the command would leave out too. */
  readonly lookedAt: boolean;
}

interface Scan {
  readonly uris: readonly string[];
  next: number;
}

/** What is known of one workspace folder. Its methods must not run at the same time. */
export class WorkspaceFolder {
  /** Whether every file has been looked at, or is being. */
  scanned = false;
  private readonly files: WorldFiles;
  private readonly look: Look | null;
  private readonly open = new Map<string, OpenDocument>();
  private configurationFiles: ConfigurationFiles;
  private configurations: Configurations;
  private configurationErrors: ConfigurationError[] = [];
  private project: Project;
  /** Edition of the list of files that the project knows. */
  private listed = 0;
  /** That list, open documents left out; null before the first. */
  private list: ReadonlySet<string> | null = null;
  /** Files that are on the disk and not in the list. */
  private readonly unlisted = new Set<string>();
  /** Files that are to be taken as they are on the disk now. */
  private pending = new Set<string>();
  /** Whether all that can wait has been done. */
  private isSettled = false;
  private notes: readonly Note[] = [];
  /** Files of which the last answer was understood, now or before: it stands until a newer one is. */
  private told: ReadonlySet<string> = new Set();
  private scan: Scan | null = null;
  /** What made answers different and is no change of the project. */
  private changes = 0;

  /** `folder`: a URI that ends with a slash. */
  constructor(
    readonly folder: string,
    private readonly options: WorldOptions,
  ) {
    this.files = options.files;
    this.look = this.files.look((uri) => this.project.has(uri) || this.configurationFiles.has(uri));
    this.configurationFiles = new ConfigurationFiles(this.files);
    this.configurations = this.makeConfigurations();
    this.project = this.makeProject();
  }

  /** Takes a document as it is in the editor, and what it names. False for an edit that has nothing to do with the service. */
  async update(uri: string, version: number, text: string): Promise<boolean> {
    this.options.begin(uri);
    this.isSettled = false;
    const known = this.open.get(uri);
    const lookedAt = known?.lookedAt ?? (await this.files.isLookedAt(uri));
    const document = { version, text, ms: 0, lookedAt };
    this.open.set(uri, document);
    if (!lookedAt) return !known;
    this.files.shadow(uri, text);
    await this.relist();
    const { revision } = this;
    const isFirst = !this.project.has(uri);
    const begun = performance.now();
    await this.project.update(uri, text);
    await this.project.complete({ callers: false });
    // The first look reads other files and compiles a grammar: it says nothing of the next ones.
    document.ms = isFirst ? 0 : performance.now() - begun;
    // Of what is followed an older answer may have been dropped.
    return !known || this.project.has(uri) || this.revision !== revision;
  }

  /** The words, needles aside, of which a text of this document has to hold one to matter; null where this text holds one. */
  async watchedIn(uri: string, text: string): Promise<string[] | null> {
    if (this.open.get(uri)?.lookedAt !== true) return [];
    const words = await this.project.watchedFor(uri);
    return words.some((word) => text.includes(word)) ? null : words;
  }

  async close(uri: string): Promise<void> {
    this.open.delete(uri);
    this.files.unshadow(uri);
    this.isSettled = false;
    if (this.scanned) await this.project.update(uri, await this.files.read(uri));
    else if (this.open.size > 0) this.project.forget(uri);
    // Nothing is left to know anything for.
    else await this.restart();
    await this.project.complete({ callers: false });
  }

  /** Files and folders of the disk came, changed or went; they are taken step by step. */
  async changed(uris: readonly string[]): Promise<void> {
    if (await this.configurationFiles.areOther(uris)) return this.restart();
    const list = await this.files.listed();
    const changes = await Promise.all(uris.map((uri) => this.changesList(uri, list)));
    if (changes.includes(true)) this.files.relist();
    await this.relist();
    const now = await this.files.listed();
    for (const uri of uris) if (!now.has(uri) && (await this.files.kindOf(uri)) === 'file') this.unlisted.add(uri);
    this.later(uris);
  }

  /** Begins to look for what nobody told of; it is found as the world goes on. */
  lookForChanges(thorough: boolean): void {
    if (this.list) this.look?.begin(thorough);
  }

  /** Whether changes of the disk are looked for, or are to be taken. */
  get isTaking(): boolean {
    return this.look?.isUnderWay === true || this.pending.size > 0;
  }

  /** Looks for changes, or takes some: a step of either. */
  async goOnTaking(interrupted: () => boolean): Promise<void> {
    if (this.look?.isUnderWay) {
      const seen = await this.look.goOn(interrupted);
      if (seen) await this.look.deal(() => this.takeSeen(seen));
    } else {
      const batch = [...this.pending].slice(0, BATCH);
      for (const uri of batch) this.pending.delete(uri);
      await this.bring(batch);
    }
    if (!this.isTaking && !this.isSettled) await this.project.complete({ callers: false });
  }

  /** Makes everything anew but the open documents. */
  async restart(): Promise<void> {
    this.changes = this.revision + 1;
    this.isSettled = false;
    this.project.dispose();
    this.configurationFiles = new ConfigurationFiles(this.files);
    this.configurations = this.makeConfigurations();
    this.project = this.makeProject();
    this.files.relist();
    this.listed = 0;
    this.list = null;
    this.unlisted.clear();
    this.pending.clear();
    for (const [uri, document] of [...this.open]) {
      // An ignored file may be one no longer, and the other way round.
      const lookedAt = await this.files.isLookedAt(uri);
      this.open.set(uri, { ...document, lookedAt });
      if (lookedAt) this.files.shadow(uri, document.text);
      else this.files.unshadow(uri);
      await this.relist();
      if (lookedAt) await this.project.update(uri, document.text);
    }
    await this.project.complete({ callers: false });
    if (this.scanned) await this.startScan();
  }

  /** From now on answers are about every file. */
  async startScan(): Promise<void> {
    this.scanned = true;
    this.isSettled = false;
    this.changes++;
    this.files.relist();
    await this.relist();
    this.scan = { uris: await this.files.list(), next: 0 };
  }

  stopScan(): void {
    if (this.scan) this.scanned = false;
    this.scan = null;
    this.changes++;
  }

  /** How far the scan is; null when none is under way. */
  progress(): { readonly done: number; readonly total: number } | null {
    return this.scan && { done: this.scan.next, total: this.scan.uris.length };
  }

  /** Goes on with what can wait: the scan, and the search for callers. False when interrupted, or when there is more. */
  async goOn(interrupted: () => boolean): Promise<boolean> {
    if (this.isSettled) return true;
    if (this.scan) {
      const batch = this.scan.uris.slice(this.scan.next, this.scan.next + BATCH);
      await this.project.load(batch);
      this.scan.next += batch.length;
      if (this.scan.next < this.scan.uris.length) return false;
      this.scan = null;
    }
    this.isSettled = await this.project.complete({ callers: true, interrupted });
    return this.isSettled;
  }

  private async takeSeen({ files, isIndexOther, isListNew }: FolderLook): Promise<void> {
    if (await this.configurationFiles.areOther(files)) return this.restart();
    if (isListNew && (await this.configurationFiles.areRootsOther())) return this.restart();
    // What git ignores may be something else.
    if (isIndexOther || files.some(isOfIgnored)) this.unlisted.clear();
    await this.relist();
    this.later(files);
    if (isIndexOther) await this.project.askWhatIsShared();
  }

  /** Another number where the last answer may not be the next one. */
  get revision(): number {
    return this.changes + this.project.revision + this.configurationErrors.length;
  }

  /** What is known now. */
  async answer(): Promise<FindingsNews> {
    const report = this.report();
    this.notes = [...this.files.takeNotes(), ...report.notes];
    const positions = new Positions((uri) => report.texts(uri));
    const byFile = new Map<string, FileFindings['findings']>();
    const kept = new Set(report.givenUp.filter((uri) => this.told.has(uri)));
    for (const [uri, { lookedAt }] of this.open) if (lookedAt && !kept.has(uri)) byFile.set(uri, []);
    for (const finding of report.findings) {
      const { uri } = finding.place;
      if (kept.has(uri)) continue;
      byFile.set(uri, [...(byFile.get(uri) ?? []), shownFinding(finding, positions)]);
    }
    const files: FileFindings[] = [];
    this.told = new Set([...kept, ...[...byFile.keys()].filter((uri) => !report.givenUp.includes(uri))]);
    for (const [uri, findings] of byFile) {
      files.push({
        uri,
        version: this.open.get(uri)?.version ?? null,
        language: await this.languageFor(uri),
        findings,
      });
    }
    const configurations = await Promise.all([
      ...this.configurationErrors.map(async (error) => configurationProblems(error, await this.files.read(error.uri))),
      ...this.configurations
        .notes()
        .map(async (note) =>
          configurationProblems({ uri: note.uri, problems: [note] }, await this.files.read(note.uri), true),
        ),
    ]);
    const documents = [...this.open].map(([uri, { version, ms }]) => ({ uri, version, ms }));
    return {
      type: 'findings',
      folder: this.folder,
      documents,
      files,
      kept: [...kept],
      configurations: configurations.flat(),
      scanned: this.scanned && !this.scan,
    };
  }

  /** The call at a place of a file, or the nearest one. */
  explain(uri: string, position: EditorPosition): ExplainedCall | null {
    const report = this.report();
    const positions = new Positions((each) => report.texts(each));
    const calls = report.calls.filter((call) => call.place.uri === uri);
    const call = nearestCall<CallSummary>(calls, (each) => positions.range(each.place), position);
    if (!call) return null;
    return explained(call, positions);
  }

  /** What of a call is written at a place of a file; null where nothing is. */
  spot(uri: string, position: EditorPosition): EditorSpot | null {
    const text = this.open.get(uri)?.text;
    const found = text === undefined ? null : this.project.spotAt(uri, offsetAt(text, position));
    if (!found) return null;
    const { kind, place, name, value, call, count, phase } = found;
    const positions = new Positions((each) => this.project.textAt(each));
    const range = positions.range(place);
    return { kind, range, name, value, call: explained(call, positions), count, host: call.host, phase };
  }

  /** Where in a call a person writes at a place of a file; null where that is in none. */
  site(uri: string, text: string, position: EditorPosition): EditorSite | null {
    const offset = offsetAt(text, position);
    const found = this.project.siteAt(uri, text, offset);
    if (!found) return null;
    const { place, present, style, ...rest } = found;
    const used = [...this.project.valuesUsed()].map(([name, values]) => {
      const most = [...values].toSorted(([, one], [, other]) => other - one).slice(0, MOST_VALUES);
      return [name, most.map(([value, count]) => ({ value, count }))] as const;
    });
    const settings = Object.entries(this.project.traceabilityFor(uri) ?? {}).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value] as const],
    );
    return {
      ...rest,
      present: [...present],
      style: style && { ...style },
      range: new Positions(() => text).range(place),
      text: text.slice(place.start, place.end),
      at: offset - place.start,
      used: Object.fromEntries(used),
      settings: Object.fromEntries(settings),
    };
  }

  /** The calls that stand in a file, and what is written of them. */
  calls(uri: string): WrittenCall[] {
    const report = this.report();
    const positions = new Positions((each) => report.texts(each));
    return report.calls
      .filter((call) => call.place.uri === uri)
      .map(({ place, statement, endpoint, values }) => ({
        range: positions.range(place),
        statement: positions.range(statement),
        endpoint,
        title: titleAt(endpoint),
        values: { ...values },
      }));
  }

  /** Where an open file writes the paths of endpoints. */
  paths(uri: string): WrittenPath[] {
    if (!this.open.has(uri)) return [];
    const positions = new Positions((each) => this.project.textAt(each));
    return this.project.pathsIn(uri).flatMap(({ place, endpoint }) => {
      const title = titleAt(endpoint);
      return title === null ? [] : [{ range: positions.range(place), endpoint, title }];
    });
  }

  /** Every call that is known, and whether there can be no other. */
  allCalls(): { readonly calls: ListedCall[]; readonly isWhole: boolean } {
    const report = this.report();
    const calls = listedCalls(report, new Positions((uri) => report.texts(uri)));
    return { calls, isWhole: this.scanned && !this.scan };
  }

  /** What the last answer left out. */
  notesOfAnswer(): readonly Note[] {
    return this.notes;
  }

  /** Whether the code of a file is followed. */
  reads(uri: string): boolean {
    return this.project.has(uri);
  }

  has(uri: string): boolean {
    return this.open.has(uri);
  }

  versions(): { readonly uri: string; readonly version: number }[] {
    return [...this.open].map(([uri, { version }]) => ({ uri, version }));
  }

  private report(): Report {
    const about = [...this.open].filter(([, { lookedAt }]) => lookedAt).map(([uri]) => uri);
    return this.project.report(this.scanned ? null : new Set(about));
  }

  private async languageFor(uri: string): Promise<Lang | null> {
    return (await this.configurations.for(uri)).settings.language ?? null;
  }

  /** Gives the project the list of files, where it is not the one that it has, and what came and went with it. */
  private async relist(): Promise<void> {
    const edition = await this.files.edition();
    if (this.listed === edition) return;
    const list = await this.files.listed();
    const before = this.list;
    this.listed = edition;
    this.list = list;
    const went = [...(before ?? [])].filter((uri) => !list.has(uri));
    const came = before ? [...list].filter((uri) => !before.has(uri)) : [];
    if (!before) this.look?.start();
    else if (went.length + came.length === 0) return;
    if (await this.areOthersToOpen(went, came)) return this.restart();
    await this.project.relist();
    this.later([...went, ...came]);
  }

  /** Has files taken soon, those first that findings hang on already. */
  private later(uris: readonly string[]): void {
    if (uris.length === 0) return;
    this.isSettled = false;
    const all = [...this.pending, ...uris];
    const isKnown = (uri: string): boolean => this.project.has(uri);
    this.pending = new Set([...all.filter(isKnown), ...all.filter((uri) => !isKnown(uri))]);
  }

  /** Whether what came and went makes other files of the open documents: their configuration, or whether they are ignored. */
  private async areOthersToOpen(went: readonly string[], came: readonly string[]): Promise<boolean> {
    if (await this.configurationFiles.areOther([...went, ...came])) return true;
    const isOpen = (uri: string): boolean => this.open.has(uri);
    for (const uri of [...went, ...came].filter(isOpen)) {
      if (this.open.get(uri)?.lookedAt !== (await this.files.isLookedAt(uri))) return true;
    }
    return false;
  }

  /** Whether the list may be another after this came, changed or went. */
  private async changesList(uri: string, list: ReadonlySet<string>): Promise<boolean> {
    if (isOfIgnored(uri)) {
      this.unlisted.clear();
      return true;
    }
    if (!uri.startsWith(this.folder)) return false;
    const kind = await this.files.kindOf(uri);
    if (kind === 'file') return !list.has(uri) && !this.unlisted.has(uri) && isTextFile(uri);
    if (kind === 'folder') return true;
    this.unlisted.delete(uri);
    return list.has(uri) || [...list].some((file) => file.startsWith(`${uri}/`));
  }

  /** Takes files as they are on the disk now; what the editor shows of an open one counts instead. */
  private async bring(uris: readonly string[]): Promise<void> {
    const list = await this.files.listed();
    for (const uri of uris) {
      if (this.open.has(uri)) continue;
      const isListed = list.has(uri);
      const isKnown = this.project.has(uri);
      const text = isListed ? await this.files.read(uri) : null;
      if (isKnown || (this.scanned && isTextFile(uri))) await this.project.update(uri, text);
      else await this.project.notice(uri, text);
    }
  }

  private makeConfigurations(): Configurations {
    this.configurationErrors = [];
    return new Configurations(this.configurationFiles, {
      folder: this.folder,
      onError: (error) => this.configurationErrors.push(error),
    });
  }

  private makeProject(): Project {
    const { files, configurations } = this;
    return new Project({ files, configurations, grammars: this.options.grammars, parseBudgetMs: PARSE_BUDGET_MS });
  }
}

/** What an endpoint gives and who has it; null for one that the catalogue does not have. */
function titleAt(endpoint: string | null): string | null {
  const operation = endpoint === null ? undefined : operationByPath(endpoint);
  return operation ? titleOf(operation) : null;
}

/** Whether a file tells git what to ignore. */
function isOfIgnored(uri: string): boolean {
  return uri.endsWith('/.gitignore') || uri.endsWith('/.git/info/exclude');
}

/** A call as it is sent. */
function explained(call: CallSummary, positions: Positions): ExplainedCall {
  return {
    client: call.client,
    language: call.language,
    endpoint: call.endpoint,
    place: { uri: call.place.uri, range: positions.range(call.place) },
    rows: understood(call).map((row) => ({
      ...row,
      place: row.place && { uri: row.place.uri, range: positions.range(row.place) },
    })),
    subject: call.subject && {
      ...call.subject,
      parameters: call.subject.parameters.map(({ keys, ...each }) => ({ ...each, keys: keys && [...keys] })),
      settings: [...call.subject.settings],
      tokens: [...call.subject.tokens],
    },
  };
}
