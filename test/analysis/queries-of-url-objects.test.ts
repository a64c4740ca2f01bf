import assert from 'node:assert/strict';
import { applied } from './fixes/apply';
import { analyseTexts } from './memory-files';

const PATH = 'https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/418166096';

/** A program that asks with a query in an object for URLs, in the parts that matter. */
const program = {
  ruby: (lines: string): string =>
    `require 'net/http'\n\ndef lire(objet)\n  ${lines}\n  Net::HTTP.get_response(uri)\nend\n`,
  js: (lines: string): string =>
    `export function lire(objet) {\n  ${lines}\n  return fetch(url, { signal: AbortSignal.timeout(5000) });\n}\n`,
};

async function saidOf(file: string, text: string): Promise<string[]> {
  const { findings } = await analyseTexts({ [file]: text });
  return findings.filter(({ rule }) => rule === 'unencoded-query').map(({ message }) => message.en);
}

const REFUSES = /an accent makes the call fail/;
const HOLDS = /holds a space or an accent that is not encoded: this library refuses/;
const ENCODES = /“&” or “#” in it cuts object\. This library only encodes spaces and accents/;
const ENCODES_HASH = /: “&” in it cuts object\. This library only encodes/;

const raw: Readonly<Record<string, readonly [file: string, text: string, said: RegExp]>> = {
  'URI() of Ruby, which raises at an accent': [
    'a.rb',
    program.ruby(`uri = URI("${PATH}?context=aides&recipient=13002526500013&object=#{objet}")`),
    REFUSES,
  ],
  'URI() of Ruby, taken apart before it is sent': [
    'a.rb',
    `require 'net/http'\n\ndef lire(objet)\n  uri = URI.parse("${PATH}?context=aides&recipient=13002526500013&object=#{objet}")\n  Net::HTTP.start(uri.host, uri.port, use_ssl: true, read_timeout: 5) { |http| http.get(uri.request_uri) }\nend\n`,
    REFUSES,
  ],
  'an accent that URI() of Ruby is given': [
    'a.rb',
    program.ruby(`uri = URI("${PATH}?context=aides&recipient=13002526500013&object=Marché")`),
    HOLDS,
  ],
  'what is set as the query of a URI of Ruby, which encodes it': [
    'a.rb',
    program.ruby(`uri = URI('${PATH}')\n  uri.query = "context=aides&recipient=13002526500013&object=#{objet}"`),
    ENCODES_HASH,
  ],
  'new URL() of JavaScript': [
    'a.mjs',
    program.js(`const url = new URL(\`${PATH}?context=aides&recipient=13002526500013&object=\${objet}\`);`),
    ENCODES,
  ],
  'what is set as its search': [
    'a.mjs',
    program.js(
      `const url = new URL('${PATH}');\n  url.search = \`context=aides&recipient=13002526500013&object=\${objet}\`;`,
    ),
    ENCODES_HASH,
  ],
  'a value that an ampersand cuts': [
    'a.mjs',
    program.js(`const url = new URL('${PATH}?context=aides&recipient=13002526500013&object=R&D');`),
    /is cut at the ampersand/,
  ],
  'an address of httpx': [
    'a.py',
    `import httpx\n\ndef lire(objet):\n    url = httpx.URL(f"${PATH}?context=aides&recipient=13002526500013&object={objet}")\n    return httpx.get(url, timeout=5)\n`,
    ENCODES,
  ],
};

const encoded: Readonly<Record<string, readonly [file: string, text: string]>> = {
  'a map that Ruby encodes': [
    'a.rb',
    program.ruby(
      `uri = URI('${PATH}')\n  uri.query = URI.encode_www_form(context: 'aides', recipient: '13002526500013', object: objet)`,
    ),
  ],
  'a space that URI() of Ruby encodes': [
    'a.rb',
    program.ruby(`uri = URI("${PATH}?context=aides&recipient=13002526500013&object=marches publics")`),
  ],
  'an accent in a query that is set': [
    'a.rb',
    program.ruby(`uri = URI('${PATH}')\n  uri.query = 'context=aides&recipient=13002526500013&object=Marché'`),
  ],
  'one that is set again, encoded': [
    'a.mjs',
    program.js(
      `const url = new URL(\`${PATH}?context=aides&recipient=13002526500013&object=\${objet}\`);\n  url.searchParams.set('object', objet);`,
    ),
  ],
  'one whose query is replaced': [
    'a.rb',
    program.ruby(
      `uri = URI("${PATH}?object=#{objet}")\n  uri.query = URI.encode_www_form(context: 'aides', recipient: '13002526500013', object: objet)`,
    ),
  ],
};

describe('the query of an object for URLs', () => {
  for (const [name, [file, text, said]] of Object.entries(raw)) {
    it(`is told of where it is raw: ${name}`, async () => {
      const [message, ...others] = await saidOf(file, text);
      assert.match(message ?? 'nothing', said);
      assert.deepEqual(others, []);
    });
  }

  for (const [name, [file, text]] of Object.entries(encoded)) {
    it(`is not where it is encoded: ${name}`, async () => {
      assert.deepEqual(await saidOf(file, text), []);
    });
  }

  for (const [name, [file, text]] of Object.entries(raw)) {
    it(`is encoded by its fix: ${name}`, async () => {
      const { findings } = await analyseTexts({ [file]: text });
      const [fix] = findings.find(({ rule }) => rule === 'unencoded-query')?.fixes ?? [];
      assert.ok(fix, 'no fix is offered');
      assert.deepEqual(await saidOf(file, applied({ [file]: text }, fix)[file] ?? ''), []);
    });
  }
});
