import type { ClientTemplate } from '../../../writing/targets';

/** Clients that requests are written with, the usual ones first. */
export const clients: readonly ClientTemplate[] = [
  {
    client: 'requests',
    label: 'requests',
    packages: ['requests', 'requests-toolbelt', 'requests-cache', 'CacheControl', 'requests-ratelimiter'],
    sign: /^\s*(?:import|from)\s+requests\b/m,
    isUsual: true,
  },
  { client: 'httpx', label: 'httpx', packages: ['httpx'], sign: /\bhttpx\b/, isUsual: true },
  {
    client: 'aiohttp',
    label: 'aiohttp',
    packages: ['aiohttp', 'aiohttp-client-cache'],
    sign: /\baiohttp\b/,
    isAsync: true,
  },
  { client: 'urllib3', label: 'urllib3', packages: ['urllib3'], sign: /^\s*(?:import|from)\s+urllib3\b/m },
  { client: 'urllib', label: 'urllib.request', sign: /\burllib\.request\b/ },
  { client: 'http-client', label: 'http.client', sign: /\bhttp\.client\b/ },
];
