import * as assert from 'node:assert/strict';
import { stringify } from 'yaml';
import { PublishedError } from '../../src/catalogue/published/address';
import { changesIn, changeSentence } from '../../src/catalogue/published/changes';
import { LARGEST, readPublished } from '../../src/catalogue/published/read';
import { shipped } from '../../src/catalogue';

type Get = Record<string, unknown>;

const bearer = [{ jwt_bearer_token: [] }];

/** What the service would publish were it as the catalogue says, with other paths in it or without some. */
function published(more: Readonly<Record<string, { get?: Get } | undefined>> = {}) {
  const paths: Record<string, unknown> = {
    '/privileges': { get: { summary: 'Privileges' } },
    '/v3/ping': { get: { summary: 'Ping', security: [] } },
  };
  for (const operation of shipped().operations.filter(({ stagingOnly }) => !stagingOnly)) {
    const parameters = [
      ...operation.traceability.map((name) => ({ name, in: 'query', required: true })),
      ...operation.parameters.map(({ name, in: where, required }) => ({ name, in: where, required })),
    ];
    const { title: summary } = operation;
    paths[operation.path] = {
      get: { summary, parameters, security: bearer, ...(operation.deprecated ? { deprecated: true } : {}) },
    };
  }
  const all: Record<string, unknown> = { ...paths, ...more };
  return { openapi: '3.0.1', info: { title: 'API Entreprise', version: '3.0.0' }, paths: all };
}

const UNIT = '/v4/insee/sirene/unites_legales/{siren}';
const TAX = '/v4/dgfip/unites_legales/{siren}/attestation_fiscale';
const NEW = '/v5/insee/sirene/unites_legales/{siren}';

const trace = ['context', 'recipient', 'object'].map((name) => ({ name, in: 'query', required: true }));

function changes(document: unknown): string[] {
  return changesIn(readPublished(stringify(document, { aliasDuplicateObjects: false }))).map(
    (change) => `${change.path} ${changeSentence(change).en.replace(/^.*: /, '')}`,
  );
}

/** Why a text is refused, in both languages. */
function refusal(text: string): string {
  try {
    changesIn(readPublished(text));
  } catch (error) {
    assert.ok(error instanceof PublishedError, String(error));
    assert.match(error.sentence.en, /the shipped catalogue stays in use\. What is expected is the file/);
    assert.match(error.sentence.fr, /le catalogue livré reste utilisé\. Le fichier attendu est/);
    return error.sentence.en;
  }
  return assert.fail('It was taken.');
}

describe('the file that the service publishes', () => {
  it('says nothing new where it says what the catalogue says, in YAML and in JSON', () => {
    assert.deepEqual(changes(published()), []);
    assert.deepEqual(changesIn(readPublished(JSON.stringify(published()))), []);
  });

  it('tells of new, deprecated and missing endpoints, and of new and required parameters', () => {
    const found = changes(
      published({
        [NEW]: { get: { summary: 'Unité légale', parameters: trace, security: bearer } },
        [UNIT]: { get: { summary: 'x', deprecated: true, parameters: trace, security: bearer } },
        [TAX]: undefined,
        '/v3/ademe/etablissements/{siret}/certification_rge': {
          get: {
            parameters: [
              ...trace,
              { name: 'limit', in: 'query', required: true },
              { name: 'page', in: 'query' },
              { name: 'motif', in: 'query', required: true },
              { name: 'x-trace', in: 'header', required: true },
            ],
          },
        },
      }),
    );
    assert.deepEqual(found, [
      '/v3/ademe/etablissements/{siret}/certification_rge parameter limit required',
      '/v3/ademe/etablissements/{siret}/certification_rge new optional parameter page',
      '/v3/ademe/etablissements/{siret}/certification_rge parameter motif required',
      `${TAX} withdrawn, or a file older than this version`,
      `${UNIT} deprecated`,
      `${NEW} new endpoint`,
    ]);
  });

  it('takes a path with other names of its parameters for the same', () => {
    const { [TAX]: get, ...others } = published().paths;
    assert.deepEqual(changes({ openapi: '3.1.0', paths: { ...others, [TAX.replace('{siren}', '{id}')]: get } }), []);
  });

  it('leaves out what is no route of the service, and what is open to all', () => {
    const hostile = {
      '/v3/<img src=x onerror=alert(1)>': { get: { summary: 'x' } },
      '/v3/[click](command:workbench.action.quit)': { get: { summary: 'x' } },
      '//evil.example/v3/x': { get: { summary: 'x' } },
      '/v3/../../etc': { get: { summary: 'x' } },
      '/v3/pings/x': { get: { summary: 'x', security: [] } },
      [`/v3${'/x'.repeat(50)}`]: { get: { summary: 'x' } },
    };
    assert.deepEqual(changes(published(hostile)), []);
  });

  it('keeps a title on one line, and short', () => {
    const title = `[x](command:a)\n\n# ${'y'.repeat(1_000)}`;
    const [change] = changesIn(readPublished(JSON.stringify(published({ [NEW]: { get: { summary: title } } }))));
    assert.ok(change);
    assert.equal(change.title.length, 200);
    assert.doesNotMatch(change.title, /\n/);
  });

  it('is refused where it is empty, broken, deep, huge, made of aliases, of another service, or a part', () => {
    const of = (text: string): string => refusal(text).replace(/^This file | ?:.*$/g, '');
    for (const text of [
      '',
      'null',
      '[]',
      '42',
      '{"openapi":"2.0","paths":{}}',
      '<!doctype html><p>Non</p>',
      'openapi: 3.0.1',
    ]) {
      assert.equal(of(text), 'is not a usable OpenAPI file', text);
    }
    assert.equal(of('a: [1,'), 'is neither readable YAML nor JSON');
    assert.equal(of('a: &x [1]\nb: [*x, *x]\n'), 'is neither readable YAML nor JSON');
    assert.equal(of('openapi: "3.0.1"\nopenapi: "3.0.1"\n'), 'is neither readable YAML nor JSON');
    assert.equal(of(`a: ${'['.repeat(100_000)}`), 'is nested too deeply');
    assert.equal(
      of(Array.from({ length: 2_000 }, (_, index) => `${' '.repeat(index)}a:`).join('\n')),
      'is nested too deeply',
    );
    assert.equal(of(' '.repeat(LARGEST + 1)), 'is too large');
    const many = Object.fromEntries(Array.from({ length: 1_001 }, (_, index) => [`/v3/x/y${index}`, { get: {} }]));
    assert.equal(of(JSON.stringify(published(many))), 'has too many paths');
    const part = Object.fromEntries(Object.entries(published().paths).slice(0, 12));
    assert.equal(
      of(JSON.stringify({ openapi: '3.0.1', paths: part })),
      'does not have half of the endpoints that are known',
    );
    const parameters = Array.from({ length: 61 }, (_, index) => ({ name: `p${index}`, in: 'query' }));
    assert.equal(of(JSON.stringify(published({ [UNIT]: { get: { parameters } } }))), 'is not a usable OpenAPI file');
    const odd = [{ name: 'a](b)', in: 'query' }];
    assert.equal(
      of(JSON.stringify(published({ [UNIT]: { get: { parameters: odd } } }))),
      'is not a usable OpenAPI file',
    );
  });

  it('cannot change what everything has', () => {
    assert.deepEqual(changesIn(readPublished(JSON.stringify(published()).replace('"/privileges"', '"__proto__"'))), []);
    assert.ok(!('get' in {}));
  });
});
