import assert from 'node:assert/strict';
import { analyseTexts } from './memory-files';

type Texts = Readonly<Record<string, string>>;

const call = `https://entreprise.api.gouv.fr/v3/insee/sirene/unites_legales/\${siren}`;
const helper = `export const lire = (url) => fetch(url, { signal: AbortSignal.timeout(5000) });\n`;
const caller = (specifier: string): string =>
  `import { lire } from '${specifier}';\nexport const unite = (siren) => lire(\`${call}\`);\n`;
const json = JSON.stringify;

/** By layout: a helper that sends, and a module that names the endpoint and imports it. */
const layouts: Readonly<Record<string, Texts>> = {
  'an alias beside a test, a story, types and an index of the same name': {
    'src/outils/http.ts': helper,
    'src/outils/http.test.ts': `import { lire } from './http';\n`,
    'src/outils/http.stories.tsx': 'export default {};\n',
    'src/outils/http.d.ts': 'export declare const lire: unknown;\n',
    'src/outils/http/index.ts': 'export const autre = 1;\n',
    'src/appel.ts': caller('@/outils/http'),
  },
  'paths of a tsconfig with comments': {
    'tsconfig.json': `{\n  // alias\n  "compilerOptions": { "baseUrl": ".", "paths": { "#reseau": ["lib/net.ts"], }, },\n}`,
    'lib/net.ts': helper,
    'autre/reseau.ts': 'export const lire = 1;\n',
    'app/appel.ts': caller('#reseau'),
  },
  'paths that a referred project declares': {
    'tsconfig.json': json({ files: [], references: [{ path: './tsconfig.app.json' }] }),
    'tsconfig.app.json': json({ compilerOptions: { paths: { '@socle/*': ['./src/commun/*'] } } }),
    'src/commun/net.ts': helper,
    'src/appel.ts': caller('@socle/net'),
  },
  'paths that are extended': {
    'tsconfig.base.json': json({ compilerOptions: { paths: { '~net': ['libs/net/src/index.ts'] } } }),
    'apps/a/tsconfig.json': json({ extends: '../../tsconfig.base.json' }),
    'libs/net/src/index.ts': helper,
    'apps/a/src/appel.ts': caller('~net'),
  },
  'a base address': {
    'jsconfig.json': json({ compilerOptions: { baseUrl: './src' } }),
    'src/net.js': helper,
    'src/pages/appel.js': caller('net'),
  },
  'imports of a package': {
    'package.json': json({ name: 'app', imports: { '#lib/*': './lib/*.js' } }),
    'lib/net.js': helper,
    'app/appel.js': caller('#lib/net'),
  },
  'a package of the workspace by its name': {
    'packages/net/package.json': json({ name: '@mairie/net', main: './dist/index.js' }),
    'packages/net/src/index.ts': helper,
    'packages/app/package.json': json({ name: '@mairie/app', dependencies: { '@mairie/net': 'workspace:*' } }),
    'packages/app/src/appel.ts': caller('@mairie/net'),
  },
  'a part of a package of the workspace': {
    'packages/net/package.json': json({ name: 'net', exports: { './http': './src/transport/http.ts' } }),
    'packages/net/src/transport/http.ts': helper,
    'packages/app/src/appel.ts': caller('net/http'),
  },
  'an alias by custom, without a manifest': { 'src/lib/net.ts': helper, 'src/appel.ts': caller('$lib/net') },
};

/** The same the other way around: what imports the address has no word of the service. */
const address = `export const UNITE = '${call.replace('${siren}', '552100554')}';\n`;
const reader = (specifier: string): string =>
  `import { UNITE } from '${specifier}';\nexport const unite = () => fetch(UNITE);\n`;

const addresses: Readonly<Record<string, Texts>> = {
  'a name in the paths of a tsconfig': {
    'tsconfig.json': json({ compilerOptions: { paths: { '@adresses': ['./src/outils/net.ts'] } } }),
    'src/outils/net.ts': address,
    'src/appel.ts': reader('@adresses'),
  },
  'a name among the imports of a package': {
    'package.json': json({ imports: { '#adresses': './src/outils/net.js' } }),
    'src/outils/net.js': address,
    'src/appel.js': reader('#adresses'),
  },
  'the name of a package of the workspace': {
    'packages/adresses/package.json': json({ name: '@mairie/adresses', main: './dist/index.js' }),
    'packages/adresses/src/index.ts': address,
    'packages/app/src/appel.ts': reader('@mairie/adresses'),
  },
  'a part of a package of the workspace': {
    'packages/adresses/package.json': json({ name: 'net', exports: { './unites': './src/liste.ts' } }),
    'packages/adresses/src/liste.ts': address,
    'packages/app/src/appel.ts': reader('net/unites'),
  },
};

describe('modules of JavaScript', () => {
  for (const [name, texts] of Object.entries(addresses))
    it(`hold addresses for who imports them by ${name}`, async () => {
      const { calls } = await analyseTexts(texts);
      assert.deepEqual(
        calls.map(({ client, endpoint }) => [client, endpoint]),
        [['fetch', '/v3/insee/sirene/unites_legales/{siren}']],
      );
    });

  for (const [name, texts] of Object.entries(layouts)) {
    it(`are found by ${name}`, async () => {
      const { calls } = await analyseTexts(texts);
      assert.deepEqual(
        calls.map(({ client, timeout }) => [client, timeout.ms]),
        [['fetch', 5000]],
      );
    });
  }

  it('are those of a registry where the package asks for them, whatever lies here', async () => {
    const { calls } = await analyseTexts({
      'package.json': json({ dependencies: { '@outils/http': '^1' } }),
      'src/outils/http.ts': helper,
      'src/appel.ts': caller('@outils/http'),
    });
    assert.deepEqual(
      calls.filter(({ client }) => client === 'fetch'),
      [],
    );
  });
});
