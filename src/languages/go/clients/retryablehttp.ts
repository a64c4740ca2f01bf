import type { ClientRecord } from '../../../clients/schema';
import { goNetHttp } from './net-http';

const PACKAGE = 'github.com/hashicorp/go-retryablehttp';

/** A client that sends through one of `net/http`, whose limit counts for each attempt. */
export const goRetryableHttp: ClientRecord = {
  id: 'go-retryablehttp',
  name: 'go-retryablehttp',
  packages: [PACKAGE],
  calls: [
    { match: `${PACKAGE}.NewClient`, does: 'makes', sets: { RetryMax: 4 } },
    { match: `new ${PACKAGE}.Client`, does: 'makes', named: '' },
    { match: `${PACKAGE}.Get`, does: 'sends', positional: ['url'], method: 'GET' },
    { match: `${PACKAGE}.Head`, does: 'sends', positional: ['url'], method: 'HEAD' },
    { match: `${PACKAGE}.Post`, does: 'sends', positional: ['url', null, 'body'], method: 'POST' },
    { match: `${PACKAGE}.NewRequest`, does: 'makes', positional: ['method', 'url', 'body'] },
    {
      match: `${PACKAGE}.NewRequestWithContext`,
      does: 'makes',
      positional: ['context', 'method', 'url', 'body'],
    },
    { match: ['.WithContext', '.Clone'], does: 'makes', positional: ['context'] },
    { match: '.Do', does: 'sends', positional: [null] },
    { match: '.Get', does: 'sends', positional: ['url'], method: 'GET' },
    { match: '.Head', does: 'sends', positional: ['url'], method: 'HEAD' },
    { match: '.Post', does: 'sends', positional: ['url', null, 'body'], method: 'POST' },
    { match: '.SetBasicAuth', does: 'configures', positional: ['basic'] },
  ],
  types: [`${PACKAGE}.Client`, `${PACKAGE}.Request`],
  maps: ['Header', 'HTTPClient'],
  addresses: ['url'],
  members: { URL: 'url', Method: 'method', Body: 'body' },
  slots: {
    url: ['url'],
    headers: ['Header'],
    body: ['body'],
    auth: ['basic'],
    method: ['method'],
    timeout: [
      { key: 'HTTPClient.Timeout', unit: 'ns', phase: 'total', anew: true },
      { key: 'context.deadline', unit: 'ns', phase: 'total' },
    ],
    tls: (goNetHttp.slots.tls ?? []).map(({ key, off }) => ({ key: `HTTPClient.${key}`, off })),
    retry: [{ key: 'RetryMax', repeats: 'failures', decides: ['CheckRetry'] }],
  },
  // Sent once more than that, each time with the limit of the client.
  attempts: { otherwise: 5, keys: ['RetryMax'], decides: ['CheckRetry'] },
  defaultTimeoutMs: null,
  source: `https://pkg.go.dev/${PACKAGE}#Client`,
};
