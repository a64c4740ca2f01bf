import type { ClientRecord } from '../../../clients/schema';

const OPTIONS = { merge: '' } as const;
const URL_OR_OPTIONS = { merge: '', name: 'url' } as const;

/** Also the example of how a client is described: see `schema.ts`. Nest's HttpService has the same methods. */
export const axios: ClientRecord = {
  id: 'axios',
  name: 'axios',
  packages: ['axios', '@nestjs/axios'],
  calls: [
    {
      match: ['axios.create', 'axios.axios.create', '.create'],
      does: 'makes',
      positional: [OPTIONS],
      // A new instance has the defaults, and not the interceptors.
      leaves: ['interceptors'],
    },
    {
      match: ['axios.get', 'axios.delete', 'axios.head', 'axios.options'],
      does: 'sends',
      positional: ['url', OPTIONS],
    },
    { match: ['.get', '.delete', '.head', '.options'], does: 'sends', positional: ['url', OPTIONS] },
    {
      match: ['axios.post', 'axios.put', 'axios.patch', '.post', '.put', '.patch'],
      does: 'sends',
      positional: ['url', 'data', OPTIONS],
    },
    {
      match: ['axios.postForm', 'axios.putForm', 'axios.patchForm', '.postForm', '.putForm', '.patchForm'],
      does: 'sends',
      positional: ['url', 'data', OPTIONS],
    },
    {
      match: ['axios', 'axios.axios', 'axios.request', '()', '.request'],
      does: 'sends',
      positional: [URL_OR_OPTIONS, OPTIONS],
    },
    { match: ['axios.getUri', '.getUri'], does: 'addresses', positional: [OPTIONS] },
    { match: '@nestjs/axios.HttpModule.register', does: 'makes', positional: [OPTIONS] },
    { match: ['new axios.Axios', 'new @nestjs/axios.HttpService'], does: 'makes', positional: [OPTIONS], afresh: true },
    { match: '.use', does: 'configures', appends: 'interceptors' },
    {
      match: ['axios.interceptors.request.use', 'axios.axios.interceptors.request.use'],
      does: 'shares',
      appends: 'interceptors',
    },
    { match: ['axios-retry', 'axios-retry.axiosRetry'], does: 'configures', receiver: 0, positional: ['axiosRetry'] },
  ],
  types: ['axios.AxiosInstance', 'axios.Axios', '@nestjs/axios.HttpService', '@nestjs/common.HttpService'],
  // `instance.defaults` is the configuration itself.
  shared: ['axios.defaults', 'axios.axios.defaults'],
  // An interceptor is given the requests to change.
  members: { defaults: '', interceptors: '.', request: '.', axiosRef: '.' },
  maps: ['', 'params', 'headers', 'headers.common'],
  hooks: ['interceptors'],
  hooksConfigure: true,
  merges: ['params', 'headers'],
  nothing: { undefined: 'inherits' },
  opens: ['paramsSerializer'],
  raises: true,
  raisesUnless: 'validateStatus',
  slots: {
    raw: { space: 'encoded', letter: 'encoded' },
    url: ['url'],
    base: ['baseURL'],
    join: 'concat',
    query: ['params'],
    combines: { mapsOnly: true, unsent: ['undefined', 'null'], list: 'renames' },
    headers: ['headers.common', 'headers'],
    body: ['data'],
    auth: ['auth.username'],
    method: ['method'],
    timeout: [
      { key: 'timeout', unit: 'ms', phase: 'read' },
      { key: 'signal.ms', unit: 'ms', phase: 'total' },
      // What cancels, and when, is not followed.
      { key: 'cancelToken.ms', unit: 'ms', phase: 'total' },
    ],
    retry: [{ key: 'axiosRetry', repeats: 'failures', decides: ['axiosRetry.retryCondition'] }],
    tls: [{ key: 'httpsAgent.options.rejectUnauthorized', off: [false] }],
  },
  defaultTimeoutMs: null,
  versions: [{ below: '1.0.0', packages: ['axios'], differs: { nothingAsHeader: { null: 'word' } } }],
  source: 'https://axios-http.com/docs/req_config',
  write: {
    response: true,
    timeout: { key: 'timeout', value: '{ms}' },
    query: { key: 'params' },
    headers: { key: 'headers' },
  },
};
