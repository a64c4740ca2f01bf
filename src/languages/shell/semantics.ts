import { usual, type Semantics } from '../../interpreter/language';

/** Values are texts and lists of them; each variable has its own. A text that is blank counts as none. */
export const semantics: Semantics = {
  ...usual,
  truth: { isZeroFalse: false, falseTexts: [''], areEmptyFalse: true },
  words: { nothing: '', missing: '', true: 'true', false: 'false' },
  collections: { ...usual.collections, areCopied: true },
};
