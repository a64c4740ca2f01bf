import type { ClientRecord } from '../../../clients/schema';

const HEADERS = { merge: 'headers' } as const;
const OPTIONS = { merge: '' } as const;

/** Built on Net::HTTP, whose 60 seconds hold where no timeout is given. The query travels inside the headers, as `params`. */
export const restClient: ClientRecord = {
  id: 'rest-client',
  name: 'rest-client',
  raises: true,
  packages: ['rest-client'],
  calls: [
    {
      match: ['RestClient.get', 'RestClient.delete', 'RestClient.head', 'RestClient.options'],
      does: 'sends',
      positional: ['url', HEADERS],
    },
    {
      match: ['RestClient.post', 'RestClient.put', 'RestClient.patch'],
      does: 'sends',
      positional: ['url', 'payload', HEADERS],
    },
    { match: 'RestClient::Request.execute', does: 'sends', positional: [OPTIONS] },
    { match: 'new RestClient::Request', does: 'makes', positional: [OPTIONS] },
    { match: '.execute', does: 'sends' },
    { match: 'new RestClient::Resource', does: 'makes', positional: ['url', { name: 'user', merge: '' }, 'password'] },
    { match: '.[]', does: 'makes', positional: ['path'], onto: 'url' },
    { match: ['.get', '.delete', '.head', '.options'], does: 'sends', positional: [HEADERS] },
    { match: ['.post', '.put', '.patch'], does: 'sends', positional: ['payload', HEADERS] },
  ],
  maps: ['headers'],
  merges: ['headers'],
  slots: {
    url: ['path'],
    base: ['url'],
    join: 'slash',
    query: ['headers.params'],
    combines: { list: 'renames' },
    headers: ['headers'],
    body: ['payload'],
    method: ['method'],
    timeout: [
      { key: 'read_timeout', unit: 's', phase: 'read' },
      { key: 'timeout', unit: 's', phase: 'read' },
      { key: 'open_timeout', unit: 's', phase: 'connect' },
    ],
    tls: [{ key: 'verify_ssl', off: [false, 'VERIFY_NONE', 0] }],
  },
  defaultTimeoutMs: 60_000,
  source: 'https://github.com/rest-client/rest-client#timeouts',
  write: { timeout: { key: 'timeout', value: '{s}' }, query: { key: 'headers.params' }, headers: { key: 'headers' } },
};
