import { camelCase } from '../../../writing/names';
import { notationFrom } from '../../../writing/notation';
import { idiom } from './idiom';

export const notation = notationFrom({
  idiom,
  name: camelCase,
  variable: (name) => `$${name}`,
  hole: (expression) => `{${expression}}`,
  parameters: (names) => names.map((name) => `string $${name}`).join(', '),
  within: (name, keys) => `$${name}${keys.map((key) => `['${key}']`).join('')}`,
});
