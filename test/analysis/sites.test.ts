import assert from 'node:assert/strict';
import { projectOf, ROOT } from './project-texts';

const PATH = 'https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/130025265';
const GUZZLE = "<?php\n$c = new GuzzleHttp\\Client(['base_uri' => 'https://entreprise.api.gouv.fr']);\n";

/** `‸` is the cursor. */
const cases: readonly (readonly [file: string, what: string, code: string, expected: string])[] = [
  [
    'a.mjs',
    'a path',
    "fetch('https://entreprise.api.gouv.fr/v3/ins‸')",
    "address ' «https://entreprise.api.gouv.fr/v3/ins»",
  ],
  [
    'a.mjs',
    'a host and a slash',
    "fetch('https://entreprise.api.gouv.fr/‸')",
    "address ' «https://entreprise.api.gouv.fr/»",
  ],
  [
    'a.mjs',
    'a template',
    'fetch(`https://entreprise.api.gouv.fr/v3/ins‸`)',
    'address ` ${} «https://entreprise.api.gouv.fr/v3/ins»',
  ],
  [
    'a.mjs',
    'a template with a hole before',
    'const BASE = "https://entreprise.api.gouv.fr";\nfetch(`${BASE}/v3/ins‸`)',
    'address ` ${} https://entreprise.api.gouv.fr + «/v3/ins»',
  ],
  [
    'a.mjs',
    'a path that is joined to a base',
    "import axios from 'axios';\nconst c = axios.create({ baseURL: 'https://entreprise.api.gouv.fr' });\nc.get('/v3/‸')",
    "address ' https://entreprise.api.gouv.fr + «/v3/»",
  ],
  ['a.mjs', 'a query', `fetch('${PATH}?context=a&‸')`, `address ' has context «${PATH}?context=a&»`],
  ['a.mjs', 'an empty query', `fetch('${PATH}?‸')`, `address ' «${PATH}?»`],
  [
    'a.mjs',
    'an empty query behind a hole',
    'fetch(`https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/${siren}?‸`)',
    'address ` ${} https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/□? + «»',
  ],
  [
    'a.mjs',
    'a question mark of an expression',
    "fetch(`https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/${a ?‸ 'b' : 'c'}`)",
    'nothing',
  ],
  [
    'a.py',
    'an empty query behind a sum',
    'import requests\nrequests.get("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/" + siren + "?‸")',
    'address " https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/□? + «»',
  ],
  [
    'a.php',
    'an empty query behind a hole that is open',
    '<?php\n$a = file_get_contents("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/{$siren}?‸\n',
    'address " {$} https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/□? + «»',
  ],
  [
    'a.rb',
    'an empty query behind a hole',
    'require "net/http"\nNet::HTTP.get(URI("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/#{siren}?‸"))',
    'address " #{} https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/□? + «»',
  ],
  [
    'a.mjs',
    'a query behind a hole',
    'fetch(`https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/${siren}?con‸`)',
    'address ` ${} https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/□? + «con»',
  ],
  [
    'a.mjs',
    'an open string',
    "const a = 1;\nfetch('https://entreprise.api.gouv.fr/v3/ins‸\nconst b = 2;\n",
    "address ' «https://entreprise.api.gouv.fr/v3/ins»",
  ],
  [
    'a.mjs',
    'an open string in an open call',
    "fetch('https://entreprise.api.gouv.fr/v3/ins‸)\n",
    "address ' «https://entreprise.api.gouv.fr/v3/ins»",
  ],
  [
    'a.mjs',
    'a key',
    `import axios from 'axios';\naxios.get('${PATH}', { params: { context: 'a', rec‸ } })`,
    'key bare has context «rec»',
  ],
  ['a.mjs', 'the first key', `import axios from 'axios';\naxios.get('${PATH}', { params: { ‸ } })`, 'key bare «»'],
  [
    'a.mjs',
    'a value',
    `import axios from 'axios';\naxios.get('${PATH}', { params: { context: 'Ai‸' } })`,
    "value context ' has context «Ai»",
  ],
  [
    'a.mjs',
    'a value of other options',
    `import axios from 'axios';\naxios.get('${PATH}', { params: {}, headers: { Accept: 'app‸' } })`,
    'nothing',
  ],
  ['a.mjs', 'other options', `import axios from 'axios';\naxios.get('${PATH}', { ti‸ })`, 'nothing'],
  [
    'a.mjs',
    'another string',
    "fetch('https://example.org/v3/ins‸');\nfetch('https://entreprise.api.gouv.fr/v3/ins')",
    'nothing',
  ],
  ['a.mjs', 'another open string', "const a = 'v3/ins‸\nfetch('https://entreprise.api.gouv.fr/v3/ins')", 'nothing'],
  [
    'a.mjs',
    'a comment',
    "// 'https://entreprise.api.gouv.fr/v3/ins‸'\nfetch('https://entreprise.api.gouv.fr/v3/ins')",
    'nothing',
  ],
  [
    'a.py',
    'a path',
    'import requests\nrequests.get("https://entreprise.api.gouv.fr/v3/ins‸")',
    'address " «https://entreprise.api.gouv.fr/v3/ins»',
  ],
  [
    'a.py',
    'an f-string',
    'import requests\nrequests.get(f"https://entreprise.api.gouv.fr/v3/ins‸")',
    'address " {} «https://entreprise.api.gouv.fr/v3/ins»',
  ],
  [
    'a.py',
    'an open string',
    'import requests\ndef a():\n    return requests.get("https://entreprise.api.gouv.fr/v3/ins‸\n\ndef b():\n    return 1\n',
    'address " «https://entreprise.api.gouv.fr/v3/ins»',
  ],
  [
    'a.py',
    'an open string before arguments',
    'import requests\ndef a(params):\n    return requests.get(\n        "https://entreprise.api.gouv.fr/v3/ins‸\n        params=params,\n    )\n',
    'address " has context recipient object user_id «https://entreprise.api.gouv.fr/v3/ins»',
  ],
  [
    'a.py',
    'a key',
    `import requests\nrequests.get("${PATH}", params={"context": "a", "re‸"})`,
    'key quoted has context «"re"»',
  ],
  [
    'a.py',
    'a key that is open',
    `import requests\nrequests.get("${PATH}", params={"context": "a", "re‸})`,
    'key quoted has context «"re»',
  ],
  [
    'a.py',
    'a key before others',
    `import requests\nrequests.get("${PATH}", params={"‸", "context": "a"})`,
    'key quoted has context «""»',
  ],
  ['a.py', 'a value', `import requests\nrequests.get("${PATH}", params={"context": "‸"})`, 'value context " «»'],
  [
    'a.py',
    'a map of its own',
    `import requests\nP = {"context": "a", "‸"}\nrequests.get("${PATH}", params=P)`,
    'key quoted has context «""»',
  ],
  ['a.php', 'a path', `${GUZZLE}$c->get("/v3/ins‸");`, 'address " {$} https://entreprise.api.gouv.fr + «/v3/ins»'],
  [
    'a.php',
    'an open string',
    `${GUZZLE}$c->get("/v3/ins‸\n$a = "b";\n`,
    'address " {$} https://entreprise.api.gouv.fr + «/v3/ins»',
  ],
  [
    'a.php',
    'a key',
    `${GUZZLE}$c->get('/v4/insee/sirene/unites_legales/130025265', ['query' => ['context' => 'a', '‸']]);`,
    "key arrow has context «''»",
  ],
  [
    'a.rb',
    'a path',
    'Faraday.get("https://entreprise.api.gouv.fr/v3/ins‸")',
    'address " #{} «https://entreprise.api.gouv.fr/v3/ins»',
  ],
  [
    'a.rb',
    'a plain string',
    "Faraday.get('https://entreprise.api.gouv.fr/v3/ins‸')",
    "address ' «https://entreprise.api.gouv.fr/v3/ins»",
  ],
  [
    'a.rb',
    'an open string',
    'def a\n  Faraday.get("https://entreprise.api.gouv.fr/v3/ins‸\nend\n\ndef b\n  "x"\nend\n',
    'address " #{} «https://entreprise.api.gouv.fr/v3/ins»',
  ],
  ['a.rb', 'a key', `Faraday.get("${PATH}", { context: "a", re‸ })`, 'key bare has context «re»'],
  ['a.rb', 'a value', `Faraday.get("${PATH}", { context: "Ai‸" })`, 'value context " #{} has context «Ai»'],
  [
    'a.vue',
    'a path in a script of a page',
    "<template><p>l'ami</p></template>\n<script>\nfetch('https://entreprise.api.gouv.fr/v3/ins‸')\n</script>",
    "address ' «https://entreprise.api.gouv.fr/v3/ins»",
  ],
  [
    'a.html',
    'an open string in a script of a page',
    "<p>l'ami</p>\n<script>\nfetch('https://entreprise.api.gouv.fr/v3/ins‸\nconst b = 2;\n</script>",
    "address ' «https://entreprise.api.gouv.fr/v3/ins»",
  ],
  ['a.http', 'a query', `GET ${PATH}?context=a&‸`, `address has context «${PATH}?context=a&»`],
  [
    'a.cs',
    'a key of a map, in a language that nothing is written in',
    'using System.Net.Http; using Microsoft.AspNetCore.WebUtilities; using System.Collections.Generic;\n' +
      `class A { async Task F(HttpClient c) { await c.GetAsync(QueryHelpers.AddQueryString("${PATH}", ` +
      'new Dictionary<string, string> { ["context"] = "a", ["obj‸"] = "b" })); } }',
    'key " has context «"obj"»',
  ],
];

describe('where a person writes in a call', () => {
  for (const [file, what, marked, expected] of cases) {
    it(`is ${what} (${file.slice(2)})`, async () => {
      const offset = marked.indexOf('‸');
      const text = marked.replace('‸', '');
      // What is known is what stood there a few keys ago, or what stands there now.
      const ago = text.slice(0, offset - 1) + text.slice(offset);
      const project = await projectOf({ [file]: ago });
      const before = project.revision;
      const summaries = JSON.stringify(project.report(null).calls);
      const site = project.siteAt(ROOT + file, text, offset);
      assert.equal(project.revision, before);
      assert.equal(project.textAt(ROOT + file), ago);
      assert.equal(JSON.stringify(project.report(null).calls), summaries);
      await project.update(ROOT + file, text);
      await project.complete();
      assert.deepEqual(project.siteAt(ROOT + file, text, offset), site);
      project.dispose();
      const written = site && `«${text.slice(site.place.start, site.place.end)}»`;
      const words = site && [
        site.kind,
        site.name,
        site.style?.keys ?? site.quote,
        site.hole && site.hole.open + site.hole.close,
        site.present.length > 0 ? `has ${site.present.join(' ')}` : '',
        site.before === '' ? '' : `${site.before.replaceAll('\uFFFC', '□')} +`,
        written,
      ];
      assert.equal(words ? words.filter((each) => each !== null && each !== '').join(' ') : 'nothing', expected);
    });
  }
});
