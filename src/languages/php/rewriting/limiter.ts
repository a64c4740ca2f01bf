import type { Code } from '../../../rewriting/code';
import { gatheringAt } from '../../../rewriting/gathering';
import { isTopLevel } from '../../../rewriting/nodes';
import type { Throttled, Pace, Unbounded } from '../../../rewriting/pace';

/** Whatever the promises are waited for with, once they are all there. */
const WAITING =
  /(?<utils>[\\\w]*\bUtils)::(?:settle|all|unwrap)\b|(?<folder>[\\\w]*\bPromise\\)(?:settle|all|unwrap)\b/;

/** Waits for the promises that a loop has gathered, so many at a time, where it goes on gathering them. */
export function heldInPhp(code: Code, list: Unbounded, { size, pauseSeconds }: Pace): Throttled | null {
  const gathering = gatheringAt(code, list);
  const { text: around } = isTopLevel(code.unit) ? code.unit.file : code.unit;
  const waiting = WAITING.exec(around)?.groups;
  if (!gathering || !waiting) return null;
  const { into } = gathering;
  const settle = waiting.utils === undefined ? `${waiting.folder ?? ''}settle` : `${waiting.utils}::settle`;
  const edits = gathering.add((step) => [
    `if (count(${into}) % ${String(size)} === 0) {`,
    `${step}${settle}(${into})->wait();`,
    `${step}sleep(${String(pauseSeconds)});`,
    '}',
  ]);
  return { edits, by: null };
}
