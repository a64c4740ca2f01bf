import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import packageJson from '../../package.json';
import { targets } from '../../src/languages/written';
import { renderRequest } from '../../src/writing';
import { snippetText, tabStop } from '../../src/writing/placeholders';
import { analyseTexts } from '../analysis/memory-files';
import { offeredIn } from './languages';
import { current } from './reading';

/** What an editor makes of a snippet when every tab stop is overtyped; a strict reading of its syntax. */
function expanded(snippet: string, values: readonly string[] | null): string {
  return snippet.replace(
    /\\([\\$}])|\$\{(\d+):((?:\\[\\$}]|[^\\$}])*)\}|\$/g,
    (whole, escaped?: string, stop?: string, text: string = '') => {
      if (escaped !== undefined) return escaped;
      assert.ok(stop !== undefined, `a bare ${whole} in ${snippet}`);
      return values?.[Number(stop) - 1] ?? text.replace(/\\([\\$}])/g, '$1');
    },
  );
}

const trace = { context: 'Marche public', recipient: '21750001600019', object: 'Instruction', user_id: 'agent-12' };

const offered = (languageId: string, prefix: string, text = '') => offeredIn(languageId, { prefix, lang: 'fr', text });

describe('snippets', () => {
  const languages = ['javascript', 'typescriptreact', 'python', 'php', 'ruby', 'java', 'go', 'shellscript', 'http'];

  it('are offered after ae- and nowhere else', () => {
    for (const languageId of languages) {
      assert.ok(offered(languageId, 'ae-').length >= current.length);
      for (const prefix of ['', 'a', 'ae', 'x-ae-', 'fetch', 'ea-']) assert.deepEqual(offered(languageId, prefix), []);
    }
    for (const languageId of ['markdown', 'json', 'plaintext', 'css']) assert.deepEqual(offered(languageId, 'ae-'), []);
  });

  it('are never contributed, which would offer them without the prefix', () => {
    assert.ok(!('snippets' in packageJson.contributes));
  });

  it('have titles of their own, and a description in both languages', () => {
    for (const languageId of languages) {
      const all = offered(languageId, 'ae-');
      assert.equal(all.length, current.length);
      assert.equal(new Set(all.map(({ title, providers }) => `${title} ${providers}`)).size, all.length);
      for (const { description } of all) assert.notEqual(description.fr, description.en);
    }
  });

  it('bring in nothing that the file has already, by whatever statement', () => {
    const brought = (languageId: string, text: string, client: string): string[] => {
      const manifests = { '/package.json': `{"dependencies":{"${client}":"1"}}` };
      const [first] = offeredIn(languageId, { prefix: 'ae-unite', lang: 'fr', text, manifests });
      assert.equal(first?.target.client, client);
      return first.insertText.match(/^(?:import|from|require)\b.*$/gm) ?? [];
    };
    assert.deepEqual(brought('typescript', '', 'axios'), ["import axios from 'axios';"]);
    for (const text of [
      'import axios from "axios"\n',
      "import axios, { AxiosError } from 'axios';\n",
      "import * as axios from 'axios';\n",
      "const axios = require('axios');\n",
    ])
      assert.deepEqual(brought('typescript', text, 'axios'), [], text);
    for (const text of [
      "import { AxiosError } from 'axios';\n",
      "import http from 'axios';\n",
      "import axios from './axios';\n",
    ])
      assert.deepEqual(brought('typescript', text, 'axios'), ["import axios from 'axios';"], text);
    assert.deepEqual(brought('python', 'import os\nimport requests\n', 'requests'), ['import json']);
    assert.deepEqual(brought('python', 'import requests as http\n', 'requests').at(-1), 'import requests');
    assert.deepEqual(brought('ruby', 'require "net/http"\n', 'net-http'), ["require 'json'"]);
    const [whole] = offered('python', 'ae-unite', 'import json\nimport os\n\nimport requests\n');
    assert.match(whole?.insertText ?? '', /^API_ENTREPRISE = /);
  });

  it('stand in a class of Java, whose imports go to the head of the file; in a file of nothing they are all of it', () => {
    const java = (text: string) => offeredIn('java', { prefix: 'ae-unite', lang: 'fr', text })[0];
    const text = 'package fr.mairie;\n\nimport java.net.URI;\n\nclass Sirene {\n}\n';
    const inClass = java(text);
    assert.match(inClass?.insertText ?? '', /^static final String API_ENTREPRISE =/);
    assert.doesNotMatch(inClass?.insertText ?? '', /^import/m);
    const at = text.indexOf('java.net.URI;') + 'java.net.URI;'.length;
    assert.deepEqual(
      inClass?.imports.map(({ start, end }) => [start, end]),
      [[at, at]],
    );
    assert.match(inClass.imports[0]?.text ?? '', /^\nimport java\.io\.IOException;\n/);
    assert.doesNotMatch(inClass.imports[0]?.text ?? '', /java\.net\.URI;/);
    assert.match(java('')?.insertText ?? '', /^import java[\s\S]*\nfinal class InseeUnitesLegales \{\n/);
    assert.deepEqual(java('')?.imports, []);
    const again = java(`${text}class ApiEntrepriseException {}\nimport java.time.Duration;\n`);
    assert.match(again?.insertText ?? '', /^\/\*\* Données unité légale/);
  });

  it('are narrowed by the beginnings of words', () => {
    const titles = offered('python', 'ae-att-fis').map(({ title }) => title);
    assert.equal(titles[0], 'Attestation fiscale');
    assert.ok(!titles.includes('Liasses fiscales'));
    assert.deepEqual(offered('python', 'ae-nothing'), []);
  });

  it('are found by what people call them, in French and in English', () => {
    const first: Readonly<Record<string, string>> = {
      urssaf: '/v4/urssaf/unites_legales/{siren}/attestation_vigilance',
      vigilance: '/v4/urssaf/unites_legales/{siren}/attestation_vigilance',
      'attestation-sociale': '/v4/urssaf/unites_legales/{siren}/attestation_vigilance',
      kbis: '/v3/infogreffe/rcs/unites_legales/{siren}/extrait_kbis',
      rcs: '/v3/infogreffe/rcs/unites_legales/{siren}/extrait_kbis',
      sirene: '/v4/insee/sirene/etablissements/{siret}',
      company: '/v4/insee/sirene/unites_legales/{siren}',
      entreprise: '/v4/insee/sirene/unites_legales/{siren}',
      siret: '/v4/insee/sirene/etablissements/{siret}',
      tva: '/v3/dgfip/unites_legales/{siren}/numero_tva',
      vat: '/v3/dgfip/unites_legales/{siren}/numero_tva',
      'tax-cert': '/v4/dgfip/unites_legales/{siren}/attestation_fiscale',
      turnover: '/v3/dgfip/etablissements/{siret}/chiffres_affaires',
      dirigeants: '/v3/infogreffe/rcs/unites_legales/{siren}/mandataires_sociaux',
      'unité-légale': '/v4/insee/sirene/unites_legales/{siren}',
    };
    for (const [words, path] of Object.entries(first)) {
      assert.equal(offered('python', `ae-${words}`)[0]?.endpoint, path, words);
    }
  });

  it('have another client where its name is written', () => {
    const offers = (prefix: string) => offered('python', prefix).map(({ target }) => target.client);
    assert.deepEqual(offers('ae-tva'), ['requests']);
    assert.deepEqual(offers('ae-tva-httpx'), ['httpx']);
    assert.deepEqual(offers('ae-tva-ht'), ['httpx', 'http-client']);
    assert.equal(offers('ae-httpx').length, current.length);
  });

  it('have the client of the project where the file names none', () => {
    const [first] = offeredIn('python', {
      prefix: 'ae-tva',
      lang: 'fr',
      manifests: { 'requirements.txt': 'httpx==0.28\n' },
    });
    assert.equal(first?.target.client, 'httpx');
  });

  it('put the client first that the file uses, and leave out what it has', () => {
    const [first] = offered('javascript', 'ae-dgfip-tva', "import axios from 'axios';\nclass ApiEntrepriseError {}\n");
    assert.match(first?.insertText ?? '', /axios\.get/);
    assert.doesNotMatch(first?.insertText ?? '', /class ApiEntrepriseError|import axios/);
    const [other] = offered('javascript', 'ae-dgfip-tva');
    assert.match(other?.insertText ?? '', /class ApiEntrepriseError/);
  });

  it('expand to the same code as with values given', () => {
    for (const target of targets.filter(({ client }) => client !== 'http')) {
      for (const operation of current) {
        const request = { operation, target, lang: 'en' } as const;
        const values = Object.values(trace).slice(0, operation.userId ? 4 : 3);
        const snippet = renderRequest({ ...request, rest: 'placeholders' });
        assert.equal(expanded(snippet, values), renderRequest({ ...request, values: trace }));
      }
    }
  });

  it('are reported by the linter until their recipient is filled in', async () => {
    const [snippet] = offered('python', 'ae-insee-unites-legales');
    const report = await analyseTexts({ 'call.py': expanded(snippet?.insertText ?? '', null) });
    assert.deepEqual(
      report.findings.map(({ rule }) => rule),
      ['invalid-recipient'],
    );
  });

  it('stand for themselves, whatever they hold', () => {
    const text = fc.string({ unit: fc.constantFrom(...'ab${}\\1:|\n'.split('')), maxLength: 20 });
    fc.assert(
      fc.property(text, text, text, (before, inside, after) => {
        const snippet = snippetText(before + tabStop(1, inside) + after);
        assert.equal(expanded(snippet, null), before + inside + after);
        assert.equal(expanded(snippet, ['X']), `${before}X${after}`);
      }),
    );
  });
});
