import assert from 'node:assert/strict';
import { projectOf, ROOT } from './project-texts';

/** `‸` marks what is pointed at, `file` is what the code is written in. */
const cases: readonly (readonly [file: string, what: string, code: string, expected: string])[] = [
  [
    'a.mjs',
    'the path of an address',
    'fetch(`https://entreprise.api.gouv.fr/v4/insee/si‸rene/unites_legales/${siren}`, { signal: AbortSignal.timeout(5000) })',
    'path «/v4/insee/sirene/unites_legales/»',
  ],
  [
    'a.mjs',
    'its host',
    "fetch('https://entre‸prise.api.gouv.fr/v4/insee/sirene/unites_legales/130025265')",
    'host «https://entreprise.api.gouv.fr»',
  ],
  [
    'a.mjs',
    'an identifier in it',
    "fetch('https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/1300‸25265')",
    'identifier siren=130025265 «130025265»',
  ],
  [
    'a.mjs',
    'a parameter in an address',
    "fetch('https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/130025265?context=Ai‸des&object=b')",
    'parameter context=Aides «Aides»',
  ],
  [
    'a.mjs',
    'its name',
    "fetch('https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/130025265?con‸text=Aides&object=b')",
    'parameter context=Aides «context»',
  ],
  [
    'a.mjs',
    'a retired path',
    "fetch('https://entreprise.api.gouv.fr/v2/entre‸prises/130025265')",
    'path «/v2/entreprises/130025265»',
  ],
  [
    'a.mjs',
    'a path that is joined to a base',
    "import axios from 'axios';\nconst c = axios.create({ baseURL: 'https://entreprise.api.gouv.fr/' });\nc.get('/v4/insee/si‸rene/unites_legales/130025265')",
    'path «v4/insee/sirene/unites_legales/130025265»',
  ],
  [
    'a.mjs',
    'a limit',
    "import axios from 'axios';\naxios.get('https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/130025265', { time‸out: 5000 })",
    'timeout read «timeout: 5000»',
  ],
  [
    'a.mjs',
    'a token in a header',
    "fetch('https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/130025265', { headers: { Author‸ization: `Bearer ${process.env.JETON}` } })",
    'token «Authorization: `Bearer ${process.env.JETON}`»',
  ],
  [
    'a.mjs',
    'where a token is read',
    "const jeton = process.env.JE‸TON;\nfetch('https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/130025265', { headers: { Authorization: `Bearer ${jeton}` } })",
    'token «process.env.JETON»',
  ],
  [
    'a.mjs',
    'another address',
    "fetch('https://example.org/v4/in‸see');\nfetch('https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/130025265')",
    'nothing',
  ],
  [
    'a.mjs',
    'another string',
    "const a = 'v4/in‸see';\nfetch('https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/130025265')",
    'nothing',
  ],
  [
    'a.py',
    'the key of a map',
    'import requests\nrequests.get("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/130025265", params={"con‸text": "Aides"})',
    'parameter context=Aides «"context"»',
  ],
  [
    'a.py',
    'the value in a map',
    'import requests\nP = {"recipient": "130025‸26500013"}\nrequests.get("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/130025265", params=P)',
    'parameter recipient=13002526500013 «13002526500013»',
  ],
  [
    'a.py',
    'a limit by name',
    'import requests\nrequests.get("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/130025265", time‸out=5)',
    'timeout read «timeout=5»',
  ],
  [
    'a.py',
    'an f-string',
    'import requests\ndef get(siren):\n    requests.get(f"https://entreprise.api.gouv.fr/v4/insee/si‸rene/unites_legales/{siren}")',
    'path «/v4/insee/sirene/unites_legales/»',
  ],
  [
    'a.php',
    'a path in PHP',
    "<?php\n$c = new GuzzleHttp\\Client(['base_uri' => 'https://entreprise.api.gouv.fr']);\n$c->get(\"/v4/insee/si‸rene/unites_legales/$siren\", ['query' => ['context' => 'a']]);",
    'path «/v4/insee/sirene/unites_legales/»',
  ],
  [
    'a.php',
    'a parameter in PHP',
    "<?php\n$c = new GuzzleHttp\\Client(['base_uri' => 'https://entreprise.api.gouv.fr']);\n$c->get(\"/v4/insee/sirene/unites_legales/$siren\", ['query' => ['con‸text' => 'a']]);",
    "parameter context=a «'context'»",
  ],
  [
    'a.rb',
    'a parameter in Ruby',
    'Faraday.get("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/#{siren}", { context: "a", obj‸ect: "b" })',
    'parameter object=b «object»',
  ],
  [
    'a.rb',
    'a path in Ruby',
    'Faraday.get("https://entreprise.api.gouv.fr/v4/insee/si‸rene/unites_legales/#{siren}", { context: "a" })',
    'path «/v4/insee/sirene/unites_legales/»',
  ],
  [
    'a.http',
    'a path behind a variable',
    '@base = https://entreprise.api.gouv.fr\n\nGET {{base}}/v4/insee/si‸rene/unites_legales/{{siren}}?context=Aides\n',
    'path «/v4/insee/sirene/unites_legales/»',
  ],
  [
    'a.http',
    'a parameter of a request file, on a line of its own',
    'GET https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/130025265\n  ?con‸text=Aides\n',
    'parameter context=Aides «context»',
  ],
  [
    'a.vue',
    'a path in a script of a page',
    "<template><p>l'ami</p></template>\n<script>\nfetch('https://entreprise.api.gouv.fr/v2/entre‸prises/130025265')\n</script>",
    'path «/v2/entreprises/130025265»',
  ],
];

describe('what of a call is pointed at', () => {
  for (const [file, what, marked, expected] of cases) {
    it(`is ${what} (${file.slice(2)})`, async () => {
      const offset = marked.indexOf('‸');
      const text = marked.replace('‸', '');
      const project = await projectOf({ [file]: text });
      const found = project.spotAt(ROOT + file, offset);
      project.dispose();
      const about =
        (found?.name ?? null) === null ? (found?.phase ?? '') : `${found?.name ?? ''}=${found?.value ?? ''}`;
      const said = found?.kind === 'timeout' || (found?.name ?? null) !== null ? ` ${about}` : '';
      assert.equal(
        found ? `${found.kind}${said} «${text.slice(found.place.start, found.place.end)}»` : 'nothing',
        expected,
      );
    });
  }
});
