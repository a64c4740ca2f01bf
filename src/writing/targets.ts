import type { WrittenLanguage } from './idiom';

/** What a request can be written in: a language of idioms, a shell, or a request file. */
export type TargetLanguage = WrittenLanguage | 'shell' | 'http';

/** One template: a language, and the client that sends the request in it. */
export interface Target {
  readonly language: TargetLanguage;
  /** The template's name, below the folder of its language in `snippets/`. */
  readonly client: string;
  /** As its users call it. */
  readonly label: string;
  /** The unit in which the client counts its timeout; null where it takes none. */
  readonly timeout: 'ms' | 's' | null;
  /** The extension of a file that holds it. */
  readonly extension: string;
  /** Packages that show that a project uses it, as its manifests name them; none where the language brings it. */
  readonly packages: readonly string[];
  /** What shows that a file uses it; null for the first of a language, which needs no sign. */
  readonly sign: RegExp | null;
  /** Whether it is offered where nothing shows that it is used. */
  readonly isUsual: boolean;
  /** Whether the function that calls it is one that has to be awaited, in a language that tells them apart. */
  readonly isAsync: boolean;
  /** Whether it is the service's own client, which has errors of its own. */
  readonly isSdk: boolean;
}

type Client = Pick<Target, 'client' | 'label'> & Partial<Target>;

function clients(
  language: TargetLanguage,
  timeout: Target['timeout'],
  extension: string,
  all: readonly Client[],
): Target[] {
  return all.map((each) => ({
    language,
    timeout,
    extension,
    packages: [],
    sign: null,
    isUsual: false,
    isAsync: false,
    isSdk: false,
    ...each,
  }));
}

/** A client of Node that is a package of its own, imported by its name. */
function node(client: string, more: Partial<Target> = {}): Client {
  const packages = more.packages ?? [client];
  return { client, label: client, packages, sign: imported(packages), ...more };
}

/** `from 'got'`, `require("got")`, `import('got/x')`. */
function imported(names: readonly string[]): RegExp {
  const escaped = names.map((name) => name.replace(/[/.-]/g, '\\$&')).join('|');
  return new RegExp(`(?:from|require\\(|import\\(?)\\s*['"](?:${escaped})(?:/[^'"]*)?['"]`);
}

const javascript: readonly Client[] = [
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

const python: readonly Client[] = [
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

const php: readonly Client[] = [
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

const ruby: readonly Client[] = [
  { client: 'net-http', label: 'Net::HTTP', isUsual: true },
  { client: 'faraday', label: 'Faraday', packages: ['faraday'], sign: /\bFaraday\b/, isUsual: true },
  {
    client: 'api-entreprise',
    label: 'SDK API Entreprise',
    packages: ['api_entreprise'],
    sign: /\bApiEntreprise::Client\b|require ['"]api_entreprise['"]/,
    isSdk: true,
  },
  { client: 'excon', label: 'Excon', packages: ['excon'], sign: /\bExcon\b/ },
  { client: 'http-rb', label: 'http.rb', packages: ['http'], sign: /(?<!::)\bHTTP\.[a-z]|require ['"]http['"]/ },
  { client: 'httparty', label: 'HTTParty', packages: ['httparty'], sign: /\bHTTParty\b/ },
  { client: 'rest-client', label: 'rest-client', packages: ['rest-client'], sign: /\bRestClient\b/ },
  { client: 'typhoeus', label: 'Typhoeus', packages: ['typhoeus'], sign: /\bTyphoeus\b/ },
  { client: 'open-uri', label: 'URI.open', sign: /\bURI\.open\b/ },
];

export const targets: readonly Target[] = [
  ...clients('shell', 's', 'sh', [{ client: 'curl', label: 'curl', isUsual: true }]),
  ...clients('http', null, 'http', [{ client: 'http', label: '.http', isUsual: true }]),
  ...clients('javascript', 'ms', 'mjs', javascript),
  ...clients('typescript', 'ms', 'ts', javascript),
  ...clients('python', 's', 'py', python),
  ...clients('php', 's', 'php', php),
  ...clients('ruby', 's', 'rb', ruby),
];

/** `python/requests`: how a person names a template. */
export function nameOfTarget({ language, client }: Target): string {
  return `${language}/${client}`;
}

/** The template of this name; undefined where there is none. */
export function targetNamed(name: string): Target | undefined {
  return targets.find((target) => nameOfTarget(target) === name);
}

/** @throws Error when there is no template for this language and client. */
export function targetOf(language: TargetLanguage, client: string): Target {
  const found = targets.find((target) => target.language === language && target.client === client);
  if (!found) throw new Error(`No template for ${language} and ${client}.`);
  return found;
}
