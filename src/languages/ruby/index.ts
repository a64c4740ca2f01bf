import type { Language } from '../../interpreter/language';
import { lowerFunction, lowerStatement } from './lowering';
import { outlineRuby } from './outline';
import { semantics } from './semantics';

/** Ruby, Rake and rackup files. */
export const ruby: Language = {
  id: 'ruby',
  name: 'Ruby',
  grammars: { '.rb': 'ruby', '.rake': 'ruby', '.ru': 'ruby' },
  outline: outlineRuby,
  lowerFunction,
  lowerStatement,
  semantics,
};
