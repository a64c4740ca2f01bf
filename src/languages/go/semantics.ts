import { usual, type Semantics } from '../../interpreter/language';

export const semantics: Semantics = {
  ...usual,
  words: { nothing: '', missing: '', true: 'true', false: 'false' },
  collections: { ...usual.collections, loopCounts: true },
  classes: { ...usual.classes, settersMerge: true, areMadeByFunctions: true },
};
