import type { Node } from 'web-tree-sitter';
import type { Lowering } from '../../syntax/lowering';
import type * as N from '../../syntax/nodes';
import { declare, targetOf } from './assignments';
import { scope, inScope, field, returned, finish } from './bodies';

// Functions.

const PARAMETERS: Readonly<Record<string, readonly [N.Parameter['kind'], string]>> = {
  identifier: ['positional', ''],
  optional_parameter: ['positional', ''],
  keyword_parameter: ['named', ''],
  splat_parameter: ['rest', '*'],
  hash_splat_parameter: ['keywords', '**'],
  block_parameter: ['block', '&'],
};

function parameter(node: Node, lower: Lowering): N.Parameter[] {
  const span = lower.span(node);
  const { type } = node;
  if (type === 'destructured_parameter') {
    const pattern = targetOf(node, lower);
    declare(pattern);
    return [{ name: '', kind: 'positional', pattern, ...span }];
  }
  // `(...)` takes everything, under the names that an anonymous `*` and `**` have.
  if (type === 'forward_parameter')
    return [
      { name: '*', kind: 'rest', ...span },
      { name: '**', kind: 'keywords', ...span },
    ];
  const [kind, anonymous] = PARAMETERS[type] ?? [];
  if (kind === undefined) return [];
  const name = type === 'identifier' ? node.text : (field(node, 'name')?.text ?? anonymous ?? '');
  scope.locals.add(name);
  const value = type === 'optional_parameter' || type === 'keyword_parameter' ? field(node, 'value') : null;
  return [{ name, kind, ...(value ? { default: lower.expression(value) } : {}), ...span }];
}

function parameters(node: Node | null, lower: Lowering): N.Parameter[] {
  if (!node) return [];
  const { namedChildren } = node;
  // `|x; y|`: y is a local variable of the block.
  const locals = node.childrenForFieldName('locals').length;
  return namedChildren.slice(0, namedChildren.length - locals).flatMap((child) => parameter(child, lower));
}

/** A block, or the lambda `holder` whose parameters stand before it. */
export function closure(holder: Node, block: Node, lower: Lowering): N.Lambda {
  const implicit = new Set<string>();
  const lowered = (): N.Lambda => {
    const list = field(holder, 'parameters');
    const declared = parameters(list, lower);
    const body = finish(lower.statement(field(block, 'body')), returned);
    const span = lower.span(holder);
    const at = { start: span.start, end: span.start };
    const names = implicit.has('_2') ? ['_1', '_2'] : [...implicit];
    const params = list ? declared : names.map((name): N.Parameter => ({ name, kind: 'positional', ...at }));
    return { kind: 'lambda', params, body, ...span };
  };
  return inScope({ implicit }, lowered, scope);
}

/** A method's parameters and body; its last value is returned. */
export function method(node: Node, lower: Lowering, owned: boolean, isStatic: boolean): N.Lambda {
  const params: N.Parameter[] = [];
  return inScope({ static: isStatic, params }, () => {
    params.push(...parameters(field(node, 'parameters'), lower));
    const body = finish(lower.statement(field(node, 'body')), returned);
    const written = field(node, 'name')?.text ?? '';
    const name = written === 'initialize' && owned && !isStatic ? 'constructor' : written;
    return { kind: 'lambda', name, params, body, ...lower.span(node) };
  });
}
