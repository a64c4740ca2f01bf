import type { ClientRecord } from '../../../clients/schema';

/**
 * The service's own Node client. Its methods by provider (`client.insee.unites_legales(siren)`) name no path and check the
 * parameters before they send, so only its `get` with a path is followed.
 */
export const apiEntrepriseNode: ClientRecord = {
  id: 'api-entreprise-node',
  name: 'SDK `@api-gouv-dinum/api-entreprise`',
  packages: ['@api-gouv-dinum/api-entreprise'],
  calls: [
    {
      match: 'new @api-gouv-dinum/api-entreprise.Client',
      does: 'makes',
      positional: [{ merge: '' }],
    },
    { match: ['.get', '.getPublic'], does: 'sends', positional: ['path', { merge: '' }], method: 'GET' },
  ],
  types: ['@api-gouv-dinum/api-entreprise.Client'],
  merges: ['headers'],
  slots: {
    url: ['path'],
    base: ['baseUrl'],
    join: 'concat',
    query: ['defaultParams', 'params'],
    combines: { unsent: ['undefined', 'null'] },
    headers: ['headers'],
    auth: ['token'],
    timeout: [
      { key: 'readTimeout', unit: 's', phase: 'headers' },
      { key: 'openTimeout', unit: 's', phase: 'connect' },
    ],
    retry: ['retry'],
  },
  environments: {
    key: 'environment',
    bases: { production: 'https://entreprise.api.gouv.fr', staging: 'https://staging.entreprise.api.gouv.fr' },
    otherwise: 'production',
  },
  defaultTimeoutMs: 30_000,
  source: 'https://github.com/datagouv/apistration/blob/develop/clients/SPECS.md#8-timeouts',
  write: { timeout: { key: 'readTimeout', value: '{s}' }, query: { key: 'params', on: 'send', replaces: true } },
};
