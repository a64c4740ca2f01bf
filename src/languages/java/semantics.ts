import { usual, type Semantics } from '../../interpreter/language';

export const semantics: Semantics = {
  ...usual,
  equality: {
    ...usual.equality,
    // Of objects, whether they are one; what they hold, `equals` compares.
    operators: { '==': { how: 'identity', isNegated: false }, '!=': { how: 'identity', isNegated: true } },
  },
  calls: { ...usual.calls, callsFields: false },
  classes: { ...usual.classes, implicitSelf: true, overloads: true },
};
