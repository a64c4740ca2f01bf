import assert from 'node:assert/strict';
import fc from 'fast-check';
import { ConfigurationError } from '../../src/analysis/configuration-error';
import { parseConfiguration } from '../../src/analysis/configuration';
import { PublishedError } from '../../src/catalogue/published/address';
import { readPublished } from '../../src/catalogue/published/read';
import { embeddedCode } from '../../src/embedding/index';
import { readBruno } from '../../src/languages/http/bruno';
import { readRequestFile } from '../../src/languages/http/request-file';
import { gradleCatalogue, gradleDependencies, mavenDependencies } from '../../src/manifests/java';
import { goDependencies, goModulePath } from '../../src/manifests/go';
import { nodeDependencies } from '../../src/manifests/node';
import { nugetDependencies } from '../../src/manifests/dotnet';
import { composerDependencies, composerLocked } from '../../src/manifests/php';
import { pipfileLocked, pythonDependencies, pythonLocked } from '../../src/manifests/python';
import { bundlerLocked, gemDependencies } from '../../src/manifests/ruby';
import { cargoDependencies, cargoLocked } from '../../src/manifests/rust';
import { parseDraft, parseToHost, parseToPage } from '../../src/panel/shared/protocol';
import { readNews } from '../../src/published/news';
import { readState } from '../../src/requests/budget/state';
import { errorsIn } from '../../src/requests/explain';
import { indentJson, isDeeperThan, withExactNumbers } from '../../src/requests/json-text';
import { parseEnvelope } from '../../src/secrets/envelope';
import type { SettingsFormat } from '../../src/settings/files';
import { readSettings } from '../../src/settings/formats';
import { readToken } from '../../src/token/read';

/** What a text that came from elsewhere is given to, with one that it reads as a start. */
interface Reader {
  readonly name: string;
  readonly sample: string;
  readonly read: (text: string) => unknown;
  /** What it may throw, since those who call it know. */
  readonly refusal?: abstract new (...args: never[]) => Error;
}

const json = (value: unknown): string => JSON.stringify(value, null, 1);

const parsed =
  (read: (value: unknown) => unknown) =>
  (text: string): unknown => {
    let value: unknown;
    try {
      value = JSON.parse(text);
    } catch {
      return null;
    }
    return read(value);
  };

const settings: Readonly<Record<SettingsFormat, string>> = {
  yaml: 'service:\n  url: &a "https://x"\n  list: [a, b]\n  other: *a\n',
  json: '{ "a": { "b": [1, "x"] }, // c\n }',
  toml: '[a]\nb = "x"\n[[c]]\nd = { e = 1 }\n',
  lines: '[a b]\nkey = value ; c\n',
  properties: 'a.b = c\\\n  d\n# e\nf\\:g: h\n',
  dotenv: 'export A="b"\nC = d # e\n',
  rails: "config.x.url = ENV.fetch('A', 'b')\n",
  variables: '{ "dev": { "a": "b" } }\nvars {\n  a : b\n}\n',
  containers: 'services:\n  web:\n    environment:\n      - A=b\n      C: d\n',
  terraform: 'variable "a" {\n  default = "b"\n}\nlocals {\n  c = "${var.a}/d"\n}\n',
};

const lock = json({ packages: [{ name: 'a/b', version: 'v1.2.3' }], default: { requests: { version: '==2.1' } } });

const readers: readonly Reader[] = [
  {
    name: 'a configuration',
    sample: json({ level: 'strict', rules: { 'missing-timeout': 'off' }, ignore: ['a/**'], clients: [] }),
    read: (text) => parseConfiguration('file:///a/.api-entreprise.json', text),
    refusal: ConfigurationError,
  },
  {
    name: 'an OpenAPI file',
    sample:
      'openapi: 3.0.0\npaths:\n  /v3/a/{siren}:\n    get:\n      summary: x\n      parameters:\n        - { name: b, in: query }\n',
    read: readPublished,
    refusal: PublishedError,
  },
  ...Object.entries(settings).map(([format, sample]): Reader => ({
    name: `settings (${format})`,
    sample,
    read: (text) =>
      readSettings(Object.keys(settings).find((each): each is SettingsFormat => each === format) ?? 'yaml', text),
  })),
  {
    name: 'a request file',
    sample: '@a = b\n### c\nGET https://x/{{a}} HTTP/1.1\nB: c\n  ?d=e\n\n{}\n',
    read: readRequestFile,
  },
  {
    name: 'a request of Bruno',
    sample: 'get {\n  url: https://x\n}\nheaders {\n  a: b\n}\nvars {\n  ~c: d\n}\n',
    read: readBruno,
  },
  {
    name: 'a notebook',
    sample: json({
      metadata: { kernelspec: { language: 'python' } },
      cells: [{ cell_type: 'code', source: ['a\n', 'b'] }],
    }),
    read: (text) => embeddedCode('file:///a.ipynb', text, () => null),
  },
  ...['a.html', 'a.vue', 'a.svelte', 'a.astro', 'a.erb', 'a.twig', 'a.haml', 'a.slim'].map((name): Reader => ({
    name: `a page (${name})`,
    sample:
      '---\nconst a = 1\n---\n<script setup>\nfetch("{{ a }}")\n</script>\n<p onclick="b(<%= c %>)">#{d}</p>\n:javascript\n  e()\n',
    read: (text) => embeddedCode(`file:///${name}`, text, () => null),
  })),
  { name: 'package.json', sample: json({ dependencies: { axios: '^1.2', b: 'npm:c@2' } }), read: nodeDependencies },
  {
    name: 'requirements',
    sample: 'requests[socks] >= 2.28, < 3\nhttpx==0.27 ; python_version > "3"\n',
    read: pythonDependencies,
  },
  { name: 'poetry.lock', sample: '[[package]]\nname = "a"\nversion = "1.2"\n', read: pythonLocked },
  { name: 'Pipfile.lock', sample: lock, read: pipfileLocked },
  {
    name: 'composer.json',
    sample: json({ require: { 'guzzlehttp/guzzle': '^7 || 6.*' } }),
    read: composerDependencies,
  },
  { name: 'composer.lock', sample: lock, read: composerLocked },
  { name: 'a Gemfile', sample: "gem 'faraday', '~> 2.0', '< 3'\n", read: gemDependencies },
  { name: 'Gemfile.lock', sample: '    faraday (2.7.1)\n', read: bundlerLocked },
  {
    name: 'go.mod',
    sample: 'module a.b/c\nrequire (\n\td.e/f v1.2.3 // g\n)\nrequire h.i/j v2.0.0\n',
    read: goDependencies,
  },
  { name: 'the module of go.mod', sample: 'module a.b/c\n', read: goModulePath },
  {
    name: 'Cargo.toml',
    sample: '[dependencies]\nreqwest = { version = "0.12" }\nureq = "3"\n',
    read: cargoDependencies,
  },
  { name: 'Cargo.lock', sample: '[[package]]\nname = "ureq"\nversion = "3.0.0"\n', read: cargoLocked },
  {
    name: 'a project of .NET',
    sample: '<Project><ItemGroup><PackageReference Include="Refit" Version="7.0" /></ItemGroup></Project>',
    read: nugetDependencies,
  },
  {
    name: 'a POM',
    sample:
      '<project><properties><v>1</v></properties><dependencies><dependency><groupId>a</groupId><artifactId>b</artifactId><version>${v}</version></dependency></dependencies></project>',
    read: mavenDependencies,
  },
  { name: 'a build of Gradle', sample: 'dependencies {\n  implementation("a:b:1.2")\n}\n', read: gradleDependencies },
  {
    name: 'a catalogue of Gradle',
    sample: '[versions]\na = "1"\n[libraries]\nb = { module = "c:d", version.ref = "a" }\n',
    read: gradleCatalogue,
  },
  {
    name: 'a message of the panel',
    sample: json({ type: 'send', draft: { environment: 'simulator' } }),
    read: parsed(parseToHost),
  },
  { name: 'a message to the panel', sample: json({ type: 'state', value: {} }), read: parsed(parseToPage) },
  { name: 'a draft of the panel', sample: json({ environment: 'simulator', values: {} }), read: parsed(parseDraft) },
  { name: 'news of the catalogue', sample: json({ date: '2026-01-01', changes: [] }), read: readNews },
  { name: 'the state of limits', sample: json({ version: 1, groups: {} }), read: readState },
  {
    name: 'an error of the service',
    sample: json({ errors: [{ code: '00201', title: 'a', meta: { retry_in: 3 } }] }),
    read: parsed(errorsIn),
  },
  {
    name: 'JSON that is shown',
    sample: '{ "a": [1e400, 12345678901234567890, "\\u0000"], "b": null }',
    read: (text) => [indentJson(text), isDeeperThan(text, 20), withExactNumbers(text)],
  },
  {
    name: 'the secret storage',
    sample: json({ version: 1, tokens: [{ id: 'a', name: 'b', token: 'c' }] }),
    read: parseEnvelope,
  },
  { name: 'a token that is pasted', sample: 'Authorization: Bearer aaa.bbb.ccc', read: readToken },
];

/** What has broken readers elsewhere. */
const hostile = [
  '\u0000',
  '\ud800',
  '\ufeff',
  '\u2028',
  '\u202e',
  '"__proto__": { "polluted": 1 }, ',
  '"constructor": { "prototype": { "polluted": 1 } }, ',
  '[__proto__]\npolluted = 1\n',
  '__proto__:\n  polluted: 1\n',
  '__proto__ = polluted\n',
  '\\',
  '&a [*a, *a]',
  '<<: *a',
  '<!DOCTYPE a [<!ENTITY b "c">]>&b;',
  '${',
  '{{',
  '<%',
  '"',
  "'",
  ']',
  '}',
  '-1e999',
  ' '.repeat(3_000),
  '\n'.repeat(3_000),
  '['.repeat(3_000),
  '{"a":'.repeat(3_000),
  '<a>'.repeat(3_000),
  'a'.repeat(3_000),
];

/** A text with pieces taken out, doubled and put in. */
const mutant = (sample: string): fc.Arbitrary<string> =>
  fc
    .array(
      fc.record({
        at: fc.nat(1_000),
        length: fc.nat(12),
        into: fc.oneof(fc.constantFrom('', ...hostile), fc.string({ maxLength: 8, unit: 'binary' })),
        isDoubled: fc.boolean(),
      }),
      { minLength: 1, maxLength: 5 },
    )
    .map((changes) =>
      changes.reduce((text, { at, length, into, isDoubled }) => {
        const from = text.length === 0 ? 0 : at % text.length;
        const taken = text.slice(from, from + length);
        return text.slice(0, from) + into + (isDoubled ? taken + taken : '') + text.slice(from + length);
      }, sample),
    );

const runs = Number(process.env['FUZZ_FOREIGN'] ?? 30);
const seed = process.env['FUZZ_SEED'];

describe('texts that came from elsewhere', () => {
  for (const { name, sample, read, refusal } of readers) {
    it(`are read or refused, whatever they are: ${name}`, () => {
      read(sample);
      fc.assert(
        fc.property(fc.oneof({ weight: 9, arbitrary: mutant(sample) }, fc.string({ maxLength: 200 })), (text) => {
          try {
            read(text);
          } catch (error) {
            if (!refusal || !(error instanceof refusal)) throw error;
          }
          assert.equal(Reflect.get({}, 'polluted'), undefined);
        }),
        { numRuns: runs, ...(seed === undefined ? {} : { seed: Number(seed) }) },
      );
    });
  }
});
