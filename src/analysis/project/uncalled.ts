import { branches } from '../../interpreter/evaluation/branching';
import { invoke } from '../../interpreter/evaluation/invoke';
import type { Machine } from '../../interpreter/evaluation/machine';

/** Functions that were made and not called: whoever they were made for will call them. */
export function runUncalled(m: Machine): void {
  for (let round = 0; round < 3 && m.uncalled.size > 0; round++) {
    const pending = [...m.uncalled.values()];
    m.uncalled.clear();
    for (const fn of pending) {
      branches(m, [
        () => {
          invoke(m, fn, null, null);
          return false;
        },
        () => false,
      ]);
    }
  }
  m.uncalled.clear();
}
