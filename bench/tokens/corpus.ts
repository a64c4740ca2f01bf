import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { minted, mintedKey } from '../../test/token/minted';

/** One text with one thing in it. Tokens are minted when the benchmark runs: none is written anywhere. */
export interface Planted {
  readonly path: string;
  readonly text: string;
  readonly kind: string;
  /** `secret`: to be reported; `public`: the test environment's token, to be recognised and not reported; `decoy`: neither. */
  readonly is: 'secret' | 'public' | 'decoy';
}

type Container = readonly [path: string, write: (value: string) => string];

const notebook = (line: string): string =>
  JSON.stringify({ cells: [{ cell_type: 'code', source: ['import requests\n', line], outputs: [{ text: [line] }] }] });

/** Where texts of one piece stand. */
const containers: readonly Container[] = [
  ['src/client.ts', (value) => `export const jeton = '${value}';\n`],
  ['lib/client.js', (value) => `fetch(url, { headers: { Authorization: \`Bearer ${value}\` } });\n`],
  ['app/client.py', (value) => `HEADERS = {"Authorization": "Bearer ${value}"}\n`],
  ['src/Client.php', (value) => `<?php\n$jeton = getenv('JETON') ?: '${value}';\n`],
  ['app/client.rb', (value) => `JETON = ENV.fetch('JETON', '${value}')\n`],
  ['src/Client.java', (value) => `class Client { String jeton = "${value}"; }\n`],
  ['main.go', (value) => `const jeton = "${value}"\n`],
  ['Client.cs', (value) => `var jeton = @"${value}";\n`],
  ['config/application.yml', (value) => `api:\n  jeton: ${value}\n`],
  ['docker-compose.yml', (value) => `services:\n  web:\n    environment:\n      - JETON=${value}\n`],
  ['.gitlab-ci.yml', (value) => `variables:\n  JETON: "${value}"\n`],
  ['appsettings.json', (value) => JSON.stringify({ Service: { Token: value } }, null, 2)],
  ['analyse.ipynb', (value) => notebook(`jeton = '${value}'\n`)],
  ['.env.production', (value) => `JETON=${value}\n`],
  ['prod.tfvars', (value) => `jeton = "${value}"\n`],
  ['appel.sh', (value) => `curl -H 'Authorization: Bearer ${value}' "$URL"\n`],
  ['appels.http', (value) => `GET {{url}}\nAuthorization: Bearer ${value}\n`],
  ['web.config', (value) => `<add key="Jeton" value="${value}" />\n`],
  ['prod.log', (value) => `GET /v3/privileges?token=${value} 200 12ms\n`],
  ['NOTES.md', (value) => `Le jeton est \`${value}\`.\n`],
];

const pieces = (value: string): readonly [string, string, string] => [
  value.slice(0, 70),
  value.slice(70, 180),
  value.slice(180),
];

/** How a token is cut or encoded, by the files that do so. */
const forms: Readonly<Record<string, readonly Container[]>> = {
  split: [
    [
      'a.py',
      (value) =>
        `JETON = (\n${pieces(value)
          .map((each) => `    "${each}"\n`)
          .join('')})\n`,
    ],
    [
      'A.java',
      (value) =>
        `String jeton = ${pieces(value)
          .map((each) => `"${each}"`)
          .join('\n    + ')};\n`,
    ],
    ['a.js', (value) => `const jeton = '${pieces(value).join("' + '")}';\n`],
    ['a.php', (value) => `<?php\n$jeton = '${pieces(value).join("' .\n    '")}';\n`],
    ['a.rb', (value) => `JETON = '${pieces(value).join("' \\\n  '")}'\n`],
    ['a.sh', (value) => `JETON="${pieces(value).join('\\\n')}"\n`],
    ['a.yml', (value) => `jeton: >-\n  ${pieces(value).join('\n  ')}\n`],
  ],
  base64: [
    ['secret.yaml', (value) => `data:\n  jeton: ${Buffer.from(value).toString('base64')}\n`],
    ['secret.yaml', (value) => `data:\n  env: ${Buffer.from(`A=1\nJETON=${value}\n`).toString('base64')}\n`],
    [
      'secret.yaml',
      (value) => `data:\n  jeton: >-\n    ${Buffer.from(value).toString('base64').replace(/.{64}/g, '$&\n    ')}\n`,
    ],
    ['a.js', (value) => `const jeton = atob('${Buffer.from(`jeton:${value}`).toString('base64url')}');\n`],
  ],
  percent: [
    ['a.log', (value) => `GET /x?u=token%3D${value.replaceAll('.', '%2E')} 200\n`],
    ['a.txt', (value) => value.replace(/./g, (each) => `%${each.charCodeAt(0).toString(16).toUpperCase()}`)],
  ],
};

const keyContainers: readonly Container[] = [
  ['settings.py', (value) => `API_ENTREPRISE_TOKEN = '${value}'\n`],
  ['config.js', (value) => `const t = process.env.API_ENTREPRISE_TOKEN ?? '${value}';\n`],
  ['Client.java', (value) => `String cleApiEntreprise = "${value}";\n`],
  ['config/secrets.yml', (value) => `production:\n  api_entreprise:\n    url: https://x\n    token: ${value}\n`],
  ['deploy.yaml', (value) => `env:\n  - name: API_ENTREPRISE_TOKEN\n    value: "${value}"\n`],
  ['variables.tf', (value) => `variable "api_entreprise_key" {\n  type    = string\n  default = "${value}"\n}\n`],
  ['appsettings.json', (value) => `{\n  "ApiEntreprise": {\n    "ApiKey": "${value}"\n  }\n}\n`],
  ['appels.postman.json', (value) => `{"raw":"https://entreprise.api.gouv.fr/v2/x?token=${value}&context=a"}`],
  ['.env', (value) => `JETON_API_ENTREPRISE=${value}\n`],
  ['Dockerfile', (value) => `ENV API_ENTREPRISE_TOKEN ${value}\n`],
];

const YEAR = 31_536_000;
const secrets: Readonly<Record<string, () => string>> = {
  production: () => minted(),
  'software supplier': () => minted({ scopes: [], editor: true, sub: 'Éditeur' }),
  expired: () => minted({ exp: Math.floor(Date.now() / 1_000) - YEAR }),
  'old roles': () => minted({ scopes: undefined, roles: ['associations', 'entreprises'], version: undefined }),
  'without a date': () => minted({ exp: undefined }),
  'header with a type': () => minted({}, { alg: 'HS256', typ: 'JWT' }),
};

const publics: Readonly<Record<string, () => string>> = {
  staging: () => minted({ sub: 'staging', jti: '00000000-0000-0000-0000-000000000000' }),
  'staging development': () => minted({ sub: 'staging development' }),
};

const hash = (algorithm: string): string => createHash(algorithm).update(randomBytes(8)).digest('hex');
const masked = (token: string): string => token.split('.').slice(0, 2).join('.');

/** What is no token of the service, and is found in the same places. */
const decoys: Readonly<Record<string, () => string>> = {
  'identity server': () => minted({ iss: 'https://auth.exemple.fr', aud: 'guichet' }, { alg: 'RS256', typ: 'JWT' }),
  'database key': () =>
    minted({ iss: 'supabase', role: 'anon', uid: undefined, scopes: undefined }, { alg: 'HS256', typ: 'JWT' }),
  'own sessions': () => minted({ uid: 12, jti: randomUUID(), scopes: undefined, version: undefined }),
  'API Particulier': () => minted({ scopes: ['cnaf_quotient_familial', 'cnaf_adresse'] }),
  'masked signature': () => `${masked(minted())}.${'x'.repeat(43)}`,
  'cut signature': () => `${masked(minted())}.${randomBytes(9).toString('base64url')}`,
  'without signature': () => masked(minted()),
  'signature of a fixture': () => `${masked(minted())}.signature`,
  uuid: () => randomUUID(),
  md5: () => hash('md5'),
  sha256: () => hash('sha256'),
  integrity: () => `sha512-${randomBytes(64).toString('base64')}`,
  image: () => `data:image/png;base64,${randomBytes(900).toString('base64')}`,
  'base64 of JSON': () =>
    Buffer.from(JSON.stringify({ alg: 'x', list: [1, 2, 3], id: randomUUID() })).toString('base64'),
};

const named: Readonly<Record<string, () => string>> = {
  'digest of a key': () => `api_entreprise_token_md5: ${mintedKey()}\n`,
  'identifier of a key': () => `API_ENTREPRISE_TOKEN_ID=${mintedKey()}\n`,
  'key of another service': () => `# api_entreprise\nAPI_PARTICULIER_TOKEN=${mintedKey()}\n`,
  'sample key': () => `API_ENTREPRISE_TOKEN=0123456789abcdef0123456789abcdef\n`,
  'read of the environment': () => `API_ENTREPRISE_TOKEN = os.environ["API_ENTREPRISE_TOKEN"]\n`,
  'minified bundle': () =>
    `!function(){${Array.from({ length: 400 }, () => `var ${'abcdef'.charAt(Math.floor(Math.random() * 6))}="${hash('md5')}",api_entreprise="${randomBytes(40).toString('base64')}",eyJ=1;`).join('')}}();\n`,
};

/** A few hundred texts, of each kind in each place. */
export function corpus(): Planted[] {
  const planted: Planted[] = [];
  const plant = (is: Planted['is'], kind: string, [path, write]: Container, value: string): void => {
    planted.push({ path: `${String(planted.length)}/${path}`, text: write(value), kind, is });
  };
  for (const [kind, make] of Object.entries(secrets))
    for (const each of containers) plant('secret', kind, each, make());
  for (const [form, written] of Object.entries(forms)) {
    for (const each of written) for (const make of Object.values(secrets)) plant('secret', form, each, make());
  }
  for (const each of keyContainers) plant('secret', 'key', each, mintedKey());
  for (const [kind, make] of Object.entries(publics))
    for (const each of containers) plant('public', kind, each, make());
  for (const [kind, make] of Object.entries(decoys)) for (const each of containers) plant('decoy', kind, each, make());
  for (const [kind, make] of Object.entries(named)) plant('decoy', kind, ['a.txt', (value) => value], make());
  return planted;
}
