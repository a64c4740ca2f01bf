import type { WrittenLanguage } from '../../../writing/language';
import { python as edited } from '../editing';
import { clients } from './clients';
import { edits, encoders } from './edits';
import { frameworks } from './frameworks';
import { idiom } from './idiom';
import { notation } from './notation';
import { tests } from './tests';

export const python: WrittenLanguage = {
  id: 'python',
  name: 'Python',
  editorIds: edited.editorIds,
  fence: 'python',
  family: 'python',
  isTyped: false,
  extension: 'py',
  timeUnit: 's',
  registry: 'pypi',
  idiom,
  notation,
  edits,
  encoders,
  environment: {
    lookups: String.raw`os\.environ\.get|os\.getenv|getenv|env`,
    defaulting: String.raw`os\.environ\.get|os\.getenv|environ\.get|getenv|env|config`,
    maps: null,
    objects: null,
    reads: /^(?:os\.(?:environ|getenv)\b|getenv\(|env\(|config\(|current_app\.config\b|settings\.)/,
  },
  strings: { quotes: ["'", '"'], hasPrefixes: true, joinsRows: true, constantPlace: null },
  imports: null,
  clients,
  baseClient: 'requests',
  frameworks,
  tests,
  repeats: null,
  declaresVariables: false,
  typed: null,
  plain: null,
  shownBy: null,
  within: null,
  blankLines: 2,
};
