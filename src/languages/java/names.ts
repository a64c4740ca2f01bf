import type { Node } from 'web-tree-sitter';

/** The named children of a node without the comments, which may stand anywhere. */
export function named(node: Node): Node[] {
  return node.namedChildren.filter(({ type }) => type !== 'line_comment' && type !== 'block_comment');
}

/** A type as its name alone: without what it is of, annotations and blanks; an array of it has brackets. */
export function typeName(node: Node | null | undefined): string {
  if (!node) return '';
  switch (node.type) {
    case 'generic_type':
      return typeName(named(node)[0]);
    case 'array_type':
      return `${typeName(node.childForFieldName('element'))}[]`;
    case 'annotated_type':
      return typeName(named(node).at(-1));
    case 'scoped_type_identifier':
      return named(node)
        .filter(({ type }) => !/annotation$/.test(type))
        .map(typeName)
        .join('.');
    default:
      return node.text.replace(/\s+/g, '');
  }
}

/** What stands before a declaration: its modifiers and its annotations. */
export interface Modifiers {
  readonly words: ReadonlySet<string>;
  readonly annotations: readonly Node[];
}

const NONE: Modifiers = { words: new Set(), annotations: [] };

export function modifiersOf(node: Node): Modifiers {
  const found = node.namedChildren.find(({ type }) => type === 'modifiers');
  if (!found) return NONE;
  const words = new Set<string>();
  const annotations: Node[] = [];
  for (const child of found.children) {
    if (child.type === 'annotation' || child.type === 'marker_annotation') annotations.push(child);
    else words.add(child.type);
  }
  return { words, annotations };
}

/** The name of an annotation, without what it is declared in. */
export function annotationName(node: Node): string {
  const name = node.childForFieldName('name')?.text ?? '';
  return name.slice(name.lastIndexOf('.') + 1);
}
