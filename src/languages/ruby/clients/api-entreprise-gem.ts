import type { ClientRecord } from '../../../clients/schema';

/**
 * The service's own Ruby client. Its methods by provider (`client.insee.unites_legales(siren)`) name no path and check the
 * parameters before they send, so only its `get` with a path is followed.
 */
export const apiEntrepriseGem: ClientRecord = {
  id: 'api-entreprise-gem',
  name: 'SDK `api_entreprise`',
  packages: ['api_entreprise'],
  calls: [
    {
      match: 'new ApiEntreprise::Client',
      does: 'makes',
      positional: [{ merge: '' }],
    },
    { match: '.get', does: 'sends', positional: ['path', { merge: '' }] },
  ],
  merges: ['default_params', 'params', 'headers'],
  slots: {
    url: ['path'],
    base: ['base_url'],
    join: 'concat',
    query: ['default_params', 'params'],
    headers: ['headers'],
    auth: ['token'],
    timeout: [
      { key: 'read_timeout', unit: 's', phase: 'read' },
      { key: 'open_timeout', unit: 's', phase: 'connect' },
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
  write: { timeout: { key: 'read_timeout', value: '{s}' }, query: { key: 'params', on: 'send', replaces: true } },
};
