import { usual, type Semantics } from '../../interpreter/language';

export const semantics: Semantics = {
  ...usual,
  truth: { isZeroFalse: true, falseTexts: [''], areEmptyFalse: true },
  words: { nothing: '', missing: '', true: 'True', false: 'False' },
};
