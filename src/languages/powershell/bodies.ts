import type { Node } from 'web-tree-sitter';
import type { Lowering } from '../../syntax/lowering';
import type * as N from '../../syntax/nodes';
import { bare, child, partsIn, statementsIn, variableName } from './nodes';

/** The parameters that a function, a script or a block names. */
export function parameterNodes(node: Node): Node[] {
  const list =
    child(child(node, 'function_parameter_declaration'), 'parameter_list') ??
    child(child(node, 'param_block') ?? child(child(node, 'script_block'), 'param_block'), 'parameter_list');
  return partsIn(list).filter(({ type }) => type === 'script_parameter');
}

export function parameterOf(node: Node, lower: Lowering): N.Parameter {
  const written = child(node, 'variable');
  const given = partsIn(child(node, 'script_parameter_default'))[0];
  const name = variableName(written?.text ?? '');
  return { name, kind: 'positional', ...(given ? { default: lower.expression(given) } : {}), ...lower.span(node) };
}

/** A function, or a block, which is given what it is called for as `$_`. */
export function blockOf(node: Node, at: Node, lower: Lowering): N.Lambda {
  const named = parameterNodes(node).map((each) => parameterOf(each, lower));
  const params: readonly N.Parameter[] =
    node.type === 'script_block_expression' && named.length === 0
      ? [{ name: '_', kind: 'positional', ...lower.span(at) }]
      : named;
  return {
    kind: 'lambda',
    params,
    body: bodyOf(statementsIn(child(node, 'script_block')), lower),
    ...lower.span(node),
  };
}

/** What stands last and is nowhere written to is what a function gives. */
function bodyOf(nodes: readonly Node[], lower: Lowering): N.Statement[] {
  return nodes.flatMap((each, index) => (index === nodes.length - 1 ? tail(each, lower) : [...lower.statement(each)]));
}

function tail(node: Node, lower: Lowering): readonly N.Statement[] {
  const statement = bare(node);
  switch (statement.type) {
    case 'if_statement':
      return conditional(statement, lower, (block) => bodyOf(statementsIn(block), lower));
    case 'try_statement':
      return attempted(statement, lower, (block) => bodyOf(statementsIn(block), lower));
    default: {
      const statements = lower.statement(statement);
      const [only] = statements;
      if (statements.length !== 1 || only?.kind !== 'do') return statements;
      return [{ kind: 'return', how: 'return', value: only.value, start: only.start, end: only.end }];
    }
  }
}

type Block = (node: Node | null) => readonly N.Statement[];

export function conditional(node: Node, lower: Lowering, block: Block): N.Statement[] {
  const clauses = [node, ...partsIn(child(node, 'elseif_clauses'))];
  const otherwise = child(node, 'else_clause');
  const last = otherwise ? block(child(otherwise, 'statement_block')) : [];
  return [
    ...clauses.reduceRight<readonly N.Statement[]>((rest, each) => {
      const test = lower.expression(each.childForFieldName('condition'));
      const then = block(child(each, 'statement_block'));
      return [{ kind: 'if', test, then, else: rest, ...lower.span(each) }];
    }, last),
  ];
}

/** `if` where a value stands. */
export function conditionOf(node: Node, lower: Lowering): N.Expression {
  const valueIn = (block: Node | null): N.Expression => {
    const [only, ...others] = statementsIn(block);
    return only && others.length === 0 ? lower.expression(only) : lower.opaque(block ?? node);
  };
  const otherwise = child(node, 'else_clause');
  const branches = [
    valueIn(child(node, 'statement_block')),
    ...partsIn(child(node, 'elseif_clauses')).map((each) => valueIn(child(each, 'statement_block'))),
    otherwise ? valueIn(child(otherwise, 'statement_block')) : lower.constant(node, null),
  ];
  const test = lower.expression(node.childForFieldName('condition'));
  return { kind: 'choice', how: 'either', ...(branches.length === 2 ? { test } : {}), branches, ...lower.span(node) };
}

export function attempted(node: Node, lower: Lowering, block: Block): N.Statement[] {
  const clauses = partsIn(child(node, 'catch_clauses'));
  const caught = clauses.map((each) =>
    partsIn(child(each, 'catch_type_list'))
      .map(({ text }) => text)
      .join(', '),
  );
  return [
    {
      kind: 'try',
      body: block(child(node, 'statement_block')),
      handlers: clauses.map((each) => block(child(each, 'statement_block'))),
      caught,
      final: block(child(child(node, 'finally_clause'), 'statement_block')),
      ...lower.span(node),
    },
  ];
}
