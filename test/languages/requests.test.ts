import assert from 'node:assert/strict';
import { analyseTexts, lineAt, onlyCall, pathOf } from '../analysis/memory-files';

const PATH = '/v4/insee/sirene/unites_legales';
const ALL = 'context=Marches&recipient=21690123100011&object=Analyse%20des%20offres';

/** Each finding as its rule, file and line. */
async function found(texts: Readonly<Record<string, string>>): Promise<string[]> {
  const { findings } = await analyseTexts(texts);
  return findings.map(({ rule, place }) => {
    const file = pathOf(place.uri);
    return `${rule} ${file}:${String(lineAt(texts[file] ?? '', place.start))}`;
  });
}

const request = (url: string, headers = 'Authorization: Bearer {{token}}'): string => `GET ${url}\n${headers}\n`;
const PRODUCTION = 'https://entreprise.api.gouv.fr';

describe('request files', () => {
  it('are calls, one a request, with the variables of the file', async () => {
    const text = `@base = ${PRODUCTION}
### one
${request(`{{base}}${PATH}/{{siren}}\n  ?context=Marches\n  &recipient=21690123100011`)}
### two
# a remark
// another
${request(`{{base}}${PATH}/812345676?${ALL}`)}
> {%
  client.test("ok", function () { client.assert(response.status === 200); });
%}
###
GET https://recherche-entreprises.api.gouv.fr/search?q=x
`;
    assert.deepEqual(await found({ 'a.http': text }), ['missing-traceability a.http:4']);
    const { calls } = await analyseTexts({ 'a.http': text });
    assert.deepEqual(
      calls.map(({ endpoint, timeout, token, language }) => [endpoint, timeout.state, token.location, language]),
      Array(2).fill([`${PATH}/{siren}`, 'unknown', 'header', 'http']),
    );
  });

  it('take the values of their variables from the environments beside them', async () => {
    const url = `{{host}}${PATH}/812345676?context=Marches&recipient={{recipient}}&object=Analyse`;
    const environments: Readonly<Record<string, string>> = {
      'http-client.env.json': JSON.stringify({ dev: { host: PRODUCTION, recipient: '21690123100011' } }),
      'http-client.private.env.json': JSON.stringify({ dev: { host: PRODUCTION } }),
      '.vscode/settings.json': JSON.stringify({
        'editor.rulers': [80],
        'rest-client.environmentVariables': { $shared: { host: PRODUCTION } },
      }),
      '.env': `host=${PRODUCTION}\n`,
    };
    for (const [file, text] of Object.entries(environments)) {
      const { host, params } = await onlyCall({ 'requests/a.http': request(url), [file]: text });
      assert.deepEqual([host, params.recipient], ['production', 'present'], file);
    }
  });

  it('read variables of the environment, and hold what is sent', async () => {
    const text = `@token = {{$dotenv API_ENTREPRISE_TOKEN}}
### a token in the address
GET ${PRODUCTION}/v2/etablissements/81234567600017?${ALL}&token={{token}}
### an identifier that is none, by a host that is named apart
GET /v4/insee/sirene/etablissements/8123456760001?${ALL}
Host: entreprise.api.gouv.fr
Authorization: Bearer {{$processEnv API_ENTREPRISE_TOKEN}}
###
POST ${PRODUCTION}${PATH}/{{siren}}
Authorization: Bearer {{token}}
Content-Type: application/json

{ "context": "Marches", "recipient": "21690123100011", "object": "Analyse" }
### no token
GET ${PRODUCTION}${PATH}/812345676?${ALL}
Accept: application/json
`;
    assert.deepEqual((await found({ 'a.rest': text })).sort(), [
      'invalid-identifier a.rest:5',
      'missing-token a.rest:15',
      'retired-endpoint a.rest:3',
      'token-in-url a.rest:3',
      'traceability-not-in-query a.rest:13',
    ]);
  });

  it('are silent where a part of a request is not known', async () => {
    const texts = [
      request(`{{anywhere}}/x/{{y}}`),
      request(`${PRODUCTION}${PATH}/812345676?{{query}}`),
      request(`${PRODUCTION}${PATH}/812345676?${ALL}`, '...headers'),
      request(`${PRODUCTION}${PATH}/{{$guid}}?context={{context}}&recipient={{%recipient}}&object={{object}}`),
      `# GET ${PRODUCTION}${PATH}/812345676\n`,
      `### said\n\ncurl ${PRODUCTION}${PATH}/812345676\n`,
      `{{\n  exports.x = "GET ${PRODUCTION}${PATH}/812345676";\n}}\n${request('https://example.org/')}`,
    ];
    for (const text of texts) assert.deepEqual(await found({ 'a.http': text }), [], text);
  });
});

describe('Bruno', () => {
  const bru = (url: string, more = ''): string =>
    `meta {\n  name: x\n}\n\nget {\n  url: ${url}\n  body: none\n  auth: bearer\n}\n\nauth:bearer {\n  token: {{token}}\n}\n${more}`;
  const environment = `vars {\n  base: ${PRODUCTION}\n}\nvars:secret [\n  token\n]\n`;

  it('is read with the parameters of its path and its environments', async () => {
    const url = `{{base}}/v4/insee/sirene/etablissements/:siret?context=Marches&recipient=21690123100011`;
    const texts = {
      'api/a.bru': bru(url, 'params:path {\n  siret: 8123456760001\n}\n'),
      'api/environments/production.bru': environment,
    };
    assert.deepEqual(await found(texts), ['missing-traceability api/a.bru:6', 'invalid-identifier api/a.bru:15']);
    const { token, host } = await onlyCall(texts);
    assert.deepEqual([token.location, host], ['header', 'production']);
  });

  it('is read with the parameters of its list, but for those that are switched off', async () => {
    const list = 'params:query {\n  context: Marches\n  recipient: 21690123100011\n  ~object: Analyse\n}\n';
    const { params } = await onlyCall({ 'a.bru': bru(`${PRODUCTION}${PATH}/812345676`, list) });
    assert.deepEqual(params, { context: 'present', recipient: 'present', object: 'absent', user_id: 'absent' });
  });

  it('leaves to a folder and to scripts what they add', async () => {
    const url = `{{base}}${PATH}/812345676?${ALL}`;
    const inherited = bru(url)
      .replace('auth: bearer', 'auth: inherit')
      .replace(/auth:bearer[\s\S]*/, '');
    assert.deepEqual(await found({ 'a.bru': inherited, 'environments/x.bru': environment }), []);
  });
});

describe('collections', () => {
  const collection = (
    request: unknown,
    auth: unknown = { type: 'bearer', bearer: [{ key: 'token', value: '{{t}}' }] },
  ) =>
    JSON.stringify(
      {
        info: { name: 'x', schema: 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json' },
        auth,
        variable: [{ key: 'base', value: PRODUCTION }],
        item: [{ name: 'folder', item: [{ name: 'x', request }] }],
      },
      null,
      2,
    );

  it('of Postman are read with their variables, their environments and the token that they give', async () => {
    const url = {
      raw: `{{base}}${PATH}/:siren?context=Marches&recipient={{r}}`,
      variable: [{ key: 'siren', value: '812345676' }],
    };
    const texts = { 'a.postman_collection.json': collection({ method: 'GET', header: [], url }) };
    assert.deepEqual(await found(texts), ['missing-traceability a.postman_collection.json:31']);
    const { token, endpoint } = await onlyCall(texts);
    assert.deepEqual([token.location, endpoint], ['header', `${PATH}/{siren}`]);
    const given = {
      'a.postman_collection.json': collection({ method: 'GET', url: `{{elsewhere}}${PATH}/812345676?${ALL}` }),
      'x.postman_environment.json': JSON.stringify({
        values: [{ key: 'elsewhere', value: PRODUCTION, enabled: true }],
      }),
    };
    assert.equal((await onlyCall(given)).host, 'production');
  });

  it('of Postman are read where the address is given in pieces, and the token as a map', async () => {
    const url = {
      protocol: 'https',
      host: ['entreprise', 'api', 'gouv', 'fr'],
      path: ['v4', 'insee', 'sirene', 'unites_legales', '812345676'],
      query: [
        { key: 'context', value: 'Marches' },
        { key: 'object', value: 'x', disabled: true },
      ],
    };
    const text = collection({ method: 'GET', url }, { type: 'bearer', bearer: { token: '{{t}}' } });
    const { params, token, host } = await onlyCall({ 'a.postman_collection.json': text });
    assert.deepEqual(
      [params.context, params.object, token.location, host],
      ['present', 'absent', 'header', 'production'],
    );
  });

  it('of Insomnia are read with their environments and their list of parameters', async () => {
    const resources = [
      { _id: 'e', _type: 'environment', data: { base: PRODUCTION } },
      {
        _id: 'r',
        _type: 'request',
        method: 'GET',
        url: `{{ _.base }}${PATH}/812345676`,
        parameters: [
          { name: 'context', value: 'Marches' },
          { name: 'recipient', value: '21690123100011' },
          { name: 'object', value: 'Analyse', disabled: true },
        ],
        authentication: { type: 'bearer', token: '{{ _.token }}' },
      },
    ];
    const text = JSON.stringify({ _type: 'export', __export_format: 4, resources }, null, 2);
    assert.deepEqual(await found({ 'Insomnia_2026.json': text }), ['missing-traceability Insomnia_2026.json:19']);
  });

  it('are told by their shape alone', async () => {
    const text = collection({ method: 'GET', url: `${PRODUCTION}${PATH}/812345676` }).replace('getpostman', 'example');
    assert.deepEqual(await found({ 'a.postman_collection.json': text }), []);
    assert.deepEqual(
      await found({ 'any.json': collection({ method: 'GET', url: `${PRODUCTION}${PATH}/812345676` }) }),
      ['missing-traceability any.json:27'],
    );
    assert.deepEqual(await found({ 'insomnia.json': `{"url":"${PRODUCTION}${PATH}/812345676"}` }), []);
  });
});
