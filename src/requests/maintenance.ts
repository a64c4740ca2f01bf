import type { Operation } from '../catalogue';

/** A provider's daily window without answers, as it stands at a moment. */
export interface Maintenance {
  /** French local time, `HH:MM`. */
  readonly from: string;
  readonly to: string;
  readonly isOpen: boolean;
  /** How long it lasts from now on, in ms; 0 outside it. */
  readonly remainingMs: number;
}

const MINUTE = 60_000;
const DAY = 24 * 60;

const parisian = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Paris',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  weekday: 'short',
  hourCycle: 'h23',
});

interface ParisTime {
  /** Minutes since midnight, seconds included as a fraction. */
  readonly minutes: number;
  readonly isWeekend: boolean;
}

/** The time of day in France, wherever this machine is. */
export function parisTime(at: Date): ParisTime {
  const parts = new Map(parisian.formatToParts(at).map(({ type, value }) => [type, value]));
  const number = (name: Intl.DateTimeFormatPartTypes) => Number(parts.get(name));
  const weekday = parts.get('weekday');
  return {
    minutes: number('hour') * 60 + number('minute') + number('second') / 60,
    isWeekend: weekday === 'Sat' || weekday === 'Sun',
  };
}

/** The window of an endpoint's provider; null when it has none. Windows over midnight are understood. */
export function maintenanceOf(operation: Operation, at: Date): Maintenance | null {
  if (operation.maintenance === null) return null;
  const { from, to } = operation.maintenance;
  const { minutes } = parisTime(at);
  const length = (minutesOf(to) - minutesOf(from) + DAY) % DAY;
  const since = (minutes - minutesOf(from) + DAY) % DAY;
  const isOpen = since < length;
  return { from, to, isOpen, remainingMs: isOpen ? Math.ceil((length - since) * MINUTE) : 0 };
}

function minutesOf(time: string): number {
  const [hours = '0', minutes = '0'] = time.split(':');
  return Number(hours) * 60 + Number(minutes);
}
