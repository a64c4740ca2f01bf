import type { WrittenLanguage } from '../../../writing/language';
import { go as edited } from '../editing';
import { clients } from './clients';
import { edits, encoders } from './edits';
import { frameworks } from './frameworks';
import { idiom } from './idiom';
import { imports } from './imports';
import { notation } from './notation';
import { tests } from './tests';

export const go: WrittenLanguage = {
  id: 'go',
  name: 'Go',
  editorIds: edited.editorIds,
  fence: 'go',
  family: 'go',
  isTyped: false,
  extension: 'go',
  timeUnit: 's',
  registry: 'gomod',
  idiom,
  notation,
  edits,
  encoders,
  environment: {
    lookups: String.raw`os\.Getenv`,
    defaulting: null,
    maps: null,
    objects: null,
    reads: /^(?:os\.Getenv\(|os\.LookupEnv\()/,
  },
  strings: { quotes: ['"', '`'], hasPrefixes: false, joinsRows: false, constantPlace: /\bconst\b/ },
  imports,
  clients,
  baseClient: 'go-net-http',
  frameworks,
  tests,
  repeats: null,
  declaresVariables: false,
  typed: null,
  plain: null,
  shownBy: null,
  within: /^package\s+\w/m,
  blankLines: 1,
};
