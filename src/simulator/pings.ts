/** Whether a provider is there: `/pings` and each of them, as siade/app/services/ping_service.rb answers. */
import type { Catalogue, Operation } from '../catalogue/index';
import { type SimulatedAnswer, jsonAnswer, PLAIN_JSON } from './answers';
import { maintenanceLeft } from './maintenance';

export function pingList({ pings }: Catalogue, origin: string): SimulatedAnswer {
  return jsonAnswer(
    200,
    PLAIN_JSON,
    pings.map(({ name, path }) => ({ name, url: `${origin}${path}` })),
  );
}

/** `now` in ms; `maintenance`: whether providers close at the hours of their maintenance. */
export function pingAnswer(path: string, now: number, maintenance: boolean, catalogue: Catalogue): SimulatedAnswer {
  if (!catalogue.pings.some((ping) => ping.path === path)) return jsonAnswer(404, PLAIN_JSON, {});
  const dates = { last_update: dateOf(now), last_ok_status: dateOf(now) };
  const left = maintenance ? Math.max(0, ...ownersOf(path, catalogue).map((owner) => maintenanceLeft(owner, now))) : 0;
  if (left === 0) return jsonAnswer(200, PLAIN_JSON, { status: 'ok', ...dates });
  return jsonAnswer(200, PLAIN_JSON, { status: 'maintenance', until: dateOf(now + left * 1_000), ...dates });
}

function ownersOf(path: string, { operations }: Catalogue): readonly Operation[] {
  return operations.filter(({ ping }) => ping === path);
}

function dateOf(ms: number): string {
  return new Date(ms).toISOString().replace(/\.\d+/, '');
}
