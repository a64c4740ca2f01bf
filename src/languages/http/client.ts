import type { ClientRecord } from '../../clients/schema';
import { REQUEST } from './lowering';

/** What sends the requests of a file, for a person who looks at the answer. */
export const requestFile: ClientRecord = {
  id: 'request-file',
  name: '`.http`, `.rest`, Bruno, Postman, Insomnia',
  packages: [],
  calls: [{ match: REQUEST, does: 'sends', named: '' }],
  slots: {
    raw: { space: 'encoded', letter: 'encoded' },
    url: ['url'],
    headers: ['headers'],
    body: ['body'],
    auth: ['bearer'],
    method: ['method'],
  },
  attended: true,
  defaultTimeoutMs: null,
  source: 'https://marketplace.visualstudio.com/items?itemName=humao.rest-client',
};
