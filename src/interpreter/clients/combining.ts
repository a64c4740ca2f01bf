import type { ClientRecord, Combining } from '../../clients/schema';
import type { Language } from '../language';
import type { Machine } from '../evaluation/machine';
import type { Constant, Entry, Origin, Ref, Value } from '../values';
import { alternatives, either, literal, NOTHING } from '../values';

/** What nothing does where it is written over something; `unknown` where the versions that may be meant differ. */
type Effect = 'inherits' | 'removes' | 'counts' | 'word' | 'unknown';

function isNothing(value: Value): value is Constant {
  return value.kind === 'constant' && value.value === null;
}

/** What is not there is null where there is no undefined. */
function isMissing({ semantics }: Language, value: Constant): boolean {
  return value.isMissing === true && semantics.equality.hasUndefined;
}

export function isQuery({ slots }: ClientRecord, key: string): boolean {
  return slots.query?.includes(key) === true;
}

/** What an option or, in the map of a query, a parameter does that is nothing. */
function effectOf(m: Machine, record: ClientRecord, key: string, value: Constant): Effect {
  const missing = isMissing(m.language, value);
  const effects = m.versionsOf(record, m.frame.unit.file).map(({ nothing, slots }): Effect => {
    if (key === '') return missing ? (nothing?.undefined ?? 'removes') : (nothing?.null ?? 'counts');
    if (slots.query?.includes(key) !== true) return 'counts';
    const effect = missing ? slots.combines?.undefined : slots.combines?.null;
    return effect === 'inherits' ? effect : 'counts';
  });
  const [first = 'counts'] = effects;
  return effects.every((effect) => effect === first) ? first : 'unknown';
}

/** What an entry of options becomes, written over another: nothing may keep what was there. Null where it leaves all as it is. */
export function entryOver(
  m: Machine,
  record: ClientRecord,
  key: string,
  entry: Entry,
  existing: Entry | undefined,
): Entry | null {
  const values = alternatives(entry.value);
  if (!values.some(isNothing)) return entry;
  const kept: Value[] = [];
  let { maybe } = entry;
  for (const each of values) {
    const effect = isNothing(each) ? effectOf(m, record, key, each) : 'counts';
    if (effect === 'counts') kept.push(each);
    else if (effect === 'removes' || !existing)
      kept.push({ ...NOTHING, at: each.kind === 'constant' ? each.at : null });
    else {
      kept.push(existing.value);
      maybe ||= existing.maybe;
      if (effect === 'unknown') kept.push(each);
    }
  }
  const value = either(kept);
  return value === existing?.value ? null : { ...entry, value, maybe };
}

/** How the query of a client and of what is made of it combine, where a record merges them: whether one replaces the other. */
export function replaces(m: Machine, record: ClientRecord, key: string, before: Value, value: Value): boolean {
  const { combines } = record.slots;
  if (!isQuery(record, key)) return false;
  const instead = isNothing(value)
    ? combines?.instead?.[isMissing(m.language, value) ? 'undefined' : 'null']
    : undefined;
  if (instead) return instead === 'removes';
  if (combines?.mapsOnly !== true) return false;
  if (value.kind === 'symbol') return false;
  return !alternatives(before).some((each) => isPlainMap(m, each)) || !isPlainMap(m, value);
}

export function isPlainMap(m: Machine, value: Value): boolean {
  const map = m.heap.asMap(value);
  return map !== null && map.isSearchParams !== true;
}

/** What is sent of a value given as query. */
export function sentOf(m: Machine, language: Language, { slots }: ClientRecord, value: Value): Value {
  const { combines = {} } = slots;
  return either(
    alternatives(value).map((each) =>
      isRead(m, combines, each) ? parametersOf(m, language, combines, each) : NOTHING,
    ),
  );
}

/** Whether the library reads a query of this kind. */
export function isRead(m: Machine, combines: Combining | undefined, value: Value): boolean {
  const reads = combines?.reads;
  if (!reads) return true;
  if (value.kind === 'text' || value.kind === 'query') return reads.includes('text');
  if (m.heap.asList(value)) return reads.includes('pairs');
  return m.heap.asMap(value)?.isSearchParams !== true || reads.includes('searchParams');
}

/** The parameters of a map as they are written into a query, in which there are no lists and may be words for nothing. */
export function parametersOf(
  m: Machine,
  language: Language,
  policies: Pick<Combining, 'list' | 'null' | 'undefined'>,
  value: Value,
): Value {
  const map = m.heap.asMap(value);
  if (!map || map.isSearchParams === true) return value;
  const entries = [...map.entries].flatMap(([name, entry]): [string, Entry][] => {
    const values = alternatives(entry.value);
    const sent = values.filter((each) => !isUnsentList(m, policies.list, each));
    const words = sent.map((each) => {
      const policy = isNothing(each) ? (each.isMissing === true ? policies.undefined : policies.null) : undefined;
      return policy === 'word' ? wordOf(language, each, entry.at) : each;
    });
    if (sent.length === 0) return [];
    return [[name, { ...entry, value: either(words), maybe: entry.maybe || sent.length < values.length }]];
  });
  return m.heap.map(entries, map.open, map.at);
}

/** What is given as query without the entries that are not sent, since they hold nothing, and so leave what is `beneath`; those that may hold it are there perhaps. */
export function withoutUnsent(m: Machine, language: Language, record: ClientRecord, value: Value, beneath: Ref): Value {
  const unsent = record.slots.combines?.unsent ?? [];
  const under = m.heap.asMap(beneath);
  if (unsent.length === 0 || !under) return value;
  return either(
    alternatives(value).map((each) => {
      const map = m.heap.asMap(each);
      if (!map || map.isSearchParams === true) return each;
      const entries = [...map.entries].flatMap(([key, entry]): [string, Entry][] => {
        if (!under.entries.has(key) && !under.open) return [[key, entry]];
        const values = alternatives(entry.value);
        const sent = values.filter(
          (one) => !isNothing(one) || !unsent.includes(isMissing(language, one) ? 'undefined' : 'null'),
        );
        if (sent.length === 0) return [];
        return [[key, sent.length === values.length ? entry : { ...entry, value: either(sent), maybe: true }]];
      });
      return m.heap.map(entries, map.open, map.at);
    }),
  );
}

/** Whether nothing is sent under a parameter's own name of the list, or the map, that it holds. */
function isUnsentList(m: Machine, policy: Combining['list'], value: Value): boolean {
  const list = m.heap.asList(value);
  if (policy === 'renames') return list !== null || m.heap.asMap(value) !== null;
  return policy !== 'word' && list !== null && list.items.length === 0 && !list.open;
}

/** The word that a language makes of nothing in a text. */
export function wordOf({ semantics: { words } }: Language, value: Value, at: Origin | null): Value {
  if (!isNothing(value)) return value;
  return literal(value.isMissing === true ? words.missing : words.nothing, value.at ?? at);
}

/** Whether a query is given that replaces the URL's. */
export function isGiven(m: Machine, combines: Combining, value: Value): 'yes' | 'no' | 'unknown' {
  const answers = new Set(
    alternatives(value).map((each) => {
      if (each.kind === 'constant') return 'no';
      if (each.kind === 'symbol') return 'unknown';
      const map = m.heap.asMap(each);
      if (combines.emptyKeeps !== true || !map || map.entries.size > 0) return 'yes';
      return map.open ? 'unknown' : 'no';
    }),
  );
  const [only = 'no'] = answers;
  return answers.size > 1 ? 'unknown' : only;
}

/** Takes the client's query away that a library does not send with this request, before the request's own is added. */
export function dropUnsent(m: Machine, { slots }: ClientRecord, config: Ref, isAbsolute: boolean | null): void {
  const { query = [], combines } = slots;
  for (const key of query) {
    const value = m.heap.read(config, key);
    if (!value) continue;
    const isLost = combines?.alwaysGiven === true && !alternatives(value).every((each) => isPlainMap(m, each));
    if (isLost || (combines?.relativeOnly === true && isAbsolute === true)) m.heap.write(config, key, NOTHING, null);
    else if (combines?.relativeOnly === true && isAbsolute === null)
      m.heap.write(config, key, either([value, NOTHING]), null);
  }
}
