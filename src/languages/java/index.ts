import type { Language } from '../../interpreter/language';
import { clients } from './clients';
import { library } from './library';
import { lowerAnnotations, lowerFunction, lowerStatement } from './lowering';
import { javaOutline } from './outline';
import { scopes } from './scopes';
import { semantics } from './semantics';

export const java: Language = {
  id: 'java',
  family: 'java',
  name: 'Java',
  grammars: { '.java': 'java' },
  outline: javaOutline,
  lowerFunction,
  lowerStatement,
  lowerAnnotations,
  clients,
  marks: { quotes: `'"`, comments: ['//'], hole: () => null },
  library,
  registry: 'maven',
  scopes,
  semantics,
};
