import type { ClientTemplate } from '../../../writing/targets';

/** A client of Node that is a package of its own, imported by its name. */
function node(client: string, more: Partial<ClientTemplate> = {}): ClientTemplate {
  const packages = more.packages ?? [client];
  return { client, label: client, packages, sign: imported(packages), ...more };
}

/** `from 'got'`, `require("got")`, `import('got/x')`. */
function imported(names: readonly string[]): RegExp {
  const escaped = names.map((name) => name.replace(/[/.-]/g, '\\$&')).join('|');
  return new RegExp(`(?:from|require\\(|import\\(?)\\s*['"](?:${escaped})(?:/[^'"]*)?['"]`);
}

/** Clients that requests are written with, the usual ones first. */
export const clients: readonly ClientTemplate[] = [
  { client: 'fetch', label: 'fetch', isUsual: true },
  node('axios', { packages: ['axios', '@nestjs/axios'], sign: /\baxios\b/, isUsual: true }),
  node('api-entreprise', {
    label: 'SDK API Entreprise',
    packages: ['@api-gouv-dinum/api-entreprise'],
    timeout: 's',
    isSdk: true,
  }),
  node('alova'),
  node('better-fetch', { label: 'Better Fetch', packages: ['@better-fetch/fetch'] }),
  node('centra'),
  node('cross-fetch', { packages: ['cross-fetch', 'isomorphic-fetch', 'isomorphic-unfetch'] }),
  node('gaxios'),
  node('got', { packages: ['got', 'got-cjs', 'got-scraping'] }),
  { client: 'node-http', label: 'http, https (Node.js)', sign: imported(['node:https', 'https']) },
  node('ky', { packages: ['ky', 'ky-universal'] }),
  node('make-fetch-happen'),
  node('minipass-fetch'),
  node('needle'),
  node('node-fetch'),
  node('ofetch'),
  node('openapi-fetch'),
  node('phin'),
  node('request', {
    packages: ['request', 'request-promise', 'request-promise-native', 'postman-request', '@cypress/request'],
  }),
  node('simple-get'),
  node('superagent'),
  node('undici'),
  node('up-fetch'),
  node('wretch'),
  node('xior'),
];
