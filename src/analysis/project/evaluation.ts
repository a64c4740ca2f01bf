import type { ClientIndex } from '../../clients/index';
import { EvaluationBudget, FileGivenUp } from '../../interpreter/evaluation/budget';
import { beginningsOf, callsOf, isUndecided } from '../calls';
import type { ServiceCall } from '../calls/service-call';
import { doubtFields, doubtShared, doubtVariables, runStarting, Writers } from '../../interpreter/evaluation/doubts';
import { invoke } from '../../interpreter/evaluation/invoke';
import { Machine } from '../../interpreter/evaluation/machine';
import { methodsOf, classObject } from '../../interpreter/evaluation/class-members';
import type { PathIndex } from '../../interpreter/names/path-index';
import {
  leadsToService,
  mentionsOfValues,
  namesElsewhere,
  type Mention,
} from '../../interpreter/names/service-exports';
import type { Text } from '../../interpreter/values';
import type { World } from '../../interpreter/names/world';
import type { SourceFile } from '../../interpreter/names/source-file';
import type { Unit } from '../../interpreter/names/unit';
import { rootFunction, evaluateClass, type Asked, type RunRoot } from './class-roots';
import { sharingFiles, isOneProgram } from './shared-programs';
import { MAX_EARLIER, isGround, areCurrent, gathered, type Root, type Ground, type Evaluated } from './evaluated';
import { tokensLogged } from './logged-tokens';
import { runUncalled } from './uncalled';

/** What is known before a file is evaluated, and how far to go. */
export interface Evaluation {
  /** What it gave before. */
  readonly before?: Evaluated | undefined;
  /** Only what holds these words is run. */
  readonly mentions?: RegExp | null;
  /**
   * Of a file of which nothing holds that was known before, only the top level and what stands around this offset of its
   * code are run.
   */
  readonly at?: number | null;
  readonly budget?: EvaluationBudget;
}

/**
 * Evaluates each function, method and the top-level code of a file, with parameters that are not known, following what
 * they call. Pure: the same files give the same answer. What `before` holds and nothing has touched since is not run again.
 */
export function evaluateFile(
  world: World,
  file: SourceFile,
  paths: PathIndex,
  clients: ClientIndex,
  { before, mentions = null, at = null, budget = new EvaluationBudget() }: Evaluation = {},
): Evaluated {
  const others = sharingFiles(world, clients).filter((other) => other !== file && isOneProgram(paths, other, file));
  const shared = others.map(({ uri }) => uri).join(' ');
  const versions = (before ? [before, ...before.earlier] : []).filter(({ isPart }) => !isPart);
  const writers = new Writers(file);
  const isHeld = ({ ground }: Evaluated): boolean =>
    isGround(ground, world, paths, clients, shared) &&
    (ground.writes === null || ground.writes === writers.toldOf(ground.variables));
  const isCurrent = ({ reads, fields }: Root): boolean =>
    areCurrent(reads, world) && [...fields].every(([owner, written]) => writers.fieldsOf(owner) === written);
  const held = versions.find(isHeld) ?? null;
  const earlier = versions
    .filter((each) => each !== held)
    .slice(0, MAX_EARLIER)
    .map((each) => ({ ...each, earlier: [] }));
  const around = held === null ? at : null;
  const isPart = around !== null;
  const files = new Set([file, ...others, ...(held?.dependsOn ?? [])].map(({ uri }) => uri));
  // Of what is run only in part, a change may be that there is more to run.
  if (held && !held.isGivenUp && mentions === null && [...held.roots.values()].every(isCurrent)) {
    return { ...held, ...gathered(world, files, held.roots), earlier };
  }
  const stems = new Set(held?.ground.stems);
  paths.record(stems);
  const m = new Machine(world, clients, paths, (visited) => files.add(visited.uri), budget);
  for (const [uri, from] of held?.wanted ?? []) m.names.wanted.set(uri, from);
  const roots = new Map<string, Root>();

  const root: RunRoot = (key, name, run, heirs) => {
    const known = held?.roots.get(key);
    if (known && isCurrent(known)) {
      roots.set(key, known);
      return;
    }
    m.reads = new Set();
    const { reads } = m;
    const fields = new Map<string, string>();
    const calls: ServiceCall[] = [];
    const beginnings: Text[] = [];
    const undecided = new Set<string>();
    let leads: readonly Mention[] = [];
    const collect = (): void => {
      const sent = m.requests;
      m.requests = [];
      for (const each of sent) {
        files.add(each.file.uri);
        const found = callsOf(m, each);
        calls.push(...found);
        if (found.length === 0) beginnings.push(...beginningsOf(m, each));
        const depends = found.some(dependsOnCaller) || (found.length === 0 && isUndecided(m, each));
        if (name !== null && depends) undecided.add(name);
      }
    };
    m.isolated(
      () => {
        leads = run(fields);
        runUncalled(m);
        collect();
      },
      // What was sent before a limit was reached.
      collect,
    );
    if (heirs && calls.length > 0) leads = [...leads, heirs];
    const logged = m.logged;
    m.logged = [];
    m.answers.forget();
    roots.set(key, { calls, beginnings, logs: tokensLogged(logged, calls), undecided, leads, reads, fields });
  };

  const groundOf = (variables: ReadonlySet<string>): Ground => ({
    version: world.version,
    asksAll: m.names.asksAll || held?.ground.asksAll === true,
    paths,
    stems,
    clients,
    shared,
    variables,
    writes: writers.areKnown ? writers.toldOf(variables) : null,
    reads: m.baseReads,
  });
  try {
    runAll(m, file, writers, around === null ? holding(mentions) : standingAround(file, around), others, roots, root);
  } catch (error) {
    if (!(error instanceof FileGivenUp)) throw error;
    const nothing = gathered(world, files, new Map());
    return {
      ...nothing,
      wanted: new Map(),
      isGivenUp: true,
      isPart,
      ground: groundOf(new Set()),
      roots: new Map(),
      earlier,
    };
  } finally {
    paths.record(null);
  }
  const variables = new Set(m.heap.asScope(m.topLevels.scopeOf(file))?.vars.keys());
  return {
    ...gathered(world, files, roots),
    wanted: m.names.wanted,
    isGivenUp: false,
    isPart,
    ground: groundOf(variables),
    roots,
    earlier,
  };
}

/** What holds these words, or all. */
function holding(mentions: RegExp | null): Asked {
  const holds = (text: string): boolean => mentions === null || mentions.test(text);
  return { unit: ({ text }) => holds(text), name: holds };
}

function standingAround(file: SourceFile, offset: number): Asked {
  return {
    unit: ({ file: own, declaration: { start, end } }) => own === file && start <= offset && offset <= end,
    name: () => false,
  };
}

/** Runs by itself what is asked for of what a file holds: its top level first, then what others may call. */
function runAll(
  m: Machine,
  file: SourceFile,
  writers: Writers,
  asked: Asked,
  others: readonly SourceFile[],
  roots: Map<string, Root>,
  root: RunRoot,
): void {
  const { world } = m;
  // What a program puts into its container stands where it is asked for, now and then.
  for (const other of file.language.library.starting?.test(file.text) ? [...others, file] : others) {
    root(`shared ${other.uri}`, null, () => {
      m.topLevels.scopeOf(other);
      runStarting(m, other);
      doubtShared(m, other);
      return [];
    });
  }
  roots.clear();
  root('module', null, () => {
    m.topLevels.scopeOf(file);
    for (const cls of world.classesOf(file)) classObject(m, cls);
    return mentionsOfValues(m, file);
  });
  // Objects that the top level makes live as long as the program: others call their methods.
  const singletons = m.instances;
  m.instances = [];
  for (const [index, { object, cls }] of singletons.entries()) {
    const seen = new Set<string>();
    for (const { owner, name, unit } of methodsOf(m, cls)) {
      // What another one replaces runs only where that one calls it.
      if (seen.has(name) || (owner === cls && !asked.unit(unit))) continue;
      seen.add(name);
      root(`object ${String(index)} ${owner.name}.${name}`, null, (fields) => {
        for (const each of doubtFields(m, object, cls, file, unit)) fields.set(each, writers.fieldsOf(each));
        const fn = rootFunction(m, unit, object, owner);
        if (fn && unit.declaration.kind === 'function' && unit.declaration.name !== 'constructor')
          invoke(m, fn, null, null);
        return [];
      });
    }
  }
  for (const [key, unit] of file.functions) {
    if (!asked.unit(unit)) continue;
    const fn = rootFunction(m, unit, null, null);
    if (!fn) continue;
    root(`function ${key}`, fn.lambda.name ?? nameOf(unit), () => {
      doubtVariables(m, file, writers, unit);
      return leadsToService(m, invoke(m, fn, null, null)) ? [namesElsewhere(file, key)] : [];
    });
  }
  for (const cls of world.classesOf(file)) evaluateClass(m, cls, file, writers, asked, root);
}

function nameOf(unit: Unit): string | null {
  return unit.declaration.kind === 'function' ? unit.declaration.name : null;
}

function dependsOnCaller(call: ServiceCall): boolean {
  const { context, recipient, object } = call.params;
  const reasons = [call.why, context.why, recipient.why, object.why, call.query.open, call.headers.open];
  return [...reasons, call.timeout.why].some((each) => each?.reason === 'parameter');
}
