import type { Language } from '../../interpreter/language';
import { clients } from './clients';
import { library } from './library';
import { lowerFunction, lowerStatement } from './lowering';
import { outlineShell } from './outline';
import { scopes } from './scopes';
import { semantics } from './semantics';

/** POSIX shell and bash. A command is called by its name with its words. */
export const shell: Language = {
  id: 'shell',
  family: 'shell',
  name: 'Shell',
  grammars: { '.sh': 'bash', '.bash': 'bash' },
  outline: outlineShell,
  lowerFunction,
  lowerStatement,
  clients,
  marks: { quotes: `'"`, comments: ['#'], hole: (quote) => (quote === '"' ? { open: '${', close: '}' } : null) },
  library,
  registry: null,
  scopes,
  semantics,
};
