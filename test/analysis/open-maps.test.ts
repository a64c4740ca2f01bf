import assert from 'node:assert/strict';
import { onlyCall } from './memory-files';

const PATH = 'https://entreprise.api.gouv.fr/v3/insee/sirene/unites_legales/552032534';

async function context(file: string, code: string): Promise<string> {
  const { params } = await onlyCall({ [file]: code });
  return params.context;
}

const SENDS: Readonly<Record<string, (query: string) => string>> = {
  js: (query) =>
    `import axios from 'axios';\nexport const lire = (reste) => axios.get('${PATH}', { params: ${query} });\n`,
  py: (query) => `import requests\ndef lire(reste):\n    return requests.get('${PATH}', params=${query})\n`,
  php: (query) =>
    `<?php\nfunction lire($reste) {\n  return (new GuzzleHttp\\Client())->get('${PATH}', ['query' => ${query}]);\n}\n`,
  rb: (query) => `require 'faraday'\ndef lire(reste)\n  Faraday.get('${PATH}', ${query})\nend\n`,
};

describe('a parameter without a value', () => {
  const before = {
    js: (none: string) => `{ context: ${none}, ...reste }`,
    py: (none: string) => `{'context': ${none}, **reste}`,
    php: (none: string) => `['context' => ${none}, ...$reste]`,
    rb: (none: string) => `{ context: ${none}, **reste }`,
  };
  const behind = {
    js: (none: string) => `{ ...reste, context: ${none} }`,
    py: (none: string) => `{**reste, 'context': ${none}}`,
    php: (none: string) => `[...$reste, 'context' => ${none}]`,
    rb: (none: string) => `{ **reste, context: ${none} }`,
  };
  const nothing = { js: 'undefined', py: 'None', php: 'null', rb: 'nil' };
  const languages = ['js', 'py', 'php', 'rb'] as const;

  it('may be given one by what is written over it and is not known', async () => {
    for (const each of languages)
      for (const none of ["''", nothing[each]])
        assert.equal(await context(`a.${each}`, SENDS[each]?.(before[each](none)) ?? ''), 'unknown', `${each} ${none}`);
  });

  it('has none where it is written over what is not known', async () => {
    for (const each of languages)
      for (const none of ["''", nothing[each]])
        assert.equal(await context(`a.${each}`, SENDS[each]?.(behind[each](none)) ?? ''), 'absent', `${each} ${none}`);
  });

  it('may be given one where what is not known may take the place of all', async () => {
    const choices = {
      js: "(reste ? reste : { context: '' })",
      py: "({'context': ''} if reste is None else reste)",
      php: "($reste ? $reste : ['context' => ''])",
      rb: "(reste.nil? ? { context: '' } : reste)",
    };
    for (const each of languages)
      assert.equal(await context(`a.${each}`, SENDS[each]?.(choices[each]) ?? ''), 'unknown', each);
  });

  it('may be given one by code that is handed the map, or under a key that is not known', async () => {
    const js = (change: string): string =>
      `import axios from 'axios';\nimport { complete } from './regles.js';\nexport function lire(cle, valeur) {\n  const params = { context: '' };\n  ${change}\n  return axios.get('${PATH}', { params });\n}\n`;
    assert.equal(await context('a.mjs', js('complete(params);')), 'unknown');
    assert.equal(await context('a.mjs', js('params[cle] = valeur;')), 'unknown');
    assert.equal(await context('a.mjs', js('Object.assign(params, valeur);')), 'unknown');
    assert.equal(await context('a.mjs', js("Object.assign(params, valeur);\n  params.context = '';")), 'absent');
  });

  it('keeps none where defaults are put under it in Ruby', async () => {
    assert.equal(await context('a.rb', SENDS['rb']?.("{ context: '' }.reverse_merge(reste)") ?? ''), 'absent');
    assert.equal(await context('a.rb', SENDS['rb']?.("{ context: '' }.merge(reste)") ?? ''), 'unknown');
  });
});
