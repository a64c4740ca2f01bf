import { camelCase } from '../../../writing/names';
import { notationFrom, piecedPath } from '../../../writing/notation';
import { idiom } from './idiom';

export const notation = notationFrom({
  idiom,
  name: camelCase,
  variable: (name) => name,
  hole: (expression) => `" + ${expression} + "`,
  whole: piecedPath,
  // One that is not set must not be sent as nothing.
  setting: (name) => `setting("${name}")`,
  parameters: (names) => (names.length === 0 ? '' : `${names.join(', ')} string`),
  within: (name) => name,
});
