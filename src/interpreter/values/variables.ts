import type { Value } from '.';
import type { Heap } from './heap';
import type { ScopeObject } from './heap-objects';

/** Reads and writes the variables of scopes, by the numbers of these. */
export class Variables {
  constructor(private readonly heap: Heap) {}

  /** The value of a variable as a scope sees it. */
  get(scope: number, name: string): Value | null {
    for (const [, { vars }] of this.around(scope, name)) {
      const value = vars.get(name);
      if (value) return value;
    }
    return null;
  }

  /** Of a scope and those around it, the one that holds a variable; itself when none does. */
  holderOf(scope: number, name: string): number {
    for (const [id, { vars }] of this.around(scope, name)) if (vars.has(name)) return id;
    return scope;
  }

  set(scope: number, name: string, value: Value): void {
    const { state } = this.heap;
    const own = state.own(scope);
    if (own?.kind === 'scope') {
      own.vars.set(name, value);
      return;
    }
    const held = this.heap.asScope(scope);
    if (held) state.set(scope, { ...held, vars: new Map(held.vars).set(name, value) });
  }

  /** Whether a scope sees the variables of its module, and not the constants alone. */
  seesModule(scope: number): boolean {
    let id: number | null = scope;
    while (id !== null) {
      const held = this.heap.asScope(id);
      if (held?.isApart) return false;
      id = held?.parent ?? null;
    }
    return true;
  }

  private *around(scope: number, name: string): Iterable<readonly [number, ScopeObject]> {
    let id: number | null = scope;
    while (id !== null) {
      const held = this.heap.asScope(id);
      if (!held) return;
      yield [id, held];
      id = parentOf(held, name);
    }
  }
}

/** The scope around one, where a name is looked for that it has not: of variables, where they are seen. */
function parentOf({ parent, isApart }: ScopeObject, name: string): number | null {
  return isApart && name.startsWith('$') ? null : parent;
}
