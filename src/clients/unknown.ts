import type { ClientRecord } from './schema';

/**
 * What sends when an address of the service is handed to a function that cannot be read: a helper of another package, an
 * inherited client. Only what the address itself says is known; all else is undecided, and silent.
 */
export const unknownClient: ClientRecord = {
  id: 'unknown',
  packages: [],
  calls: [],
  slots: {
    url: ['url'],
    query: ['query'],
    headers: ['headers'],
    body: ['body'],
    method: ['method'],
    timeout: [{ key: 'timeout', unit: 'ms', phase: 'total' }],
  },
  defaultTimeoutMs: null,
  source: '',
};
