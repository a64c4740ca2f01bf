import type { ClientTemplate } from '../../../writing/targets';

/** Clients that requests are written with, the usual ones first. */
export const clients: readonly ClientTemplate[] = [
  { client: 'guzzle', label: 'Guzzle', packages: ['guzzlehttp/guzzle'], sign: /\bGuzzleHttp\\/, isUsual: true },
  {
    client: 'laravel',
    label: 'Laravel Http',
    packages: ['laravel/framework', 'illuminate/http'],
    sign: /\bIlluminate\\/,
  },
  {
    client: 'symfony',
    label: 'Symfony HttpClient',
    packages: ['symfony/http-client', 'symfony/http-client-contracts', 'symfony/framework-bundle'],
    sign: /Symfony\\/,
    isUsual: true,
  },
  {
    client: 'unirest',
    label: 'Unirest',
    packages: ['mashape/unirest-php', 'apimatic/unirest-php'],
    sign: /\bUnirest\\/,
  },
  { client: 'wordpress', label: 'wp_remote_get', sign: /\bwp_remote_|\badd_(?:action|filter)\(|\bABSPATH\b/ },
  { client: 'curl', label: 'cURL', sign: /\bcurl_init\b/ },
  { client: 'streams', label: 'file_get_contents', sign: /\bfile_get_contents\(|\bstream_context_create\b/ },
];
