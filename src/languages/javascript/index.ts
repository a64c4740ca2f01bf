import type { AnalysedLanguage } from '../language';
import { clients } from './clients';
import { library } from './library';
import { lowerFunction, lowerStatement } from './lowering';
import { outline } from './outline';
import { scopes } from './scopes';
import { rewriting } from './rewriting';
import { semantics } from './semantics';

const shared: Omit<AnalysedLanguage, 'id' | 'name' | 'grammars'> = {
  family: 'javascript',
  outline,
  lowerFunction,
  lowerStatement,
  clients,
  marks: {
    quotes: `'"\``,
    comments: ['//'],
    hole: (quote) => (quote === '`' ? { open: '${', close: '}' } : null),
  },
  library,
  registry: 'npm',
  scopes,
  semantics,
  rewriting,
};

/** JavaScript with JSX, as modules or CommonJS. */
export const javascript: AnalysedLanguage = {
  id: 'javascript',
  name: 'JavaScript',
  grammars: { '.js': 'javascript', '.mjs': 'javascript', '.cjs': 'javascript', '.jsx': 'javascript' },
  ...shared,
};

/** TypeScript, with JSX in `.tsx` alone. */
export const typescript: AnalysedLanguage = {
  id: 'typescript',
  name: 'TypeScript',
  grammars: { '.ts': 'typescript', '.mts': 'typescript', '.cts': 'typescript', '.tsx': 'tsx' },
  ...shared,
};
