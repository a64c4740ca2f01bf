import type { Language } from '../../interpreter/language';
import type { FunctionDeclaration, StatementDeclaration } from '../../syntax/language';
import type { LoweringTable } from '../../syntax/lowering';
import type * as N from '../../syntax/nodes';
import { blockOf } from './bodies';
import { clients } from './clients';
import { EXPRESSIONS } from './expressions';
import { library } from './library';
import { PowerShellLowering } from './nodes';
import { powershellOutline } from './outline';
import { readableText } from './readable';
import { scopes } from './scopes';
import { semantics } from './semantics';
import { STATEMENTS } from './statements';

const table: LoweringTable = {
  expressions: EXPRESSIONS,
  statements: STATEMENTS,
  skipped: new Set(
    `comment attribute_list command_argument_sep type_name type_spec member_name comparison_operator format_operator
    assignement_operator command_invokation_operator command_name function_name class_statement enum_statement`.split(
      /\s+/,
    ),
  ),
};

function lowerFunction({ node, start, name }: FunctionDeclaration): N.Lambda {
  return { ...blockOf(node, node, new PowerShellLowering(table, start)), name };
}

function lowerStatement({ node, start }: StatementDeclaration): readonly N.Statement[] {
  return new PowerShellLowering(table, start).statement(node);
}

/** Windows PowerShell 5.1 and PowerShell 7: names in any case. */
export const powershell: Language = {
  id: 'powershell',
  family: 'powershell',
  name: 'PowerShell',
  grammars: { '.ps1': 'powershell', '.psm1': 'powershell' },
  clients,
  marks: { quotes: `'"`, comments: ['#'], hole: (quote) => (quote === '"' ? { open: '$(', close: ')' } : null) },
  registry: null,
  readable: readableText,
  outline: powershellOutline,
  lowerFunction,
  lowerStatement,
  library,
  scopes,
  semantics,
};
