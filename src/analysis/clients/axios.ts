import type { ClientRecord } from './schema';

const OPTIONS = { merge: '' } as const;

/** Also the example of how a client is described: see `schema.ts`. */
export const axios: ClientRecord = {
  id: 'axios',
  languages: ['javascript'],
  packages: ['axios'],
  calls: [
    { match: ['axios.create', '.create'], does: 'makes', positional: [OPTIONS] },
    {
      match: ['axios.get', 'axios.delete', 'axios.head', 'axios.options'],
      does: 'sends',
      positional: ['url', OPTIONS],
    },
    { match: ['.get', '.delete', '.head', '.options'], does: 'sends', positional: ['url', OPTIONS] },
    { match: ['axios.post', 'axios.put', 'axios.patch'], does: 'sends', positional: ['url', 'data', OPTIONS] },
    { match: ['.post', '.put', '.patch'], does: 'sends', positional: ['url', 'data', OPTIONS] },
    {
      match: ['axios', 'axios.request', '()', '.request'],
      does: 'sends',
      positional: [{ merge: '', name: 'url' }, OPTIONS],
    },
    { match: ['axios-retry', 'axios-retry.axiosRetry'], does: 'wraps' },
  ],
  types: ['axios.AxiosInstance', 'axios.Axios'],
  maps: ['params', 'headers', 'defaults', 'defaults.params', 'defaults.headers', 'defaults.headers.common'],
  merges: ['params', 'headers'],
  slots: {
    url: ['url'],
    base: ['baseURL', 'defaults.baseURL'],
    join: 'concat',
    query: ['defaults.params', 'params'],
    headers: ['defaults.headers', 'defaults.headers.common', 'headers'],
    body: ['data'],
    method: ['method'],
    timeout: [
      { key: 'timeout', unit: 'ms', phase: 'total' },
      { key: 'defaults.timeout', unit: 'ms', phase: 'total' },
      { key: 'signal.ms', unit: 'ms', phase: 'total' },
    ],
  },
  defaultTimeoutMs: null,
  source: 'https://axios-http.com/docs/req_config',
  write: { timeout: { key: 'timeout', value: '{ms}' }, query: { key: 'params' } },
};
