import type { ClientCall, ClientRecord } from '../../../clients/schema';
import { partLimit } from './limits';
import { ownChecks } from './tls';

const ROOTS = ['jakarta.ws.rs', 'javax.ws.rs'];
const all = (name: string): string[] => ROOTS.map((root) => `${root}.${name}`);
const VERBS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS'];
const REGISTERED = ['org.eclipse.microprofile.rest.client.inject.RegisterRestClient'];

/** A step that gives a target of its own, and leaves the one before as it was. */
function step(match: string | string[], how: Partial<ClientCall>): ClientCall {
  return { match, does: 'makes', ofRequest: true, ...how };
}

/** The client of JAX-RS, and the interfaces of MicroProfile. It waits for ever where nothing is said. */
export const jaxRs: ClientRecord = {
  id: 'jax-rs',
  name: 'JAX-RS',
  packages: [
    'jakarta.ws.rs:jakarta.ws.rs-api',
    'javax.ws.rs:javax.ws.rs-api',
    'org.glassfish.jersey.core:jersey-client',
    'org.jboss.resteasy:resteasy-client',
    'io.quarkus:quarkus-rest-client',
  ],
  calls: [
    { match: [...all('client.ClientBuilder.newClient'), ...all('client.ClientBuilder.newBuilder')], does: 'makes' },
    { match: '.readTimeout', does: 'configures', duration: { into: 'readTimeout', value: 0, unit: 1 } },
    { match: '.connectTimeout', does: 'configures', duration: { into: 'connectTimeout', value: 0, unit: 1 } },
    { match: '.property', does: 'configures', entry: { into: 'properties', key: 0, value: 1 } },
    { match: '.register', does: 'configures', positional: ['registered'] },
    { match: '.hostnameVerifier', does: 'configures', positional: ['hostnameVerifier'] },
    { match: '.sslContext', does: 'configures', positional: ['sslContext'] },
    { match: ['.withConfig', '.executorService', '.keyStore', '.trustStore'], does: 'configures' },
    { match: '.build', does: 'makes' },
    step('.target', { positional: ['base'] }),
    step('.path', { onto: 'base', positional: ['url'] }),
    step('.queryParam', { entry: { into: 'query', key: 0, value: 1 } }),
    step(['.resolveTemplate', '.resolveTemplateFromEncoded'], { entry: { into: 'template', key: 0, value: 1 } }),
    step(['.resolveTemplates', '.resolveTemplatesFromEncoded'], { positional: [{ merge: 'template' }] }),
    step(['.request', '.async', '.rx'], {}),
    { match: '.header', does: 'configures', entry: { into: 'headers', key: 0, value: 1 } },
    { match: '.headers', does: 'configures', positional: ['headers'] },
    { match: ['.accept', '.acceptLanguage', '.acceptEncoding', '.cookie', '.cacheControl'], does: 'configures' },
    ...['buildGet', 'buildDelete'].map((name) => step(`.${name}`, { sets: { method: name.slice(5).toUpperCase() } })),
    ...['buildPost', 'buildPut'].map((name) =>
      step(`.${name}`, { positional: ['body'], sets: { method: name.slice(5).toUpperCase() } }),
    ),
    { match: ['.get', '.head', '.options'], does: 'sends' },
    { match: ['.post', '.put'], does: 'sends', positional: ['body'] },
    { match: '.delete', does: 'sends' },
    { match: '.method', does: 'sends', positional: ['method', 'body'] },
    { match: ['.invoke', '.submit'], does: 'sends' },
  ],
  types: [...all('client.Client'), ...all('client.ClientBuilder'), ...all('client.WebTarget')],
  declares: {
    methods: VERBS.map((method) => ({ match: all(method), method, of: REGISTERED })),
    // Its limits are in files of settings.
    types: [{ match: REGISTERED, base: ['baseUri'], sets: { settings: 'microprofile' } }],
    paths: [{ match: all('Path'), elements: ['value'] }],
    parameters: [
      { match: all('QueryParam'), into: 'query' },
      { match: all('PathParam'), into: 'template' },
      { match: all('HeaderParam'), into: 'headers' },
    ],
    unmarked: 'body',
    interceptors: { types: ['ClientRequestFilter', 'ClientHeadersFactory'], methods: ['setUri'] },
  },
  sharedWords: ['ClientRequestFilter', 'ClientHeadersFactory'],
  opens: ['registered'],
  maps: ['headers'],
  merges: ['headers'],
  raises: true,
  slots: {
    url: ['url'],
    base: ['base'],
    join: 'concat',
    template: 'template',
    query: ['query'],
    headers: ['headers'],
    body: ['body'],
    method: ['method'],
    tls: ownChecks,
    timeout: [
      ...partLimit('readTimeout', 'read'),
      { key: 'properties.jersey.config.client.readTimeout', unit: 'ms', phase: 'read' },
      { key: 'properties.READ_TIMEOUT', unit: 'ms', phase: 'read' },
      { key: 'settings', unit: 'ms', phase: 'read' },
      { key: 'registered', unit: 'ms', phase: 'read', function: 'unknown' },
      ...partLimit('connectTimeout', 'connect'),
    ],
  },
  defaultTimeoutMs: null,
  source: 'https://jakarta.ee/specifications/restful-ws/3.1/apidocs/jakarta.ws.rs/jakarta/ws/rs/client/clientbuilder',
};
