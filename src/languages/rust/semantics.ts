import { usual, type Semantics } from '../../interpreter/language';

export const semantics: Semantics = {
  ...usual,
  words: { nothing: '', missing: '', true: 'true', false: 'false' },
  collections: { ...usual.collections, loopTakes: 'pairs' },
  classes: { ...usual.classes, heirWord: 'impl', areRecords: true, areMadeByFunctions: true },
};
