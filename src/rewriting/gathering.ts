import type { TextEdit } from '../text/edit';
import type { Loop, Statement } from '../syntax/nodes';
import { isRestOfLine, type Code } from './code';
import { holds, isCall, calleeName, nodeAt, type Node } from './nodes';
import type { Unbounded } from './pace';

/** A loop that begins requests and gathers what stands for their answers. */
export interface Gathering {
  readonly loop: Loop;
  /** Where they are gathered, as it is written: `$promises`, `all`. */
  readonly into: string;
  /** Adds lines at the end of the loop's body; `step` is the indentation of what is inside them. */
  readonly add: (lines: (step: string) => readonly string[]) => TextEdit[];
}

/** A loop whose last statement, on lines of its own, gathers the request that it begins; null where it is something else. */
export function gatheringAt(code: Code, { at, begun }: Unbounded): Gathering | null {
  const loop = nodeAt(at.unit, at, isLoop);
  const last = loop?.body.at(-1);
  const into = last && gatheredIn(code, last);
  if (!loop || !last || into === undefined || !begun || !holds(last, begun)) return null;
  const rest = code.lineAfter(last.end);
  const semicolon = /^\s*;/.exec(rest)?.[0] ?? '';
  if (code.lineBefore(last.start).trim() !== '' || !isRestOfLine(rest.slice(semicolon.length))) return null;
  if (code.isLoneBody(last.start)) return null;
  const indentation = code.indentationAt(last.start);
  const step = indentation.startsWith('\t') ? '\t' : code.rules.indentation;
  return {
    loop,
    into,
    add: (lines) => [
      code.insert(
        last.end + rest.trimEnd().length,
        lines(step)
          .map((line) => `\n${indentation}${line}`)
          .join(''),
      ),
    ],
  };
}

function isLoop(node: Node): node is Loop {
  return node.kind === 'loop';
}

/** `$promises` of `$promises[$siren] = …` and `$promises[] = …`, `all` of `all.push(…)`. */
function gatheredIn(code: Code, statement: Statement): string | undefined {
  if (statement.kind === 'do' && isCall(statement.value)) {
    const { callee, args } = statement.value;
    if (callee.kind !== 'member' || calleeName(statement.value) !== 'push' || args.length !== 1) return undefined;
    return callee.of.kind === 'name' ? code.slice(callee.of) : undefined;
  }
  if (statement.kind !== 'assign') return undefined;
  const { target, how } = statement;
  const list = how === 'append' ? target : target.kind === 'member' && how === 'set' ? target.of : null;
  return list?.kind === 'name' && list.name !== 'self' ? list.name : undefined;
}
