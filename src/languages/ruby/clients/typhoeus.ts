import type { ClientRecord } from '../../../clients/schema';

const OPTIONS = { merge: '' } as const;

/** libcurl underneath: a `timeout` of 0, which is the default, never ends. */
export const typhoeus: ClientRecord = {
  id: 'typhoeus',
  name: 'Typhoeus',
  packages: ['typhoeus'],
  calls: [
    { match: ['Typhoeus.*', 'Typhoeus::Request.*'], does: 'sends', positional: ['url', OPTIONS] },
    { match: 'new Typhoeus::Request', does: 'makes', positional: ['url', OPTIONS] },
    { match: '.run', does: 'sends' },
    { match: ['new Typhoeus::Hydra', 'Typhoeus::Hydra.hydra'], does: 'makes' },
    { match: 'Typhoeus.before', does: 'shares', block: true },
    // A request of its own is merged whole.
    { match: ['.queue', '.queue_front'], does: 'sends', positional: [null] },
  ],
  shared: ['Typhoeus::Config'],
  // Of a request, in a callback.
  members: { options: '' },
  maps: ['', 'params', 'headers'],
  merges: ['params', 'headers'],
  slots: {
    url: ['url'],
    query: ['params'],
    combines: { list: 'renames' },
    headers: ['headers'],
    body: ['body'],
    method: ['method'],
    timeout: [
      { key: 'timeout', unit: 's', phase: 'total' },
      { key: 'timeout_ms', unit: 'ms', phase: 'total' },
      { key: 'connecttimeout', unit: 's', phase: 'connect' },
    ],
    tls: [
      { key: 'ssl_verifypeer', off: [false, 0] },
      { key: 'ssl_verifyhost', off: [false, 0] },
    ],
  },
  defaultTimeoutMs: null,
  source: 'https://github.com/typhoeus/typhoeus#timeouts',
  write: {
    timeout: { key: 'timeout', value: '{s}' },
    query: { key: 'params' },
    headers: { key: 'headers' },
  },
};
