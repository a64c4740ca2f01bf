import type { Origin } from '../../../interpreter/values';
import type { TextEdit } from '../../../text/edit';
import { namedArgument } from '../../../rewriting/arguments';
import type { Code } from '../../../rewriting/code';
import type { Throttled, Pace, Unbounded } from '../../../rewriting/pace';
import { chainAt, isAt, isCall, calleeName, type Node, nodesOf } from '../../../rewriting/nodes';
import { moduleImport, withHelper } from './helper';
import { isStatement } from '../../../rewriting/statements';

/** A semaphore that each coroutine, or each thread, has to have a place of. */
export function heldInPython(code: Code, list: Unbounded, pace: Pace): Throttled | null {
  const { begun } = list;
  // Of a comprehension, the list and the function have the span of the whole.
  const call =
    begun &&
    nodesOf(begun.unit)
      .filter(isCall)
      .find((node) => isAt(node, begun));
  if (!call || /\b(?:limited|places)\b/.test(code.unit.file.text)) return null;
  const target = calleeName(call) === 'Thread' ? namedArgument(call, 'target') : undefined;
  const edits = target ? heldThread(code, target.value, pace) : heldCoroutine(code, list, call, pace);
  return edits && { edits, by: null };
}

function heldCoroutine(code: Code, { at }: Unbounded, call: Node, { size, pauseSeconds }: Pace): TextEdit[] | null {
  if (!/\basyncio\b/.test(code.unit.file.text)) return null;
  const statement = addBefore(code, at, `places = asyncio.Semaphore(${String(size)})`);
  const helper = withHelper(
    code,
    [moduleImport('asyncio')],
    `async def limited(places, call):
    async with places:
        try:
            return await call
        finally:
            await asyncio.sleep(${String(pauseSeconds)})`,
  );
  if (!statement || !helper) return null;
  return [...helper, ...statement, code.insert(call.start, 'limited(places, '), code.insert(call.end, ')')];
}

/** Inserts a statement on a line of its own, before the loop at a place or before the statement that holds a comprehension. */
function addBefore(code: Code, at: Origin, text: string): TextEdit[] | null {
  const chain = chainAt(at.unit, at);
  const index = chain.findIndex((node) => isAt(node, at));
  const node = chain[index];
  const outer = chain.slice(0, index).findLast((each) => each.kind === 'lambda' || isStatement(each));
  const statement = node && isStatement(node) ? node : outer;
  const before = statement && code.lineBefore(statement.start);
  const isPlain = statement && isStatement(statement) && !code.slice(statement).startsWith('elif');
  return isPlain && before?.trim() === '' ? [code.insert(statement.start, `${text}\n${before}`)] : null;
}

function heldThread(code: Code, target: Node, { size, pauseSeconds }: Pace): TextEdit[] | null {
  const helper = withHelper(
    code,
    [moduleImport('threading'), moduleImport('time')],
    `def limited(run, places=threading.Semaphore(${String(size)})):
    def held(*args, **kwargs):
        with places:
            try:
                run(*args, **kwargs)
            finally:
                time.sleep(${String(pauseSeconds)})

    return held`,
  );
  return helper && [...helper, code.insert(target.start, 'limited('), code.insert(target.end, ')')];
}
