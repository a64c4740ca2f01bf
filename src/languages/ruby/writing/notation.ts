import { snakeCase } from '../../../writing/names';
import { notationFrom } from '../../../writing/notation';
import { idiom } from './idiom';

export const notation = notationFrom({
  idiom,
  name: snakeCase,
  variable: (name) => name,
  hole: (expression) => `#{${expression}}`,
  parameters: (names) => (names.length === 0 ? '' : `(${names.map((name) => `${name}:`).join(', ')})`),
  within: (name, keys) => name + keys.map((key) => `['${key}']`).join(''),
});
