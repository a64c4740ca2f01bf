import * as assert from 'node:assert/strict';
import type { IneffectiveWhy } from '../../src/analysis/findings';
import { analyseTexts, pathOf } from './memory-files';
import { applied } from './fixes/apply';

const URL = 'https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/418166096';
const PATH = '/v4/insee/sirene/unites_legales/418166096';

interface Case {
  readonly about: string;
  readonly file: string;
  readonly text: string;
  readonly why: IneffectiveWhy;
  /** The code that does not hold. */
  readonly at: string;
  /** What the text holds once it is mended. */
  readonly mended: string;
  readonly manifest?: Readonly<Record<string, string>>;
}

const js = (about: string, why: IneffectiveWhy, module: string, code: string, at: string, mended: string): Case => ({
  about,
  file: 'appel.mjs',
  text: `${module === '' ? '' : `import client from '${module}';\n`}export const lire = () => ${code.replaceAll(/\bURL\b/g, `'${URL}'`)};\n`,
  why,
  at,
  mended,
});
const text = (
  about: string,
  file: string,
  why: IneffectiveWhy,
  lines: readonly string[],
  at: string,
  mended: string,
): Case => ({
  about,
  file,
  text: `${lines
    .join('\n')
    .replaceAll(/\bURL\b/g, URL)
    .replaceAll('PATH', PATH)}\n`,
  why,
  at,
  mended,
});

const cases: readonly Case[] = [
  js(
    'an option that fetch does not have',
    'no option',
    '',
    'fetch(URL, { timeout: 8000 })',
    'timeout: 8000',
    'signal: AbortSignal.timeout(8000)',
  ),
  js(
    'an option with other capitals',
    'no option',
    'axios',
    'client.get(URL, { timeOut: 5000 })',
    'timeOut: 5000',
    'timeout: 5000',
  ),
  js(
    'an option that is misspelt',
    'no option',
    'axios',
    'client.get(URL, { timout: TROP })',
    'timout: TROP',
    'timeout: 5000',
  ),
  js(
    'an option of an earlier version',
    'other version',
    'node-fetch',
    'client(URL, { timeout: 5000 })',
    'timeout: 5000',
    'signal: AbortSignal.timeout(5000)',
  ),
  js(
    'a limit among the parameters',
    'sent',
    'axios',
    'client.get(URL, { params: { timeout: 5000 } })',
    'timeout: 5000',
    'params: { timeout: 5000 }, timeout: 5000',
  ),
  js(
    'a limit on the connection',
    'connection only',
    'got',
    'client(URL, { timeout: { connect: 5000 } })',
    'connect: 5000',
    '{ connect: 5000, request: 5000 }',
  ),
  js(
    'a limit on the body',
    'body only',
    'got',
    'client(URL, { timeout: { read: 5000 } })',
    'read: 5000',
    'timeout: { request: 5000 }',
  ),
  js(
    'a number that this version refuses',
    'refused',
    'got',
    'client(URL, { timeout: 7000 })',
    'timeout: 7000',
    'timeout: { request: 7000 }',
  ),
  js('a text', 'text', 'request', "client({ url: URL, timeout: '5000' })", "timeout: '5000'", 'timeout: 5000'),
  js('a limit that is switched off', 'none', 'axios', 'client.get(URL, { timeout: 0 })', 'timeout: 0', 'timeout: 5000'),
  js(
    'options behind the address alone',
    'connection only',
    'needle',
    "client('get', URL, { open_timeout: 5000 })",
    'open_timeout: 5000',
    '{ open_timeout: 5000, response_timeout: 5000 }',
  ),
  text(
    'an event that ends nothing',
    'appel.mjs',
    'no handler',
    [
      "import https from 'node:https';",
      "const demande = https.get('URL', { timeout: 5000 });",
      "demande.on('timeout', () => console.log('lent'));",
    ],
    'timeout: 5000',
    'timeout: 5000, signal: AbortSignal.timeout(5000)',
  ),
  text(
    'an attribute of a session',
    'appel.py',
    'not read here',
    ['import requests', 'session = requests.Session()', 'session.timeout = 5', 'session.get("URL")'],
    'session.timeout = 5',
    ', timeout=5)',
  ),
  text(
    'an argument of a session',
    'appel.py',
    'refused here',
    ['import requests', 'session = requests.Session(timeout=5)', 'session.get("URL")'],
    'timeout=5',
    'Session()\nsession.get("URL", timeout=5)'.replace(/\bURL\b/, URL),
  ),
  text(
    'the limit of sockets',
    'appel.py',
    'not read',
    ['import socket', 'import requests', 'socket.setdefaulttimeout(5)', 'requests.get("URL")'],
    'socket.setdefaulttimeout(5)',
    ', timeout=5)',
  ),
  text(
    'an argument of a request',
    'appel.py',
    'refused here',
    ['import urllib.request', 'demande = urllib.request.Request("URL", timeout=5)', 'urllib.request.urlopen(demande)'],
    'timeout=5',
    'urlopen(demande, timeout=5)',
  ),
  text(
    'an attribute of a request',
    'appel.py',
    'not read here',
    [
      'import urllib.request',
      'demande = urllib.request.Request("URL")',
      'demande.timeout = 5',
      'urllib.request.urlopen(demande)',
    ],
    'demande.timeout = 5',
    'urlopen(demande, timeout=5)',
  ),
  text(
    'a pair without its second',
    'appel.py',
    'connection only',
    ['import requests', 'requests.get("URL", timeout=(5, None))'],
    'timeout=(5, None)',
    'timeout=(5, 5)',
  ),
  text(
    'a text',
    'appel.py',
    'refused',
    ['import requests', 'requests.get("URL", timeout="5")'],
    'timeout="5"',
    'timeout=5)',
  ),
  text('zero', 'appel.py', 'refused', ['import requests', 'requests.get("URL", timeout=0)'], 'timeout=0', 'timeout=5)'),
  text(
    'a limit on the connection among others',
    'appel.py',
    'connection only',
    [
      'import aiohttp',
      'async def lire():',
      '    async with aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(connect=5)) as s:',
      '        return await s.get("URL")',
    ],
    'connect=5',
    'ClientTimeout(connect=5, total=5)',
  ),
  text(
    'a limit on the connection of a client',
    'appel.php',
    'connection only',
    ['<?php', "$client = new GuzzleHttp\\Client(['connect_timeout' => 5]);", "$client->get('URL');"],
    "'connect_timeout' => 5",
    "['connect_timeout' => 5, 'timeout' => 5]",
  ),
  text(
    'a limit that is for bodies alone',
    'appel.php',
    'body only',
    ['<?php', "$client = new GuzzleHttp\\Client(['read_timeout' => 5]);", "$client->get('URL');"],
    "'read_timeout' => 5",
    "['timeout' => 5]",
  ),
  text(
    'a number that is cut to zero',
    'appel.php',
    'cut to zero',
    ['<?php', "$ch = curl_init('URL');", 'curl_setopt_array($ch, [CURLOPT_TIMEOUT => 0.5]);', 'curl_exec($ch);'],
    'CURLOPT_TIMEOUT => 0.5',
    'CURLOPT_TIMEOUT => 5',
  ),
  text(
    'an option without the one that it needs',
    'appel.php',
    'without another',
    ['<?php', "$ch = curl_init('URL');", 'curl_setopt($ch, CURLOPT_LOW_SPEED_TIME, 5);', 'curl_exec($ch);'],
    'curl_setopt($ch, CURLOPT_LOW_SPEED_TIME, 5)',
    'curl_setopt($ch, CURLOPT_TIMEOUT, 5);',
  ),
  text(
    'a setting of streams',
    'appel.php',
    'not read',
    ['<?php', "ini_set('default_socket_timeout', 5);", "$ch = curl_init('URL');", 'curl_exec($ch);'],
    "ini_set('default_socket_timeout', 5)",
    'curl_setopt($ch, CURLOPT_TIMEOUT, 5);',
  ),
  text(
    'an option under the name of another wrapper',
    'appel.php',
    'not read here',
    [
      '<?php',
      "$contexte = stream_context_create(['https' => ['timeout' => 5]]);",
      "file_get_contents('URL', false, $contexte);",
    ],
    "'timeout' => 5",
    "'http' => ['timeout' => 5]",
  ),
  text(
    'a limit on opening',
    'appel.rb',
    'connection only',
    [
      "require 'net/http'",
      "http = Net::HTTP.new('entreprise.api.gouv.fr', 443)",
      'http.open_timeout = 5',
      "http.get('PATH')",
    ],
    'http.open_timeout = 5',
    'http.read_timeout = 5',
  ),
  text(
    'a limit on opening among options',
    'appel.rb',
    'connection only',
    [
      "require 'faraday'",
      "site = Faraday.new(url: 'https://entreprise.api.gouv.fr', request: { open_timeout: 5 })",
      "site.get('PATH')",
    ],
    'open_timeout: 5',
    'request: { open_timeout: 5, timeout: 5 }',
  ),
  text(
    'a text',
    'appel.rb',
    'text',
    ["require 'httparty'", "HTTParty.get('URL', timeout: '5')"],
    "timeout: '5'",
    'timeout: 5)',
  ),
  text(
    'an option that is misspelt',
    'appel.rb',
    'no option',
    ["require 'httparty'", "HTTParty.get('URL', timout: 5)"],
    'timout: 5',
    ', timeout: 5)',
  ),
];

describe('timeouts: a limit that does not hold', () => {
  for (const { about, file, text: written, why, at, mended } of cases) {
    it(`${about}, in ${file}: is told with the reason, and mended`, async () => {
      const report = await analyseTexts({ [file]: written });
      const [call] = report.calls;
      assert.equal(call?.timeout.ineffective?.reason, why);
      const finding = report.findings.find(
        ({ rule }) => rule === 'missing-timeout' || rule === 'timeout-off-recommendation',
      );
      const [related] = finding?.related ?? [];
      assert.ok(finding && related);
      assert.equal(pathOf(related.place.uri), file);
      assert.equal(written.slice(related.place.start, related.place.end), at);
      for (const lang of ['fr', 'en'] as const)
        assert.ok(finding.message[lang].includes(call.timeout.ineffective.because[lang]), finding.message[lang]);
      const [fix] = finding.fixes;
      assert.ok(fix, 'no fix');
      const texts = applied({ [file]: written }, fix);
      assert.ok(texts[file]?.includes(mended), texts[file]);
      const after = await analyseTexts(texts);
      assert.deepEqual(
        after.calls.map(({ timeout }) => timeout.state),
        ['set'],
      );
    });
  }

  it('is told nowhere beside a limit that holds', async () => {
    for (const code of [
      `fetch('${URL}', { timeout: 5000, signal: AbortSignal.timeout(5000) })`,
      `fetch('${URL}', options)`,
    ]) {
      const { calls } = await analyseTexts({ 'appel.mjs': `export const lire = (options) => ${code};\n` });
      assert.deepEqual(
        calls.map(({ timeout }) => timeout.ineffective),
        [undefined],
        code,
      );
    }
  });

  it('is told of what is not known where something else took its place', async () => {
    const { calls } = await analyseTexts({
      'appel.mjs': `import { ofetch } from 'ofetch';\nexport const lire = (signal) => ofetch('${URL}', { timeout: 5000, signal });\n`,
    });
    assert.deepEqual(
      calls.map(({ timeout }) => [timeout.state, timeout.ineffective?.reason]),
      [['unknown', 'beside another']],
    );
  });

  it('says nothing of options that only sound like one', async () => {
    const { calls } = await analyseTexts({
      'appel.mjs': `import axios from 'axios';\nexport const lire = () => axios.get('${URL}', { timeoutErrorMessage: 'trop long', keepAliveTimeout: 5000 });\n`,
    });
    assert.deepEqual(
      calls.map(({ timeout }) => [timeout.state, timeout.ineffective]),
      [['absent', undefined]],
    );
  });

  it('follows the version that the manifest allows', async () => {
    for (const [range, state] of [
      ['^11.8.0', 'set'],
      ['^14.0.0', 'absent'],
      ['>=11', 'unknown'],
    ]) {
      const { calls } = await analyseTexts({
        'package.json': JSON.stringify({ dependencies: { got: range } }),
        'appel.mjs': `import got from 'got';\nexport const lire = () => got('${URL}', { timeout: 5000 });\n`,
      });
      assert.deepEqual(
        calls.map(({ timeout }) => timeout.state),
        [state],
        range,
      );
    }
  });
});
