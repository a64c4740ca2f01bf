import { either, unknown, type Entry, type Value } from '.';
import { same } from './sameness';
import type { HeapObject, MapObject } from './heap-objects';

/**
 * What the mutable things of a program hold at one point of its execution: a stack of layers, each with the changes since
 * the one below. A branch runs on a layer of its own, and branches are joined where they meet again.
 */
export class State {
  private readonly held = new Map<number, HeapObject>();

  constructor(private readonly below: State | null) {}

  get(id: number): HeapObject | undefined {
    // eslint-disable-next-line @typescript-eslint/no-this-alias -- the walk starts here
    let layer: State | null = this;
    while (layer) {
      const found = layer.held.get(id);
      if (found) return found;
      layer = layer.below;
    }
    return undefined;
  }

  /** What this very layer holds, which no other path sees. */
  own(id: number): HeapObject | undefined {
    return this.held.get(id);
  }

  set(id: number, object: HeapObject): void {
    this.held.set(id, object);
  }

  fork(): State {
    return new State(this);
  }

  /** What has changed since `base`, which is below; the newest version of each. */
  changesSince(base: State): Map<number, HeapObject> {
    const layers: State[] = [];
    // eslint-disable-next-line @typescript-eslint/no-this-alias -- the walk starts here
    let layer: State | null = this;
    while (layer && layer !== base) {
      layers.push(layer);
      layer = layer.below;
    }
    const changes = new Map<number, HeapObject>();
    for (const each of layers.reverse()) for (const [id, object] of each.held) changes.set(id, object);
    return changes;
  }

  /** Continues this layer with what became of each of the branches that ran on top of it. */
  join(branches: readonly ReadonlyMap<number, HeapObject>[]): void {
    const [only] = branches;
    if (only && branches.length === 1) {
      for (const [id, object] of only) this.held.set(id, object);
      return;
    }
    const ids = new Set(branches.flatMap((branch) => [...branch.keys()]));
    for (const id of ids) {
      const before = this.get(id);
      const versions: HeapObject[] = [];
      for (const branch of branches) {
        const version = branch.get(id) ?? before;
        if (version && !versions.includes(version)) versions.push(version);
      }
      const [first, ...rest] = versions;
      if (first) this.held.set(id, rest.reduce(joinObjects, first));
    }
  }
}

function joinEntries(a: MapObject, b: MapObject): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  for (const key of new Set([...a.entries.keys(), ...b.entries.keys()])) {
    const left = a.entries.get(key);
    const right = b.entries.get(key);
    if (left && right) {
      const value = same(left.value, right.value) ? left.value : either([left.value, right.value]);
      entries.set(key, { value, maybe: left.maybe || right.maybe, at: left.at ?? right.at });
    } else {
      const one = left ?? right;
      // On the path that has not written it, what is not known may have.
      const { open } = left ? b : a;
      const others = open ? [unknown('unknown', '', open.at)] : [];
      if (one) entries.set(key, { ...one, value: either([one.value, ...others]), maybe: true });
    }
  }
  return entries;
}

function joinValues(a: ReadonlyMap<string, Value>, b: ReadonlyMap<string, Value>): Map<string, Value> {
  const values = new Map(a);
  for (const [key, value] of b) {
    const other = values.get(key);
    // Written on one path only: on the other it is not there, and a use of it would be an error of the program.
    values.set(key, other ? either([other, value]) : value);
  }
  return values;
}

/** What holds on both of two paths. */
function joinObjects(a: HeapObject, b: HeapObject): HeapObject {
  if (a.kind === 'map' && b.kind === 'map') {
    return { ...a, entries: joinEntries(a, b), open: a.open ?? b.open, at: a.at ?? b.at };
  }
  if (a.kind === 'list' && b.kind === 'list') {
    const longer = a.items.length >= b.items.length ? a : b;
    const shorter = longer === a ? b : a;
    const items = longer.items.map((item, index) => {
      const other = shorter.items[index];
      return other ? either([item, other]) : item;
    });
    return { ...longer, items, open: a.open || b.open || items.length !== shorter.items.length };
  }
  if (a.kind === 'scope' && b.kind === 'scope') return { ...a, vars: joinValues(a.vars, b.vars) };
  if (a.kind === 'object' && b.kind === 'object') return { ...a, fields: joinValues(a.fields, b.fields) };
  if (a.kind === 'url' && b.kind === 'url') return { ...a, text: either([a.text, b.text]) };
  if (a.kind === 'client' && b.kind === 'client') return { ...a, sent: a.sent || b.sent };
  return a;
}
