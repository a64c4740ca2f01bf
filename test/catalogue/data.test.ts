import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import {
  CatalogueError,
  errorFacts,
  operationByPath,
  readCatalogue,
  responseFields,
  shipped,
  validate,
  type Operation,
} from '../../src/catalogue/index.js';
import { formatField, parseField } from '../../src/catalogue/fields.js';
import { build } from '../../scripts/catalogue/build.js';
import { codesOf, nomenclatureOf, readNomenclature } from '../../scripts/catalogue/nomenclature.js';
import { print } from '../../scripts/catalogue/print.js';
import { readSources } from '../../scripts/catalogue/sources.js';
import { dig, list, node, text, type Node } from '../../scripts/catalogue/yaml.js';
import { skip } from '../skip';

const root = resolve(__dirname, '..', '..');
const sources = resolve(root, '..', 'shared', 'data');
const file = readFileSync(join(root, 'src', 'catalogue', 'data.json'), 'utf8');

function operation(path: string): Operation {
  return operationByPath(path) ?? assert.fail(path);
}

describe('the shipped catalogue', () => {
  it('is valid and small', () => {
    assert.deepEqual(validate(JSON.parse(file)), shipped());
    assert(file.length < 450_000);
  });

  it('is what the sources say today', function () {
    if (!existsSync(sources)) skip(this, 'the service’s own data files are not at hand');
    assert.equal(file, print(build(readSources(sources))));
  });

  it('holds no sentence of the service', () => {
    // The values that a field may take are facts, however long.
    const rest = JSON.stringify(shipped(), (key, value: unknown) => (key === 'fields' ? [] : value));
    const long = rest.match(/"[^"]{70,}"/g) ?? [];
    assert.deepEqual(
      long.filter((each) => !/^"(\/v\d|https?:|api_entreprise_)/.test(each) && !each.includes('\\\\d')),
      [],
    );
  });

  it('has 51 documented operations and 5 later ones, all with traceability and a bearer of limits', () => {
    const { operations } = shipped();
    assert.equal(operations.length, 56);
    assert(operations.every(({ traceability }) => traceability.length === 3));
    assert(operations.every(({ rateLimit }) => rateLimit !== null));
    assert.deepEqual(operations.filter(({ stagingOnly }) => stagingOnly).length, 3);
    assert.deepEqual(operations.filter(({ userId }) => userId).length, 7);
  });

  it('recommends 12 s for documents and downloads, 5 s elsewhere', () => {
    const { operations, downloads } = shipped();
    for (const { response, timeoutMs } of operations)
      assert.equal(timeoutMs, response.kind === 'document' ? 12000 : 5000);
    assert(downloads.every(({ timeoutMs }) => timeoutMs === 12000));
  });

  it('knows limits, years and provider timeouts', () => {
    const attestation = operation('/v4/dgfip/unites_legales/{siren}/attestation_fiscale');
    assert.deepEqual(
      [attestation.rateLimit?.perMinute, attestation.rateLimit?.shared, attestation.providerTimeoutMs],
      [5, false, 15000],
    );
    assert.equal(
      operation('/v3/dgfip/unites_legales/{siren}/attestation_fiscale').rateLimit?.counter,
      attestation.rateLimit?.counter,
    );
    const year = operation('/v3/dgfip/unites_legales/{siren}/liasses_fiscales/{year}').parameters.find(
      ({ name }) => name === 'year',
    );
    assert.deepEqual([year?.minimum, year?.maximum], [2006, -1]);
  });

  it('leaves out of the new tax return what the new version dropped', () => {
    const paths = (version: number): string[] =>
      responseFields(operation(`/v${version}/dgfip/unites_legales/{siren}/liasses_fiscales/{year}`)).map(
        (field) => field.path,
      );
    const dropped = paths(3).filter((path) => !paths(4).includes(path));
    assert.deepEqual(dropped.map((path) => path.slice(path.lastIndexOf('.') + 1)).sort(), [
      'code',
      'code_EDI',
      'code_absolu',
      'code_type_donnee',
    ]);
  });

  it('can say of any error code of an operation what to do', () => {
    for (const { errors } of shipped().operations)
      for (const code of errors) assert(errorFacts(code) !== undefined, code);
    assert.deepEqual(errorFacts('01001')?.statuses, [502]);
    assert.equal(errorFacts('04501')?.retryIn, 172800);
    assert.equal(errorFacts('00429')?.retry, 'after');
    assert.equal(errorFacts('00201')?.parameter, 'context');
  });

  it('sends nobody back in vain: what only the service or the entity itself can change is not to be tried again', () => {
    for (const code of ['01006', '34006', '01501', '02502', '04503', '38422', '00331']) {
      assert.equal(errorFacts(code)?.retry, 'never', code);
    }
    assert.deepEqual(
      ['01011', '31501', '38055', '31503'].map((code) => errorFacts(code)?.retry),
      ['later', 'later', 'later', 'after'],
    );
  });
});

describe('the error codes of an operation', () => {
  const having = (code: string): number => shipped().operations.filter(({ errors }) => errors.includes(code)).length;

  it('are those that the nomenclature of the service declares, and no others', () => {
    const nomenclature = readNomenclature();
    const { operations, errors } = shipped();
    assert.deepEqual(operations.map(({ id }) => id).toSorted(), Object.keys(nomenclature.operations).toSorted());
    for (const { id, errors: codes } of operations) assert.deepEqual(codes, codesOf(id, nomenclature), id);
    const statuses = Object.values(nomenclature.operations).flatMap((groups) =>
      Object.entries(groups).flatMap(([status, codes]) => codes.map((code) => [code, Number(status)] as const)),
    );
    for (const [code, status] of statuses) assert.deepEqual(errorFacts(code)?.statuses, [status], code);
    assert.equal(new Set(errors.map(({ code }) => code)).size, errors.length);
  });

  it('are declared where the service declares them', () => {
    for (const [code, count] of [
      ['01005', 10],
      ['01006', 15],
      ['01501', 4],
      ['00308', 8],
      ['00331', 1],
      ['31501', 2],
      ['38055', 1],
      ['00502', 10],
      ['15003', 1],
      ['21003', 2],
      ['44009', 3],
      ['03501', 0],
      ['22003', 0],
      ['06052', 0],
    ] as const) {
      assert.equal(having(code), count, code);
    }
    const headquarters = operation('/v4/insee/sirene/unites_legales/{siren}/siege_social');
    assert(!headquarters.errors.includes('01005'));
    for (const prefix of ['15', '18', '21', '22']) assert(shipped().prefixes[prefix] !== undefined, prefix);
    assert.equal(shipped().prefixes['30'], undefined, 'of API Particulier');
  });

  it('are read from a copy of the service’s file, facts only', () => {
    const folder = mkdtempSync(join(tmpdir(), 'nomenclature-'));
    const copy = join(folder, 'errors.yml');
    writeFileSync(
      copy,
      [
        'api: entreprise',
        "providers: {'00': API Entreprise, '01': INSEE}",
        'generic_subcodes: {}',
        "platform_codes: {'429': [{code: '00429', title: a, detail: b}]}",
        'endpoints:',
        '  one:',
        '    provider: INSEE',
        "    errors: {'502': [{code: '01001', title: a, detail: a sentence, meta: {provider: INSEE, retry_in: 7}}]}",
      ].join('\n'),
    );
    try {
      const read = nomenclatureOf(copy, 'somewhere');
      assert.deepEqual(read, {
        source: 'somewhere',
        providers: { '00': 'API Entreprise', '01': 'INSEE' },
        platform: { '429': ['00429'] },
        operations: { one: { '502': ['01001'] } },
        retryIn: { '01001': 7 },
      });
      assert.deepEqual(codesOf('one', read), ['00429', '01001']);
      assert.throws(() => codesOf('two', read), /two/);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('a catalogue from elsewhere', () => {
  const broken: readonly (readonly [name: string, change: (text: string) => string, message: RegExp])[] = [
    ['no JSON', (whole) => whole.slice(0, -9), /not JSON/],
    ['another shape', () => '{"format":1}', /broken at/],
    ['a number for a path', (whole) => whole.replace('"path": "/v3/', '"path": 3, "x": "'), /operations\.\d+\.path/],
    [
      'a path that leads elsewhere',
      (whole) => whole.replace('"path": "/v3/', '"path": "https://evil/'),
      /operations\.\d+\.path/,
    ],
    [
      'a field that is none',
      (whole) => whole.replace('"data.siren string"', '"data.siren <b>"').replace('"data[].danpm', '"data danpm'),
      /no field|broken/,
    ],
    [
      'a successor that does not exist',
      (whole) => whole.replace('"successors":["/v4/', '"successors":["/v9/'),
      /refers to \/v9/,
    ],
  ];
  for (const [name, change, message] of broken) {
    it(`is refused with a sentence: ${name}`, () => {
      const changed = change(file);
      if (changed === file) assert.fail('nothing was changed');
      assert.throws(
        () => readCatalogue(changed),
        (error) => error instanceof CatalogueError && message.test(error.message),
      );
    });
  }

  it('is read when it is whole', () => assert.deepEqual(readCatalogue(file), shipped()));
});

describe('fields', () => {
  it('are read as they are written', () => {
    for (const { response } of shipped().operations) {
      for (const line of response.fields) assert.equal(formatField(parseField(line) ?? assert.fail(line)), line);
    }
    assert.deepEqual(parseField('a.b[].c string? @date ["x","y z"]'), {
      path: 'a.b[].c',
      type: 'string',
      nullable: true,
      format: 'date',
      values: ['x', 'y z'],
    });
    assert.equal(parseField('a string [oops]'), null);
    assert.equal(parseField('a thing'), null);
  });
});

describe('the independent list of facts', () => {
  const facts = join(sources, 'catalogue-facts.json');
  const readFacts = (): Node => node(JSON.parse(readFileSync(facts, 'utf8')), facts);
  const entries = (): readonly unknown[] =>
    list(readFacts()['entries'], 'entries').filter((entry) => dig(entry, 'path') !== '/privileges');

  before(function () {
    if (!existsSync(facts)) skip(this, 'the service’s own data files are not at hand');
  });

  it('has the same paths', () => {
    const added = list(readFacts()['post_mirror_additions'], 'additions').map((entry) =>
      text(dig(entry, 'path'), 'path'),
    );
    const theirs = [...entries().map((entry) => text(dig(entry, 'path'), 'path')), ...added];
    const ours = [...shipped().operations, ...shipped().exempt].map(({ path }) => path);
    assert.deepEqual(
      theirs.filter((path) => !ours.includes(path)),
      [],
    );
    assert.deepEqual(
      shipped()
        .operations.map(({ path }) => path)
        .filter((path) => !theirs.includes(path)),
      [],
    );
  });

  it('agrees on titles, kinds, links, limits, scopes, timeouts, openings and providers', () => {
    const kinds: Readonly<Record<string, string>> = {
      json: 'json',
      json_with_document_url: 'document',
      json_with_embedded_file_links: 'files',
    };
    const openings: Readonly<Record<string, string>> = { public: 'open', protected: 'protected' };
    for (const entry of entries()) {
      const path = text(dig(entry, 'path'), 'path');
      const ours = operation(path);
      assert.equal(ours.id, dig(entry, 'operation_id'), path);
      assert.equal(ours.title, dig(entry, 'title'), path);
      assert.equal(ours.response.kind, kinds[text(dig(entry, 'response_kind'), path)], path);
      assert.equal(ours.response.collection, dig(entry, 'data_is_collection'), path);
      assert.deepEqual(ours.response.links.toSorted(), list(dig(entry, 'document_url_fields'), path).toSorted(), path);
      assert.equal(ours.rateLimit?.perMinute, dig(entry, 'rate_limit', 'limit'), path);
      assert.equal(ours.rateLimit?.group, dig(entry, 'rate_limit', 'group'), path);
      assert.equal(ours.rateLimit?.shared, dig(entry, 'rate_limit', 'type') === 'by_group_of_endpoints', path);
      assert.deepEqual(ours.scopes, dig(entry, 'scopes_any_of'), path);
      assert.equal(ours.providerTimeoutMs, Number(dig(entry, 'timeouts', 'server_to_provider_read_s')) * 1000, path);
      assert.equal(ours.timeoutMs, Number(dig(entry, 'timeouts', 'recommended_client_s')) * 1000, path);
      const opening = dig(entry, 'fiche', 'opening');
      // The one endpoint without a sheet: unknown here, absent there; its provider is stated by hand.
      assert.equal(ours.opening, typeof opening === 'string' ? openings[opening] : 'unknown', path);
      if (typeof opening === 'string') assert.deepEqual(ours.providers, dig(entry, 'provider_uids'), path);
      // What the service declared in April and declares no more: damaged files in detail, and three codes moved or gone.
      const theirErrors = list(dig(entry, 'error_codes'), path).map((code) => text(code, path));
      const dropped = theirErrors.filter((code) => !ours.errors.includes(code) && !/^\d\d05[1-6]$/.test(code));
      const left =
        path === '/v3/cma_france/rnm/unites_legales/{siren}'
          ? ['22001', '22002', '22003', '22004', '22999']
          : path.endsWith('/certification_rge')
            ? ['00301']
            : path.includes('/liasses_fiscales/')
              ? ['03501']
              : [];
      assert.deepEqual(dropped, left, path);
    }
  });

  it('agrees on what is deprecated and by what it is replaced', () => {
    // Two were deprecated after the state that the entries describe; the facts list them as later changes.
    const later = new Map(
      list(readFacts()['post_mirror_changes'], 'changes').map((change) => [dig(change, 'path'), change]),
    );
    for (const entry of entries()) {
      const path = text(dig(entry, 'path'), 'path');
      const ours = operation(path).deprecated;
      const change = later.get(path);
      const theirs = dig(entry, 'deprecated') === true ? entry : change;
      assert.equal(ours !== null, theirs !== undefined, path);
      assert.deepEqual(ours?.successors, dig(theirs, 'replaced_by'), path);
      // The facts give no day for the second one, only “2026 (after 2026-04-28)”.
      if (dig(entry, 'deprecated') === true) assert.equal(ours?.since, dig(entry, 'deprecated_since'), path);
    }
  });

  it('agrees on v2, on what is gone and on the aliases', () => {
    const v2 = list(readFacts()['v2'], 'v2').map((route) => [dig(route, 'v2_path'), dig(route, 'replaced_by')]);
    assert.deepEqual(
      shipped().v2.map(({ path, successors }) => [path, successors]),
      v2,
    );
    const gone = list(readFacts()['gone'], 'gone').map((route) => [dig(route, 'path'), dig(route, 'replaced_by')]);
    assert.deepEqual(
      shipped().removed.map(({ path, successors }) => [path, successors]),
      gone,
    );
  });

  it('agrees on the names behind error codes', () => {
    // Two prefixes came later; those of API Particulier are left out.
    for (const [prefix, name] of Object.entries(shipped().prefixes)) {
      if (prefix !== '43' && prefix !== '44') assert.equal(dig(readFacts(), 'provider_codes', prefix), name);
    }
  });
});
