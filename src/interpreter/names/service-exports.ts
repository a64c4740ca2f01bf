import { maybe } from '../evaluation/branching';
import { matchUrl } from '../../catalogue/match';
import { hasNeedle } from '../../catalogue/needles';
import { invoke } from '../evaluation/invoke';
import type { Machine } from '../evaluation/machine';
import { ancestors, classObject } from '../evaluation/class-members';
import { withHoles } from '../values/texts';
import { alternatives, type Value } from '../values';
import { simpleName } from './world';
import type { ClassInfo } from './class-info';
import type { SourceFile } from './source-file';

/** Options within options within options hold an address; deeper nobody looks for one. */
const MAX_DEPTH = 3;
/** What a value counts for that is looked into. */
const LOOK_STEP = 0.05;

/** What another file has to say to reach something of a file: words that all stand in it; none for the module as a whole. */
export type Mention = readonly string[];

/** Whether a value is an address of the service, or holds one: options, a list, a client with a base address, a request to be sent. */
export function leadsToService(m: Machine, value: Value | null | undefined): boolean {
  return leads(m, value, MAX_DEPTH, { seen: new Map(), runs: false });
}

interface Search {
  /** What was looked into already, and how far. */
  readonly seen: Map<Value | number, number>;
  /** Whether functions that nothing has called yet are run for what they give. */
  readonly runs: boolean;
}

function leads(m: Machine, value: Value | null | undefined, depth: number, search: Search): boolean {
  if (!value || depth < 0) return false;
  const key = value.kind === 'ref' ? value.id : value;
  if ((search.seen.get(key) ?? -1) >= depth) return false;
  search.seen.set(key, depth);
  m.steps.spend(LOOK_STEP);
  const isOne = (each: Value | null | undefined): boolean => leads(m, each, depth - 1, search);
  switch (value.kind) {
    case 'oneOf':
      return value.values.some((each) => leads(m, each, depth, search));
    case 'symbol':
      return isOne(value.fallback);
    case 'text': {
      const written = withHoles(value);
      return hasNeedle(written)
        ? isServiceAddress(written)
        : value.parts.some((part) => part.kind === 'hole' && isOne(part.value));
    }
    case 'ref': {
      const object = m.heap.get(value);
      switch (object?.kind) {
        case 'map':
          return [...object.entries.values()].some((entry) => isOne(entry.value));
        case 'list':
          return object.items.some(isOne);
        case 'object':
          return [...object.fields.values()].some(isOne);
        case 'client':
          return !object.sent && leads(m, object.config, depth, search);
        case 'url':
          return leads(m, object.text, depth, search);
        default:
          return false;
      }
    }
    case 'function': {
      if (!search.runs || !m.uncalled.has(value.lambda)) return false;
      let given: Value | null = null;
      maybe(m, true, () => {
        given = invoke(m, value, null, null);
      });
      return isOne(given);
    }
    default:
      return false;
  }
}

/** Begins with a host of the service, or is a path of its catalogue. */
function isServiceAddress(written: string): boolean {
  const { host, match } = matchUrl(written);
  return (
    host === 'production' || host === 'staging' || host === 'retired' || (host !== 'other' && match.kind !== 'none')
  );
}

/** How others reach the addresses and clients of the service that the top level and the classes of a file hold. */
export function mentionsOfValues(m: Machine, file: SourceFile): Mention[] {
  const found: Mention[] = [];
  for (const [name, value] of m.heap.asScope(m.topLevels.scopeOf(file))?.vars ?? []) {
    if (name === 'module') found.push(...mentionsOfValue(m, [], m.heap.read(value, 'exports')));
    else if (value.kind !== 'class' && value.kind !== 'function')
      found.push(...mentionsOfValue(m, namesElsewhere(file, name), value));
  }
  for (const cls of m.world.classesOf(file)) {
    for (const [field, value] of fieldsOf(m, cls))
      if (leadsToService(m, value)) found.push([simpleName(cls.name), field.replace(/^\W+/, '')]);
  }
  return found;
}

/** An entry of a map is reached by its key too, unless the map as a whole is what is asked. Its functions may give an address. */
function mentionsOfValue(m: Machine, names: readonly string[], value: Value | null): Mention[] {
  if (!value) return [];
  return alternatives(value).flatMap((each) => {
    const map = m.heap.asMap(each);
    if (!map) return leadsToService(m, each) ? [names] : [];
    return [...map.entries].flatMap(([key, entry]) =>
      leads(m, entry.value, MAX_DEPTH, { seen: new Map(), runs: true }) ? [[...names, key]] : [],
    );
  });
}

/** The words by which another file names a variable or function of this one's top level: none where it is what the module exports. */
export function namesElsewhere(file: SourceFile, name: string): readonly string[] {
  if (name === 'default') return [];
  const as = file.outline.exports.find((each) => each.module === undefined && each.name === name);
  return as ? (as.exported === 'default' ? [] : [as.exported]) : [name.replace(/^\$/, '')];
}

function* fieldsOf(m: Machine, cls: ClassInfo): Iterable<readonly [string, Value]> {
  for (const each of ancestors(m, cls)) {
    if (typeof each === 'string') continue;
    const object = m.heap.get(classObject(m, each));
    if (object?.kind === 'object') yield* object.fields;
  }
}
