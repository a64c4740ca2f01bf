import { usual, type Language } from '../../interpreter/language';
import type { Outline } from '../../syntax/language';
import type * as N from '../../syntax/nodes';
import { readBruno } from './bruno';
import { requestFile } from './client';
import { readInsomnia, readPostman } from './collections';
import { lowerRequests } from './lowering';
import { readRequestFile } from './request-file';
import { scopes } from './scopes';

const NOTHING: Outline = { namespace: '', imports: [], exports: [], declarations: [], directives: [] };

/** What all files of requests have in common, however they are written. */
const shared = {
  family: 'http',
  outline: () => NOTHING,
  lowerFunction: ({ name, start, end }): N.Lambda => ({ kind: 'lambda', name, params: [], body: [], start, end }),
  lowerStatement: () => [],
  clients: [requestFile],
  marks: { quotes: '', comments: ['#', '//'], hole: () => null },
  library: {
    functions: new Map(),
    timeUnit: 'ms',
    isStore: () => false,
    environment: { objects: new Set(), settings: new Set(), lookups: {} },
  },
  registry: null,
  scopes,
  semantics: usual,
} satisfies Partial<Language>;

/** Request files of REST Client, JetBrains and httpYac. */
export const http: Language = {
  ...shared,
  id: 'http',
  name: 'HTTP',
  grammars: { '.http': null, '.rest': null },
  plain: (text) => lowerRequests(readRequestFile(text)),
};

/** Requests of Bruno, one a file. */
export const bruno: Language = {
  ...shared,
  id: 'bruno',
  name: 'Bruno',
  grammars: { '.bru': null },
  plain: (text) => lowerRequests(readBruno(text)),
};

/** Collections of Postman, by the schema that they name. */
export const postman: Language = {
  ...shared,
  id: 'postman',
  name: 'Postman',
  grammars: {},
  shape: { ending: '.json', text: /"https:\/\/schema\.(?:getpostman|postman)\.com\/json\/collection\/v2/ },
  plain: (text) => lowerRequests(readPostman(text)),
};

/** Exports of Insomnia, by their format. */
export const insomnia: Language = {
  ...shared,
  id: 'insomnia',
  name: 'Insomnia',
  grammars: {},
  shape: { ending: '.json', text: /"__export_format"\s*:\s*\d/ },
  plain: (text) => lowerRequests(readInsomnia(text)),
};
