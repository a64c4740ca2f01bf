import { limiterFixes } from '../fixes/limiter';
import { endpointPlace } from './places';
import type { Rule } from './rule';

/** One call for each company of a list of any length, all at once: the service refuses most of them, then bans the address. */
export const unthrottledCalls: Rule = {
  id: 'unthrottled-calls',
  severity: 'warning',
  check(call) {
    const { around, operation } = call;
    if (!around.unbounded) return [];
    const perMinute = operation?.rateLimit?.perMinute;
    const limit =
      perMinute === undefined
        ? { fr: 'la limite par minute', en: 'the limit per minute' }
        : { fr: `${String(perMinute)} par minute`, en: `${String(perMinute)} per minute` };
    return [
      {
        at: around.at ?? endpointPlace(call),
        message: {
          fr: `Un appel par entreprise, tous lancés en même temps : au-delà de ${limit.fr}, le service répond 429, puis bannit l’adresse IP pendant 12 heures. Limitez le nombre d’appels simultanés.`,
          en: `One call for each company, all started at once: beyond ${limit.en}, the service responds with 429, then bans the IP address for 12 hours. Limit how many run at a time.`,
        },
      },
    ];
  },
  fixes: (_defect, calls) => limiterFixes(calls),
};
