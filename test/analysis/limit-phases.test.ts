import assert from 'node:assert/strict';
import { onlyCall } from './memory-files';

const U = 'https://entreprise.api.gouv.fr/v3/insee/sirene/unites_legales/552100554';

const limits: readonly (readonly [file: string, code: string, phase: string | null])[] = [
  ['a.js', `import axios from 'axios';\naxios.get('${U}', { timeout: 5000 });`, 'read'],
  ['a.js', `import axios from 'axios';\naxios.get('${U}', { signal: AbortSignal.timeout(5000) });`, 'total'],
  ['a.js', `import { ofetch } from 'ofetch';\nofetch('${U}', { timeout: 5000 });`, 'headers'],
  ['a.js', `import { request } from 'undici';\nrequest('${U}', { headersTimeout: 5000 });`, 'headers'],
  ['a.js', `import { request } from 'undici';\nrequest('${U}', { headersTimeout: 5000, bodyTimeout: 5000 });`, null],
  ['a.js', `fetch('${U}');`, null],
  ['a.py', `import requests\nrequests.get("${U}", timeout=5)`, 'read'],
  ['a.php', `<?php\n(new GuzzleHttp\\Client(['timeout' => 5]))->get('${U}');`, 'total'],
  ['a.rb', `require 'faraday'\nFaraday.new('${U}', request: { timeout: 5 }).get`, 'read'],
  ['a.rb', `require 'faraday'\nFaraday.new('${U}', request: { timeout: 5 }) { |f| f.adapter :typhoeus }.get`, 'total'],
];

describe('timeouts: what a limit is of', () => {
  for (const [file, code, phase] of limits)
    it(`${String(phase)}: ${code.replace(U, '…').replaceAll('\n', ' ')}`, async () => {
      const { timeout } = await onlyCall({ [file]: `${code}\n` });
      assert.equal(timeout.phase, phase);
    });
});
