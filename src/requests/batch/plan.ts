import { durationInWords, type Explanation, explanation } from '../explanation';
import type { CallLimits } from '../budget';
import { parisTime } from '../maintenance';

const MINUTE = 60_000;

/** How long so many calls take at least under the limits, in ms; answers take their own time besides. */
export function durationOf(count: number, groupLimit: number | null, limits: CallLimits): number {
  const perMinute = Math.min(groupLimit ?? Infinity, limits.perMinute, limits.perTenMinutes / 10);
  // What goes in the first minute goes at once.
  const first = Math.min(groupLimit ?? Infinity, limits.perMinute);
  return count <= first ? 0 : Math.ceil((count - first) / perMinute) * MINUTE;
}

const LARGE_MS = 10 * MINUTE;

/** Asks for the night where a batch would load the service for long in office hours; null where it need not. */
export function nightAdvice(count: number, takesMs: number, now: Date): Explanation | null {
  const { minutes, isWeekend } = parisTime(now);
  if (takesMs < LARGE_MS || isWeekend || minutes < 7 * 60 || minutes >= 20 * 60) return null;
  return explanation(
    `Cette liste de ${count} appels prendra au moins ${durationInWords(takesMs).fr}, en pleine journée.`,
    `This list of ${count} calls will take at least ${durationInWords(takesMs).en}, in the middle of the day.`,
    'Si rien ne presse, lancez-la la nuit : le service le demande pour les gros volumes.',
    'If it is not urgent, run it at night: the service asks for this with large volumes.',
  );
}
