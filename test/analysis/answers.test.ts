import assert from 'node:assert/strict';
import { explainCall } from '../../src/analysis/explain';
import { analyseTexts, lineAt, onlyCall } from './memory-files';

const FETCH =
  'await fetch(`https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/${siren}?context=a&recipient=13002526500013&object=b`, { headers, signal: AbortSignal.timeout(5000) })';
const AXIOS =
  "await axios.get(`https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/${siren}`, { params: { context: 'a', recipient: '13002526500013', object: 'b' }, headers, timeout: 5000 })";
const REQUESTS =
  'requests.get(f"https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/{siren}", params={"context": "a", "recipient": "13002526500013", "object": "b"}, headers=HEADERS, timeout=5)';
const FARADAY =
  "Faraday.new(request: { timeout: 5 }).get(\"https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/#{siren}\", { context: 'a', recipient: '13002526500013', object: 'b' }, HEADERS)";
const REST =
  "RestClient::Request.execute(method: :get, url: \"https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/#{siren}\", headers: { params: { context: 'a', recipient: '13002526500013', object: 'b' }, 'Authorization' => JETON }, timeout: 5)";
const GUZZLE =
  "(new Client())->get(\"https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/$siren\", ['query' => ['context' => 'a', 'recipient' => '13002526500013', 'object' => 'b'], 'headers' => $entetes, 'timeout' => 5])";

const RULES = ['strict-response-schema', 'failure-taken-for-absence'];

/** What becomes of the answer, and what is reported of it, at which line. */
async function answered(file: string, text: string): Promise<string> {
  const { calls, findings } = await analyseTexts({ [file]: text });
  const uses = new Set(
    calls.flatMap((call) => call.answer.map(({ state, by }) => `${state}${by === '' ? '' : ` ${by}`}`)),
  );
  const reported = findings
    .filter(({ rule }) => RULES.includes(rule))
    .map(({ rule, severity, place }) => `${rule} ${severity} ${String(lineAt(text, place.start))}`);
  return [[...uses].join(', '), ...reported].join(' | ');
}

type Case = readonly [file: string, code: string, expected: string];

function check(cases: readonly Case[]): void {
  for (const [file, code, expected] of cases)
    it(`${file}: ${code.split('\n').join(' ⏎ ').slice(0, 250)}`, async () => {
      assert.equal(
        await answered(file, file.endsWith('.php') ? `<?php\nuse GuzzleHttp\\Client;\n${code}\n` : `${code}\n`),
        expected,
      );
    });
}

describe('what becomes of an answer', () => {
  check([
    ['a.mjs', `export async function a(siren) { const r = ${FETCH}; return r.json(); }`, 'returned'],
    [
      'a.mjs',
      `export async function a(siren) { const r = ${FETCH}; console.log(await r.json()); }`,
      'logged console.log',
    ],
    // A status says nothing of a company.
    ['a.mjs', `export async function a(siren) { const r = ${FETCH}; console.log(r.status); }`, ''],
    [
      'a.mjs',
      `export async function a(siren, prisma) { const r = ${FETCH}; const { data } = await r.json(); await prisma.entreprise.update({ where: { siren }, data: { nom: data.nom } }); }`,
      'stored prisma.entreprise.update',
    ],
    [
      'a.mjs',
      `import axios from 'axios';\nexport const a = async (siren) => (${AXIOS}).data;\nexport async function b(siren, depot) { depot.save(await a(siren)); }`,
      'returned, stored depot.save',
    ],
    // A sum of characters is no store.
    [
      'a.mjs',
      `import { createHash } from 'node:crypto';\nexport async function a(siren) { const r = ${FETCH}; createHash('sha256').update(await r.text()).digest('hex'); }`,
      '',
    ],
    ['a.py', `import requests\ndef a(siren):\n    return ${REQUESTS}.json()["data"]`, 'returned'],
    [
      'a.py',
      `import requests\nfrom modeles import Entreprise\ndef a(siren):\n    d = ${REQUESTS}.json()\n    Entreprise.objects.update_or_create(siren=siren, defaults={"nom": d["data"]["nom"]})`,
      'stored Entreprise.objects.update_or_create',
    ],
    // A dictionary that takes the entries of another.
    [
      'a.py',
      `import requests\ndef a(siren):\n    tout = {}\n    tout.update(${REQUESTS}.json())\n    tout2 = dict()\n    tout2.update(tout)`,
      '',
    ],
    [
      'a.rb',
      `def a(siren, entreprise)\n  r = ${FARADAY}\n  entreprise.update!(nom: JSON.parse(r.body)['data']['nom'])\nend`,
      'stored entreprise.update!',
    ],
    [
      'a.rb',
      `def a(siren, entreprise)\n  r = ${FARADAY}\n  entreprise.nom = JSON.parse(r.body)['data']['nom']\n  entreprise.save\n  nil\nend`,
      'stored entreprise.save',
    ],
    [
      'a.php',
      `function a($siren, $entetes, $em, $e) { $d = json_decode(${GUZZLE}->getBody(), true); $e->setNom($d['data']['nom']); $em->persist($e); }`,
      'stored $em->persist',
    ],
  ]);

  it('is said in both languages', async () => {
    const call = await onlyCall({
      'a.mjs': `export async function a(siren, depot) { try { const r = ${FETCH}; if (!r.ok) throw new Error('x'); depot.save({ siren, nom: (await r.json()).nom }); } catch { return null; } }`,
    });
    assert.deepEqual(
      explainCall(call, 'fr').filter((line) => line.includes('réponse')),
      ['  réponse\u00a0: enregistrée (depot.save) (tout échec devient null)'],
    );
    assert.deepEqual(
      explainCall(call, 'en').filter((line) => line.includes('answer')),
      ['  answer: stored (depot.save) (every failure becomes null)'],
    );
  });
});

const STRICT = ' | strict-response-schema information';

/** A program that hands the answer to what follows. */
const zod = (schema: string, use = 'Unite.parse(data)'): Case[1] =>
  `import axios from 'axios';\nimport { z } from 'zod';\nconst Autre = z.object({ a: z.string() });\nconst Unite = ${schema};\nexport async function a(siren, headers) { const { data } = ${AXIOS}; ${use}; }`;
const js = (imports: string, schema: string, use: string): Case[1] =>
  `import axios from 'axios';\n${imports}\n${schema}\nexport async function a(siren, headers) { const { data } = ${AXIOS}; ${use}; }`;
const py = (head: string, use: string): Case[1] =>
  `import requests\n${head}\ndef a(siren):\n    data = ${REQUESTS}.json()["data"]\n    ${use}`;
const rb = (head: string, use: string): Case[1] =>
  `${head}\ndef a(siren)\n  data = JSON.parse(${FARADAY}.body, symbolize_names: true)[:data]\n  ${use}\n  nil\nend`;
const go = (use: string, head = ''): Case[1] =>
  `package a\nimport ("encoding/json"; "net/http"; "time")\n${head}\ntype Unite struct { Siren string }\nfunc a(siren string) (*Unite, error) { resp, err := (&http.Client{Timeout: 5 * time.Second}).Get("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/" + siren + "?context=a&recipient=13002526500013&object=b"); if err != nil { return nil, err }\n${use}; return lire(u), err }`;
const php = (head: string, use: string): Case[1] =>
  `${head}\nfunction a($siren, $entetes, $service) { $data = json_decode(${GUZZLE}->getBody()->getContents(), true)['data']; ${use}; }`;

/** Each of these libraries was run with a key more than its schema names. */
describe('an answer that is refused as soon as a key is added to it', () => {
  check([
    ['a.mjs', zod('z.object({ siren: z.string() }).strict()'), `validated strictly strict${STRICT} 4`],
    ['a.mjs', zod('z.strictObject({ siren: z.string() })'), `validated strictly strictObject${STRICT} 4`],
    [
      'a.mjs',
      zod('z.object({ data: z.array(z.object({ siren: z.string() }).strict()) }).passthrough()'),
      `validated strictly strict${STRICT} 4`,
    ],
    [
      'a.mjs',
      zod('z.object({ siren: z.string() }).strict().partial().optional()', 'const r = Unite.safeParse(data)'),
      `validated strictly strict${STRICT} 4`,
    ],
    ['a.mjs', zod('z.object({ siren: z.string() })'), ''],
    ['a.mjs', zod('z.object({ siren: z.string() }).strict().passthrough()'), ''],
    ['a.mjs', zod('z.object({ siren: z.string() }).strict().strip()'), ''],
    ['a.mjs', zod('z.object({ siren: z.string() }).strict().merge(Autre)'), ''],
    ['a.mjs', zod('z.object({}).merge(Autre.strict())'), `validated strictly strict${STRICT} 4`],
    ['a.mjs', zod('z.union([z.object({ siren: z.string() }).strict(), Autre])'), ''],
    ['a.mjs', zod('z.object(Autre.strict().shape)'), ''],
    // An intersection takes what any of its sides does.
    ['a.mjs', zod('z.strictObject({ siren: z.string() }).and(z.object({ nom: z.string() }))'), ''],
    ['a.mjs', zod('z.intersection(z.object({ nom: z.string() }), z.strictObject({ siren: z.string() }))'), ''],
    [
      'a.mjs',
      zod('z.strictObject({ siren: z.string() }).and(z.strictObject({ nom: z.string() }))'),
      `validated strictly strictObject${STRICT} 4`,
    ],
    // What the program has made itself holds no key that it does not know, and what comes from elsewhere is none of ours.
    ['a.mjs', zod('z.object({ siren: z.string() }).strict()', 'Unite.parse({ siren: data.siren })'), ''],
    ['a.mjs', zod('z.object({ siren: z.string() }).strict()', 'Unite.parse(JSON.parse(process.argv[2]))'), ''],
    [
      'a.mjs',
      js(
        "import * as v from 'valibot';",
        'const Unite = v.strictObject({ siren: v.string() });',
        'v.parse(Unite, data)',
      ),
      `validated strictly strictObject${STRICT} 3`,
    ],
    [
      'a.mjs',
      js("import * as v from 'valibot';", 'const Unite = v.object({ siren: v.string() });', 'v.parse(Unite, data)'),
      '',
    ],
    [
      'a.mjs',
      js(
        "import * as yup from 'yup';",
        'const Unite = yup.object({ siren: yup.string() }).noUnknown().strict();',
        'await Unite.validate(data)',
      ),
      `validated strictly strict${STRICT} 3`,
    ],
    [
      'a.mjs',
      js(
        "import * as yup from 'yup';",
        'const Unite = yup.object({ siren: yup.string() }).noUnknown();',
        'await Unite.validate(data)',
      ),
      '',
    ],
    [
      'a.mjs',
      js(
        "import * as yup from 'yup'; import { z } from 'zod';",
        'const Unite = yup.object({ siren: yup.string() }).strict();',
        'await Unite.validate(data)',
      ),
      '',
    ],
    [
      'a.mjs',
      js("import Joi from 'joi';", 'const Unite = Joi.object({ siren: Joi.string() });', 'Joi.assert(data, Unite)'),
      `validated strictly Joi.object${STRICT} 3`,
    ],
    [
      'a.mjs',
      js(
        "import Joi from 'joi';",
        'const Unite = Joi.object({ siren: Joi.string() }).unknown();',
        'Joi.assert(data, Unite)',
      ),
      '',
    ],
    [
      'a.mjs',
      js(
        "import Joi from 'joi';",
        'const Unite = Joi.object({ siren: Joi.string() });',
        'Unite.validate(data, { allowUnknown: true })',
      ),
      '',
    ],
    ['a.mjs', js("import Joi from 'joi';", 'const Unite = Joi.object();', 'Unite.validate(data)'), ''],
    [
      'a.mjs',
      js(
        "import { object, string, assert, mask } from 'superstruct';",
        'const Unite = object({ siren: string() });',
        'assert(data, Unite)',
      ),
      `validated strictly object${STRICT} 3`,
    ],
    [
      'a.mjs',
      js(
        "import { object, string, assert, mask } from 'superstruct';",
        'const Unite = object({ siren: string() });',
        'mask(data, Unite)',
      ),
      '',
    ],
    [
      'a.mjs',
      js(
        "import Ajv from 'ajv';",
        "const valide = new Ajv().compile({ type: 'object', properties: { siren: { type: 'string' } }, additionalProperties: false });",
        'valide(data)',
      ),
      `validated strictly additionalProperties: false${STRICT} 3`,
    ],
    [
      'a.mjs',
      js(
        "import Ajv from 'ajv';",
        "const schema = { type: 'object', properties: {}, additionalProperties: false }; const ajv = new Ajv({ removeAdditional: true });",
        'ajv.validate(schema, data)',
      ),
      '',
    ],
    [
      'a.mjs',
      js(
        "import Ajv from 'ajv';",
        "const schema = { type: 'object', properties: {} }; const ajv = new Ajv();",
        'ajv.validate(schema, data)',
      ),
      '',
    ],
    [
      'a.mjs',
      js(
        "import { Type } from '@sinclair/typebox';\nimport { Value } from '@sinclair/typebox/value';",
        'const Unite = Type.Object({ siren: Type.String() }, { additionalProperties: false });',
        'Value.Check(Unite, data)',
      ),
      `validated strictly additionalProperties: false${STRICT} 4`,
    ],
    [
      'a.mjs',
      js(
        "import { Type } from '@sinclair/typebox';\nimport { Value } from '@sinclair/typebox/value';",
        'const Unite = Type.Object({ siren: Type.String() }, { additionalProperties: false });',
        'Value.Parse(Unite, data)',
      ),
      '',
    ],
    [
      'a.mjs',
      js(
        "import { type } from 'arktype';",
        "const Unite = type({ '+': 'reject', siren: 'string' });",
        'Unite.assert(data)',
      ),
      `validated strictly '+': 'reject'${STRICT} 3`,
    ],
    [
      'a.mjs',
      js(
        "import { validate } from 'class-validator';\nimport { plainToInstance } from 'class-transformer';",
        'class Unite {}',
        'await validate(plainToInstance(Unite, data), { whitelist: true, forbidNonWhitelisted: true })',
      ),
      `validated strictly forbidNonWhitelisted${STRICT} 5`,
    ],
    [
      'a.mjs',
      js(
        "import { validate } from 'class-validator';\nimport { plainToInstance } from 'class-transformer';",
        'class Unite {}',
        'await validate(plainToInstance(Unite, data), { forbidNonWhitelisted: true })',
      ),
      '',
    ],

    [
      'a.py',
      py(
        "from pydantic import BaseModel, ConfigDict\nclass Unite(BaseModel):\n    model_config = ConfigDict(extra='forbid')\n    siren: str",
        'Unite(**data)',
      ),
      `validated strictly extra='forbid'${STRICT} 4`,
    ],
    [
      'a.py',
      py(
        "from pydantic import BaseModel\nclass Unite(BaseModel):\n    siren: str\n    class Config:\n        extra = 'forbid'",
        'Unite.model_validate(data)',
      ),
      `validated strictly extra = 'forbid'${STRICT} 6`,
    ],
    [
      'a.py',
      py(
        "from pydantic import BaseModel\nclass Siege(BaseModel, extra='forbid'):\n    siret: str\nclass Unite(BaseModel):\n    siege: Siege",
        'Unite.parse_obj(data)',
      ),
      `validated strictly extra='forbid'${STRICT} 3`,
    ],
    ['a.py', py('from pydantic import BaseModel\nclass Unite(BaseModel):\n    siren: str', 'Unite(**data)'), ''],
    [
      'a.py',
      py(
        "from pydantic import BaseModel\nclass Unite(BaseModel, extra='forbid'):\n    siren: str",
        'Unite(siren=data["siren"])',
      ),
      '',
    ],
    [
      'a.py',
      py(
        'from marshmallow import Schema, fields\nclass Unite(Schema):\n    siren = fields.Str()',
        'Unite().load(data)',
      ),
      `validated strictly Unite${STRICT} 7`,
    ],
    [
      'a.py',
      py(
        'from marshmallow import EXCLUDE, Schema, fields\nclass Unite(Schema):\n    class Meta:\n        unknown = EXCLUDE\n    siren = fields.Str()',
        'Unite().load(data)',
      ),
      '',
    ],
    [
      'a.py',
      py(
        'from marshmallow import EXCLUDE, Schema, fields\nclass Unite(Schema):\n    siren = fields.Str()',
        'Unite(unknown=EXCLUDE).load(data)',
      ),
      '',
    ],
    [
      'a.py',
      py(
        'from marshmallow import EXCLUDE, Schema, fields\nclass Unite(Schema):\n    siren = fields.Str()',
        'Unite().load(data, unknown=EXCLUDE)',
      ),
      '',
    ],
    [
      'a.py',
      py('from dataclasses import dataclass\n@dataclass\nclass Unite:\n    siren: str', 'Unite(**data)'),
      `validated strictly Unite${STRICT} 8`,
    ],
    [
      'a.py',
      py('from pydantic.dataclasses import dataclass\n@dataclass\nclass Unite:\n    siren: str', 'Unite(**data)'),
      '',
    ],
    [
      'a.py',
      py('class Unite:\n    def __init__(self, siren, **autres):\n        self.siren = siren', 'Unite(**data)'),
      '',
    ],
    [
      'a.py',
      py('def enregistrer(siren, nom):\n    return siren', 'enregistrer(**data)'),
      `validated strictly enregistrer${STRICT} 6`,
    ],
    [
      'a.py',
      py(
        'from dataclasses import dataclass\n@dataclass\nclass Unite:\n    siren: str',
        'Unite(**{k: v for k, v in data.items() if k in ("siren",)})',
      ),
      '',
    ],
    [
      'a.py',
      py(
        'import msgspec\nclass Unite(msgspec.Struct, forbid_unknown_fields=True):\n    siren: str',
        'msgspec.convert(data, Unite)',
      ),
      `validated strictly forbid_unknown_fields=True${STRICT} 3`,
    ],
    [
      'a.py',
      py(
        'from cattrs import Converter\nfrom modeles import Unite\nconverter = Converter(forbid_extra_keys=True)',
        'converter.structure(data, Unite)',
      ),
      `validated strictly Converter${STRICT} 4`,
    ],
    [
      'a.py',
      py(
        'import jsonschema\nSCHEMA = {"type": "object", "properties": {"siren": {}}, "additionalProperties": False}',
        'jsonschema.validate(data, SCHEMA)',
      ),
      `validated strictly additionalProperties: false${STRICT} 3`,
    ],
    [
      'a.py',
      py(
        'import jsonschema\nSCHEMA = {"type": "object", "properties": {"siren": {}}}',
        'jsonschema.validate(data, SCHEMA)',
      ),
      '',
    ],
    [
      'a.py',
      py('from cerberus import Validator\nv = Validator({"siren": {"type": "string"}})', 'v.validate(data)'),
      `validated strictly Validator${STRICT} 3`,
    ],
    [
      'a.py',
      py(
        'from cerberus import Validator\nv = Validator({"siren": {"type": "string"}}, allow_unknown=True)',
        'v.validate(data)',
      ),
      '',
    ],

    [
      'a.rb',
      rb('Unite = Struct.new(:siren, keyword_init: true)', 'Unite.new(**data)'),
      `validated strictly Struct.new${STRICT} 1`,
    ],
    ['a.rb', rb('Unite = Struct.new(:siren, keyword_init: true)', 'Unite.new(siren: data[:siren])'), ''],
    ['a.rb', rb('Unite = Data.define(:siren)', 'Unite.new(**data)'), `validated strictly Data.define${STRICT} 1`],
    [
      'a.rb',
      rb('class Unite\n  def initialize(siren:, nom: nil)\n    @siren = siren\n  end\nend', 'Unite.new(**data)'),
      `validated strictly Unite.new${STRICT} 8`,
    ],
    ['a.rb', rb('class Unite\n  def initialize(siren:, **)\n    @siren = siren\n  end\nend', 'Unite.new(**data)'), ''],
    ['a.rb', rb('Unite = Struct.new(:siren, keyword_init: true)', 'Unite.new(**data.slice(:siren))'), ''],
    [
      'a.rb',
      rb('class Unite\n  include ActiveModel::Model\n  attr_accessor :siren\nend', 'Unite.new(data)'),
      `validated strictly Unite.new${STRICT} 7`,
    ],
    [
      'a.rb',
      rb('class Unite\n  include ActiveModel::Model\n  attr_accessor :siren\nend', 'Unite.new(siren: data[:siren])'),
      '',
    ],
    [
      'a.rb',
      rb("SCHEMA = { 'type' => 'object', 'additionalProperties' => false }", 'JSON::Validator.validate!(SCHEMA, data)'),
      `validated strictly additionalProperties: false${STRICT} 1`,
    ],

    [
      'a.php',
      php('class Unite { public function __construct(public string $siren) {} }', 'new Unite(...$data)'),
      `validated strictly new Unite${STRICT} 4`,
    ],
    [
      'a.php',
      php('class Unite { public function __construct(public string $siren, ...$autres) {} }', 'new Unite(...$data)'),
      '',
    ],
    [
      'a.php',
      php('class Unite { public function __construct(public string $siren) {} }', 'new Unite($data["siren"])'),
      '',
    ],
    [
      'a.php',
      php(
        'use Symfony\\Component\\Serializer\\Normalizer\\AbstractNormalizer;',
        '$service->denormalize($data, Unite::class, null, [AbstractNormalizer::ALLOW_EXTRA_ATTRIBUTES => false])',
      ),
      `validated strictly ALLOW_EXTRA_ATTRIBUTES${STRICT} 4`,
    ],
    ['a.php', php('', '$service->denormalize($data, Unite::class)'), ''],
    [
      'a.php',
      php(
        'use Symfony\\Component\\OptionsResolver\\OptionsResolver;',
        "(new OptionsResolver())->setDefined(['siren'])->resolve($data)",
      ),
      `validated strictly new OptionsResolver${STRICT} 4`,
    ],
    [
      'a.go',
      go('dec := json.NewDecoder(resp.Body); dec.DisallowUnknownFields(); var u Unite; err = dec.Decode(&u)'),
      `validated strictly DisallowUnknownFields${STRICT} 6`,
    ],
    [
      'a.go',
      go(
        'data, _ := io.ReadAll(resp.Body); dec := json.NewDecoder(bytes.NewReader(data)); dec.DisallowUnknownFields(); u := &Unite{}; err = dec.Decode(u)',
      ),
      `validated strictly DisallowUnknownFields${STRICT} 6`,
    ],
    ['a.go', go('var u Unite; err = json.NewDecoder(resp.Body).Decode(&u)'), ''],
    [
      'a.go',
      go('dec := json.NewDecoder(resp.Body); dec.DisallowUnknownFields(); u := map[string]any{}; err = dec.Decode(&u)'),
      '',
    ],
    [
      'a.go',
      go(
        'dec := json.NewDecoder(r.Body); dec.DisallowUnknownFields(); var u Unite; err = dec.Decode(&u)',
        'var r *http.Request',
      ),
      '',
    ],
  ]);
});

const HINT = 'failure-taken-for-absence hint';
const WARNING = 'failure-taken-for-absence warning';

/** Reported of it, at which line. */
function checkFailures(cases: readonly Case[]): void {
  for (const [file, code, expected] of cases)
    it(`${file}: ${code.split('\n').join(' ⏎ ').slice(0, 400)}`, async () => {
      const text = file.endsWith('.php') ? `<?php\nuse GuzzleHttp\\Client;\n${code}\n` : `${code}\n`;
      const found = (await answered(file, text)).split(' | ').slice(1);
      assert.equal(found.join(' | '), expected);
    });
}

const caught = (handler: string, more = ''): Case[1] =>
  `import axios from 'axios';\nexport async function nom(siren, headers) {\n  try {\n    const { data } = ${AXIOS};\n    return data.data.nom;\n  } catch (error) {\n    ${handler}\n  }\n}\n${more}`;
const refused = (test: string, more = ''): Case[1] =>
  `export async function nom(siren, headers) {\n  const r = ${FETCH};\n  ${test}\n  return (await r.json()).data;\n}\n${more}`;
const status = (sent: string): Case[1] =>
  `import axios from 'axios';\nexport async function nom(siren, headers) {\n  const r = ${sent};\n  if (r.status === 200) return r.data;\n  return null;\n}\n`;
const except = (handler: string, more = ''): Case[1] =>
  `import requests\ndef nom(siren):\n    try:\n        r = ${REQUESTS}\n        r.raise_for_status()\n        return r.json()["data"]["nom"]\n    ${handler}\n${more}`;
const rescue = (handler: string, more = ''): Case[1] =>
  `def nom(siren)\n  r = ${REST}\n  JSON.parse(r.body).dig('data', 'nom')\n${handler}\nend\n${more}`;
const attrape = (handler: string, more = ''): Case[1] =>
  `function nom($siren, $entetes) {\n  try {\n    return json_decode(${GUZZLE}->getBody(), true)['data']['nom'];\n  } ${handler}\n}\n${more}`;

const refuse = (test: string): Case[1] =>
  `package a\nimport ("net/http"; "time")\ntype Unite struct { Siren string }\nfunc a(siren string) (*Unite, error) {\n  resp, err := (&http.Client{Timeout: 5 * time.Second}).Get("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/" + siren + "?context=a&recipient=13002526500013&object=b")\n  ${test}\n  return lire(resp)\n}`;

describe('a failure that is taken for an absence', () => {
  checkFailures([
    ['a.go', refuse('if resp.StatusCode != http.StatusOK { return nil, nil }'), `${HINT} 6`],
    ['a.go', refuse('if err != nil || resp.StatusCode != 200 { return nil, nil }'), `${HINT} 6`],
    ['a.go', refuse('if resp.StatusCode >= 400 { log.Println(siren); return nil, nil }'), `${HINT} 6`],
    ['a.go', refuse('if resp.StatusCode == http.StatusNotFound { return nil, nil }'), ''],
    [
      'a.go',
      refuse('if resp.StatusCode != http.StatusOK { return nil, fmt.Errorf("statut %d", resp.StatusCode) }'),
      '',
    ],
    ['a.go', refuse('if resp.StatusCode == 404 && resp.StatusCode != 200 { return nil, nil }'), ''],
    ['a.mjs', caught('return null;'), `${HINT} 7`],
    ['a.mjs', caught('console.error(error); return {};'), `${HINT} 7`],
    ['a.mjs', caught("return 'entreprise introuvable';"), `${HINT} 7`],
    ['a.mjs', caught('return { nom: null, actif: false };'), `${HINT} 7`],
    ['a.mjs', caught('if (error.response?.status === 404) return null;\n    throw error;'), ''],
    ['a.mjs', caught('if (estAbsente(error)) return null;\n    throw error;'), ''],
    ['a.mjs', caught('console.error(error); throw error;'), ''],
    ['a.mjs', caught('return { erreur: error.message };'), ''],
    ['a.mjs', caught('return { success: false };'), ''],
    ['a.mjs', caught('signaler(error); return undefined;'), ''],
    ['a.mjs', caught('return cache.get(siren);'), ''],
    ['a.mjs', caught('res.status(502).end();'), ''],
    ['a.mjs', caught('enCours = false;'), ''],
    ['a.mjs', caught('this.enCours = false;'), ''],
    [
      'a.mjs',
      `import axios from 'axios';\nexport const nom = async (siren, headers) => axios.get(\`https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/\${siren}\`, { params: { context: 'a', recipient: '13002526500013', object: 'b' }, headers, timeout: 5000 }).then((r) => r.data).catch(() => null);`,
      `${HINT} 2`,
    ],
    ['a.mjs', refused('if (!r.ok) return null;'), `${HINT} 3`],
    // What the library raises as it sends has no status to be looked at, unless an option says so.
    ['a.mjs', status(AXIOS), ''],
    ['a.mjs', status(AXIOS.replace('timeout:', 'validateStatus: () => true, timeout:')), `${HINT} 5`],
    ['a.mjs', refused('if (r.status !== 200) { console.warn(r.status); return []; }'), `${HINT} 3`],
    ['a.mjs', refused('if (r.status === 404) return null;\n  if (!r.ok) throw new Error(r.statusText);'), ''],
    ['a.mjs', refused('if (!r.ok) { if (r.status === 404) return null; throw new Error(); }'), ''],
    ['a.mjs', refused('if (!r.ok) return { erreur: r.status };'), ''],
    // Another answer's status.
    ['a.mjs', refused('if (!siren.ok) return null;'), ''],
    // What cannot be read of a failure is caught, and nothing is raised for a refusal.
    [
      'a.mjs',
      `export async function nom(siren, headers) { try { const r = ${FETCH}; return await r.json(); } catch { return null; } }`,
      '',
    ],

    // Then it is stored.
    [
      'a.mjs',
      caught(
        'return null;',
        'export async function maj(siren, prisma, headers) {\n  const trouve = await nom(siren, headers);\n  await prisma.entreprise.update({ where: { siren }, data: { nom: trouve } });\n}',
      ),
      `${WARNING} 7`,
    ],
    [
      'a.mjs',
      caught(
        'return null;',
        'export async function maj(siren, prisma, headers) {\n  const trouve = await nom(siren, headers);\n  if (!trouve) return;\n  await prisma.entreprise.update({ where: { siren }, data: { nom: trouve } });\n}',
      ),
      `${HINT} 7`,
    ],
    [
      'a.mjs',
      caught(
        'return null;',
        'export async function maj(siren, prisma, headers) {\n  const trouve = await nom(siren, headers);\n  if (trouve !== null) await prisma.entreprise.update({ where: { siren }, data: { nom: trouve } });\n}',
      ),
      `${HINT} 7`,
    ],
    // Nothing has no name: the program stops before it stores anything.
    [
      'a.mjs',
      caught(
        'return null;',
        'export async function maj(siren, prisma, headers) {\n  const trouve = await nom(siren, headers);\n  await prisma.entreprise.update({ where: { siren }, data: { nom: trouve.court } });\n}',
      ),
      `${HINT} 7`,
    ],
    [
      'a.mjs',
      caught(
        'return null;',
        'export async function maj(siren, prisma, headers) {\n  const trouve = await nom(siren, headers);\n  await prisma.entreprise.update({ where: { siren }, data: { nom: trouve?.court } });\n}',
      ),
      `${WARNING} 7`,
    ],
    [
      'a.mjs',
      refused(
        'if (!r.ok) return { nom: null };',
        'export async function maj(siren, depot, headers) {\n  const { nom: trouve } = await nom(siren, headers);\n  await depot.save({ siren, nom: trouve });\n}',
      ),
      `${WARNING} 3`,
    ],

    ['a.py', except('except Exception:\n        return None'), `${HINT} 8`],
    [
      'a.py',
      except('except requests.RequestException as e:\n        logger.warning("échec %s", e)\n        return None'),
      `${HINT} 9`,
    ],
    ['a.py', except('except requests.HTTPError:\n        return {}'), `${HINT} 8`],
    ['a.py', except('except requests.Timeout:\n        return None'), ''],
    ['a.py', except('except KeyError:\n        return None'), ''],
    [
      'a.py',
      except(
        'except requests.HTTPError as e:\n        if e.response.status_code == 404:\n            return None\n        raise',
      ),
      '',
    ],
    ['a.py', except('except requests.Timeout:\n        raise\n    except Exception:\n        return None'), ''],
    ['a.py', except('except Exception as e:\n        raise Indisponible() from e'), ''],
    [
      'a.py',
      `import requests\ndef nom(siren):\n    nom = None\n    try:\n        r = ${REQUESTS}\n        r.raise_for_status()\n        nom = r.json()["data"]["nom"]\n    except Exception as e:\n        print(e)\n    return nom`,
      `${HINT} 3`,
    ],
    [
      'a.py',
      `import requests\ndef nom(siren):\n    r = ${REQUESTS}\n    if r.status_code != 200:\n        return None\n    return r.json()`,
      `${HINT} 5`,
    ],
    [
      'a.py',
      `import requests\ndef nom(siren):\n    r = ${REQUESTS}\n    if r.status_code == 200:\n        return r.json()\n    return None`,
      `${HINT} 6`,
    ],
    [
      'a.py',
      `import requests\ndef nom(siren):\n    r = ${REQUESTS}\n    if r.status_code == 200:\n        return r.json()\n    raise Indisponible(r.status_code)`,
      '',
    ],
    [
      'a.py',
      except(
        'except Exception:\n        return None',
        'def maj(siren):\n    Entreprise.objects.filter(siren=siren).update(nom=nom(siren))',
      ),
      `${WARNING} 8`,
    ],
    [
      'a.py',
      except(
        'except Exception:\n        return None',
        'def maj(entreprise):\n    entreprise.nom = nom(entreprise.siren)\n    entreprise.save()',
      ),
      `${WARNING} 8`,
    ],
    [
      'a.py',
      except(
        'except Exception:\n        return None',
        'def maj(entreprise):\n    trouve = nom(entreprise.siren)\n    if trouve is None:\n        return\n    entreprise.nom = trouve\n    entreprise.save()',
      ),
      `${HINT} 8`,
    ],

    ['a.rb', rescue('rescue StandardError => e\n  Rails.logger.error(e)\n  nil'), `${HINT} 6`],
    ['a.rb', rescue('rescue RestClient::Exception\n  {}'), `${HINT} 5`],
    ['a.rb', rescue('rescue RestClient::NotFound\n  nil'), ''],
    ['a.rb', rescue('rescue RestClient::Exceptions::Timeout\n  nil'), ''],
    ['a.rb', rescue('rescue StandardError => e\n  raise Indisponible, e.message'), ''],
    [
      'a.rb',
      `def nom(siren)\n  r = ${FARADAY}\n  return nil unless r.success?\n  JSON.parse(r.body)\nend`,
      `${HINT} 3`,
    ],
    [
      'a.rb',
      `def nom(siren)\n  r = ${FARADAY}\n  return nil if r.status == 404\n  raise Indisponible unless r.success?\n  JSON.parse(r.body)\nend`,
      '',
    ],
    [
      'a.rb',
      rescue(
        'rescue StandardError\n  nil',
        'def maj(entreprise)\n  entreprise.update!(nom: nom(entreprise.siren))\nend',
      ),
      `${WARNING} 5`,
    ],
    [
      'a.rb',
      rescue(
        'rescue StandardError\n  nil',
        'def maj(entreprise)\n  trouve = nom(entreprise.siren)\n  entreprise.update!(nom: trouve) if trouve\nend',
      ),
      `${HINT} 5`,
    ],

    ['a.php', attrape('catch (\\Exception $e) { return null; }'), `${HINT} 6`],
    ['a.php', attrape('catch (GuzzleException $e) { error_log($e->getMessage()); return []; }'), `${HINT} 6`],
    ['a.php', attrape('catch (ConnectException $e) { return null; }'), ''],
    [
      'a.php',
      attrape(
        'catch (ClientException $e) { if ($e->getResponse()->getStatusCode() === 404) { return null; } throw $e; }',
      ),
      '',
    ],
    ['a.php', attrape('catch (\\Exception $e) { throw new Indisponible("", 0, $e); }'), ''],
    [
      'a.php',
      attrape(
        'catch (\\Throwable $e) { return null; }',
        'function maj($entreprise, $entetes, $em) { $entreprise->setNom(nom($entreprise->siren, $entetes)); $em->persist($entreprise); }',
      ),
      `${WARNING} 6`,
    ],
    [
      'a.php',
      `function nom($siren, $contexte) { $corps = @file_get_contents("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/$siren?context=a&recipient=13002526500013&object=b", false, $contexte); return json_decode($corps); }`,
      `${HINT} 3`,
    ],
    [
      'a.php',
      `function nom($siren, $contexte) { $corps = @file_get_contents("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/$siren?context=a&recipient=13002526500013&object=b", false, $contexte); if ($corps === false) { throw new Indisponible(); } return json_decode($corps); }`,
      '',
    ],
  ]);
});
