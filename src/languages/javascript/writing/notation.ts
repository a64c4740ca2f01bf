import { camelCase } from '../../../writing/names';
import { notationFrom, type NotationFacts } from '../../../writing/notation';
import { idiom } from './idiom';

const facts: NotationFacts = {
  idiom,
  name: camelCase,
  variable: (name) => name,
  hole: (expression) => `\${${expression}}`,
  // One that is not set must not be sent as `undefined`.
  setting: (name) => `setting('${name}')`,
  hasShorthand: true,
  parameters: (names) => (names.length === 0 ? '' : `{ ${names.join(', ')} }`),
  within: (name, keys) => [name, ...keys].join('.'),
};

export const notation = notationFrom(facts);

/** The same with types. */
export const typedNotation = notationFrom({
  ...facts,
  parameters: (names) =>
    names.length === 0
      ? ''
      : `{ ${names.join(', ')} }: Record<${names.map((name) => `'${name}'`).join(' | ')}, string>`,
});
