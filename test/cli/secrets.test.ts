import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Files } from '../../src/text/files';
import { analyse, explainCall } from '../../src/analysis/index';
import type { AnalysisRequest } from '../../src/cli/lint/analysis';
import { formatNames } from '../../src/cli/lint/command';
import { grammars } from '../analysis/memory-files';
import { minted, mintedKey } from '../token/minted';
import { Sandbox } from './harness';

const analysis = {
  analyse: (files: Files, options: AnalysisRequest) => analyse(files, { grammars, ...options }),
  explain: explainCall,
};

const U = 'https://entreprise.api.gouv.fr/v3/insee/sirene/unites_legales/418166096';

/** Calls with a token (`T`) wherever a person may have left one, in files of each language; each lacks what a fix adds. */
const samples: Readonly<Record<string, readonly string[]>> = {
  'requests.py': [
    `import requests\nrequests.get("${U}", params={"context": "c", "token": "T"}, headers={"Authorization": "Bearer T"})`,
    `import requests\nsession = requests.Session()\nsession.headers["Authorization"] = "Bearer T"\nprint("T")\nsession.get(f"${U}?token=T&context=c")`,
    `import requests\nAPI_ENTREPRISE_KEY = "T"\nparams = {"token": API_ENTREPRISE_KEY}\nrequests.get("${U}", params=params)`,
  ],
  'httpx.py': [`import httpx\nhttpx.get("${U}", params={"token": "T"})  # api-entreprise-disable-line token-logged T`],
  'aiohttp.py': [
    `import aiohttp\nasync def f():\n    async with aiohttp.ClientSession() as s:\n        await s.get("${U}?token=T")`,
  ],
  'axios.js': [
    `import axios from 'axios';\naxios.get('${U}', { params: { context: 'c', token: 'T' } });`,
    `import axios from 'axios';\nconst api = axios.create({ baseURL: 'https://entreprise.api.gouv.fr', params: { token: 'T' }, headers: { Authorization: 'Bearer T' } });\napi.get('/v3/insee/sirene/unites_legales/418166096');`,
  ],
  'fetch.ts': [
    'fetch(`' + U + "?token=T&context=c`, { headers: { Authorization: 'Bearer T' } });",
    `const url = new URL('${U}');\nurl.search = new URLSearchParams({ token: 'T' }).toString();\nfetch(url);`,
  ],
  'got.js': [`import got from 'got';\ngot('${U}', { searchParams: { token: 'T' } });`],
  'ky.js': [`import ky from 'ky';\nky.get('${U}?token=T', { searchParams: { context: 'T' } });`],
  'guzzle.php': [
    `<?php\n$client = new GuzzleHttp\\Client();\n$client->get('${U}', ['query' => ['token' => 'T'], 'headers' => ['Authorization' => 'Bearer T']]);`,
  ],
  'laravel.php': [
    `<?php\nuse Illuminate\\Support\\Facades\\Http;\nHttp::withToken('T')->get('${U}', ['token' => 'T']);\nLog::info('T');`,
  ],
  'curl.php': [
    `<?php\n$c = curl_init('${U}?token=T');\ncurl_setopt($c, CURLOPT_HTTPHEADER, ['Authorization: Bearer T']);\ncurl_exec($c);`,
  ],
  'httparty.rb': [
    `require 'httparty'\nHTTParty.get('${U}', query: { token: 'T' }, headers: { 'Authorization' => 'Bearer T' })`,
  ],
  'faraday.rb': [
    `require 'faraday'\nconn = Faraday.new(url: 'https://entreprise.api.gouv.fr', params: { token: 'T' })\nconn.get('/v3/insee/sirene/unites_legales/418166096')\nputs 'T'`,
  ],
  'net.rb': [`require 'net/http'\nNet::HTTP.get(URI('${U}?token=T'))`],
  'set.yml': ['api_entreprise:\n  token: T\n'],
  '.env': ['API_ENTREPRISE_TOKEN=T\n'],
};

const kinds: Readonly<Record<string, () => string>> = {
  'a token': () => minted(),
  'an old key': () => mintedKey(),
  'a token of another issuer': () => minted({ iss: 'https://auth.exemple.fr' }),
  'half a token': () => minted().split('.').slice(0, 2).join('.'),
};

describe('a token in the code', () => {
  it('has its samples written for every language', () => {
    const endings = new Set(Object.keys(samples).map((name) => name.replace(/^.*\./, '')));
    for (const ending of ['py', 'js', 'ts', 'php', 'rb']) assert.ok(endings.has(ending));
  });

  for (const [kind, make] of Object.entries(kinds)) {
    it(`does not come out in any format, nor with a fix: ${kind}`, async function () {
      this.timeout(120_000);
      const secret = make();
      const box = new Sandbox();
      let fixes = 0;
      try {
        for (const [name, codes] of Object.entries(samples)) {
          for (const [index, code] of codes.entries()) box.write(`${index}/${name}`, code.replaceAll(/\bT\b/g, secret));
        }
        const asked = [
          ...formatNames.map((format) => ['--format', format]),
          ['--calls'],
          ['--calls', '--format', 'json'],
          ['--fix', '--dry-run'],
          ['--baseline', 'b.json', '--write-baseline'],
        ];
        for (const args of asked) {
          const { out, err, code } = await box.run(['lint', ...args], {}, analysis);
          assert.notEqual(code, 2, err);
          const said = out + err + (args.includes('b.json') ? box.read('b.json') : '');
          fixes += said.split('insertedContent').length - 1;
          for (let from = 0; from + 10 <= secret.length; from += 5) {
            const part = secret.slice(from, from + 10);
            // What every token begins with is no secret.
            if (from > 30 || secret.length < 50)
              assert.ok(
                !said.includes(part),
                `${args.join(' ')}: ${said.split('\n').find((l) => l.includes(part)) ?? ''}`,
              );
          }
        }
      } finally {
        box.remove();
      }
      assert.ok(fixes > 0, 'fixes without a secret stay');
    });
  }

  it('takes the fix that would hold it out of a report, whatever stands around it', () => {
    const around = fc.string({ unit: fc.constantFrom(' ', '"', "'", '{', '=', '&', '\n', '?', ':', ',') });
    return fc.assert(
      fc.asyncProperty(around, around, async (before, after) => {
        const box = new Sandbox({
          'a.py': `@@missing-timeout error safe=${before.replaceAll('@', '')}${minted()}${after}@@`,
        });
        try {
          const { out } = await box.run(['lint', '--format', 'sarif']);
          assert.match(out, /"ruleId": "missing-timeout"/);
          assert.doesNotMatch(out, /insertedContent|eyJ/);
        } finally {
          box.remove();
        }
      }),
      { numRuns: 20 },
    );
  });
});
