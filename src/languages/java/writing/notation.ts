import { camelCase } from '../../../writing/names';
import { piecedPath, notationFrom } from '../../../writing/notation';
import { idiom } from './idiom';

export const notation = notationFrom({
  idiom,
  name: camelCase,
  variable: (name) => name,
  hole: (expression) => `" + ${expression} + "`,
  whole: piecedPath,
  // One that is not set must not be sent as `null`.
  setting: (name) => `setting("${name}")`,
  parameters: (names) => names.map((name) => `String ${name}`).join(', '),
  within: (name) => name,
});
