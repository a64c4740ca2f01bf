import type { AnalysedLanguage } from '../language';
import { clients } from './clients';
import { library } from './library';
import { lowerFunction, lowerStatement } from './lowering';
import { phpOutline } from './outline';
import { scopes } from './scopes';
import { rewriting } from './rewriting';
import { semantics } from './semantics';

export const php: AnalysedLanguage = {
  id: 'php',
  family: 'php',
  name: 'PHP',
  grammars: { '.php': 'php', '.phtml': 'php', '.inc': 'php' },
  outline: phpOutline,
  lowerFunction,
  lowerStatement,
  clients,
  marks: {
    quotes: `'"\``,
    comments: ['#', '//'],
    hole: (quote) => (quote === '"' ? { open: '{$', close: '}' } : null),
  },
  library,
  registry: 'packagist',
  scopes,
  semantics,
  rewriting,
};
