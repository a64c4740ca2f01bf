import assert from 'node:assert/strict';
import { analyse, explainCall } from '../../src/analysis/index';
import type { Analyser } from '../../src/cli/lint/analysis';
import { grammars } from '../analysis/memory-files';
import { inSandbox, type Ran, type Sandbox } from './harness';

const shipped: Analyser = { analyse: (files, asked) => analyse(files, { grammars, ...asked }), explain: explainCall };

function lint(box: Sandbox, ...args: readonly string[]): Promise<Ran> {
  return box.run(['lint', ...args], {}, shipped);
}

const ADDRESS = 'https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales';
const TRACE = '{ context: "Aides", recipient: "20005376700014", object: "Dossier 12" }';

/** The text of each piece of advice, in the order of the report. */
function advised(out: string): string[] {
  return [...out.matchAll(/^ {4}(".*)$/gm)].map(([, text = '']) => text);
}

function takeAdvice(box: Sandbox, ...texts: readonly string[]): void {
  box.write('.api-entreprise.json', `{ ${texts.join(', ')} }`);
}

const right = (name: string): string =>
  `import axios from 'axios';\nexport const ${name} = (siren) => axios.get(\`${ADDRESS}/\${siren}\`, { params: ${TRACE}, timeout: 5000 });\n`;

const wrong = (endpoint: string): string =>
  `import requests\n\ndef read(siren):\n    return requests.get(f"https://entreprise.api.gouv.fr${endpoint}/{siren}")\n`;

describe('the overview of a report', () => {
  it(
    'is left out where all is well, for one file, in other formats and where it is not wanted',
    inSandbox(
      { 'a.js': right('a'), 'b.js': right('b'), 'wrong/a.py': wrong('/v4/insee/sirene/unites_legales') },
      async (box) => {
        assert.match((await lint(box, 'a.js', 'b.js')).out, /^No problem found \(2 files checked, 2 analysed\)\n$/);
        assert.equal(advised((await lint(box, 'wrong/a.py')).out).length, 0);
        assert.equal(advised((await lint(box)).out).length, 1);
        assert.equal(advised((await lint(box, '--no-summary')).out).length, 0);
        assert.equal(advised((await lint(box, '--format', 'github')).out).length, 0);
      },
    ),
  );

  it(
    'counts by rule and by endpoint, the gravest and the most frequent first, and says what was not decided',
    inSandbox(
      {
        ...Object.fromEntries(
          Array.from({ length: 5 }, (_, index) => [`u${String(index)}.py`, wrong('/v4/insee/sirene/unites_legales')]),
        ),
        'a.py': wrong('/v4/djepva/api-association/associations'),
        'b.js': `import { read } from './absent';\nexport const b = (params) => fetch(\`${ADDRESS}/130025265?\${new URLSearchParams(params)}\`);\n`,
      },
      async (box) => {
        const english = (await lint(box)).out;
        assert.match(
          english,
          /\nBy rule\n {2}6 {2}missing-traceability {2}error\n {2}7 {2}missing-timeout {7}warning\n\nBy endpoint\n {2}11 {2}\/v4\/insee\/\S+\n {3}2 {2}\/v4\/djepva\/\S+\n\nUndecided: 1 of 7 calls \(“--calls” shows each\)\n {2}1 {2}a value comes from an argument that nothing in this project provides\n\n/,
        );
        assert.match(
          english,
          /\n7 findings can be fixed with “api-entreprise lint --fix”\.\n6 errors, 7 warnings \(7 files checked, 7 analysed\)\n$/,
        );
        const french = (await lint(box, '--lang', 'fr')).out;
        assert.match(
          french,
          /\nPar règle\n[^]*\nPar endpoint\n[^]*\nIndécis\u00a0: 1 appel sur 7 \(«\u00a0--calls\u00a0» montre chacun\)\n/,
        );
      },
    ),
  );

  it(
    'names the settings that hold an address, and is obeyed',
    inSandbox(
      {
        'a.js': `import axios from 'axios';\nexport const a = (siren) => axios.get(\`\${process.env.APIE_URL}/v4/insee/sirene/unites_legales/\${siren}\`, { params: ${TRACE}, timeout: 5000 });\n`,
        'b.py': `import requests\nfrom django.conf import settings\n\ndef b(siren, timeout=5):\n    return requests.get(settings.COMPANIES + f"/v4/insee/sirene/unites_legales/{siren}", params=dict(context="Aides", recipient="20005376700014", object="Dossier"), timeout=5)\n`,
        'c.rb': `def c(siren) = RestClient::Request.execute(method: :get, timeout: 5, url: "#{Settings.companies.url}/v4/insee/sirene/unites_legales/#{siren}?context=Aides&recipient=20005376700014&object=Instruction")\n`,
      },
      async (box) => {
        const before = (await lint(box)).out;
        assert.match(before, /Undecided: 3 of 3 calls/);
        assert.match(before, /3 calls have an unknown host\. If these names hold the address of API Entreprise:\n/);
        assert.deepEqual(advised(before), ['"hosts": ["APIE_URL", "COMPANIES", "companies.url"]']);
        takeAdvice(box, ...advised(before));
        assert.match((await lint(box)).out, /^No problem found/);
      },
    ),
  );

  it(
    'describes what sends and is not known, in every language, and is obeyed',
    inSandbox(
      {
        'javascript/a.js': `import { get } from '@acme/http';\nexport const a = (siren) => get(\`${ADDRESS}/\${siren}\`, { params: ${TRACE}, timeout: 5000 });\n`,
        'javascript/b.js': '',
        'python/a.py': `from acme import http\n\ndef a(siren):\n    return http.get(f"${ADDRESS}/{siren}", params=dict(context="Aides", recipient="20005376700014", object="Dossier"), timeout=5)\n`,
        'python/b.py': '',
        'php/a.php': `<?php\nfunction a($siren) { return \\Acme\\Http::get("${ADDRESS}/$siren", ['query' => ['context' => 'Aides', 'recipient' => '20005376700014', 'object' => 'Dossier'], 'timeout' => 5]); }\n`,
        'php/b.php': '',
        'ruby/a.rb': `def a(siren) = Acme::Http.get("${ADDRESS}/#{siren}", params: { context: 'Aides', recipient: '20005376700014', object: 'Dossier' }, timeout: 5)\n`,
        'ruby/b.rb': '',
      },
      async (box) => {
        for (const language of ['javascript', 'python', 'php', 'ruby']) {
          takeAdvice(box);
          const before = (await lint(box, language)).out;
          assert.match(before, /1 call goes through \S+, which nothing describes\./, language);
          takeAdvice(box, ...advised(before));
          const { out } = await lint(box, language);
          assert.match(out, /^No problem found \(2 files/, `${language}: ${out}`);
          assert.match((await lint(box, language, '--calls')).out, /timeout: set 5 s/, language);
        }
      },
    ),
  );

  it(
    'asks for the values that fixes would write, and is obeyed',
    inSandbox({ 'a.py': wrong('/v4/insee/sirene/unites_legales'), 'b.py': '' }, async (box) => {
      const [text = ''] = advised((await lint(box)).out);
      assert.equal(text, '"traceability": {"context": "…", "recipient": "…", "object": "…"}');
      takeAdvice(box, text.replace('"recipient": "…"', '"recipient": "20005376700014"'));
      await lint(box, '--fix');
      const { out } = await lint(box);
      assert.ok(!out.includes('missing-traceability'), out);
    }),
  );

  it(
    'names a folder of code that is set aside and holds much, and is obeyed',
    inSandbox(
      {
        'app/a.js': right('a'),
        'web/legacy [old]/examples/a.py': wrong('/v4/insee/sirene/unites_legales'),
        'web/legacy [old]/examples/b.py': wrong('/v4/insee/sirene/unites_legales'),
        '.api-entreprise.json': '{ "traceability": { "object": "Dossier" }, "ignore": ["/tmp/"] }',
      },
      async (box) => {
        const before = (await lint(box, '--lang', 'fr')).out;
        assert.match(
          before,
          /4 problèmes se trouvent dans web\/legacy \[old\]\/examples\/\. Si ce code n’est pas le vôtre, ou ne sert plus\u00a0:\n/,
        );
        const [text = ''] = advised(before);
        takeAdvice(box, text);
        assert.match(text, /"\/tmp\/"/);
        assert.match((await lint(box)).out, /^No problem found/);
      },
    ),
  );

  it(
    'gives three pieces of advice at most',
    inSandbox(
      {
        'examples/a.py': wrong('/v4/insee/sirene/unites_legales'),
        'examples/b.py': wrong('/v4/insee/sirene/unites_legales'),
        'a.js': `import axios from 'axios';\nimport { get } from '@acme/http';\nexport const a = (siren) => axios.get(\`\${process.env.APIE_URL}/v4/insee/sirene/unites_legales/\${siren}\`);\nexport const b = (siren) => get(\`${ADDRESS}/\${siren}\`);\n`,
      },
      async (box) => assert.equal(advised((await lint(box)).out).length, 3),
    ),
  );
});
