import { luhn } from '../../src/catalogue';
import type { ListRow } from '../../src/requests/batch';
import { simulator } from '../../src/requests/target';

export const common = {
  endpoint: '/v4/insee/sirene/unites_legales/{siren}',
  parameters: { context: 'Marchés publics', object: 'Dossier 118', recipient: '21750001600019' },
  target: simulator(),
  token: 'opaque',
} as const;

/** The SIREN with this number: eight digits and the one that makes them valid. */
export function siren(number: number): string {
  const digits = String(10_000_000 + number * 7);
  for (let last = 0; last < 10; last += 1) if (luhn(`${digits}${last}`)) return `${digits}${last}`;
  return '';
}

export function rowsOf(count: number): ListRow[] {
  return Array.from({ length: count }, (_, index) => ({ line: index + 1, parameters: { siren: siren(index) } }));
}
