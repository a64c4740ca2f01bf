import type { Language } from '../../interpreter/language';
import { lowerFunction, lowerStatement } from './lowering';
import { phpOutline } from './outline';
import { semantics } from './semantics';

export const php: Language = {
  id: 'php',
  name: 'PHP',
  grammars: { '.php': 'php', '.phtml': 'php', '.inc': 'php' },
  outline: phpOutline,
  lowerFunction,
  lowerStatement,
  semantics,
};
