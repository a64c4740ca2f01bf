import { usual, type Semantics } from '../../interpreter/language';
import { RECEIVER } from './scope';

export const semantics: Semantics = {
  ...usual,
  collections: { ...usual.collections, loopTakes: 'pairs', pairFields: ['key', 'value'] },
  calls: { ...usual.calls, receiver: RECEIVER, callsFields: true },
  classes: { ...usual.classes, heirWord: ':', implicitSelf: true, overloads: true },
};
