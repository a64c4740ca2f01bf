import type { ClientRecord } from '../../../clients/schema';

/** The browser's XMLHttpRequest. */
export const xmlHttpRequest: ClientRecord = {
  id: 'xml-http-request',
  name: '`XMLHttpRequest`',
  packages: [],
  calls: [
    { match: 'new XMLHttpRequest', does: 'makes' },
    { match: '.open', does: 'configures', positional: ['method', 'url'] },
    { match: '.setRequestHeader', does: 'configures', entry: { into: 'headers', key: 0, value: 1 } },
    { match: '.send', does: 'sends', positional: ['body'], itself: true },
    { match: '.abort', does: 'ends' },
    {
      match: [
        '.addEventListener',
        '.removeEventListener',
        '.overrideMimeType',
        '.getResponseHeader',
        '.getAllResponseHeaders',
      ],
      does: 'configures',
    },
  ],
  nothingAsHeader: { undefined: 'word', null: 'word' },
  timeoutWith: 'request',
  slots: {
    url: ['url'],
    headers: ['headers'],
    body: ['body'],
    method: ['method'],
    timeout: [{ key: 'timeout', unit: 'ms', phase: 'total' }],
  },
  defaultTimeoutMs: null,
  source: 'https://developer.mozilla.org/en-US/docs/Web/API/XMLHttpRequest/timeout',
};
