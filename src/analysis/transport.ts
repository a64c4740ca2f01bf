import type { ClientRecord } from '../clients/schema';
import type { Machine } from '../interpreter/evaluation/machine';
import type { Language, Library } from '../interpreter/language';
import { methodOf } from '../interpreter/evaluation/class-members';
import { alternatives, known, originOf, type Origin, type Ref, type Text, type Value } from '../interpreter/values';
import type { Openness } from '../interpreter/values/heap-objects';

/** How a request travels: by which scheme, and whether the other end's certificate is checked. */
export interface TransportSecurity {
  /** Whether its address is written with `http:`. */
  readonly isPlain: boolean;
  /** Where the scheme is written, when it is. */
  readonly schemeAt: Origin | null;
  readonly verification: {
    readonly state: 'on' | 'off' | 'unknown';
    /** The option that says so: key and value; null where a method's name does. */
    readonly at: Origin | null;
    readonly why: Openness | null;
  };
}

export function transportOf(
  m: Machine,
  { library }: Language,
  before: Text,
  config: Ref,
  record: ClientRecord,
): TransportSecurity {
  const [first] = before.parts;
  const isPlain = first?.kind === 'literal' && /^\s*http:/i.test(first.text);
  return { isPlain, schemeAt: first?.at ?? null, verification: verificationOf(m, library, config, record) };
}

/** On, unless an option of the client says otherwise, whatever happens. */
function verificationOf(
  m: Machine,
  { unverified }: Library,
  config: Ref,
  record: ClientRecord,
): TransportSecurity['verification'] {
  const all = unverified === undefined ? null : switchedOff(m, unverified);
  if (all) return { state: 'off', at: all, why: null };
  const made = madeOff(m, config, record);
  if (made) return { state: 'off', at: made, why: null };
  let open: Openness | null = null;
  for (const { key, off, method } of record.slots.tls ?? []) {
    const found = m.heap.find(config, key);
    if (found.kind !== 'value') continue;
    const values = alternatives(found.value);
    const isOff = values.map((value) => (method !== undefined && acceptsAll(m, value, method)) || isOneOf(value, off));
    const at = optionAt(m, config, key) ?? originOf(found.value);
    if (isOff.every((each) => each === true) && !found.maybe) return { state: 'off', at, why: null };
    if (!isOff.every((each) => each === false)) open ??= { reason: 'branches differ', at };
  }
  return { state: open ? 'unknown' : 'on', at: null, why: open };
}

/** Where the program switches it off for all that Node.js sends. */
function switchedOff(m: Machine, unverified: string): Origin | null {
  const entry = m.heap.asMap(m.replaced)?.entries.get(unverified);
  if (!entry || entry.maybe) return null;
  const { value } = entry;
  const isOff = value.kind === 'constant' ? value.value === 0 : known(value) === '0';
  return isOff ? entry.at : null;
}

/** Where the program replaces what makes the check by what makes none. */
function madeOff(m: Machine, config: Ref, { slots }: ClientRecord): Origin | null {
  const { tlsMaker } = slots;
  if (!tlsMaker || m.heap.find(config, tlsMaker.unless).kind !== 'none') return null;
  const entry = m.heap.asMap(m.replaced)?.entries.get(tlsMaker.name);
  return entry && !entry.maybe && isOneOf(entry.value, tlsMaker.off) === true ? entry.at : null;
}

/** Whether a function, or a method of an object or of the first of a list, accepts whoever answers. */
function acceptsAll(m: Machine, value: Value, method: string): boolean {
  const [first] = m.heap.asList(value)?.items ?? [];
  if (first) return acceptsAll(m, first, method);
  const object = value.kind === 'ref' ? m.heap.get(value) : undefined;
  const entry = object?.kind === 'map' ? object.entries.get(method)?.value : undefined;
  const own = object?.kind === 'object' ? methodOf(m, object.cls, method, false) : null;
  const fn = own ?? entry ?? value;
  if (fn.kind !== 'function') return false;
  const [only, ...others] = fn.lambda.body;
  if (others.length > 0) return false;
  if (!only) return fn !== value;
  const given = only.kind === 'return' && only.how === 'return' ? only.value : undefined;
  return given === null || (given?.kind === 'literal' && given.value === true);
}

/** Whether a value is one of these: a constant, a text, or the name of a library's constant. Null where it cannot be told. */
function isOneOf(value: Value, off: readonly (string | number | boolean)[]): boolean | null {
  if (value.kind === 'constant') return value.value !== null && off.includes(value.value);
  if (value.kind === 'external') return off.includes(value.id.split(/::|\.|\\/).at(-1) ?? '');
  if (value.kind === 'text') {
    const characters = known(value);
    return characters === null ? null : off.includes(characters);
  }
  // What says the same of every certificate.
  if (value.kind === 'function') {
    const [only, ...others] = value.lambda.body;
    const given = others.length === 0 && only?.kind === 'return' ? only.value : null;
    return given?.kind === 'literal' && typeof given.value === 'boolean' && off.includes(given.value);
  }
  // What a function of the standard library makes of nothing: `ssl._create_unverified_context()`.
  if (value.kind === 'symbol') return value.origin === 'result' && off.includes(value.name) ? true : null;
  return false;
}

/** Where an option is written, key and value. */
export function optionAt(m: Machine, config: Ref, key: string): Origin | null {
  const keys = key.split('.');
  const last = keys.pop() ?? '';
  const found = m.heap.find(config, keys.join('.'));
  return found.kind === 'value' ? (m.heap.asMap(found.value)?.entries.get(last)?.at ?? null) : null;
}
