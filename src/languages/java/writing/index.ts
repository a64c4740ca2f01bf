import type { WrittenLanguage } from '../../../writing/language';
import { java as edited } from '../editing';
import { clients } from './clients';
import { edits, encoders } from './edits';
import { frameworks } from './frameworks';
import { idiom } from './idiom';
import { imports } from './imports';
import { notation } from './notation';
import { tests } from './tests';

export const java: WrittenLanguage = {
  id: 'java',
  name: 'Java',
  editorIds: edited.editorIds,
  fence: 'java',
  family: 'java',
  isTyped: false,
  extension: 'java',
  timeUnit: 's',
  registry: 'maven',
  idiom,
  notation,
  edits,
  encoders,
  environment: {
    lookups: String.raw`System\.getenv`,
    defaulting: null,
    maps: null,
    objects: null,
    reads: /^(?:System\.getenv\(|System\.getProperty\()/,
  },
  // Elements of annotations take nothing but constants.
  strings: { quotes: ['"'], hasPrefixes: false, joinsRows: false, constantPlace: /@[\w.]+\s*\([^()]*$/ },
  imports,
  clients,
  baseClient: 'java-http',
  frameworks,
  tests,
  repeats: null,
  declaresVariables: false,
  typed: null,
  plain: null,
  shownBy: null,
  within: /\b(?:class|record|interface|enum)\s+\w/,
  blankLines: 1,
};
