import type { ClientObject, HeapObject, ListObject, MapObject, Openness, ScopeObject, UrlObject } from './heap-objects';
import { alternatives, either, known, unknown, type Entry, type Origin, type Ref, type Value } from '.';
import { withEntry } from './layers';
import { State } from './state';

/** How deep a copy goes: options within options within options. */
const COPY_DEPTH = 5;
/** So many entries and items below those on top are copied at once; what is held below them is not known. */
const MAX_COPIED = 500;
/** Tables have more entries and items than that, requests have not: the rest is left open. */
const MAX_SIZE = 2_000;

/** What an entry counts for that is copied or merged. */
const ENTRY_STEP = 0.1;

/** Makes, reads and changes the mutable things, in the state of the moment. */
export class Heap {
  /** What modules made when they were loaded: seen by everything. */
  readonly base = new State(null);
  state: State = this.base;
  /** As they were made: a path that is abandoned later may have sent a request of them. */
  private readonly made = new Map<number, HeapObject>();
  private next = 1;

  /** `spend`: told of what takes longer than a step, in steps. */
  constructor(private readonly spend: (steps: number) => void) {}

  make(made: HeapObject): Ref {
    const id = this.next++;
    const object = bounded(made);
    this.state.set(id, object);
    if (object.kind !== 'scope') this.made.set(id, object);
    return { kind: 'ref', id };
  }

  /** Lets go of what was made on layers that are dropped. */
  forget(): void {
    this.made.clear();
  }

  get(ref: Ref): HeapObject | undefined {
    return this.state.get(ref.id) ?? this.made.get(ref.id);
  }

  put(ref: Ref, object: HeapObject): void {
    this.state.set(ref.id, bounded(object));
  }

  map(entries: Iterable<readonly [string, Entry]> = [], open: Openness | null = null, at: Origin | null = null): Ref {
    return this.make({ kind: 'map', entries: new Map(entries), open, at });
  }

  list(items: readonly Value[], open = false, at: Origin | null = null): Ref {
    return this.make({ kind: 'list', items, open, at });
  }

  asMap(value: Value | undefined): MapObject | null {
    const object = value?.kind === 'ref' ? this.get(value) : undefined;
    return object?.kind === 'map' ? object : null;
  }

  asList(value: Value | undefined): ListObject | null {
    const object = value?.kind === 'ref' ? this.get(value) : undefined;
    return object?.kind === 'list' ? object : null;
  }

  asClient(value: Value | undefined): ClientObject | null {
    const object = value?.kind === 'ref' ? this.get(value) : undefined;
    return object?.kind === 'client' ? object : null;
  }

  asUrl(value: Value | undefined): UrlObject | null {
    const object = value?.kind === 'ref' ? this.get(value) : undefined;
    return object?.kind === 'url' ? object : null;
  }

  asScope(id: number): ScopeObject | null {
    const object = this.state.get(id);
    return object?.kind === 'scope' ? object : null;
  }

  /** Writes one entry; a key that is not known opens the map, for it may be any. */
  setEntry(ref: Ref, key: string | null, value: Value, at: Origin | null, of?: Origin | null): void {
    const map = this.asMap(ref);
    if (!map) return;
    if (key === null) {
      this.open(ref, 'dynamic', at);
      return;
    }
    if (map.entries.size >= MAX_SIZE && !map.entries.has(key)) {
      this.open(ref, 'bound', at);
      return;
    }
    const entry: Entry = { value, maybe: false, at, of: of ?? map.at };
    this.put(ref, { ...map, entries: withEntry(map.entries, key, entry) });
  }

  removeEntry(ref: Ref, key: string | null): void {
    const map = this.asMap(ref);
    if (!map || key === null) return;
    const entries = new Map(map.entries);
    entries.delete(key);
    this.put(ref, { ...map, entries });
  }

  open(ref: Ref, reason: Openness['reason'], at: Origin | null): void {
    this.overlay(ref, { reason, at });
  }

  /** What is not known is written over a map: it may hold any key, and give those a value that had none. */
  overlay(ref: Ref, why: Openness): void {
    const map = this.asMap(ref);
    if (!map) return;
    const entries = new Map(map.entries);
    let isChanged = map.open === null;
    for (const [key, entry] of entries) {
      if (!alternatives(entry.value).every(isNone)) continue;
      entries.set(key, { ...entry, value: either([entry.value, unknown('unknown', '', why.at)]) });
      isChanged = true;
    }
    if (isChanged) this.put(ref, { ...map, entries, open: map.open ?? why });
  }

  /** Something that is not known may have changed a client, or a request that is being built; nothing else is touched. */
  openClient(value: Value | undefined, why: Openness): void {
    const client = this.asClient(value);
    if (client && value?.kind === 'ref') this.put(value, { ...client, unseen: client.unseen ?? why });
  }

  /** Opens a map that modules share, whatever layer is in use. */
  openBase(ref: Ref, reason: Openness['reason']): void {
    const outer = this.state;
    this.state = this.base;
    this.open(ref, reason, null);
    this.state = outer;
  }

  /**
   * Adds what a value holds to a map: the entries of another map, the pairs of a list, either of some alternatives.
   * Nothing adds nothing; what is not known opens the map.
   */
  merge(into: Ref, from: Value, at: Origin | null, onlyMissing = false): void {
    if (from.kind === 'oneOf') {
      const branches = alternatives(from).map((value) => {
        const outer = this.state;
        this.state = outer.fork();
        this.merge(into, value, at, onlyMissing);
        const changes = this.state.changesSince(outer);
        this.state = outer;
        return changes;
      });
      this.state.join(branches);
      return;
    }
    const target = this.asMap(into);
    if (!target) return;
    const map = this.asMap(from.kind === 'query' ? from.map : from);
    if (map) {
      this.spend((target.entries.size + map.entries.size) * ENTRY_STEP);
      if (map.open && !onlyMissing) this.overlay(into, map.open);
      const entries = new Map(this.asMap(into)?.entries);
      for (const [key, entry] of map.entries) {
        const old = entries.get(key);
        if (onlyMissing && old && !old.maybe) continue;
        if (!entry.maybe || !old) entries.set(key, entry);
        else entries.set(key, { value: either([old.value, entry.value]), maybe: old.maybe, at: old.at });
      }
      this.put(into, { ...target, entries, open: target.open ?? map.open });
      return;
    }
    const client = this.asClient(from);
    if (client) {
      if (client.unseen) this.open(into, client.unseen.reason, client.unseen.at);
      return this.merge(into, client.config, at, onlyMissing);
    }
    const url = this.asUrl(from);
    if (url) return this.merge(into, url.params, at, onlyMissing);
    const list = this.asList(from);
    if (list) {
      for (const item of list.items) {
        const [key, value] = this.asList(item)?.items ?? [];
        if (key && value) this.setEntry(into, known(key), value, null);
        else this.merge(into, item, at, onlyMissing);
      }
      if (list.open) this.open(into, 'open map', list.at);
      return;
    }
    if (from.kind === 'constant') return;
    if (onlyMissing) this.put(into, { ...target, open: target.open ?? opennessOf(from, at) });
    else this.overlay(into, opennessOf(from, at));
  }

  /**
   * A copy that later changes of the original do not reach, maps and lists within included. What the original holds twice
   * the copy holds twice. Level by level, so that of a table too large to be copied the options on top are.
   */
  copy(value: Value): Value {
    const copies = new Map<number, Ref>();
    let waiting: { readonly from: MapObject | ListObject; readonly to: Ref; readonly depth: number }[] = [];
    let nested = 0;
    const copyOf = (each: Value, depth: number): Value => {
      if (each.kind === 'oneOf') return either(each.values.map((one) => copyOf(one, depth)));
      const from = each.kind === 'ref' && depth < COPY_DEPTH ? this.get(each) : undefined;
      if (each.kind !== 'ref' || (from?.kind !== 'map' && from?.kind !== 'list')) return each;
      const known = copies.get(each.id);
      if (known) return known;
      const size = from.kind === 'map' ? from.entries.size : from.items.length;
      if (depth > 0) nested += size;
      const isLeft = depth > 0 && nested > MAX_COPIED;
      const bound: Openness = { reason: 'bound', at: from.at };
      const to =
        from.kind === 'map'
          ? this.map([], isLeft ? bound : from.open, from.at)
          : this.list([], isLeft || from.open, from.at);
      copies.set(each.id, to);
      if (!isLeft) waiting.push({ from, to, depth });
      return to;
    };
    const result = copyOf(value, 0);
    while (waiting.length > 0) {
      const level = waiting;
      waiting = [];
      for (const { from, to, depth } of level) {
        this.spend((from.kind === 'map' ? from.entries.size : from.items.length) * ENTRY_STEP);
        if (from.kind === 'list') {
          this.put(to, { ...from, items: from.items.map((item) => copyOf(item, depth + 1)) });
          continue;
        }
        const entries = new Map<string, Entry>();
        for (const [key, entry] of from.entries) entries.set(key, { ...entry, value: copyOf(entry.value, depth + 1) });
        this.put(to, { ...from, entries });
      }
    }
    return result;
  }

  copyMap(value: Value): Ref {
    const copied = this.copy(value);
    return copied.kind === 'ref' && this.asMap(copied) ? copied : this.map([], opennessOf(copied, null));
  }

  /** What a dotted path leads to; null when a map on the way is closed without it. */
  read(from: Value, path: string): Value | null {
    const found = this.find(from, path);
    if (found.kind === 'none') return null;
    if (found.kind === 'value') return found.maybe ? either([found.value, unknown()]) : found.value;
    return unknown(found.why.reason === 'parameter' ? 'parameter' : 'unknown', '', found.why.at);
  }

  /** What a dotted path leads to, and when it is not known, why. */
  find(from: Value, path: string): Found {
    return this.findKeys(from, path === '' ? [] : path.split('.'));
  }

  private findKeys(from: Value, keys: readonly string[]): Found {
    const [key, ...rest] = keys;
    if (key === undefined) return { kind: 'value', value: from, maybe: false };
    if (from.kind === 'oneOf') return joinFound(from.values.map((each) => this.findKeys(each, keys)));
    const map = this.asMap(from);
    if (!map) {
      if (from.kind === 'constant' || from.kind === 'text' || this.asList(from)) return { kind: 'none' };
      return { kind: 'open', why: opennessOf(from, null) };
    }
    const entry = map.entries.get(key);
    if (!entry) return map.open ? { kind: 'open', why: map.open } : { kind: 'none' };
    const found = this.findKeys(entry.value, rest);
    return found.kind === 'value' ? { ...found, maybe: found.maybe || entry.maybe } : found;
  }

  /** Writes at a dotted path, making the maps on the way. */
  write(into: Ref, path: string, value: Value, at: Origin | null): void {
    const keys = path.split('.');
    const last = keys.pop();
    if (last === undefined) return;
    this.setEntry(this.mapAt(into, keys.join('.')), last, value, at);
  }

  /** The map at a dotted path, made if there is none. */
  mapAt(into: Ref, path: string): Ref {
    let map = into;
    for (const key of path === '' ? [] : path.split('.')) {
      const value = this.asMap(map)?.entries.get(key)?.value;
      if (value?.kind === 'ref' && this.asMap(value)) {
        map = value;
        continue;
      }
      const fresh = this.map();
      if (value && value.kind !== 'constant') this.merge(fresh, value, null);
      this.setEntry(map, key, fresh, null);
      map = fresh;
    }
    return map;
  }
}

function bounded(object: HeapObject): HeapObject {
  if (object.kind === 'list' && object.items.length > MAX_SIZE)
    return { ...object, items: object.items.slice(0, MAX_SIZE), open: true };
  if (object.kind === 'map' && object.entries.size > MAX_SIZE) {
    const entries = new Map([...object.entries].slice(0, MAX_SIZE));
    return { ...object, entries, open: object.open ?? { reason: 'bound', at: object.at } };
  }
  return object;
}

/** Nothing, or a blank text. */
function isNone(value: Value): boolean {
  return value.kind === 'constant' ? value.value === null : value.kind === 'text' && known(value)?.trim() === '';
}

/** What is at a path: a value (perhaps there), nothing, or what cannot be told. */
export type Found =
  | { readonly kind: 'value'; readonly value: Value; readonly maybe: boolean }
  | { readonly kind: 'none' }
  | { readonly kind: 'open'; readonly why: Openness };

function joinFound(all: readonly Found[]): Found {
  const values = all.flatMap((each) => (each.kind === 'value' ? [each.value] : []));
  if (values.length > 0) return { kind: 'value', value: either(values), maybe: values.length < all.length };
  return all.find((each) => each.kind === 'open') ?? { kind: 'none' };
}

/** Why a map that took up this value may hold anything. */
export function opennessOf(value: Value, at: Origin | null): Openness {
  const origin = value.kind === 'symbol' ? value.origin : null;
  const reason = origin === 'parameter' || origin === 'bound' ? origin : 'open map';
  return { reason, at: (value.kind === 'symbol' ? value.at : null) ?? at };
}
