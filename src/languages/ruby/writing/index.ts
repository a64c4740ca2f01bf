import type { WrittenLanguage } from '../../../writing/language';
import { ruby as edited } from '../editing';
import { clients } from './clients';
import { edits, encoders } from './edits';
import { frameworks } from './frameworks';
import { idiom } from './idiom';
import { notation } from './notation';
import { tests } from './tests';

export const ruby: WrittenLanguage = {
  id: 'ruby',
  name: 'Ruby',
  editorIds: edited.editorIds,
  fence: 'ruby',
  family: 'ruby',
  isTyped: false,
  extension: 'rb',
  timeUnit: 's',
  registry: 'rubygems',
  idiom,
  notation,
  edits,
  encoders,
  environment: {
    lookups: 'env',
    defaulting: String.raw`ENV\.fetch|env|config`,
    maps: String.raw`\bENV`,
    objects: null,
    reads: /^(?:ENV\b|Rails\.|settings\.|env\(|config\()/,
  },
  strings: { quotes: ["'", '"'], hasPrefixes: false, joinsRows: true, constantPlace: null },
  imports: null,
  clients,
  baseClient: 'net-http',
  frameworks,
  tests,
  repeats: null,
  declaresVariables: false,
  typed: null,
  plain: null,
  shownBy: null,
  within: null,
  blankLines: 1,
};
