import { recommendedMs, inSeconds } from '../fixes/limits';
import { timeoutFixes } from '../fixes/timeout';
import { ineffectiveMessage, ineffectiveRelated } from './ineffective-limits';
import { timeoutPlace } from './places';
import type { Rule } from './rule';

/** No limit on how long an answer is waited for, and a library that has none of its own; or something written as one that is none. */
export const missingTimeout: Rule = {
  id: 'missing-timeout',
  severity: 'warning',
  check(call) {
    if (call.timeout.state !== 'absent') return [];
    const ms = recommendedMs([call]);
    const recommended = inSeconds(ms);
    return [
      {
        at: timeoutPlace(call),
        related: ineffectiveRelated(call),
        message: ineffectiveMessage(call, ms) ?? {
          fr: `Aucun délai d’attente maximal : un appel sans réponse bloquera votre logiciel. Délai recommandé ici : ${recommended} s.`,
          en: `No timeout: a call that gets no response will hang your application. Recommended here: ${recommended} s.`,
        },
      },
    ];
  },
  fixes: ({ at }, calls) => timeoutFixes(at, calls),
};
