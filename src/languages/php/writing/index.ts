import type { WrittenLanguage } from '../../../writing/language';
import { php as edited } from '../editing';
import { clients } from './clients';
import { edits, encoders } from './edits';
import { frameworks } from './frameworks';
import { idiom } from './idiom';
import { notation } from './notation';
import { tests } from './tests';

/** Values of a constant of a class, of a property and of a parameter. */
const CONSTANT =
  /\bconst\s[^;]*$|\b(?:public|private|protected|var|static|readonly)\s[^;()]*\$\w+\s*=[^;]*$|\bfunction\b[^(]*\([^)]*=\s*$/;

export const php: WrittenLanguage = {
  id: 'php',
  name: 'PHP',
  editorIds: edited.editorIds,
  fence: 'php',
  family: 'php',
  isTyped: false,
  extension: 'php',
  timeUnit: 's',
  registry: 'packagist',
  idiom,
  notation,
  edits,
  encoders,
  environment: {
    lookups: 'getenv|env',
    defaulting: 'getenv|env|config',
    maps: String.raw`\$_(?:ENV|SERVER)`,
    objects: null,
    reads: /^(?:getenv\(|env\(|config\()/,
  },
  strings: { quotes: ["'", '"'], hasPrefixes: false, joinsRows: false, constantPlace: CONSTANT },
  imports: null,
  clients,
  baseClient: 'guzzle',
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
