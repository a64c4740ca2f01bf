import type { Parameter } from '../../syntax/nodes';
import type { Arguments } from './arguments';
import type { Machine } from './machine';
import { ancestors } from './class-members';
import { simpleName } from '../names/world';
import type { Unit } from '../names/unit';
import { alternatives, type Value } from '../values';

/** What takes a value that is known: nothing else does (`no`), this very type (`exact`), or one above it. */
type Fit = 'no' | 'above' | 'exact';

const TEXTS = new Set(['String', 'string', 'char', 'Character']);
const NUMBERS = new Set(
  'int long short byte float double decimal uint ulong ushort sbyte Integer Long Short Byte Float Double Number BigDecimal BigInteger'.split(
    ' ',
  ),
);
const BOOLEANS = new Set(['bool', 'boolean', 'Boolean']);
const ABOVE_ALL = new Set(['Object', 'object', 'dynamic', 'Comparable', 'Serializable', 'CharSequence']);
/** What is one of the kinds above and of no other. */
const PLAIN = new Set([...TEXTS, ...NUMBERS, ...BOOLEANS]);

/**
 * The method among those of one name that takes these arguments: by how many there are, then by what they are. Undefined
 * where none does; `unclear` where several may. Without arguments, what is meant is the only one that there is.
 */
export function overloadOf(m: Machine, units: readonly Unit[], args: Arguments | null): Unit | 'unclear' | undefined {
  const [only, ...others] = units;
  if (!args) return others.length === 0 ? only : 'unclear';
  const fitting = units.flatMap((unit) => {
    const params = unit.asFunction()?.params ?? [];
    const fits = mayTake(params, args)
      ? args.positional.map((value, index) => fitOf(m, params[index] ?? params.at(-1), value))
      : ['no' as const];
    return fits.includes('no')
      ? []
      : [{ unit, exact: fits.filter((fit) => fit === 'exact').length, isRest: params.at(-1)?.kind === 'rest' }];
  });
  // What takes any number is meant where nothing else is.
  const fixed = fitting.some(({ isRest }) => !isRest) ? fitting.filter(({ isRest }) => !isRest) : fitting;
  const most = Math.max(...fixed.map(({ exact }) => exact));
  const [best, ...equal] = fixed.filter(({ exact }) => exact === most);
  if (!best) return undefined;
  return equal.length === 0 ? best.unit : 'unclear';
}

/** Whether there is an argument for each parameter that needs one, in its place or by its name, and none is left. */
function mayTake(params: readonly Parameter[], { positional, named, open }: Arguments): boolean {
  if (open) return true;
  const { length } = positional;
  const isRest = params.at(-1)?.kind === 'rest';
  if (!isRest && length > params.length) return false;
  const names = new Set(params.map(({ name }) => name));
  if ([...named.keys()].some((name) => !name.startsWith('<') && !names.has(name))) return false;
  return params
    .slice(length)
    .every(({ kind, name, default: given }) => kind === 'rest' || given !== undefined || named.has(name));
}

function fitOf(m: Machine, param: Parameter | undefined, value: Value): Fit {
  const type = simpleName(param?.type ?? '').replace('[]', '');
  const all = alternatives(value).map((each) => fitOfOne(m, type, each));
  if (all.includes('no')) return 'no';
  return all.every((fit) => fit === 'exact') ? 'exact' : 'above';
}

function fitOfOne(m: Machine, type: string, value: Value): Fit {
  if (type === '' || ABOVE_ALL.has(type)) return 'above';
  switch (value.kind) {
    case 'text':
      return kindOf(type, TEXTS);
    case 'constant':
      if (value.value === null) return /^[a-z]/.test(type) ? 'no' : 'above';
      return kindOf(type, typeof value.value === 'number' ? NUMBERS : BOOLEANS);
    case 'ref': {
      const object = m.heap.get(value);
      if (PLAIN.has(type)) return 'no';
      if (object?.kind !== 'object') return 'above';
      const line = ancestors(m, object.cls).map((each) => simpleName(typeof each === 'string' ? each : each.name));
      return line[0] === type ? 'exact' : line.includes(type) ? 'above' : 'no';
    }
    case 'function':
      return PLAIN.has(type) ? 'no' : 'above';
    default:
      return 'above';
  }
}

/** A type parameter (`T`) may be anything; another name is another type. */
function kindOf(type: string, kind: ReadonlySet<string>): Fit {
  return kind.has(type) ? 'exact' : /^[A-Z]\d?$/.test(type) ? 'above' : 'no';
}
