/** The daily windows in which a provider is closed, in French local time. */
import type { Operation } from '../catalogue/index';

const clock = new Intl.DateTimeFormat('fr-FR', {
  timeZone: 'Europe/Paris',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
});

/** Seconds until the provider opens again; 0 when it is open. `now` in ms. */
export function maintenanceLeft({ maintenance }: Operation, now: number): number {
  if (maintenance === null) return 0;
  const [hours = 0, minutes = 0, seconds = 0] = clock.format(now).split(':').map(Number);
  const time = (hours * 60 + minutes) * 60 + seconds;
  const from = secondsOf(maintenance.from);
  const to = secondsOf(maintenance.to);
  const isWithin = from <= to ? time >= from && time < to : time >= from || time < to;
  return isWithin ? (to - time + 86_400) % 86_400 : 0;
}

function secondsOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return (hours * 60 + minutes) * 60;
}
