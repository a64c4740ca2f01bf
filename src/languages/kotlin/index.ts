import type { Language } from '../../interpreter/language';
import { clients } from './clients';
import { library } from './library';
import { lowerAnnotations, lowerFunction, lowerStatement } from './lowering';
import { kotlinOutline } from './outline';
import { scopes } from './scopes';
import { semantics } from './semantics';

/** Kotlin for the JVM: its programs call Java's classes as their own, and are called by them. */
export const kotlin: Language = {
  id: 'kotlin',
  family: 'java',
  name: 'Kotlin',
  grammars: { '.kt': 'kotlin', '.kts': 'kotlin' },
  outline: kotlinOutline,
  lowerFunction,
  lowerStatement,
  lowerAnnotations,
  clients,
  marks: {
    quotes: `'"`,
    comments: ['//'],
    hole: (quote) => (quote === '"' ? { open: '${', close: '}' } : null),
  },
  library,
  registry: 'maven',
  scopes,
  semantics,
};
