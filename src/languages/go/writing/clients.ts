import type { ClientTemplate } from '../../../writing/targets';

/** Clients that requests are written with, the usual ones first. */
export const clients: readonly ClientTemplate[] = [
  { client: 'go-net-http', label: 'net/http', isUsual: true },
  {
    client: 'go-resty',
    label: 'resty',
    packages: ['github.com/go-resty/resty/v2', 'resty.dev/v3'],
    sign: /\bresty\b/,
  },
];
