import type { AnalysedLanguage } from '../language';
import { clients } from './clients';
import { library } from './library';
import { lowerFunction, lowerStatement } from './lowering';
import { outlineRuby } from './outline';
import { scopes } from './scopes';
import { rewriting } from './rewriting';
import { semantics } from './semantics';

/** Ruby, Rake and rackup files. */
export const ruby: AnalysedLanguage = {
  id: 'ruby',
  family: 'ruby',
  name: 'Ruby',
  grammars: { '.rb': 'ruby', '.rake': 'ruby', '.ru': 'ruby' },
  outline: outlineRuby,
  lowerFunction,
  lowerStatement,
  clients,
  marks: {
    quotes: `'"\``,
    comments: ['#'],
    hole: (quote) => (quote === '"' ? { open: '#{', close: '}' } : null),
  },
  library,
  registry: 'rubygems',
  scopes,
  semantics,
  rewriting,
};
