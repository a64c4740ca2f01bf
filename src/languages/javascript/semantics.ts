import { LOOSE_COMPARISON, STRICT } from '../../interpreter/values/comparisons';
import { usual, type Semantics } from '../../interpreter/language';

export const semantics: Semantics = {
  ...usual,
  truth: { isZeroFalse: true, falseTexts: [''], areEmptyFalse: false },
  equality: {
    ...usual.equality,
    operators: {
      '===': STRICT,
      '!==': { ...STRICT, isNegated: true },
      '==': LOOSE_COMPARISON,
      '!=': { ...LOOSE_COMPARISON, isNegated: true },
      in: { how: 'in', isNegated: false },
    },
    hasUndefined: true,
  },
  words: { ...usual.words, missing: 'undefined' },
  calls: { ...usual.calls, undefinedTakesDefault: true, givesReceiver: true },
};
