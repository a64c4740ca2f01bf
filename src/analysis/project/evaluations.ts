import type { ServiceCall } from '../calls/service-call';
import { unknownClient } from '../../clients/unknown';
import { EvaluationBudget, type BudgetLimits } from '../../interpreter/evaluation/budget';
import type { SourceFile } from '../../interpreter/names/source-file';
import type { ClientIndex } from '../../clients/index';
import { isFileExcluded } from '../configuration';
import { notes } from '../notes';
import { mentionsOf, type Leads } from './callers';
import type { ClientIndexes } from './client-indexes';
import { evaluateFile } from './evaluation';
import type { Evaluated } from './evaluated';
import type { FileSearches } from './file-searches';
import type { ParsedFiles } from './parsed-files';
import { Reexports } from './reexports';
import type { Revision } from './revision';
import { isOneProgram, sharingFiles } from './shared-programs';
import type { PathChange, WorkspacePaths } from './workspace-paths';

/** Rounds of evaluating what the last round made worth it. */
const MAX_ROUNDS = 8;

/** What an evaluation rests on. */
export interface Workspace {
  readonly files: ParsedFiles;
  readonly paths: WorkspacePaths;
  readonly clients: ClientIndexes;
  readonly searches: FileSearches;
  readonly revision: Revision;
}

/** What the parsed files gave when they were evaluated, as long as nothing changed that they leaned on. */
export class Evaluations {
  private readonly evaluated = new Map<string, Evaluated>();
  /** What of each file was evaluated: what names these words; all of it for ''. */
  private readonly asked = new Map<string, string>();
  /** Those that took more than they may: they are not tried again before everything else is complete. */
  private readonly exhausted = new Set<string>();
  /** The files that may change what all clients of a library begin with, while an evaluation goes on. */
  private readonly sharing = new Map<ClientIndex, readonly SourceFile[]>();
  private reexports: Reexports;

  constructor(
    private readonly on: Workspace,
    private readonly isCandidate: (uri: string) => boolean,
    private readonly limits: BudgetLimits | undefined,
  ) {
    this.reexports = new Reexports(on.files.world, on.paths.index);
  }

  get(uri: string): Evaluated | undefined {
    return this.evaluated.get(uri);
  }

  values(): Iterable<Evaluated> {
    return this.evaluated.values();
  }

  *calls(): Iterable<ServiceCall> {
    for (const { calls } of this.evaluated.values()) yield* calls;
  }

  /** Calls of files that are neither tests nor ignored. `about`: that something in these files leads to; all for null. */
  callsOf(about: ReadonlySet<string> | null): ServiceCall[] {
    const calls: ServiceCall[] = [];
    for (const [uri, { file, configuration }] of this.on.files.entries()) {
      if (file.isTest || isFileExcluded(configuration, uri)) continue;
      const evaluated = this.evaluated.get(uri);
      if (!evaluated) continue;
      const involved = about === null || [...evaluated.dependsOn].some((each) => about.has(each.uri));
      if (involved) calls.push(...evaluated.calls.filter((call) => !call.file.isTest));
    }
    return withoutDoubts(calls);
  }

  /** What asked for none of the paths that lead elsewhere now has its answers still. */
  pathsChanged({ keeps }: PathChange): void {
    const { files, paths } = this.on;
    this.reexports = new Reexports(files.world, paths.index);
    for (const [uri, evaluated] of this.evaluated) {
      const { ground } = evaluated;
      if (keeps(ground.stems)) this.evaluated.set(uri, { ...evaluated, ground: { ...ground, paths: paths.index } });
    }
  }

  /** Files that took too much may be tried again. */
  forgive(): void {
    this.exhausted.clear();
  }

  forget(uri: string): void {
    this.evaluated.delete(uri);
    this.asked.delete(uri);
  }

  /** Does something to what is known of a file that leaves all as it was. `first`: what the file gave as `work` begins. */
  supposing<T>(uri: string, first: Evaluated | undefined, work: () => T): T {
    const [evaluated, asked] = [this.evaluated.get(uri), this.asked.get(uri)];
    if (first) this.evaluated.set(uri, first);
    try {
      return work();
    } finally {
      if (evaluated) this.evaluated.set(uri, evaluated);
      if (asked !== undefined) this.asked.set(uri, asked);
    }
  }

  /** Evaluates what is not known any more, and what that makes worth it. */
  evaluate(): void {
    this.sharing.clear();
    const { files, searches } = this.on;
    for (const uri of files.uris()) if (this.isCandidate(uri)) this.evaluateFile(uri);
    // What is read because a candidate names it sends nothing by itself; a caller does, where it names a wrapper, and so may
    // whatever takes an address or a client.
    let mentions = mentionsOf(this.undecided());
    for (let round = 0; round < MAX_ROUNDS; round++) {
      const takes = searches.for(this.given());
      for (const [uri, { file }] of files.entries()) {
        if (this.isCandidate(uri)) continue;
        if (takes.matchesFile(file)) this.evaluateFile(uri);
        else if (mentions?.test(file.text)) this.evaluateFile(uri, mentions);
        else this.drop(uri);
      }
      // A caller may be a wrapper itself.
      const more = mentionsOf(this.undecided());
      if (more?.source === mentions?.source && searches.for(this.given()) === takes) return;
      mentions = more;
    }
  }

  /** Evaluates a file unless what it gave still holds. `mentions`: of it, only what holds these words. `at`: see `Evaluation.at`. */
  evaluateFile(uri: string, mentions: RegExp | null = null, at: number | null = null): void {
    const { files, paths, clients, revision } = this.on;
    const parsed = files.get(uri);
    if (!parsed || parsed.file.isTest || this.exhausted.has(uri)) return;
    const asked = mentions?.source ?? '';
    const before = this.asked.get(uri) === asked ? this.evaluated.get(uri) : undefined;
    const index = clients.for(parsed.configuration.settings);
    if (before?.isPart === false && this.isCurrent(uri, before, index)) return;
    this.asked.set(uri, asked);
    revision.advance();
    const budget = new EvaluationBudget(this.limits);
    const evaluated = evaluateFile(files.world, parsed.file, paths.index, index, { before, mentions, at, budget });
    this.evaluated.set(uri, evaluated);
    if (evaluated.isGivenUp) {
      this.exhausted.add(uri);
      files.giveUp(uri, notes.tooMuch, parsed.configuration);
    } else files.takeBack(uri);
  }

  /** All that others may name to send requests to the service. */
  leads(): Leads {
    return this.leadsOf(({ undecided, leads }) => [...undecided, ...leads.map((words) => words.join(' '))]);
  }

  /** Functions and classes whose requests depend on what they are given, by the modules that have them. */
  private undecided(): Leads {
    return this.leadsOf(({ undecided }) => [...undecided]);
  }

  /** Addresses and clients of the service, and what gives them, by the modules that have them. */
  private given(): Leads {
    return this.leadsOf(({ leads }) => leads.map((words) => words.join(' ')));
  }

  private leadsOf(namesOf: (evaluated: Evaluated) => readonly string[]): Leads {
    const own = new Map<string, ReadonlySet<string>>();
    for (const [uri, evaluated] of this.evaluated) {
      const names = namesOf(evaluated);
      if (names.length > 0) own.set(uri, new Set(names));
    }
    return this.reexports.add(own, this.on.files.world.files);
  }

  /** The file names nothing any more that would make it send requests. */
  private drop(uri: string): void {
    if (this.evaluated.delete(uri)) {
      this.on.revision.advance();
      this.on.files.takeBack(uri);
    }
    this.asked.delete(uri);
  }

  private isCurrent(uri: string, evaluated: Evaluated, clients: ClientIndex): boolean {
    const { files, paths } = this.on;
    const { ground } = evaluated;
    const { world } = files;
    if (ground.paths !== paths.index || (ground.asksAll && ground.version !== world.version)) return false;
    for (const file of evaluated.dependsOn) if (world.file(file.uri) !== file) return false;
    for (const wanted of evaluated.wanted.keys()) if (world.file(wanted)) return false;
    let sharing = this.sharing.get(clients);
    if (!sharing) this.sharing.set(clients, (sharing = sharingFiles(world, clients)));
    const file = world.file(uri);
    const others = sharing.filter((other) => file && other !== file && isOneProgram(paths.index, other, file));
    return ground.shared === others.map((other) => other.uri).join(' ');
  }
}

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
