import { Edit, type Tree } from 'web-tree-sitter';

/** Tells a tree what changed between two texts, so that the parser reads only that again. */
export function editTree(tree: Tree, before: string, after: string): void {
  const shortest = Math.min(before.length, after.length);
  let start = 0;
  while (start < shortest && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  let tail = 0;
  while (
    tail < shortest - start &&
    before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)
  )
    tail++;
  const edit = new Edit({
    startIndex: start,
    oldEndIndex: before.length - tail,
    newEndIndex: after.length - tail,
    startPosition: pointAt(before, start),
    oldEndPosition: pointAt(before, before.length - tail),
    newEndPosition: pointAt(after, after.length - tail),
  });
  tree.edit(edit);
}

function pointAt(text: string, offset: number): { row: number; column: number } {
  let row = 0;
  let last = -1;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) {
    row++;
    last = at;
  }
  return { row, column: offset - last - 1 };
}
