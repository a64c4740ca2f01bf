import { Edit, type Point, type Tree } from 'web-tree-sitter';
import { sameAtEnd, sameAtStart } from '../../text/same-text';

/** Tells a tree what changed between two texts, so that the parser reads only that again. */
export function editTree(tree: Tree, before: string, after: string): void {
  const start = sameAtStart(before, after);
  const tail = sameAtEnd(before, after, Math.min(before.length, after.length) - start);
  const startPosition = pointAfter({ row: 0, column: 0 }, before.slice(0, start));
  const edit = new Edit({
    startIndex: start,
    oldEndIndex: before.length - tail,
    newEndIndex: after.length - tail,
    startPosition,
    oldEndPosition: pointAfter(startPosition, before.slice(start, before.length - tail)),
    newEndPosition: pointAfter(startPosition, after.slice(start, after.length - tail)),
  });
  tree.edit(edit);
}

/** Where a text ends that begins at a point. */
function pointAfter({ row, column }: Point, text: string): Point {
  let last = -1;
  let rows = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
    rows++;
    last = at;
  }
  return { row: row + rows, column: rows === 0 ? column + text.length : text.length - last - 1 };
}
