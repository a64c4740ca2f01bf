import type {
  ClientObject,
  Entry,
  HeapObject,
  ListObject,
  MapObject,
  Openness,
  Origin,
  Ref,
  ScopeObject,
  UrlObject,
  Value,
} from './values';
import { alternatives, either, known, unknown } from './values';
import { withEntry } from './layers';
import { State } from './state';

/** How deep a copy goes: options within options within options. */
const COPY_DEPTH = 5;
/** Tables have more entries and items than that, requests have not: the rest is left open. */
const MAX_SIZE = 2_000;

/** Makes, reads and changes the mutable things, in the state of the moment. */
export class Heap {
  /** What modules made when they were loaded: seen by everything. */
  readonly base = new State(null);
  state: State = this.base;
  /** As they were made: a path that is abandoned later may have sent a request of them. */
  private readonly made = new Map<number, HeapObject>();
  private next = 1;

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
      this.put(ref, { ...map, open: map.open ?? { reason: 'dynamic', at } });
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
    const map = this.asMap(ref);
    if (map && !map.open) this.put(ref, { ...map, open: { reason, at } });
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
      const entries = new Map(target.entries);
      for (const [key, entry] of map.entries) {
        const old = entries.get(key);
        if (onlyMissing && old && !old.maybe) continue;
        if (!entry.maybe || !old) entries.set(key, entry);
        else entries.set(key, { value: either([old.value, entry.value]), maybe: old.maybe, at: old.at });
      }
      this.put(into, { ...target, entries, open: target.open ?? map.open });
      return;
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
    this.put(into, { ...target, open: target.open ?? opennessOf(from, at) });
  }

  /** A copy that later changes of the original do not reach, maps and lists within included. */
  copy(value: Value, depth = COPY_DEPTH): Value {
    if (value.kind === 'oneOf') return either(value.values.map((each) => this.copy(each, depth)));
    if (value.kind !== 'ref' || depth === 0) return value;
    const object = this.get(value);
    if (object?.kind === 'map') {
      const entries = [...object.entries].map(
        ([key, entry]) => [key, { ...entry, value: this.copy(entry.value, depth - 1) }] as const,
      );
      return this.map(entries, object.open, object.at);
    }
    if (object?.kind === 'list') {
      return this.list(
        object.items.map((item) => this.copy(item, depth - 1)),
        object.open,
        object.at,
      );
    }
    return value;
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
  const parameter = value.kind === 'symbol' && value.origin === 'parameter';
  return { reason: parameter ? 'parameter' : 'open map', at: (value.kind === 'symbol' ? value.at : null) ?? at };
}
