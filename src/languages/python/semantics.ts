import { STRICT } from '../../interpreter/values/comparisons';
import { usual, type Semantics } from '../../interpreter/language';

export const semantics: Semantics = {
  ...usual,
  truth: { isZeroFalse: true, falseTexts: [''], areEmptyFalse: true },
  equality: {
    ...usual.equality,
    operators: {
      '==': STRICT,
      '!=': { ...STRICT, isNegated: true },
      is: { how: 'identity', isNegated: false },
      'is not': { how: 'identity', isNegated: true },
      in: { how: 'in', isNegated: false },
      'not in': { how: 'in', isNegated: true },
    },
    areFlagsNumbers: true,
  },
  words: { nothing: 'None', missing: 'None', true: 'True', false: 'False' },
  calls: { ...usual.calls, callsSuper: true },
  classes: { ...usual.classes, bodiesRun: true, heirWord: 'class', enumeratedValue: 'value' },
};
