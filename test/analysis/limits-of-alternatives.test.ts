import * as assert from 'node:assert/strict';
import { onlyCall } from './memory-files';

const ADDRESS = 'https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/418166096';

const TEST = { js: 'process.env.A', py: "os.environ.get('A')", php: "getenv('A')", rb: "ENV['A']" };
type Language = keyof typeof TEST;

/** A condition that cannot be told between two values, as each language writes it. */
function either(language: Language, first: string, second: string): string {
  const test = TEST[language];
  return language === 'py' ? `${first} if ${test} else ${second}` : `${test} ? ${first} : ${second}`;
}

async function timeout(language: Language, code: string): Promise<readonly [string, number | null]> {
  const call = await onlyCall({ [`a.${language}`]: code });
  return [call.timeout.state, call.timeout.ms];
}

const SENDS: Readonly<Record<Language, (limit: string) => string>> = {
  js: (limit) => `import axios from 'axios';\nawait axios.get('${ADDRESS}', { timeout: ${limit} });\n`,
  py: (limit) => `import os, requests\nrequests.get('${ADDRESS}', timeout=${limit})\n`,
  php: (limit) => `<?php\n(new GuzzleHttp\\Client())->get('${ADDRESS}', ['timeout' => ${limit}]);\n`,
  rb: (limit) => `require 'typhoeus'\nTyphoeus.get('${ADDRESS}', timeout: ${limit})\n`,
};
const NONE = { js: '0', py: 'None', php: '0', rb: '0' };
const LONG = { js: '5000', py: '5', php: '5', rb: '5' };
const LONGER = { js: '8000', py: '8', php: '8', rb: '8' };
const LANGUAGES = ['js', 'py', 'php', 'rb'] as const;

describe('a limit that is worked out', () => {
  it('is one of no known length, as a variable is', async () => {
    const limits = {
      js: 'Number(process.env.DELAI) * 2',
      py: "int(os.environ['DELAI']) * 2",
      php: "(int) getenv('DELAI') * 2",
      rb: "ENV['DELAI'].to_i * 2",
    };
    for (const each of LANGUAGES) {
      assert.deepEqual(await timeout(each, SENDS[each](limits[each])), ['set', null], each);
      const chosen = either(each, limits[each], LONG[each]);
      assert.deepEqual(await timeout(each, SENDS[each](chosen)), ['set', null], each);
    }
  });
});

describe('a limit that a condition decides', () => {
  it('is set where each alternative is one, of no known length where they differ', async () => {
    for (const each of LANGUAGES) {
      const limit = either(each, LONG[each], LONGER[each]);
      assert.deepEqual(await timeout(each, SENDS[each](limit)), ['set', null], each);
    }
  });

  it('is undecided where one of them is none', async () => {
    for (const each of LANGUAGES) {
      for (const [first, second] of [
        [LONG[each], NONE[each]],
        [NONE[each], LONG[each]],
      ] as const) {
        assert.deepEqual(await timeout(each, SENDS[each](either(each, first, second))), ['unknown', null], each);
      }
    }
  });

  it('is absent where all of them are none', async () => {
    assert.deepEqual(await timeout('js', SENDS.js(either('js', '0', 'undefined'))), ['absent', null]);
    assert.deepEqual(await timeout('py', SENDS.py(either('py', 'None', 'None'))), ['absent', null]);
  });

  it('is undecided where the option may not be there', async () => {
    assert.deepEqual(
      await timeout('js', SENDS.js('0 }, ...(process.env.A ? { timeout: 5000 } : {})').replace('timeout: 0 },', '')),
      ['unknown', null],
    );
    const options = {
      py: `import os, requests\noptions = {}\nif os.environ.get('A'):\n    options['timeout'] = 5\nrequests.get('${ADDRESS}', **options)\n`,
      php: `<?php\n$options = [];\nif (getenv('A')) { $options['timeout'] = 5; }\n(new GuzzleHttp\\Client())->get('${ADDRESS}', $options);\n`,
      rb: `require 'typhoeus'\noptions = {}\noptions[:timeout] = 5 if ENV['A']\nTyphoeus.get('${ADDRESS}', options)\n`,
    };
    for (const each of ['py', 'php', 'rb'] as const)
      assert.deepEqual(await timeout(each, options[each]), ['unknown', null], each);
  });

  it('is undecided where the library’s own holds otherwise', async () => {
    const code = `import os, httpx\noptions = {}\nif os.environ.get('A'):\n    options['timeout'] = None\nhttpx.get('${ADDRESS}', **options)\n`;
    assert.deepEqual(await timeout('py', code), ['unknown', null]);
  });

  it('is read around requests in the same way', async () => {
    const code = (limit: string): string =>
      `import os, asyncio, httpx\nasync def run():\n    async with httpx.AsyncClient(timeout=None) as client:\n        return await asyncio.wait_for(client.get('${ADDRESS}'), ${limit})\n`;
    assert.deepEqual(await timeout('py', code(either('py', '5', 'None'))), ['unknown', null]);
    assert.deepEqual(await timeout('py', code('None')), ['absent', null]);
    assert.deepEqual(await timeout('py', code('5')), ['set', 5000]);
    const ruby = (limit: string): string =>
      `require 'timeout'\nrequire 'typhoeus'\nTimeout.timeout(${limit}) { Typhoeus.get('${ADDRESS}') }\n`;
    assert.deepEqual(await timeout('rb', ruby(either('rb', '5', 'nil'))), ['unknown', null]);
    assert.deepEqual(await timeout('rb', ruby('nil')), ['absent', null]);
  });
});
