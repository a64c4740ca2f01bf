import type { Node } from 'web-tree-sitter';
import type { Fix } from '../findings';
import type { Declaration, PlainDeclaration } from '../../syntax/language';
import type { Span } from '../../syntax/nodes';

/** Where a file cannot be parsed: what is written there may not be what is read, and a fix would be written beside it. */
export interface Breakage {
  readonly hasErrors: boolean;
  /** The declarations that hold an error, or stand in one. */
  readonly broken: readonly Span[];
}

export function breakageOf(root: Node, declarations: readonly (Declaration | PlainDeclaration)[]): Breakage {
  if (!root.hasError) return { hasErrors: false, broken: [] };
  return {
    hasErrors: true,
    broken: declarations.filter(({ kind, node }) => kind !== 'class' && node !== undefined && isBroken(node)),
  };
}

function isBroken(node: Node): boolean {
  if (node.hasError) return true;
  for (let above = node.parent; above; above = above.parent) if (above.isError) return true;
  return false;
}

/** Of fixes, those whose places can be read; in a file with an error elsewhere none is made without a person looking. */
export function readable(fixes: readonly Fix[], breakageIn: (uri: string) => Breakage | null): Fix[] {
  return fixes.flatMap((fix) => {
    const breakages = fix.edits.map((edit) => ({ edit, breakage: breakageIn(edit.uri) }));
    const isIn = ({ start, end }: Span): ((span: Span) => boolean) => {
      return (span) => span.start <= end && start <= span.end;
    };
    if (breakages.some(({ edit, breakage }) => breakage?.broken.some(isIn(edit)))) return [];
    return [breakages.some(({ breakage }) => breakage?.hasErrors) ? { ...fix, safe: false } : fix];
  });
}
