import type { ClientObject, HeapObject, ListObject, MapObject, ScopeObject, UrlObject } from './heap-objects';
import { alternatives, type Ref, type Value } from '.';
import { State } from './state';

/** Tables have more entries and items than that, requests have not: the rest is left open. */
export const MAX_SIZE = 2_000;

/** What an entry counts for that is copied or merged, in steps. */
export const ENTRY_STEP = 0.1;

/** How deep what a request holds is kept: options within options within options. */
const KEPT_DEPTH = 5;

/** The mutable things by number, in the state of the moment. */
export class Store {
  /** What modules made when they were loaded: seen by everything. */
  readonly base = new State(null);
  private current: State = this.base;
  /** As they were made, or as a request that holds them was sent: the path that sent it may be abandoned later. */
  private readonly made = new Map<number, HeapObject>();
  private next = 1;

  get state(): State {
    return this.current;
  }

  /** Does something in another state, and comes back to this one however it ends. */
  inState<T>(state: State, work: () => T): T {
    const outer = this.current;
    this.current = state;
    try {
      return work();
    } finally {
      this.current = outer;
    }
  }

  /** Does something on a layer that is dropped, and tells what it changed. */
  forked<T>(work: () => T): { readonly result: T; readonly changes: Map<number, HeapObject> } {
    const outer = this.current;
    const layer = outer.fork();
    return { result: this.inState(layer, work), changes: layer.changesSince(outer) };
  }

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

  /** Keeps a request, with what it holds, as it is now: wherever the path that sends it ends, it has been sent. */
  keep(request: Ref, depth = KEPT_DEPTH): void {
    const object = this.get(request);
    if (!object || object.kind === 'scope') return;
    this.made.set(request.id, object);
    for (const value of depth > 0 ? heldBy(object) : [])
      for (const each of alternatives(value)) if (each.kind === 'ref') this.keep(each, depth - 1);
  }

  get(ref: Ref): HeapObject | undefined {
    return this.state.get(ref.id) ?? this.made.get(ref.id);
  }

  put(ref: Ref, object: HeapObject): void {
    this.state.set(ref.id, bounded(object));
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
}

/** What a request may be made of: options, lists of them, addresses. */
function heldBy(object: HeapObject): readonly Value[] {
  switch (object.kind) {
    case 'client':
      return [object.config];
    case 'map':
      return [...object.entries.values()].map(({ value }) => value);
    case 'list':
      return object.items;
    case 'url':
      return [object.params];
    default:
      return [];
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
