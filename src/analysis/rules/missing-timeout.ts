import { timeoutFixes } from '../fixes/timeout';
import { timeoutPlace } from './places';
import type { Rule } from './rule';

/** No limit on how long an answer is waited for, and a library that has none of its own. */
export const missingTimeout: Rule = {
  id: 'missing-timeout',
  severity: 'warning',
  check(call) {
    if (call.timeout.state !== 'absent') return [];
    const seconds = (call.operation?.timeoutMs ?? 5000) / 1000;
    return [
      {
        at: timeoutPlace(call),
        message: {
          fr: `Aucun délai d’attente maximal : un appel sans réponse bloquera votre logiciel. Délai recommandé ici : ${String(seconds)} s.`,
          en: `No timeout: a call that gets no response will hang your application. Recommended here: ${String(seconds)} s.`,
        },
      },
    ];
  },
  fixes: ({ at }, calls) => timeoutFixes(at, calls),
};
