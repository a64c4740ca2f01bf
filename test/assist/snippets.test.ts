import assert from 'node:assert/strict';
import {
  baseClientFor,
  clientsFor,
  currentEndpoints,
  endpointDocumentation,
  insertionOf,
  proposals,
  settingsFor,
  type InsertionFile,
} from '../../src/assist';
import { snippetPrefix } from '../../src/assist/prefix';
import { shipped } from '../../src/catalogue';
import { SNIPPET_PREFIX } from '../../src/writing';
import { analyseTexts, memoryFiles } from '../analysis/memory-files';

const endpoint = '/v4/insee/sirene/unites_legales/{siren}';
const inPython: InsertionFile = { languageId: 'python', text: '', lang: 'fr' };

/** The code that a person gets who leaves every tab stop as it is. */
const expanded = (snippet: string): string =>
  snippet.replace(/\$\{\d+:((?:\\.|[^}\\])*)\}/g, '$1').replace(/\\([\\$}])/g, '$1');

describe('the prefix of snippets', () => {
  it('is what is written after a blank or at the beginning of a line, and begins with ae-', () => {
    assert.equal(snippetPrefix('ae-'), 'ae-');
    assert.equal(snippetPrefix('  return ae-insee-uni'), 'ae-insee-uni');
    assert.equal(snippetPrefix('AE-Insee'), 'AE-Insee');
    assert.equal(snippetPrefix('ae-unité-légale'), 'ae-unité-légale');
    assert.ok(snippetPrefix(SNIPPET_PREFIX) === SNIPPET_PREFIX);
  });

  it('is nothing else', () => {
    for (const before of ['', 'a', 'ae', 'ae_', 'x-ae-', 'fetch-', '"ae-', 'ae- ', 'ae-x(', 'maeae-', 'i--']) {
      assert.equal(snippetPrefix(before), null, before);
    }
  });

  it('gives every current endpoint a proposal, told in the editor’s language whatever that of the comments', () => {
    const all = proposals(inPython, 'ae-', 'en');
    const current = shipped().operations.filter(({ deprecated }) => deprecated === null);
    assert.deepEqual(new Set(all.map((each) => each.endpoint)), new Set(current.map(({ path }) => path)));
    assert.match(all[0]?.detail ?? '', / with requests$/);
    assert.match(all[0]?.insertText ?? '', /Une réponse de l’API/);
    assert.match(all[0]?.insertText ?? '', /\$\{1:cadre de l’appel\}/);
  });
});

describe('the client of a project', () => {
  const place = (languageId: string, text = ''): InsertionFile => ({ languageId, text, lang: 'en' });

  it('is offered first where its name is written, in languages that have one', () => {
    for (const languageId of ['javascript', 'typescriptreact', 'python', 'php', 'ruby']) {
      const [first] = proposals(place(languageId), 'ae-client', 'fr');
      assert.equal(first?.endpoint, null);
      assert.equal(first.label, 'Client API Entreprise du projet');
      assert.match(first.insertText, /class ApiEntreprise\b/);
    }
    assert.deepEqual(proposals(place('shellscript'), 'ae-client', 'fr'), []);
    for (const prefix of ['ae-', 'ae-c', 'ae-clientele', 'ae-kbis'])
      assert.ok(proposals(place('python'), prefix, 'fr').every((each) => each.endpoint !== null));
  });

  it('leaves out what the file has, and fills in what the project says', () => {
    const inFile = place('python', 'class ApiEntrepriseError(Exception): pass\n');
    const { insertText: code = '' } = baseClientFor(inFile, { context: 'Aides' }) ?? {};
    assert.match(code, /context="Aides"/);
    assert.match(code, /recipient="\$\{2:/);
    assert.doesNotMatch(code, /import requests|class ApiEntrepriseError/);
    assert.equal(baseClientFor(place('markdown')), null);
  });
});

describe('the documentation of a snippet', () => {
  it('says in both languages what it sends and how long it waits, and shows the code', () => {
    const [target] = clientsFor(inPython, {});
    assert.ok(target);
    const french = endpointDocumentation('/v4/dgfip/unites_legales/{siren}/attestation_fiscale', target, 'fr');
    const english = endpointDocumentation('/v4/dgfip/unites_legales/{siren}/attestation_fiscale', target, 'en');
    assert.equal(french.request, 'GET /v4/dgfip/unites_legales/{siren}/attestation_fiscale');
    assert.match(french.facts[0] ?? '', /12 s.*`context`, `recipient`, `object`, `user_id`/);
    assert.match(english.facts[0] ?? '', /Recommended timeout: 12 s/);
    assert.equal(french.facts.length, english.facts.length);
    assert.match(english.code, /requests\.get\(/);
    assert.doesNotMatch(english.code, /\$\{1/);
  });

  it('is refused for an endpoint that is none', () => {
    const [target] = clientsFor(inPython, {});
    assert.ok(target);
    assert.throws(() => endpointDocumentation('/v4/nothing', target, 'fr'));
  });
});

describe('the endpoints to choose from', () => {
  it('are those that are not deprecated, each with its title and providers', () => {
    const rows = currentEndpoints();
    const row = rows.find(({ path }) => path === endpoint);
    assert.deepEqual(row, { path: endpoint, title: 'Données unité légale', providers: 'INSEE' });
    for (const { path } of shipped().operations.filter(({ deprecated }) => deprecated !== null)) {
      assert.ok(!rows.some((each) => each.path === path), path);
    }
    assert.equal(new Set(rows.map(({ path }) => path)).size, rows.length);
  });
});

describe('the clients to choose from', () => {
  const first = (place: Partial<InsertionFile>, manifests: Readonly<Record<string, string>> = {}): string | undefined =>
    clientsFor({ ...inPython, ...place }, manifests)[0]?.client;

  it('begin with the one that the file uses', () => {
    assert.equal(first({ text: 'import httpx\n' }, { 'requirements.txt': 'requests\n' }), 'httpx');
  });

  it('begin otherwise with the one that the manifests name', () => {
    assert.equal(first({}), 'requests');
    assert.equal(first({}, { 'requirements.txt': 'httpx==0.28\n' }), 'httpx');
    assert.equal(first({}, { 'requirements.txt': 'httpx\nrequests\n' }), 'requests');
    assert.equal(
      first({ languageId: 'typescript' }, { 'web/package.json': '{"dependencies":{"axios":"1"}}' }),
      'axios',
    );
    assert.equal(
      first({ languageId: 'php' }, { 'composer.json': '{"require":{"symfony/http-client":"7"}}' }),
      'symfony',
    );
    assert.equal(first({ languageId: 'ruby' }, { Gemfile: 'gem "faraday"\n' }), 'faraday');
    assert.equal(first({ languageId: 'javascript' }, { Gemfile: 'gem "faraday"\n' }), 'fetch');
  });

  it('are none where nothing can be written', () => {
    assert.deepEqual(clientsFor({ ...inPython, languageId: 'markdown' }, {}), []);
  });
});

describe('a call to insert', () => {
  const values = { context: 'Aides publiques', recipient: '21750001600019', object: 'Instruction' };
  const call = { endpoint, language: 'python', client: 'requests', place: inPython } as const;

  it('has tab stops for what is not known, and none for what is', () => {
    assert.match(insertionOf(call).insertText, /\$\{1:cadre de l’appel\}/);
    const filled = insertionOf({ ...call, values: { recipient: '21750001600019' } }).insertText;
    assert.match(filled, /"recipient": "21750001600019"/);
    assert.match(filled, /"object": "\$\{2:/);
  });

  it('is clean once everything is filled in, in a file that has a call already too', async () => {
    const one = expanded(insertionOf({ ...call, values }).insertText);
    const text = `${one}\n\n`;
    const { insertText: other } = insertionOf({
      ...call,
      endpoint: '/v4/insee/sirene/etablissements/{siret}',
      place: { ...inPython, text },
      values,
    });
    assert.doesNotMatch(other, /class ApiEntrepriseError|^import/m);
    const report = await analyseTexts({ 'calls.py': text + expanded(other) });
    assert.deepEqual(report.findings, []);
    assert.equal(report.calls.length, 2);
  });
});

describe('the settings of written code', () => {
  const settings = (texts: Readonly<Record<string, string>>): ReturnType<typeof settingsFor> =>
    settingsFor('file:///project/src/a.py', 'file:///project/', memoryFiles(texts));

  it('are those of the nearest configuration', async () => {
    const near = JSON.stringify({ language: 'en', traceability: { recipient: '21750001600019' } });
    assert.deepEqual(await settings({ 'src/.api-entreprise.json': near, '.api-entreprise.json': '{}' }), {
      language: 'en',
      traceability: { recipient: '21750001600019' },
    });
  });

  it('are none where the configuration is missing or broken', async () => {
    const none = { language: null, traceability: {} };
    assert.deepEqual(await settings({}), none);
    assert.deepEqual(await settings({ '.api-entreprise.json': '{' }), none);
  });
});
