import type { WrittenLanguage } from '../../../writing/language';
import * as edited from '../editing';
import { clients } from './clients';
import { edits, encoders } from './edits';
import { frameworks } from './frameworks';
import { idiom } from './idiom';
import { notation, typedNotation } from './notation';
import { tests } from './tests';

const shared = {
  family: 'javascript',
  timeUnit: 'ms',
  registry: 'npm',
  idiom,
  edits,
  encoders,
  environment: {
    lookups: 'env',
    defaulting: 'env|config',
    maps: String.raw`\bprocess\.env`,
    objects: String.raw`\bprocess\.env`,
    reads: /^(?:process\.env\b|env\(|config\(|settings\.)/,
  },
  strings: { quotes: ["'", '"', '`'], hasPrefixes: false, joinsRows: false, constantPlace: null },
  imports: null,
  clients,
  baseClient: 'fetch',
  tests,
  repeats: null,
  declaresVariables: false,
  within: null,
  blankLines: 1,
} as const;

/** JavaScript of Node.js, as modules. */
export const javascript: WrittenLanguage = {
  ...shared,
  id: 'javascript',
  name: 'JavaScript',
  editorIds: edited.javascript.editorIds,
  fence: 'javascript',
  isTyped: false,
  extension: 'mjs',
  notation,
  frameworks,
  get typed() {
    return typescript;
  },
  plain: null,
  shownBy: null,
};

/** TypeScript, which is JavaScript with types: it has the same templates. */
export const typescript: WrittenLanguage = {
  ...shared,
  id: 'typescript',
  name: 'TypeScript',
  editorIds: edited.typescript.editorIds,
  fence: 'typescript',
  isTyped: true,
  extension: 'ts',
  notation: typedNotation,
  frameworks: [],
  typed: null,
  plain: javascript,
  shownBy: { packages: ['typescript'], files: /(?:^|\/)tsconfig\.json$/ },
};
