import { usual, type Semantics } from '../../interpreter/language';

export const semantics: Semantics = {
  ...usual,
  words: { ...usual.words, nothing: '', missing: '' },
  calls: { ...usual.calls, gathersNamed: true, block: 'yield', callsFields: false, readsByCalls: true },
  classes: { ...usual.classes, bodiesRun: true, separatesStatics: true, reopens: true, settersMerge: true },
};
