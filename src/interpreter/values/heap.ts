import type { Openness } from './heap-objects';
import { alternatives, either, known, unknown, type Entry, type Origin, type Ref, type Value } from '.';
import { copyOf } from './copies';
import { findKeys, opennessOf, type Found } from './found';
import { withEntry } from './layers';
import { ENTRY_STEP, MAX_SIZE, Store } from './store';

/** Makes, reads and changes the mutable things, in the state of the moment. */
export class Heap extends Store {
  /** `spend`: told of what takes longer than a step, in steps. */
  constructor(readonly spend: (steps: number) => void) {
    super();
  }

  map(entries: Iterable<readonly [string, Entry]> = [], open: Openness | null = null, at: Origin | null = null): Ref {
    return this.make({ kind: 'map', entries: new Map(entries), open, at });
  }

  list(items: readonly Value[], open = false, at: Origin | null = null): Ref {
    return this.make({ kind: 'list', items, open, at });
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
    this.inState(this.base, () => this.open(ref, reason, null));
  }

  /**
   * Adds what a value holds to a map: the entries of another map, the pairs of a list, either of some alternatives.
   * Nothing adds nothing; what is not known opens the map.
   */
  merge(into: Ref, from: Value, at: Origin | null, onlyMissing = false): void {
    if (from.kind === 'oneOf') {
      const branches = alternatives(from).map(
        (value) => this.forked(() => this.merge(into, value, at, onlyMissing)).changes,
      );
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
      // Pairs stand where their list does, and each where it is written.
      if (target.at === null && list.at !== null) this.put(into, { ...target, at: list.at });
      for (const item of list.items) {
        const pair = this.asList(item);
        const [key, value] = pair?.items ?? [];
        if (key && value) this.setEntry(into, known(key), value, pair?.at ?? null);
        else this.merge(into, item, at, onlyMissing);
      }
      if (list.open) this.open(into, 'open map', list.at);
      return;
    }
    if (from.kind === 'constant') return;
    if (onlyMissing) this.put(into, { ...target, open: target.open ?? opennessOf(from, at) });
    else this.overlay(into, opennessOf(from, at));
  }

  /** A copy that later changes of the original do not reach, maps and lists within included. */
  copy(value: Value): Value {
    return copyOf(this, value);
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
    return findKeys(this, from, path === '' ? [] : path.split('.'));
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

/** Nothing, or a blank text. */
function isNone(value: Value): boolean {
  return value.kind === 'constant' ? value.value === null : value.kind === 'text' && known(value)?.trim() === '';
}
