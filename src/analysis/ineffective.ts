import { distance } from '../catalogue/distance';
import type { ClientRecord, TimeoutSlot } from '../clients/schema';
import type { Machine } from '../interpreter/evaluation/machine';
import { alternatives, known, originOf, type Entry, type Origin, type Ref, type Value } from '../interpreter/values';
import type { IneffectiveWhy } from './findings';

/** A limit that is written and does not hold. */
export interface Ineffective {
  readonly why: IneffectiveWhy;
  /** The option as it is called in code, and its place in the client's configuration. */
  readonly name: string;
  readonly path: string;
  /** What is written as its value, where that is short; null where it is not. */
  readonly value: string | null;
  /** The other option that it has to do with; null where there is none. */
  readonly other: string | null;
  readonly at: Origin;
  readonly valueAt: Origin | null;
}

/** Where records keep what a client never reads, and what it refuses. */
const UNREAD = 'unread';
export const REFUSED = 'refused';
/** Words for a limit on the wait, without the signs between them. */
const WORDS = new Set([
  'timeout',
  'timeouts',
  'timeoutms',
  'timeoutmillis',
  'timeoutmilliseconds',
  'timeoutsec',
  'timeoutsecs',
  'timeoutseconds',
  'requesttimeout',
  'readtimeout',
  'responsetimeout',
  'sockettimeout',
  'connecttimeout',
  'connectiontimeout',
  'opentimeout',
  'totaltimeout',
  'maxtimeout',
  'maxtime',
  'timelimit',
  'defaultsockettimeout',
  'setdefaulttimeout',
]);
const LONGEST_VALUE = 20;

/** What is written as a limit on the wait for an answer and is none, for a request that has no limit of its own; null where nothing is. */
export function ineffectiveOf(m: Machine, config: Ref, record: ClientRecord): Ineffective | null {
  for (const slot of record.slots.timeout ?? []) {
    const found = inSlot(m, config, record, slot);
    if (found) return found;
  }
  return unreadIn(m, config, record) ?? unknownIn(m, config, record) ?? sentIn(m, config, record);
}

function inSlot(m: Machine, config: Ref, record: ClientRecord, slot: TimeoutSlot): Ineffective | null {
  const entry = entryAt(m, config, slot.key);
  if (!entry || entry.maybe) return null;
  const reasons = alternatives(entry.value).map((value) => reasonFor(m, config, record, slot, value));
  const [reason] = reasons;
  if (!reason || reasons.some((each) => each?.why !== reason.why)) return null;
  return ineffective(entry, slot.key, reason.why, reason.other);
}

interface Reason {
  readonly why: IneffectiveWhy;
  readonly other: string | null;
}

const because = (why: IneffectiveWhy, other: string | null = null): Reason => ({ why, other });

function reasonFor(m: Machine, config: Ref, record: ClientRecord, slot: TimeoutSlot, value: Value): Reason | null {
  const isNothing = value.kind === 'constant' && (value.value === null || value.value === false);
  // Options of a limit have slots of their own.
  if (m.heap.asMap(value) || (isNothing && (slot.phase === 'connect' || slot.phase === 'body'))) return null;
  if (slot.phase === 'connect') return because('connection only');
  if (slot.phase === 'body') return because('body only');
  if (isNothing) return slot.null === 'ignored' || value.isMissing === true ? null : because('none');
  const list = m.heap.asList(value);
  if (list) {
    const item = slot.item === undefined ? undefined : list.items[slot.item];
    return item?.kind === 'constant' && item.value === null ? because('connection only') : null;
  }
  if (slot.mapsOnly === true && value.kind === 'constant') return because('refused');
  if (slot.requires !== undefined && !isGiven(m, config, slot.requires))
    return because('without another', slot.requires);
  if (isLeftOut(m, config, record, slot)) return because('not read here');
  const beside = slot.unless?.find((key) => isGiven(m, config, key));
  if (beside !== undefined) return because('beside another', beside);
  return reasonForValue(value, slot);
}

function reasonForValue(value: Value, slot: TimeoutSlot): Reason | null {
  if (value.kind === 'text') {
    if (slot.text === 'ignored') return because('text');
    if (slot.text === 'refused' && known(value) !== null) return because('refused');
  }
  if (value.kind === 'constant' && typeof value.value === 'number') {
    if (value.value === 0 && slot.zero === 'refused') return because('refused');
    if (slot.whole === true && value.value > 0 && value.value < 1) return because('cut to zero');
    if (value.value <= 0) return because('none');
  }
  return slot.handlers ? because('no handler') : null;
}

function isGiven(m: Machine, config: Ref, key: string): boolean {
  const found = m.heap.find(config, key);
  return (
    found.kind === 'value' &&
    !found.maybe &&
    alternatives(found.value).every(
      (each) => !(each.kind === 'constant' && (each.value === null || each.value === false || each.value === 0)),
    )
  );
}

/** Whether what the client leaves the sending to does not look at a limit. */
function isLeftOut(m: Machine, config: Ref, { limitOf }: ClientRecord, { key }: TimeoutSlot): boolean {
  const found = limitOf && m.heap.find(config, limitOf.key);
  const name = found?.kind === 'value' && !found.maybe ? known(found.value) : null;
  return name !== null && limitOf?.named[name]?.ignores?.includes(key) === true;
}

/** What the record itself says is never read: `session.timeout = 5`. */
function unreadIn(m: Machine, config: Ref, record: ClientRecord): Ineffective | null {
  for (const place of [REFUSED, UNREAD]) {
    for (const [name, entry] of m.heap.asMap(entryAt(m, config, place)?.value)?.entries ?? []) {
      if (!soundsLikeLimit(name)) continue;
      const isElsewhere = slotsOf(record).some((key) => lastOf(key) === name);
      const found = ineffective(
        entry,
        `${place}.${name}`,
        place === REFUSED ? 'refused here' : isElsewhere ? 'not read here' : 'not read',
      );
      if (found) return found;
    }
  }
  return null;
}

/** An option that sounds like a limit and is none of the client's, at the top or among options one floor below. */
function unknownIn(m: Machine, config: Ref, record: ClientRecord): Ineffective | null {
  const { slots } = record;
  const sent = new Set([slots.query, slots.headers, slots.body].flatMap((keys) => keys ?? []));
  const top = m.heap.asMap(config)?.entries ?? new Map<string, Entry>();
  for (const [key, entry] of top) {
    if (sent.has(key) || key === UNREAD || key === REFUSED) continue;
    if (isUnknown(key, record)) return ineffective(entry, key, whyUnknown(m, key, record));
    for (const [inner, below] of m.heap.asMap(entry.value)?.entries ?? []) {
      const path = `${key}.${inner}`;
      if (!sent.has(path) && isUnknown(path, record)) return ineffective(below, path, whyUnknown(m, path, record));
    }
  }
  return null;
}

function isUnknown(path: string, record: ClientRecord): boolean {
  return soundsLikeLimit(lastOf(path)) && !slotsOf(record).some((key) => isPartOf(key, path));
}

/** A limit of other versions of the library is an option that this one does not have. */
function whyUnknown(m: Machine, path: string, record: ClientRecord): IneffectiveWhy {
  const newest = m.clients.newestOf(record);
  const editions = [newest.slots.timeout, ...(newest.versions ?? []).map(({ differs }) => differs.slots?.timeout)];
  if (editions.some((slots) => slots?.some(({ key }) => isPartOf(key, path)))) return 'other version';
  return slotsOf(record).some((key) => lastOf(key) === lastOf(path)) ? 'not read here' : 'no option';
}

/** `timeout` is there where `timeout.request` is an option, and the reverse where it takes options. */
function isPartOf(key: string, path: string): boolean {
  return key === path || key.startsWith(`${path}.`) || path.startsWith(`${key}.`);
}

function slotsOf({ slots }: ClientRecord): string[] {
  return (slots.timeout ?? []).map(({ key }) => key);
}

function soundsLikeLimit(key: string): boolean {
  const word = key
    .replace(/^CURLOPT_/, '')
    .replace(/[_\-\s]/g, '')
    .toLowerCase();
  return WORDS.has(word) || (word.length >= 6 && word.length <= 8 && distance(word, 'timeout', 2) <= 2);
}

/** A limit that was written among the parameters or the headers. */
function sentIn(m: Machine, config: Ref, { slots }: ClientRecord): Ineffective | null {
  for (const path of [...(slots.query ?? []), ...(slots.headers ?? [])]) {
    if (path === '') continue;
    for (const [key, entry] of m.heap.asMap(entryAt(m, config, path)?.value)?.entries ?? [])
      if (/^time_?out$/i.test(key)) return ineffective(entry, key, 'sent');
  }
  return null;
}

function ineffective(entry: Entry, path: string, why: IneffectiveWhy, other: string | null = null): Ineffective | null {
  const valueAt = originOf(entry.value);
  const at = entry.at ?? valueAt;
  if (!at || entry.maybe) return null;
  const text = known(entry.value);
  const written = text === null ? valueAt && textAt(valueAt) : `'${text}'`;
  const value = written !== null && written.length <= LONGEST_VALUE ? written : null;
  return { why, name: nameIn(path), path, value, other, at, valueAt };
}

function textAt({ unit, start, end }: Origin): string {
  return unit.text.slice(start, end);
}

function entryAt(m: Machine, config: Ref, path: string): Entry | null {
  let maybe = false;
  let value: Value = config;
  let entry: Entry | null = null;
  for (const key of path.split('.')) {
    entry = m.heap.asMap(value)?.entries.get(key) ?? null;
    if (!entry) return null;
    ({ value } = entry);
    maybe ||= entry.maybe;
  }
  return entry && { ...entry, maybe };
}

function lastOf(path: string): string {
  return path.slice(path.lastIndexOf('.') + 1);
}

/** As a person names an option: `timeout.connect`, but `CURLOPT_TIMEOUT` without what holds it. */
function nameIn(path: string): string {
  // What a length of time is counted in is no part of it.
  const option = path.replace(/\.m?s$/, '');
  return option.startsWith('timeout.') ? option : lastOf(option);
}
