import { http as editing } from '../editing';
import type { TargetLanguage } from '../../../writing/language';
import { snakeCase } from '../../../writing/names';
import type { Notation } from '../../../writing/notation';
import { encodeQueryValue } from '../../../writing/query';

/** As the REST Client extension reads request files; `%` asks it to encode the value. */
const notation: Notation = {
  name: snakeCase,
  variable: (name) => `{{${name}}}`,
  inPath: (value) => (value.kind === 'literal' ? encodeQueryValue(value.text) : `{{${value.name}}}`),
  entry: (key, value) => {
    if (value.kind === 'literal') return `${key}=${encodeQueryValue(value.text)}`;
    return `${key}={{${value.kind === 'variable' ? '%' : '$processEnv '}${value.name}}}`;
  },
  parameters: () => '',
  within: (name, keys) => [name, ...keys].join('.'),
};

/** Request files, as the REST Client extension takes them. */
export const http: TargetLanguage = {
  id: 'http',
  name: 'HTTP',
  ...editing,
  fence: 'http',
  family: 'http',
  isTyped: false,
  extension: 'http',
  timeUnit: null,
  registry: null,
  notation,
  clients: [{ client: 'http', label: '.http', isUsual: true }],
  repeats: 'snippet',
  declaresVariables: true,
};
