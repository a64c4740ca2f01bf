import { snakeCase } from '../../../writing/names';
import { notationFrom } from '../../../writing/notation';
import { idiom } from './idiom';

export const notation = notationFrom({
  idiom,
  name: snakeCase,
  variable: (name) => name,
  hole: (expression) => `{${expression}}`,
  parameters: (names) => names.map((name) => `${name}: str`).join(', '),
  within: (name, keys) => name + keys.map((key) => `["${key}"]`).join(''),
});
