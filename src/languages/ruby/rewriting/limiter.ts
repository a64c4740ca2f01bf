import type { Lambda } from '../../../syntax/nodes';
import type { Code } from '../../../rewriting/code';
import type { Throttled, Pace, Unbounded } from '../../../rewriting/pace';
import { isCall, calleeName, nodeAt } from '../../../rewriting/nodes';

/** `sirens.map { Thread.new { … } }`, a slice at a time: each waits for its threads, which are given back as before. */
export function heldInRuby(code: Code, { at }: Unbounded, { size, pauseSeconds }: Pace): Throttled | null {
  const map = nodeAt(at.unit, at, isCall);
  if (map?.callee.kind !== 'member' || !map.block || !isThread(code, map.block)) return null;
  const { of: list, keySpan } = map.callee;
  if (!/^(?:map|collect)$/.test(calleeName(map)) || code.slice({ start: list.end, end: keySpan.start }).trim() !== '.')
    return null;
  if (/\bbatch\b/.test(code.slice(map))) return null;
  return {
    edits: [
      code.insert(list.end, `.each_slice(${String(size)}).flat_map { |batch| batch`),
      code.insert(map.end, `.each(&:join).tap { sleep ${String(pauseSeconds)} } }`),
    ],
    by: null,
  };
}

/** Whether all that a block does is to start a thread. */
function isThread(code: Code, { body }: Lambda): boolean {
  const [only, ...others] = body;
  const value = only?.kind === 'do' || only?.kind === 'return' ? only.value : null;
  return others.length === 0 && value !== null && isCall(value) && code.slice(value.callee).startsWith('Thread');
}
