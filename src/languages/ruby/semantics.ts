import { usual, type Semantics } from '../../interpreter/language';

export const semantics: Semantics = {
  ...usual,
  words: { ...usual.words, nothing: '', missing: '' },
  collections: { ...usual.collections, entriesAre: 'apart' },
  calls: {
    ...usual.calls,
    gathersNamed: true,
    block: 'yield',
    callsFields: false,
    blocksHaveValues: true,
    readsByCalls: true,
  },
  classes: {
    ...usual.classes,
    bodiesRun: true,
    heirWord: 'class',
    modifiersLast: true,
    separatesStatics: true,
    reopens: true,
    settersMerge: true,
  },
};
