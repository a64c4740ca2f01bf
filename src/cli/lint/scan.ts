import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { isWhollyCode, languageOf, languages } from '../../languages/index';
import { type Configuration, Configurations, isFileExcluded } from '../../analysis/configuration';
import { described } from '../../analysis/configuration-error';
import type { CallSummary, Finding, Note, Report } from '../../analysis/findings';
import type { Files } from '../../text/files';
import type { Place } from '../../text/place';
import { decode } from '../../files/decode';
import { Disk, Overlay } from '../../files/disk';
import { programLanguage } from '../../files/other-languages';
import { Staged } from '../../files/staged';
import { StagedFiles } from '../../files/staged-files';
import { isTextFile } from '../../files/text-files';
import { writeProblem } from '../../files/write';
import type { Analyser } from './analysis';
import type { CommandEnvironment } from '../environment';
import { applySafeFixes, diffOf, ROUNDS } from './fixes';
import { pathOf, relativeTo } from '../paths';
import { lintMessages } from './messages';
import type { LintOptions } from './command';
import { redactorFor } from './secrets';
import { type FileSelection, Selector, type FileGroup } from './selection';
import { UsageError } from '../usage-error';

/** What the analysis said of all that was asked about. */
export interface LintAnswer {
  readonly calls: readonly CallSummary[];
  readonly findings: readonly Finding[];
  readonly files: number;
  readonly analysed: number;
  readonly notes: readonly Note[];
  /** Files of whose code nothing could be said. */
  readonly givenUp: readonly string[];
  /** URIs of what was looked at. */
  readonly targets: readonly string[];
  /** How many files of the commit could not be looked at: the rest may be without a finding, but the commit is not clean. */
  readonly unseen: number;
  readonly texts: (uri: string) => string | undefined;
}

/** The files of one world. */
interface Part {
  readonly disk: Disk;
  /** Where texts are read: the disk, or what git would commit. */
  readonly files: Disk | StagedFiles;
  readonly staged: Staged | null;
  readonly targets: readonly string[];
  readonly configurations: Configurations;
}

/** What to look at, and looking at it: once, or again with other texts. */
export class Scan {
  private constructor(
    private readonly analysis: Analyser,
    private readonly environment: CommandEnvironment,
    private readonly parts: readonly Part[],
    private readonly about: string,
    private readonly notes: readonly Note[],
    private readonly standing: ReadonlyMap<string, string>,
  ) {}

  /** Throws UsageError. */
  static async prepare(options: LintOptions, analysis: Analyser, environment: CommandEnvironment): Promise<Scan> {
    const { cwd } = environment;
    const only =
      options.config === null ? undefined : configurationUri(path.resolve(cwd, options.config), options.config);
    const selector = new Selector(cwd, isTextFile);
    const standing = new Map<string, string>();
    let selection: FileSelection;
    if (options.stdinFilename === null) {
      selection = await selector.select(options.paths.length === 0 ? ['.'] : options.paths);
    } else {
      const file = path.resolve(cwd, options.stdinFilename);
      const decoded = decode(await environment.input());
      selection = await selector.selectStanding(file);
      if (decoded) standing.set(pathToFileURL(file).href, decoded.text);
    }
    const named = only === undefined ? selection.named : new Set([...selection.named, fileURLToPath(only)]);
    const partOf = async (world: FileGroup): Promise<Part> => {
      const { root } = world;
      const staged = options.staged ? await stagedOf(root) : null;
      const targets = staged === null ? world.targets : world.targets.filter((file) => staged.changed.has(file));
      const disk = new Disk(world.files, named, true, isWhollyCode);
      const files = staged === null ? disk : new StagedFiles(staged, disk, world.files);
      const folder = folderUri(root);
      const configurations = new Configurations(
        files,
        only === undefined ? { folder } : { folder: folderUri(cwd), only },
      );
      return { disk, files, staged, targets: targets.map((file) => pathToFileURL(file).href), configurations };
    };
    const parts: Part[] = [];
    for (const world of selection.worlds) parts.push(await partOf(world));
    const notes = [
      ...otherLanguageNotes(selection.named),
      ...selection.unknown.map((file) => ({ uri: pathToFileURL(file).href, message: lintMessages.notText })),
      ...selection.unreadable.map((file) => ({
        uri: pathToFileURL(file).href,
        message: lintMessages.unreadableFolder,
      })),
    ];
    return new Scan(analysis, environment, parts, aboutOf(options, cwd), notes, standing);
  }

  /** The configuration of the first thing named. Throws ConfigurationError. */
  configuration(): Promise<Configuration> {
    const configurations =
      this.parts[0]?.configurations ??
      new Configurations(new Disk([], new Set()), { folder: folderUri(this.environment.cwd) });
    return configurations.for(this.about);
  }

  /** Ends what still runs for it. */
  close(): void {
    for (const { staged } of this.parts) staged?.close();
  }

  reads(): number {
    return this.parts.reduce((sum, { files }) => sum + files.reads, 0);
  }

  /** `texts` stand in for those of the disk. Throws ConfigurationError. */
  async run(texts: ReadonlyMap<string, string> = new Map()): Promise<LintAnswer> {
    const merged = new Map([...this.standing, ...texts]);
    const reports: Report[] = [];
    for (const { files, targets, configurations } of this.parts) {
      const seen = merged.size > 0 ? await standingIn(files, merged, targets) : files;
      reports.push(await this.analysis.analyse(seen, { targets, configurations }));
    }
    const unseen = (await Promise.all(this.parts.map(unseenIn))).flat();
    return {
      calls: inOrder(reports.flatMap(({ calls }) => calls)),
      findings: inOrder(reports.flatMap(({ findings }) => findings)),
      files: reports.reduce((sum, { files }) => sum + files, 0),
      analysed: reports.reduce((sum, { analysed }) => sum + analysed, 0),
      notes: [
        ...this.notes,
        ...this.parts.flatMap(notesOf),
        ...this.parts.flatMap(({ configurations }) => configurationNotes(configurations)),
        ...unseen,
        ...reports.flatMap(({ notes }) => notes),
      ],
      givenUp: reports.flatMap(({ givenUp }) => givenUp),
      unseen: unseen.length,
      targets: this.parts.flatMap(({ targets }) => targets),
      texts: (uri) => {
        for (const report of reports) {
          const text = report.texts(uri);
          if (text !== undefined) return text;
        }
        return merged.get(uri);
      },
    };
  }

  /** The text that was looked at first. */
  original(uri: string): string | null {
    return this.standing.get(uri) ?? this.diskOf(uri)?.decoded(uri)?.text ?? null;
  }

  /** A note when the text could not be written. */
  write(uri: string, before: string, after: string): Note | null {
    const disk = this.diskOf(uri);
    if (!disk) return null;
    if (disk.decoded(uri)?.text !== before) return { uri, message: lintMessages.changedMeanwhile };
    try {
      return disk.write(uri, after) ? null : { uri, message: lintMessages.wrongEncoding };
    } catch (error) {
      return { uri, message: lintMessages.notWritten(writeProblem(error)) };
    }
  }

  name(uri: string): string {
    return relativeTo(this.environment.cwd, uri);
  }

  private diskOf(uri: string): Disk | undefined {
    return this.parts.find(({ targets }) => targets.includes(uri))?.disk;
  }
}

/** Throws UsageError. */
async function stagedOf(root: string): Promise<Staged> {
  const staged = await Staged.open(root);
  if (!staged) throw new UsageError(lintMessages.noRepository);
  return staged;
}

function notesOf({ disk }: Part): readonly Note[] {
  const large = disk.largeData === 0 ? [] : [{ uri: '', message: lintMessages.largeData(disk.largeData) }];
  return [...disk.notes, ...large];
}

/** What a person should know of the configurations that were used. */
function configurationNotes(configurations: Configurations): readonly Note[] {
  return configurations.notes().map((problem) => ({ uri: problem.uri, message: described(problem) }));
}

/** What of the commit could not be looked at, and is not left out by its configuration. */
async function unseenIn({ files, configurations }: Part): Promise<readonly Note[]> {
  const notes: Note[] = [];
  for (const note of files instanceof StagedFiles ? files.notes : []) {
    if (!isFileExcluded(await configurations.for(note.uri), note.uri)) notes.push(note);
  }
  return notes;
}

/** Only what belongs to these files: the texts of another world must not appear in this one. */
async function standingIn(disk: Files, texts: ReadonlyMap<string, string>, targets: readonly string[]): Promise<Files> {
  const mine = new Set([...(await disk.list()), ...targets]);
  return new Overlay(disk, new Map([...texts].filter(([uri]) => mine.has(uri))));
}

/** By path as people write it, then by place: the same wherever and however the files were found. */
function inOrder<T extends { readonly place: Place }>(items: readonly T[]): T[] {
  const paths = new Map(items.map(({ place }) => [place.uri, pathOf(place.uri)]));
  const path = ({ place }: T) => paths.get(place.uri) ?? '';
  return [...items].sort((a, b) => {
    if (a.place.uri === b.place.uri) return a.place.start - b.place.start;
    return path(a) < path(b) ? -1 : 1;
  });
}

export interface Fixed {
  readonly answer: LintAnswer;
  readonly count: number;
  readonly changed: number;
  /** With a dry run; empty otherwise. */
  readonly diff: string;
  readonly notes: readonly Note[];
}

/** Applies safe fixes and looks again, until nothing changes; then writes, or tells what would be written. */
export async function fixAll(
  scan: Scan,
  first: LintAnswer,
  fixable: (answer: LintAnswer) => readonly Finding[],
  dryRun: boolean,
): Promise<Fixed> {
  const texts = new Map<string, string>();
  const targets = new Set(first.targets);
  const tried = new Map<string, number>();
  let answer = first;
  let count = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const applied = applySafeFixes(fixable(answer), answer.texts, (uri) => targets.has(uri), tried);
    if (applied.texts.size === 0) break;
    for (const [uri, text] of applied.texts) texts.set(uri, text);
    count += applied.count;
    answer = await scan.run(texts);
  }
  const notes: Note[] = [];
  let diff = '';
  for (const [uri, after] of [...texts].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const before = first.texts(uri) ?? scan.original(uri) ?? '';
    if (dryRun) {
      diff += redactorFor(before)(diffOf(scan.name(uri), before, after));
    } else {
      const note = scan.write(uri, before, after);
      if (note) notes.push(note);
    }
  }
  // What could not be written is still as it was.
  if (notes.length > 0) answer = await scan.run();
  return { answer, count, changed: texts.size - notes.length, diff, notes };
}

/** Of files that were named, those whose calls are not read: a note for each language, however many files. */
function otherLanguageNotes(named: ReadonlySet<string>): Note[] {
  const files = new Map<string, string[]>();
  for (const file of named) {
    const uri = pathToFileURL(file).href;
    const name = languageOf(uri) === undefined ? programLanguage(file) : null;
    if (name !== null) files.set(name, [...(files.get(name) ?? []), uri]);
  }
  const read = languages.flatMap(({ name, plain }) => (plain ? [] : [name]));
  return [...files].map(([name, [uri = '', ...others]]) => ({
    uri: others.length === 0 ? uri : '',
    message: lintMessages.otherLanguage(name, read, others.length + 1),
  }));
}

function configurationUri(file: string, written: string): string {
  if (!existsSync(file) || !statSync(file).isFile()) throw new UsageError(lintMessages.configurationMissing(written));
  return pathToFileURL(file).href;
}

function folderUri(folder: string): string {
  const uri = pathToFileURL(folder).href;
  return uri.endsWith('/') ? uri : `${uri}/`;
}

/** What the configuration's language is looked up for: something in the first folder named, or the first file. */
function aboutOf({ paths, stdinFilename }: LintOptions, cwd: string): string {
  const name = path.resolve(cwd, stdinFilename ?? paths[0] ?? '.');
  const isFolder = stdinFilename === null && statSync(name).isDirectory();
  return pathToFileURL(isFolder ? path.join(name, 'x') : name).href;
}
