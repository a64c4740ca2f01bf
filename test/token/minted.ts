import { createHmac, randomUUID } from 'node:crypto';

function part(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

/** A token as the service makes them, signed with a secret of nobody. No token stands in the sources. */
export function minted(
  claims: Readonly<Record<string, unknown>> = {},
  header: Readonly<Record<string, unknown>> = { alg: 'HS256' },
): string {
  const id = randomUUID();
  const body = {
    uid: id,
    jti: id,
    scopes: ['unites_legales_etablissements_insee', 'attestation_fiscale_dgfip', 'open_data'],
    sub: 'Demande de subvention',
    extra_info: {},
    iat: 1_700_000_000,
    version: '1.0',
    exp: 2_000_000_000,
    ...claims,
  };
  const signed = `${part(header)}.${part(body)}`;
  return `${signed}.${createHmac('sha256', 'nobody').update(signed).digest('base64url')}`;
}

/** A key of before the JSON web tokens. */
export function mintedKey(): string {
  return randomUUID().replaceAll('-', '');
}
