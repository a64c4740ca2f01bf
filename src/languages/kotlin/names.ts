import type { Node } from 'web-tree-sitter';

/** The named children of a node without the comments, which may stand anywhere. */
export function named(node: Node | null | undefined): Node[] {
  return node ? node.namedChildren.filter(({ type }) => type !== 'line_comment' && type !== 'block_comment') : [];
}

/** The first named child of one of these types. */
export function child(node: Node | null | undefined, ...types: readonly string[]): Node | undefined {
  return named(node).find(({ type }) => types.includes(type));
}

/** A name as it is meant: without the backquotes that it may be written in. */
export function plain(text: string): string {
  return text.replace(/^`(.*)`$/s, '$1');
}

const TYPES = new Set(['user_type', 'nullable_type', 'non_nullable_type', 'parenthesized_type', 'function_type']);

export function isType({ type }: Node): boolean {
  return TYPES.has(type);
}

/** A type as its name alone: without what it is of and the sign that there may be none; empty for a function's. */
export function typeName(node: Node | null | undefined): string {
  if (!node) return '';
  switch (node.type) {
    case 'user_type':
      return named(node)
        .filter(({ type }) => type === 'identifier')
        .map(({ text }) => plain(text))
        .join('.');
    case 'nullable_type':
    case 'non_nullable_type':
    case 'parenthesized_type':
      return typeName(named(node).find(isType));
    default:
      return '';
  }
}

/** What stands before a declaration: its modifiers and its annotations. */
export interface Modifiers {
  readonly words: ReadonlySet<string>;
  readonly annotations: readonly Node[];
}

/** Of a node that holds them, or of a parameter, before which they stand. */
export function modifiersOf(node: Node): Modifiers {
  const before = node.previousNamedSibling?.type === 'parameter_modifiers' ? node.previousNamedSibling : undefined;
  const found = child(node, 'modifiers') ?? (node.type === 'parameter' ? before : undefined);
  const words = new Set<string>();
  const annotations: Node[] = [];
  for (const each of found?.namedChildren ?? [])
    if (each.type === 'annotation') annotations.push(each);
    else words.add(each.text);
  return { words, annotations };
}

/** The name of an annotation, without what it is declared in. */
export function annotationName(node: Node): string {
  const of = child(node, 'constructor_invocation') ?? node;
  const name = typeName(child(of, 'user_type'));
  return name.slice(name.lastIndexOf('.') + 1);
}

/** A path of names, `fr.exemple.Client`. */
export function dottedName(node: Node | null | undefined): string {
  return (node?.text ?? '').replace(/[\s`]+/g, '');
}
