import type { Node } from 'web-tree-sitter';
import type { Lowering } from '../../syntax/lowering';
import type * as N from '../../syntax/nodes';
import { annotationsOf, fieldsOf } from './expressions';
import { annotationName, modifiersOf, named, typeName } from './names';

/** Lombok's constructor of a class: of all its fields, or of those that must be given. */
export function lombokConstructor(node: Node, lower: Lowering): N.Lambda {
  const names = new Set(modifiersOf(node).annotations.map(annotationName));
  const ofAll = names.has('AllArgsConstructor') || names.has('Value');
  const members = node.childForFieldName('body');
  const params = (members ? named(members) : []).flatMap((member) => {
    const { words, annotations } = modifiersOf(member);
    if (member.type !== 'field_declaration' || words.has('static')) return [];
    const isRequired = words.has('final') || annotations.some((each) => annotationName(each) === 'NonNull');
    return ofAll || isRequired ? fieldParameters(member, lower) : [];
  });
  return {
    kind: 'lambda',
    name: 'constructor',
    params,
    body: fieldsOf(params, lower, node),
    ...lower.span(node),
  };
}

/** A field as the parameter that gives it; one with a value of its own is not given. */
function fieldParameters(node: Node, lower: Lowering): N.Parameter[] {
  const type = typeName(node.childForFieldName('type'));
  return node.childrenForFieldName('declarator').flatMap((declarator): N.Parameter[] => {
    const name = declarator.childForFieldName('name');
    if (!name || declarator.childForFieldName('value')) return [];
    return [{ name: name.text, kind: 'positional', type, ...annotationsOf(node, lower), ...lower.span(name) }];
  });
}
