import type { ClientRecord } from '../../../clients/schema';

/** What a request function is made of, in any order: an address, a method, an encoding, headers; statuses are numbers. */
const ANY = {
  merge: 'headers',
  name: 'base',
  texts: [
    { begins: ['https:', 'http:'], into: 'base' },
    { begins: ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'], into: 'method' },
  ],
};

/** bent. It makes functions that send, and has no limit and no way to set one. */
export const bent: ClientRecord = {
  id: 'bent',
  name: 'bent',
  packages: ['bent'],
  calls: [
    { match: 'bent', does: 'makes', positional: [ANY, ANY, ANY, ANY, ANY, ANY] },
    { match: '()', does: 'sends', positional: ['url', 'body', { merge: 'headers' }] },
  ],
  merges: ['headers'],
  nothingAsHeader: { null: 'word' },
  raises: true,
  slots: {
    url: ['url'],
    base: ['base'],
    join: 'append',
    headers: ['headers'],
    body: ['body'],
    method: ['method'],
    timeout: [],
  },
  defaultTimeoutMs: null,
  source: 'https://github.com/mikeal/bent#readme',
};
