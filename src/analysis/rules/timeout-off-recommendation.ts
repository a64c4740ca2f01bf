import type { Operation } from '../../catalogue';
import { recommendedMs, inSeconds } from '../fixes/limits';
import { recommendedTimeoutFixes } from '../fixes/timeout';
import { ineffectiveRelated, ineffectiveSentence } from './ineffective-limits';
import { timeoutPlace } from './places';
import type { Rule } from './rule';
import { meantSeconds } from './timeout-unit';

/** The service gives its slowest provider 20 s: whoever waits longer than this waits for nothing. */
const LONG_MS = 30_000;

/** Half of what the service waits itself, or of what it recommends: less loses answers that come, on this endpoint. */
function shortestMs({ timeoutMs, providerTimeoutMs }: Operation): number {
  return Math.min(timeoutMs, providerTimeoutMs) / 2;
}

/** Much longer than the service itself waits, or too short for the provider behind this endpoint. */
export const timeoutOffRecommendation: Rule = {
  id: 'timeout-off-recommendation',
  severity: 'information',
  check(call) {
    const { timeout, operation } = call;
    const { ms, state } = timeout;
    if (ms === null || ms === 0 || (state !== 'set' && state !== 'default') || meantSeconds(timeout) !== null)
      return [];
    const isShort = operation !== null && ms < shortestMs(operation);
    if (!isShort && ms <= LONG_MS) return [];
    const recommended = `${inSeconds(recommendedMs([call]))} s`;
    const provider = String((operation?.providerTimeoutMs ?? 20_000) / 1000);
    const now = `${String(ms / 1000)} s`;
    const own =
      state === 'default'
        ? { fr: `Le délai propre à cette bibliothèque, ${now}, est`, en: `This library’s own timeout, ${now}, is` }
        : { fr: `Un délai de ${now} est`, en: `A timeout of ${now} is` };
    const also = ineffectiveSentence(call);
    return [
      {
        at: timeout.at ?? timeoutPlace(call),
        related: ineffectiveRelated(call),
        message: isShort
          ? {
              fr: `${own.fr} trop court pour cet endpoint : le service attend son fournisseur jusqu’à ${provider} s. Délai recommandé ici : ${recommended}.${also.fr}`,
              en: `${own.en} too short for this endpoint: the service waits up to ${provider} s for its provider. Recommended here: ${recommended}.${also.en}`,
            }
          : {
              fr: `${own.fr} plus long que nécessaire : le service n’attend son fournisseur que ${provider} s, et un appel sans réponse immobilise votre logiciel. Délai recommandé ici : ${recommended}.${also.fr}`,
              en: `${own.en} longer than needed: the service waits no more than ${provider} s for its provider, and a call without a response holds up your application. Recommended here: ${recommended}.${also.en}`,
            },
      },
    ];
  },
  fixes: ({ at }, calls) => recommendedTimeoutFixes(at, calls),
};
