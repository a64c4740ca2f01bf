import assert from 'node:assert/strict';
import { bareCode } from '../../src/analysis/bare-code';
import { analyseTexts } from './memory-files';

const call = (token = 'jeton'): string =>
  `fetch(\`https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/\${siren}?context=Aides&recipient=13002526500013&object=Dossier\`, { headers: { Authorization: \`Bearer \${${token}}\` }, signal: AbortSignal.timeout(5000) })`;
const effect = `useEffect(() => { ${call()} }, []);`;
const service = `export function lire(siren, jeton) { return ${call()}; }\n`;
const page = `document.querySelector('#a').onclick = () => lire('1', 'b');\n`;

type Texts = Readonly<Record<string, string>>;

async function isTold(texts: Texts): Promise<boolean> {
  const { calls, findings } = await analyseTexts(texts);
  assert.ok(calls.length > 0, 'no call is seen');
  return findings.some(({ rule }) => rule === 'client-side-call');
}

const client: Readonly<Record<string, Texts>> = {
  'a plugin of Nuxt for browsers': {
    'plugins/entreprise.client.ts': service,
    'package.json': '{"devDependencies":{"nuxt":"^3.0.0"}}',
  },
  'a module of Remix for browsers': {
    'app/entreprise.client.ts': service,
    'package.json': '{"dependencies":{"@remix-run/react":"^2.0.0"}}',
  },
  'hooks of SvelteKit for browsers': {
    'src/hooks.client.ts': service,
    'package.json': '{"devDependencies":{"@sveltejs/kit":"^2.0.0"}}',
  },
  'a directive': {
    'app/page.tsx': `"use client"\nexport const P = ({ siren, jeton }) => <b onClick={() => ${call()}}/>;\n`,
  },
  'a directive below comments': {
    'app/page.tsx': `// Page\n/* a\n b */ 'use client';\nexport const P = ({ siren, jeton }) => ${call()};\n`,
  },
  effects: {
    'pages/p.tsx': `import { useEffect } from 'react';\nexport default function P({ siren, jeton }) { ${effect} }\n`,
  },
  'a public variable': { 'src/a.ts': `export const lire = (siren) => ${call('import.meta.env.VITE_ENTREPRISE')};\n` },
  'a Stimulus controller': {
    'app/javascript/a_controller.js': `import { Controller } from '@hotwired/stimulus';\nexport default class extends Controller { go() { const siren = this.siret; return ${call('this.jeton')}; } }\n`,
  },
  'importers alone': { 'src/api.js': service, 'src/page.js': `import { lire } from './api';\n${page}` },
  'Vue components alone': {
    'src/services/api.js': service,
    'src/Fiche.vue': `<script setup>\nimport { lire } from '@/services/api';\nlire('1', jeton);\n</script>\n`,
  },
  'importers, whatever its tests say': {
    'src/api.js': service,
    'src/page.js': `import { lire } from './api';\n${page}`,
    'src/api.test.js': `import { lire } from './api';\nit('x', () => lire('1', 'a'));\n`,
  },
  'importers of importers': {
    'src/api/http.js': service,
    'src/hooks/unite.js': `import { lire } from '../api/http';\nexport const unite = (siren) => lire(siren, jeton);\n`,
    'src/Fiche.js': `import { unite } from './hooks/unite';\n${page.replaceAll('lire', 'unite')}`,
  },
  'a dynamic import': {
    'src/api.js': service,
    'src/page.js': `button.onclick = async () => (await import('./api')).lire('1', localStorage.getItem('jeton'));\n`,
  },
};

const silent: Readonly<Record<string, Texts>> = {
  'a client of HTTP by its name': { 'src/entreprise.client.ts': service },
  'a client of HTTP by its name, in a framework that gives names no meaning': {
    'src/entreprise.client.ts': service,
    'package.json': '{"dependencies":{"express":"^5.0.0"}}',
  },
  'a client of HTTP by its name, where the framework looks elsewhere': {
    'server/utils/entreprise.client.ts': service,
    'package.json': '{"dependencies":{"nuxt":"^3.0.0"}}',
  },
  'a server component': {
    'app/[siren]/page.tsx': `export default async function P({ params }) { const { siren } = await params; await ${call('process.env.API_ENTREPRISE_TOKEN')}; }\n`,
  },
  'a server component without environment': {
    'app/[siren]/page.tsx': `import { jeton } from '@/lib/config';\nexport default async function P({ siren }) { await ${call()}; }\n`,
  },
  'a server action in a component': {
    'app/page.tsx': `import { useRef } from 'react';\nexport default function P() { const r = useRef(null); async function f(siren, jeton) { 'use server'; return ${call()}; } }\n`,
  },
  'a file of server actions': {
    'app/actions.ts': `'use server';\nexport async function f(siren, jeton) { window.alert; return ${call()}; }\n`,
  },
  getServerSideProps: {
    'pages/p.tsx': `import { useState } from 'react';\nexport const getServerSideProps = async ({ siren, jeton }) => ${call()};\nexport default function P() { useState(0); }\n`,
  },
  'an API route': {
    'pages/api/a.ts': `export default async function handler({ siren, jeton }, res) { await ${call()}; }\n`,
  },
  'a loader beside a component': {
    'app/routes/a.tsx': `import { useState } from 'react';\nexport async function loader({ siren, jeton }) { return ${call()}; }\nexport default function R() { useState(1); }\n`,
  },
  'a server function of TanStack': {
    'src/a.tsx': `import { useState } from 'react';\nconst f = createServerFn().handler(async ({ siren, jeton }) => ${call()});\nexport const P = () => useState(f);\n`,
  },
  'a loader of Qwik': {
    'src/a.tsx': `export const useA = routeLoader$(async ({ siren, jeton }) => ${call()});\nexport default component$(() => { document.body.focus(); });\n`,
  },
  'a server load of SvelteKit': {
    'src/routes/+page.server.ts': `export const load = async ({ siren, jeton }) => ${call()};\n`,
  },
  'code that asks where it runs': {
    'src/a.ts': `export const f = (siren, jeton) => typeof window === 'undefined' ? ${call()} : window.fetch('/api');\n`,
  },
  'a terminal drawn with React': {
    'src/a.tsx': `import { Text } from 'ink';\nimport { useEffect } from 'react';\nexport const A = ({ siren, jeton }) => { ${effect} };\n`,
  },
  'a mobile application': {
    'src/a.tsx': `import { View } from 'react-native';\nimport { useEffect } from 'react';\nexport const A = ({ siren, jeton }) => { ${effect} };\n`,
  },
  'a document that is no page': {
    'src/a.ts': `export async function f(siren, jeton) { const document = await (await ${call()}).json(); return document.body; }\n`,
  },
  'a window that is a parameter': {
    'src/a.ts': `export const f = (siren, jeton, window) => window.open && ${call()};\n`,
  },
  'words in comments and strings': {
    'src/a.ts': `// window.location is not ours\nconst page = '<script>document.body</script>';\nexport const f = (siren, jeton) => ${call()};\n`,
  },
  'a page that a function writes': {
    'api/page.ts': `export default async ({ siren, jeton }, res) => { await ${call()}; res.send(\`<script>document.getElementById('a')</script>\`); };\n`,
  },
  'a browser that is driven': {
    'src/a.ts': `import { chromium } from 'playwright';\nexport const f = (siren, jeton) => ${call()};\nawait page.evaluate(() => document.querySelector('a'));\n`,
  },
  'a service that a barrel passes on': {
    'src/lib/api.ts': service,
    'src/lib/index.ts': `export * from './api';\n`,
    'src/page.ts': `import { lire } from './lib/api';\n${page}`,
  },
  'a service that a server loads too, through others': {
    'src/api/http.js': service,
    'src/unite.js': `import { lire } from './api/http';\nexport const unite = (siren) => lire(siren, jeton);\n`,
    'src/Fiche.js': `import { unite } from './unite';\n${page.replaceAll('lire', 'unite')}`,
    'src/server.js': `import express from 'express';\nimport { unite } from './unite';\nexpress().get('/', () => unite('1'));\n`,
  },
  'a service whose importer nobody imports': {
    'src/api/http.js': service,
    'src/unite.js': `import { lire } from './api/http';\nexport const unite = (siren) => lire(siren, jeton);\n`,
  },
  'services that import each other': {
    'src/a.js': `import { b } from './b';\n${service}export const a = () => b();\n`,
    'src/b.js': `import { lire } from './a';\nexport const b = () => lire('1', jeton);\n`,
  },
  'a service that a server loads too': {
    'src/lib/api.ts': service,
    'src/page.ts': `import { lire } from './lib/api';\n${page}`,
    'src/server.ts': `import express from 'express';\napp.get('/', async () => (await import('./lib/api.js')).lire('1', 'x'));\n`,
  },
  'a service that nobody imports': { 'src/lib/api.ts': service },
};

describe('where a call runs', () => {
  for (const [name, texts] of Object.entries(client)) {
    it(`is a browser, by ${name}`, async () => {
      assert.equal(await isTold(texts), true);
    });
  }
  for (const [name, texts] of Object.entries(silent)) {
    it(`is none, or not known: ${name}`, async () => {
      assert.equal(await isTold(texts), false);
    });
  }
});

describe('code without comments and strings', () => {
  const cases: readonly (readonly [text: string, uncommented: string, bare: string])[] = [
    [`a('b') // c`, `a('b')     `, `a(' ')     `],
    [`a /* b */ c`, `a         c`, `a         c`],
    ['`a${b(`c${d}`)}e`', '`a${b(`c${d}`)}e`', '` ${b(` ${d}`)} `'],
    ['`${{ a: 1 }}b`', '`${{ a: 1 }}b`', '`${{ a: 1 }} `'],
    [`'http://x' + y`, `'http://x' + y`, `'        ' + y`],
    [`x = /['"]/.test(y) // z`, `x = /['"]/.test(y)     `, `x = /['"]/.test(y)     `],
    [`a / b / c // d`, `a / b / c     `, `a / b / c     `],
    [`'a\\'b' c`, `'a\\'b' c`, `'    ' c`],
    [`l'heure\nb()`, `l'heure\nb()`, `l'     \nb()`],
    ['`a', '`a', '` '],
  ];
  for (const [text, uncommented, bare] of cases) {
    it(JSON.stringify(text), () => {
      assert.deepEqual(bareCode(text), { uncommented, bare });
    });
  }
});
