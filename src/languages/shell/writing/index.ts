import { shell as editing } from '../editing';
import type { TargetLanguage } from '../../../writing/language';
import { snakeCase } from '../../../writing/names';
import type { Notation } from '../../../writing/notation';
import { encodeQueryValue } from '../../../writing/query';

const notation: Notation = {
  name: snakeCase,
  variable: (name) => `$${name}`,
  inPath: (value) => (value.kind === 'literal' ? encodeQueryValue(value.text) : `$${value.name}`),
  entry: (key, value) =>
    value.kind === 'literal'
      ? `'${`${key}=${value.text}`.replaceAll('\0', '').replaceAll("'", "'\\''")}'`
      : `"${key}=$${value.name}"`,
  parameters: (names) => names.map((name) => `"\${${name}:?}"`).join(' '),
  // As jq reads JSON.
  within: (name, keys) => [name, ...keys].join('.'),
};

/** Commands of a shell. */
export const shell: TargetLanguage = {
  id: 'shell',
  name: 'shell',
  editorIds: editing.editorIds,
  fence: 'sh',
  family: 'shell',
  isTyped: false,
  extension: 'sh',
  timeUnit: 's',
  registry: null,
  notation,
  clients: [{ client: 'curl', label: 'curl', isUsual: true }],
  repeats: 'command',
  declaresVariables: false,
};
