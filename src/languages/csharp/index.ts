import type { Language } from '../../interpreter/language';
import { clients } from './clients';
import { library } from './library';
import { lowerAnnotations, lowerFunction, lowerStatement } from './lowering';
import { csharpOutline } from './outline';
import { scopes } from './scopes';
import { semantics } from './semantics';

/** C#, up to version 13. */
export const csharp: Language = {
  id: 'csharp',
  family: 'csharp',
  name: 'C#',
  grammars: { '.cs': 'c-sharp' },
  outline: csharpOutline,
  lowerFunction,
  lowerStatement,
  lowerAnnotations,
  clients,
  marks: {
    quotes: `'"`,
    comments: ['//'],
    hole: (quote, prefix) => (quote === '"' && prefix.includes('$') ? { open: '{', close: '}' } : null),
  },
  library,
  registry: 'nuget',
  scopes,
  semantics,
};
