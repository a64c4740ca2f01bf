import { checkPairs } from './pairs';

const RECIPIENT = { recipient: '13002526500013' };

describe('fixes in JavaScript and TypeScript', () => {
  checkPairs('ts', [
    {
      about: 'makes a signal for each call',
      rule: 'spent-signal',
      before: `
const signal = AbortSignal.timeout(5000);
export const get = () => fetch(\`https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/418166096?\${query}\`, { signal });
`,
      after: `
const signal = AbortSignal.timeout(5000);
export const get = () => fetch(\`https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/418166096?\${query}\`, { signal: AbortSignal.timeout(5000) });
`,
      safe: true,
    },
    {
      about: 'makes a signal for each call, in the place of that of a controller',
      rule: 'spent-signal',
      before: `
const controller = new AbortController();
setTimeout(() => controller.abort(), 5000);
export const get = () => fetch(\`https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/418166096?\${query}\`, { signal: controller.signal });
`,
      after: `
const controller = new AbortController();
setTimeout(() => controller.abort(), 5000);
export const get = () => fetch(\`https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/418166096?\${query}\`, { signal: AbortSignal.timeout(5000) });
`,
      safe: true,
    },
    {
      about: 'limits what has a signal that nobody aborts',
      rule: 'missing-timeout',
      before: `
const { signal } = new AbortController();
await fetch(\`https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/418166096?\${query}\`, { signal });
`,
      after: `
const { signal } = new AbortController();
await fetch(\`https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/418166096?\${query}\`, { signal: AbortSignal.any([signal, AbortSignal.timeout(5000)]) });
`,
      safe: true,
    },
    {
      about: 'writes the limit of a client as the client counts it',
      rule: 'spent-signal',
      before: `
import got from 'got';
const api = got.extend({ prefixUrl: 'https://entreprise.api.gouv.fr', signal: AbortSignal.timeout(5000) });
export const get = () => api.get('v4/insee/sirene/unites_legales/418166096', { searchParams });
`,
      after: `
import got from 'got';
const api = got.extend({ prefixUrl: 'https://entreprise.api.gouv.fr', timeout: { request: 5000 } });
export const get = () => api.get('v4/insee/sirene/unites_legales/418166096', { searchParams });
`,
      safe: true,
    },
    {
      about: 'writes the same limit in milliseconds',
      rule: 'timeout-unit',
      before: `
import axios from 'axios';
axios.get('https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/418166096', { params, timeout: 5 });
`,
      after: `
import axios from 'axios';
axios.get('https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/418166096', { params, timeout: 5000 });
`,
      safe: true,
    },
    {
      about: 'adds entries to a map on one line',
      rule: 'missing-traceability',
      before: `
import axios from 'axios';
export const get = (siren: string) =>
  axios.get(\`https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/\${siren}\`, {
    params: { context: 'Aides' },
    timeout: 5000,
  });
`,
      after: `
import axios from 'axios';
export const get = (siren: string) =>
  axios.get(\`https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/\${siren}\`, {
    params: { context: 'Aides', recipient: '13002526500013', object: 'Vérification d’un dossier' },
    timeout: 5000,
  });
`,
      safe: true,
    },
    {
      about: 'leaves blank what is not configured, and says so',
      rule: 'missing-traceability',
      values: RECIPIENT,
      before: `
import axios from 'axios';
axios.get('https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/418166096', { timeout: 5000 });
`,
      after: `
import axios from 'axios';
axios.get('https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/418166096', { timeout: 5000, params: { context: '', recipient: '13002526500013', object: '' } });
`,
      safe: false,
    },
    {
      about: 'waits for what was left blank where it stands',
      rule: 'missing-traceability',
      values: {},
      stops: ['context', 'recipient', 'object'],
      safe: false,
      before: `
import axios from 'axios';
axios.get('https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/418166096', { timeout: 5000, params: { context: '', recipient: '', object: '' } });
`,
      after: `
import axios from 'axios';
axios.get('https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/418166096', { timeout: 5000, params: { context: '', recipient: '', object: '' } });
`,
    },
    {
      about: 'fills what was left blank once it is configured',
      rule: 'missing-traceability',
      before: `
import axios from 'axios';
axios.get('https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/418166096', { timeout: 5000, params: { context: '', recipient: null, object: 'Dossier' } });
`,
      after: `
import axios from 'axios';
axios.get('https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/418166096', { timeout: 5000, params: { context: 'Marchés publics', recipient: '13002526500013', object: 'Dossier' } });
`,
      safe: true,
    },
    {
      about: 'leaves a constant alone that is blank today',
      rule: 'missing-traceability',
      before: `
import axios from 'axios';
const OBJECT = '';
axios.get('https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/418166096', { timeout: 5000, params: { context: 'a', recipient: '13002526500013', object: OBJECT } });
`,
      after: null,
    },
    {
      about: 'keeps quoted keys, comments and the missing trailing comma of several lines',
      rule: 'missing-traceability',
      before: `
import axios from "axios";
const params = {
  "context": "Aides",
  "recipient": siret // the town
};
axios.get("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/418166096", { params, timeout: 5000 });
`,
      after: `
import axios from "axios";
const params = {
  "context": "Aides",
  "recipient": siret, // the town
  "object": "Vérification d’un dossier"
};
axios.get("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/418166096", { params, timeout: 5000 });
`,
    },
    {
      about: 'keeps the line breaks and the trailing comma of several lines',
      rule: 'missing-traceability',
      before:
        "import ky from 'ky';\r\nky.get('https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/418166096', {\r\n\tsearchParams: {\r\n\t\tcontext: 'a',\r\n\t\trecipient: '13002526500013',\r\n\t},\r\n});\r\n",
      after:
        "import ky from 'ky';\r\nky.get('https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/418166096', {\r\n\tsearchParams: {\r\n\t\tcontext: 'a',\r\n\t\trecipient: '13002526500013',\n\t\tobject: 'Vérification d’un dossier',\r\n\t},\r\n});\r\n",
    },
    {
      about: 'adds pairs at the end of a URL, in code that encodes them',
      rule: 'missing-traceability',
      before: `
await fetch(\`https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/\${siren}?recipient=\${siret}#top\`, { signal: AbortSignal.timeout(5000) });
`,
      after: `
await fetch(\`https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/\${siren}?recipient=\${siret}&\${new URLSearchParams({ context: 'Marchés publics', object: 'Vérification d’un dossier' })}#top\`, { signal: AbortSignal.timeout(5000) });
`,
    },
    {
      about: 'adds pairs behind a value that stands behind the quotes',
      rule: 'missing-traceability',
      before: `
await fetch('https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/' + siren + '?context=a&recipient=' + siret, { signal: AbortSignal.timeout(5000) });
`,
      after: `
await fetch('https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/' + siren + '?context=a&recipient=' + siret + '&' + new URLSearchParams({ object: 'Vérification d’un dossier' }), { signal: AbortSignal.timeout(5000) });
`,
    },
    {
      about: 'gives a URL a query, before its fragment',
      rule: 'missing-traceability',
      values: {},
      stops: ['context', 'recipient', 'object'],
      before: `
const url = \`https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/\${siren}/siege_social#top\`;
await fetch(url, { signal: AbortSignal.timeout(5000) });
`,
      after: `
const url = \`https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/\${siren}/siege_social?\${new URLSearchParams({ context: '', recipient: '', object: '' })}#top\`;
await fetch(url, { signal: AbortSignal.timeout(5000) });
`,
    },
    {
      about: 'gives quotes of their own to a text that takes an expression',
      rule: 'missing-traceability',
      values: RECIPIENT,
      stops: ['context', 'object'],
      before: `
await fetch('https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/418166096', { signal: AbortSignal.timeout(5000) });
`,
      after: `
await fetch(\`https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/418166096?\${new URLSearchParams({ context: '', recipient: '13002526500013', object: '' })}\`, { signal: AbortSignal.timeout(5000) });
`,
    },
    {
      about: 'writes what reads well into the URL itself',
      rule: 'missing-traceability',
      before: `
await fetch(\`https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/\${siren}?context=a&object=b\`, { signal: AbortSignal.timeout(5000) });
`,
      after: `
await fetch(\`https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/\${siren}?context=a&object=b&recipient=13002526500013\`, { signal: AbortSignal.timeout(5000) });
`,
    },
    {
      about: 'gives no query to a URL that is put together later',
      rule: 'missing-traceability',
      before: `
const url = \`https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/\${siren}\`;
await fetch(url, { signal: AbortSignal.timeout(5000) });
await fetch(url + '?context=a&recipient=13002526500013&object=b', { signal: AbortSignal.timeout(5000) });
`,
      after: null,
    },
    {
      about: 'gives a URL a query inside a function that is assigned',
      rule: 'missing-traceability',
      values: {},
      before: `
exports.get = async (siren) => {
  const text = await fetch(\`https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/\${siren}\`, { signal: AbortSignal.timeout(5000) });
  return 'got ' + text;
};
`,
      after: `
exports.get = async (siren) => {
  const text = await fetch(\`https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/\${siren}?\${new URLSearchParams({ context: '', recipient: '', object: '' })}\`, { signal: AbortSignal.timeout(5000) });
  return 'got ' + text;
};
`,
    },
    {
      about: 'repeats the statement that sets a parameter',
      rule: 'missing-traceability',
      before: `
import axios from 'axios';
export function get(siren: string) {
  const params = new URLSearchParams();
  params.set('context', 'Aides');
  params.set('recipient', '13002526500013'); // ours
  return axios.get(\`https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/\${siren}\`, { params, timeout: 5000 });
}
`,
      after: `
import axios from 'axios';
export function get(siren: string) {
  const params = new URLSearchParams();
  params.set('context', 'Aides');
  params.set('recipient', '13002526500013'); // ours
  params.set('object', 'Vérification d’un dossier');
  return axios.get(\`https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/\${siren}\`, { params, timeout: 5000 });
}
`,
    },
    {
      about: 'gives the client of all requests its defaults',
      rule: 'missing-traceability',
      before: `
import axios from 'axios';
const client = axios.create({ baseURL: 'https://entreprise.api.gouv.fr', timeout: 5000 });
client.get('/v4/insee/sirene/unites_legales/418166096');
`,
      after: `
import axios from 'axios';
const client = axios.create({ baseURL: 'https://entreprise.api.gouv.fr', timeout: 5000, params: { context: 'Marchés publics', recipient: '13002526500013', object: 'Vérification d’un dossier' } });
client.get('/v4/insee/sirene/unites_legales/418166096');
`,
    },
    {
      about: 'adds to each of the maps that the query may be',
      rule: 'missing-traceability',
      values: { object: 'o' },
      before: `
import ky from 'ky';
export const get = (siren: string, all: boolean) =>
  ky.get(\`https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/\${siren}\`, {
    searchParams: all ? { context: 'a', recipient: '13002526500013' } : { context: 'b', recipient: '13002526500013' },
  });
`,
      after: `
import ky from 'ky';
export const get = (siren: string, all: boolean) =>
  ky.get(\`https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/\${siren}\`, {
    searchParams: all ? { context: 'a', recipient: '13002526500013', object: 'o' } : { context: 'b', recipient: '13002526500013', object: 'o' },
  });
`,
    },
    {
      about: 'adds to the last piece of a query that is joined',
      rule: 'missing-traceability',
      before: `
import got from 'got';
const query = ['context=a', 'recipient=13002526500013'].join('&');
got(\`https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/\${siren}?\${query}\`, { timeout: { request: 5000 } });
`,
      after: `
import got from 'got';
const query = ['context=a', 'recipient=13002526500013&object=V%C3%A9rification%20d%E2%80%99un%20dossier'].join('&');
got(\`https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/\${siren}?\${query}\`, { timeout: { request: 5000 } });
`,
    },
    {
      about: 'limits fetch by a signal, in new options',
      rule: 'missing-timeout',
      before: `
await fetch(\`https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/\${siren}?context=a&recipient=\${siret}&object=b\`);
`,
      after: `
await fetch(\`https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/\${siren}?context=a&recipient=\${siret}&object=b\`, { signal: AbortSignal.timeout(5000) });
`,
      safe: true,
    },
    {
      about: 'takes options up that are a variable, with the limit of a document',
      rule: 'missing-timeout',
      before: `
import axios from 'axios';
const options = { headers: { Accept: 'application/json' } };
axios.get(\`https://entreprise.api.gouv.fr/v4/urssaf/unites_legales/\${siren}/attestation_vigilance\`, options);
`,
      after: `
import axios from 'axios';
const options = { headers: { Accept: 'application/json' } };
axios.get(\`https://entreprise.api.gouv.fr/v4/urssaf/unites_legales/\${siren}/attestation_vigilance\`, { ...options, timeout: 12000 });
`,
      safe: true,
    },
    {
      about: 'adds the limit on the answer to those that are there',
      rule: 'missing-timeout',
      before: `
import got from 'got';
got(\`https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/\${siren}\`, { timeout: { connect: 1000 } });
`,
      after: `
import got from 'got';
got(\`https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/\${siren}\`, { timeout: { connect: 1000, request: 5000 } });
`,
    },
    {
      about: 'adds a step behind the call that sends',
      rule: 'missing-timeout',
      before: `
import superagent from 'superagent';
superagent.get(\`https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/\${siren}\`).set('Accept', 'application/json');
`,
      after: `
import superagent from 'superagent';
superagent.get(\`https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/\${siren}\`).timeout(5000).set('Accept', 'application/json');
`,
    },
    {
      about: 'moves the token to a header',
      rule: 'token-in-url',
      before: `
import axios from 'axios';
export const get = (siren: string, token: string) =>
  axios.get(\`https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/\${siren}\`, {
    headers: { Accept: 'application/json' },
    params: { token, context: 'a', recipient: '13002526500013', object: 'b' },
    timeout: 5000,
  });
`,
      after: `
import axios from 'axios';
export const get = (siren: string, token: string) =>
  axios.get(\`https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/\${siren}\`, {
    headers: { Accept: 'application/json', Authorization: \`Bearer \${token}\` },
    params: { context: 'a', recipient: '13002526500013', object: 'b' },
    timeout: 5000,
  });
`,
      safe: false,
    },
    {
      about: 'leaves a token in a URL alone',
      rule: 'token-in-url',
      before: `
import axios from 'axios';
axios.get(\`https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/\${siren}?token=\${token}&context=a&recipient=\${siret}&object=b\`, { timeout: 5000 });
`,
      after: null,
    },
    {
      about: 'renames the option that holds the parameters and nothing else',
      rule: 'traceability-not-in-query',
      before: `
import axios from 'axios';
axios.get(\`https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/\${siren}\`, {
  headers: { context: 'a', recipient: '13002526500013', object: 'b' },
  timeout: 5000,
});
`,
      after: `
import axios from 'axios';
axios.get(\`https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/\${siren}\`, {
  params: { context: 'a', recipient: '13002526500013', object: 'b' },
  timeout: 5000,
});
`,
      safe: false,
    },
    {
      about: 'writes a path of the successor that ends otherwise',
      rule: 'retired-endpoint',
      before: `
import axios from 'axios';
axios.get('https://entreprise.api.gouv.fr/v2/attestations_sociales_acoss/' + siren, { timeout: 5000 });
`,
      after: `
import axios from 'axios';
axios.get('https://entreprise.api.gouv.fr/v4/urssaf/unites_legales/' + siren + '/attestation_vigilance', { timeout: 5000 });
`,
      safe: false,
    },
    {
      about: 'leaves the choice among several successors',
      rule: 'retired-endpoint',
      before: `
import axios from 'axios';
axios.get(\`https://entreprise.api.gouv.fr/v2/entreprises/\${siren}\`, { timeout: 5000 });
`,
      after: `
import axios from 'axios';
axios.get(\`https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/\${siren}\`, { timeout: 5000 });
`,
      titles: [
        'Use /v4/insee/sirene/unites_legales/{siren} (Données unité légale)',
        'Use /v4/insee/sirene/unites_legales/diffusibles/{siren} (Données unité légale en open data)',
        'Use /v4/insee/sirene/unites_legales/{siren}/siege_social (Données siège social)',
        'Use /v3/infogreffe/rcs/unites_legales/{siren}/mandataires_sociaux (Mandataires sociaux)',
        'Use /v3/infogreffe/rcs/unites_legales/{siren}/extrait_kbis (Extrait RCS)',
      ],
    },
    {
      about: 'writes the configured recipient',
      rule: 'invalid-recipient',
      before: `
import axios from 'axios';
axios.get(\`https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/\${siren}?context=a&recipient=Mairie&object=b\`, { timeout: 5000 });
`,
      after: `
import axios from 'axios';
axios.get(\`https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/\${siren}?context=a&recipient=13002526500013&object=b\`, { timeout: 5000 });
`,
      safe: true,
    },
    {
      about: 'has no recipient to write when none is configured',
      rule: 'invalid-recipient',
      values: {},
      before: `
import axios from 'axios';
axios.get(\`https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/\${siren}?context=a&recipient=Mairie&object=b\`, { timeout: 5000 });
`,
      after: null,
    },
  ]);
});
