import type { Node } from 'web-tree-sitter';

const ASIDE = new Set(['comment', 'preproc_region', 'preproc_endregion', 'preproc_pragma', 'preproc_nullable']);

/** The named children of a node without comments and directives, which may stand anywhere. */
export function named(node: Node): Node[] {
  return node.namedChildren.filter(({ type }) => !ASIDE.has(type));
}

/** An identifier as it is meant: `@object` is called `object`. */
export function plain(text: string): string {
  return text.replace(/^@/, '');
}

const PREDEFINED: Readonly<Record<string, string>> = {
  string: 'System.String',
  object: 'System.Object',
  int: 'System.Int32',
  long: 'System.Int64',
  double: 'System.Double',
  decimal: 'System.Decimal',
  bool: 'System.Boolean',
  char: 'System.Char',
};

/** What a keyword for a type stands for, where its members are named. */
export function predefined(text: string): string {
  return PREDEFINED[text] ?? text;
}

/** A type as its name alone: without what it is of and whether it may be nothing; an array of it has brackets. */
export function typeName(node: Node | null | undefined): string {
  if (!node) return '';
  switch (node.type) {
    case 'generic_name':
      return plain(named(node)[0]?.text ?? '');
    case 'nullable_type':
    case 'ref_type':
    case 'scoped_type':
      return typeName(node.childForFieldName('type') ?? named(node)[0]);
    case 'array_type':
      return `${typeName(node.childForFieldName('type'))}[]`;
    case 'alias_qualified_name':
      return typeName(node.childForFieldName('name'));
    case 'qualified_name':
      return `${typeName(node.childForFieldName('qualifier'))}.${typeName(node.childForFieldName('name'))}`;
    case 'implicit_type':
    case 'tuple_type':
      return '';
    default:
      return plain(node.text.replace(/\s+/g, ''));
  }
}

/** The types that a type is of: of `Task<Answer>` that of an answer. */
export function typeArguments(node: Node | null | undefined): Node[] {
  if (!node) return [];
  if (node.type === 'nullable_type') return typeArguments(node.childForFieldName('type'));
  if (node.type === 'qualified_name') return typeArguments(node.childForFieldName('name'));
  const list = named(node).find(({ type }) => type === 'type_argument_list');
  return list ? named(list) : [];
}

/** The words that stand before a declaration: `public static async`. */
export function modifiersOf(node: Node): ReadonlySet<string> {
  return new Set(node.namedChildren.flatMap((child) => (child.type === 'modifier' ? child.text : [])));
}

/** The attributes that stand before a declaration, without those that speak of something else than what is declared. */
export function attributesOf(node: Node): Node[] {
  return node.namedChildren.flatMap((child) =>
    child.type === 'attribute_list' ? named(child).filter(({ type }) => type === 'attribute') : [],
  );
}

/** The name of an attribute, without what it is declared in and the word that it may leave out. */
export function attributeName(node: Node): string {
  const name = typeName(node.childForFieldName('name'));
  return name.slice(name.lastIndexOf('.') + 1).replace(/(?<=.)Attribute$/, '');
}
