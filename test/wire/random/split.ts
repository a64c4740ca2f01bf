import type { Choices } from './choices';
import { namesIn, usesLibrary, type Module, type Statement } from './model';

/** Files that a program may have beside its own; later ones take from earlier ones. */
const FILES = ['constantes', 'outils'] as const;

/** Moves some of what a program declares into files of its own, and gives what stays. */
export function split(
  choices: Choices,
  body: readonly Statement[],
  styles: number,
): { readonly body: readonly Statement[]; readonly modules: readonly Module[]; readonly style: number } {
  const modules: Module[] = [];
  let rest = body;
  if (!choices.chance(40)) return { body, modules, style: 0 };
  const style = choices.below(styles);
  for (const name of FILES) {
    if (!choices.chance(name === 'constantes' ? 60 : 80)) continue;
    const moved = movable(rest, name === 'constantes').filter(() => choices.chance(80));
    const closed = closedUnder(moved, rest);
    if (closed.size === 0) continue;
    modules.push({ name, body: rest.filter((each) => closed.has(each)) });
    rest = rest.filter((each) => !closed.has(each));
  }
  return { body: rest, modules, style };
}

/** The name that a statement declares for all of its file; null where it declares none. */
export function declared(statement: Statement): string | null {
  if (statement.is === 'function' || statement.is === 'class') return statement.name;
  return statement.is === 'let' && /^[A-Z]/.test(statement.name) ? statement.name : null;
}

function movable(body: readonly Statement[], isPlain: boolean): Statement[] {
  return body.filter((each) => declared(each) !== null && !(isPlain && (each.is === 'class' || usesLibrary([each]))));
}

/** Those of the statements that use nothing of the others. */
function closedUnder(moved: readonly Statement[], all: readonly Statement[]): ReadonlySet<Statement> {
  const kept = new Set(moved);
  for (;;) {
    const left = new Set(all.flatMap((each) => (kept.has(each) ? [] : (declared(each) ?? []))));
    const leaning = [...kept].filter((each) => [...namesIn(each)].some((name) => left.has(name)));
    if (leaning.length === 0) return kept;
    for (const each of leaning) kept.delete(each);
  }
}
