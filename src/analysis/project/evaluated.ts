import type { ClientIndex } from '../../clients';
import type { ServiceCall } from '../calls/service-call';
import type { PathIndex } from '../../interpreter/names/path-index';
import type { Mention } from '../../interpreter/names/service-exports';
import type { Origin, Text } from '../../interpreter/values';
import type { World } from '../../interpreter/names/world';
import type { SourceFile } from '../../interpreter/names/source-file';
import type { Unit } from '../../interpreter/names/unit';

/** What so many earlier versions of a file gave is kept. */
export const MAX_EARLIER = 3;

/** What one function, method or piece of top-level code gives, run by itself, and what would change it. */
export interface Root {
  readonly calls: readonly ServiceCall[];
  /** Addresses of the service that lead nowhere yet. */
  readonly beginnings: readonly Text[];
  /** Where a token is written to a log. */
  readonly logs: readonly Origin[];
  /** Its name, when what it sends depends on what its callers give. */
  readonly undecided: ReadonlySet<string>;
  /** How other files reach an address or client of the service that it gives. */
  readonly leads: readonly Mention[];
  /** What was run or looked through. */
  readonly reads: ReadonlySet<Unit>;
  /** Classes of the file whose methods were asked for the fields that they write to, and what they were. */
  readonly fields: ReadonlyMap<string, string>;
}

/** What everything in a file rests on: while it stays, a root that reads nothing new gives what it gave before. */
export interface Ground {
  readonly version: object;
  readonly paths: PathIndex;
  /** Whether answers rest on all files that were loaded. */
  readonly asksAll: boolean;
  /** The stems of the paths that were asked for. */
  readonly stems: ReadonlySet<string>;
  readonly clients: ClientIndex;
  /** Files that may change what all clients of a library begin with. */
  readonly shared: string;
  /** The variables of the file. */
  readonly variables: ReadonlySet<string>;
  /** Which of them its functions write to; null where nothing asked. */
  readonly writes: string | null;
  /** What the top level and the bodies of classes ran. */
  readonly reads: ReadonlySet<Unit>;
}

/** What evaluating a file gives: its calls, and what it lacked and leaned on to find them. */
export interface Evaluated {
  readonly calls: readonly ServiceCall[];
  /** Addresses of the service that requests go to and that lead nowhere yet: somebody is writing them. */
  readonly beginnings: readonly Text[];
  /** Where a token is written to a log. */
  readonly logs: readonly Origin[];
  /** Files whose change would change this. */
  readonly dependsOn: ReadonlySet<SourceFile>;
  /** Files that names led to and that were not loaded, each with the file that named it. */
  readonly wanted: ReadonlyMap<string, string>;
  /** Functions and classes whose requests depend on what their callers give: whoever names them may decide. */
  readonly undecided: ReadonlySet<string>;
  /** How other files reach the addresses and clients of the service that it gives: whoever does may send requests to it. */
  readonly leads: readonly Mention[];
  /** It took more than it may: nothing is said of it. */
  readonly isGivenUp: boolean;
  /** Not all of the file was run: see `Evaluation.at`. */
  readonly isPart: boolean;
  readonly ground: Ground;
  readonly roots: ReadonlyMap<string, Root>;
  /** What earlier versions gave, of another ground each, the last first: a file that is broken while it is typed will be one of them again. */
  readonly earlier: readonly Evaluated[];
}

export function isGround(
  { version, paths, clients, shared, reads }: Ground,
  world: World,
  ...now: readonly [PathIndex, ClientIndex, string]
): boolean {
  return (
    version === world.version && paths === now[0] && clients === now[1] && shared === now[2] && areCurrent(reads, world)
  );
}

/** Whether these still stand in their files as they were. */
export function areCurrent(units: Iterable<Unit>, world: World): boolean {
  for (const { file } of units) if (world.file(file.uri) !== file) return false;
  return true;
}

/** What roots give together, in the files as they are now. */
export function gathered(
  world: World,
  files: ReadonlySet<string>,
  roots: ReadonlyMap<string, Root>,
): Pick<Evaluated, 'calls' | 'beginnings' | 'logs' | 'dependsOn' | 'undecided' | 'leads'> {
  const calls: ServiceCall[] = [];
  const beginnings: Text[] = [];
  const logs: Origin[] = [];
  const dependsOn = new Set([...files].flatMap((uri) => world.file(uri) ?? []));
  const undecided = new Set<string>();
  const leads: Mention[] = [];
  for (const root of roots.values()) {
    for (const call of root.calls) {
      const now = world.file(call.file.uri);
      calls.push(now && now !== call.file ? { ...call, file: now } : call);
    }
    beginnings.push(...root.beginnings);
    logs.push(...root.logs);
    for (const name of root.undecided) undecided.add(name);
    leads.push(...root.leads);
  }
  return { calls, beginnings, logs, dependsOn, undecided, leads };
}
