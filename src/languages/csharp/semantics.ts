import { usual, type Semantics } from '../../interpreter/language';

export const semantics: Semantics = {
  ...usual,
  words: { ...usual.words, nothing: '', missing: '', true: 'True', false: 'False' },
  collections: { ...usual.collections, loopTakes: 'pairs', pairFields: ['Key', 'Value'] },
  calls: { ...usual.calls, callsFields: true },
  classes: { ...usual.classes, heirWord: ':', implicitSelf: true, overloads: true },
};
