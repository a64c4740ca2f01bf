import type { FunctionDeclaration, StatementDeclaration } from '../../syntax/language';
import type * as N from '../../syntax/nodes';
import { EXPRESSIONS } from './expressions';
import { fieldConstructor, functionOf, STATEMENTS } from './statements';
import { undecorated } from './outline';
import { PythonLowering, scopeWith } from './scope';

const TABLE = {
  expressions: EXPRESSIONS,
  statements: STATEMENTS,
  skipped: new Set([
    ...['comment', 'line_continuation', 'pass_statement', 'type', 'type_alias_statement', 'type_conversion'],
    ...['future_import_statement', 'import_prefix', 'string_start', 'string_content', 'string_end', 'ellipsis'],
  ]),
};

export function lowerFunction({ node, owner, name, start, around }: FunctionDeclaration): N.Lambda {
  const lower = new PythonLowering(TABLE, start, scopeWith({ fields: around ?? null }));
  const { definition } = undecorated(node);
  if (definition.type === 'function_definition') return functionOf(node, lower, owner !== null);
  if (definition.type === 'class_definition') return fieldConstructor(node, lower);
  // `f = lambda …`
  const value = node.firstNamedChild?.childForFieldName('right');
  const lowered = lower.expression(value);
  if (lowered.kind === 'lambda') return { ...lowered, name };
  return { kind: 'lambda', name, params: [], body: [], ...lower.span(node) };
}

export function lowerStatement({ node, start, around }: StatementDeclaration): readonly N.Statement[] {
  const lower = new PythonLowering(TABLE, start, scopeWith({ fields: around ?? null, outlined: true }));
  return lower.statement(node);
}
