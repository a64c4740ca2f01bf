import type { Timeout } from '../calls/service-call';
import type { Message } from '../../text/message';
import { unitFixes } from '../fixes/timeout';
import { timeoutPlace } from './places';
import type { Rule } from './rule';

/** Fewer milliseconds than this end every call before its answer. */
const FEW_MS = 100;
/** So many seconds are no limit to speak of. */
const MANY_SECONDS = 1000;

/** The number in the unit that was surely meant, where the one that the library reads makes no sense; null elsewhere. */
export function meantSeconds({ state, ms, unit }: Timeout): number | null {
  if (state !== 'set' || ms === null) return null;
  if (ms === 0) return null;
  if (unit === 'ms' && ms < FEW_MS) return ms;
  if (unit === 'ns') return ms < 1 ? meantOfNanoseconds(Math.round(ms * 1e6)) : null;
  if (unit !== 's' || ms < MANY_SECONDS * 1000) return null;
  const given = ms / 1000;
  // Whole minutes, as 1200 or 3600, are meant as they are: long, and no mistake of unit.
  return given % 300 === 0 && given % 500 !== 0 ? null : given / 1000;
}

/** A plain number of nanoseconds was meant as seconds, or as milliseconds. */
function meantOfNanoseconds(given: number): number {
  return given < FEW_MS ? given : given / 1000;
}

/** Seconds where the library counts milliseconds, or the reverse: every call fails, or none ever ends. */
export const timeoutUnit: Rule = {
  id: 'timeout-unit',
  severity: 'error',
  check(call) {
    const { timeout } = call;
    const at = timeout.at ?? timeoutPlace(call);
    if (timeout.state === 'set' && timeout.ms === 0) return [{ at, message: atOnce }];
    const seconds = meantSeconds(timeout);
    if (seconds === null || timeout.ms === null) return [];
    return [
      {
        at,
        message:
          timeout.unit === 'ns'
            ? nanoseconds(Math.round(timeout.ms * 1e6), seconds)
            : timeout.unit === 'ms'
              ? tooFew(timeout.ms)
              : tooMany(timeout.ms / 1000, seconds),
      },
    ];
  },
  fixes: (_defect, calls) => unitFixes(calls),
};

const atOnce: Message = {
  fr: 'Avec 0, l’attente est finie avant d’avoir commencé : chaque appel échoue aussitôt.',
  en: 'With 0, the wait is over before it begins: every call fails at once.',
};

function tooFew(ms: number): Message {
  const meant = String(ms * 1000);
  return {
    fr: `Ce délai est compté en millisecondes : avec ${String(ms)} ms, aucune réponse n’arrive à temps et chaque appel échoue. Pour ${String(ms)} s, écrivez ${meant}.`,
    en: `This timeout is counted in milliseconds: within ${String(ms)} ms no response arrives, and every call fails. For ${String(ms)} s, write ${meant}.`,
  };
}

function nanoseconds(given: number, meant: number): Message {
  const count = String(given);
  const written =
    meant === Math.round(meant) ? `${String(meant)} * time.Second` : `${String(meant * 1000)} * time.Millisecond`;
  return {
    fr: `Un délai sans unité est compté en nanosecondes : en ${count} ns, aucune réponse n’arrive et chaque appel échoue. Écrivez ${written}.`,
    en: `A timeout without a unit is counted in nanoseconds: within ${count} ns no response arrives, and every call fails. Write ${written}.`,
  };
}

function tooMany(given: number, meant: number): Message {
  const long = given >= 7200 ? `${String(Math.round(given / 3600))} h` : `${String(Math.round(given / 60))} min`;
  return {
    fr: `Ce délai est compté en secondes : ${String(given)} s (${long}), c’est comme s’il n’y en avait pas. Pour ${String(given)} ms, écrivez ${String(meant)}.`,
    en: `This timeout is counted in seconds: ${String(given)} s (${long}) is as good as none. For ${String(given)} ms, write ${String(meant)}.`,
  };
}
