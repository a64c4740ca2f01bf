import type { Lambda } from '../../syntax/nodes';
import type { ClassInfo } from '../names/class-info';
import type { Unit } from '../names/unit';
import type { Value } from '../values';
import type { HeapObject } from '../values/heap-objects';
import type { State } from '../values/state';

/** One activation: what is being evaluated, on whose behalf. */
export interface Frame {
  readonly unit: Unit;
  readonly scope: number;
  readonly self: Value | null;
  /** The class that declares the running method: where `super` and nested names are looked up from. */
  readonly owner: ClassInfo | null;
  readonly lambda: Lambda | null;
  readonly exits: { readonly value: Value; readonly changes: ReadonlyMap<number, HeapObject> }[];
  readonly entry: State;
}
