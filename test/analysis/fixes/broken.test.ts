import assert from 'node:assert/strict';
import { applySafeFixes } from '../../../src/cli/lint/fixes';
import { analyseTexts } from '../memory-files';

const ADDRESS = 'https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/130025265';

/** For each language a call with a fix, something that cannot be parsed, and the call with an error inside it. */
const languages: readonly { file: string; begin: string; call: string; error: string; broken: string }[] = [
  { file: 'a.js', begin: '', call: `fetch("${ADDRESS}");\n`, error: 'const = ;\n', broken: `fetch("${ADDRESS}", {;\n` },
  {
    file: 'a.py',
    begin: 'import requests\n',
    call: `requests.get("${ADDRESS}")\n`,
    error: 'x = = 1\n',
    broken: `requests.get("${ADDRESS}"\nx = 1\nprint(\n`,
  },
  {
    file: 'a.php',
    begin: '<?php\n$client = new GuzzleHttp\\Client();\n',
    call: `$client->get('${ADDRESS}');\n`,
    error: '$x = = 1;\n',
    broken: `$client->get('${ADDRESS}', [;\n`,
  },
  {
    file: 'a.rb',
    begin: "require 'http'\n",
    call: `HTTP.get('${ADDRESS}')\n`,
    error: 'x = = 1\n',
    broken: `HTTP.get('${ADDRESS}', {\n)\n`,
  },
];

describe('fixes of files that cannot be parsed', () => {
  for (const { file, begin, call, error, broken } of languages) {
    const fixesIn = async (text: string) =>
      (await analyseTexts({ [file]: text })).findings.flatMap(({ fixes }) => fixes);

    it(`are made by themselves where all is well, by hand beside an error, not at all in one: ${file}`, async () => {
      const whole = await fixesIn(begin + call);
      assert.ok(whole.some(({ safe }) => safe));
      const beside = await fixesIn(`${begin}${call}${error}`);
      assert.equal(beside.length, whole.length);
      assert.ok(!beside.some(({ safe }) => safe));
      assert.deepEqual(await fixesIn(begin + broken), []);
    });
  }

  it('are not written again where the text that they made is not understood', async () => {
    let text = `fetch("${ADDRESS}");\n`;
    const { findings } = await analyseTexts({ 'a.js': text });
    const tried = new Map<string, number>();
    let rounds = 0;
    for (;;) {
      const { texts } = applySafeFixes(
        findings,
        () => text,
        () => true,
        tried,
      );
      const [next] = texts.values();
      if (next === undefined) break;
      text = next;
      rounds++;
    }
    assert.equal(rounds, 1);
  });
});
