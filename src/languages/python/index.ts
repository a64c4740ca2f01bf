import type { AnalysedLanguage } from '../language';
import { clients } from './clients';
import { library } from './library';
import { lowerFunction, lowerStatement } from './lowering';
import { outline } from './outline';
import { scopes } from './scopes';
import { rewriting } from './rewriting';
import { semantics } from './semantics';

/** Python, from 2.7 to 3.13. */
export const python: AnalysedLanguage = {
  id: 'python',
  family: 'python',
  name: 'Python',
  grammars: { '.py': 'python', '.pyw': 'python', '.pyi': 'python' },
  outline,
  lowerFunction,
  lowerStatement,
  clients,
  marks: {
    quotes: `'"`,
    comments: ['#'],
    hole: (_quote, prefix) => (/f/i.test(prefix) ? { open: '{', close: '}' } : null),
  },
  library,
  registry: 'pypi',
  scopes,
  semantics,
  rewriting,
};
