import type { EditorPosition, EditorRange } from './protocol';

/** A call further away is not the one that is meant. */
const FARTHEST_LINES = 12;

/** The innermost call around a position, else the nearest one on a line above or below. */
export function nearestCall<T>(calls: readonly T[], rangeOf: (call: T) => EditorRange, at: EditorPosition): T | null {
  let best: { readonly call: T; readonly distance: number; readonly lines: number } | null = null;
  for (const call of calls) {
    const range = rangeOf(call);
    const lines = range.end.line - range.start.line;
    const distance = distanceTo(range, at);
    if (distance > FARTHEST_LINES) continue;
    if (best === null || distance < best.distance || (distance === best.distance && lines < best.lines)) {
      best = { call, distance, lines };
    }
  }
  return best?.call ?? null;
}

/** In lines; within a line of the call, a half, so that the call around the position comes first. */
function distanceTo({ start, end }: EditorRange, at: EditorPosition): number {
  if (at.line < start.line) return start.line - at.line;
  if (at.line > end.line) return at.line - end.line;
  const isBefore = at.line === start.line && at.character < start.character;
  const isAfter = at.line === end.line && at.character > end.character;
  return isBefore || isAfter ? 0.5 : 0;
}
