import { LOOSE_COMPARISON, STRICT } from '../../interpreter/values/comparisons';
import { usual, type Semantics } from '../../interpreter/language';

export const semantics: Semantics = {
  ...usual,
  truth: { isZeroFalse: true, falseTexts: ['', '0'], areEmptyFalse: true },
  equality: {
    ...usual.equality,
    operators: {
      '===': STRICT,
      '!==': { ...STRICT, isNegated: true },
      '==': LOOSE_COMPARISON,
      '!=': { ...LOOSE_COMPARISON, isNegated: true },
      '<>': { ...LOOSE_COMPARISON, isNegated: true },
      in: { how: 'in', isNegated: false },
    },
    loose: 'flags',
  },
  words: { nothing: '', missing: '', true: '1', false: '' },
  collections: {
    areCopied: true,
    areMadeByWriting: true,
    loopTakes: 'values',
    pairFields: [],
    entriesAre: 'pairs',
    loopCounts: true,
  },
  calls: { ...usual.calls, hidesModule: true, callsFields: false, readsNothing: true },
};
