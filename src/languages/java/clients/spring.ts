import type { ClientRecord, TimeoutSlot } from '../../../clients/schema';
import { partLimit } from './limits';

const FACTORIES = 'org.springframework.http.client';
const BOOT = ['org.springframework.boot.web.client', 'org.springframework.boot.http.client'];

/** What makes Spring's requests, and the settings to make one of: options that setters fill. */
export const factories: NonNullable<ClientRecord['values']> = [
  { match: `new ${FACTORIES}.SimpleClientHttpRequestFactory` },
  { match: `new ${FACTORIES}.HttpComponentsClientHttpRequestFactory`, positional: ['client'] },
  { match: `new ${FACTORIES}.OkHttp3ClientHttpRequestFactory`, positional: ['client'] },
  { match: `new ${FACTORIES}.JdkClientHttpRequestFactory`, positional: ['client'], sets: { jdk: true } },
  { match: `new ${FACTORIES}.JettyClientHttpRequestFactory`, positional: ['client'] },
  { match: `new ${FACTORIES}.ReactorClientHttpRequestFactory`, positional: ['client'] },
  { match: `new ${FACTORIES}.BufferingClientHttpRequestFactory`, positional: ['client'] },
  ...BOOT.flatMap((root) =>
    ['ClientHttpRequestFactorySettings', 'HttpClientSettings'].map((name) => ({ match: `${root}.${name}.defaults` })),
  ),
];

/**
 * How long a factory waits. That of the JDK's client counted until the headers are there before version 6.2, and counts for
 * the whole since; what another client is asked for waits as long as that one says.
 */
export const factoryLimits: TimeoutSlot[] = [
  ...partLimit('factory.readTimeout', 'varies').map((slot) => ({ ...slot, requires: 'factory.jdk' })),
  ...partLimit('factory.readTimeout', 'read'),
  ...partLimit('factory.connectTimeout', 'connect'),
  { key: 'factory.client', unit: 'ms', phase: 'read' },
];

/** What an interceptor hands a request on to. */
export const handedOn: ClientRecord['calls'] = [
  { match: `${FACTORIES}.ClientHttpRequestExecution.execute`, does: 'wraps' },
];

/** What changes requests before they are sent. */
export const interceptors: Pick<ClientRecord, 'hooks' | 'hookMethod' | 'hookGiven'> = {
  hooks: ['interceptors'],
  hookMethod: 'intercept',
  hookGiven: [null, `${FACTORIES}.ClientHttpRequestExecution`],
};

/** RestClient and WebClient: a client is built, and a request of it begun by its method and given its address. */
export const fluentRequests: ClientRecord['calls'] = [
  { match: ['.build', '.mutate', '.clone'], does: 'makes' },
  { match: '.get', does: 'makes', ofRequest: true, sets: { method: 'GET' } },
  { match: '.head', does: 'makes', ofRequest: true, sets: { method: 'HEAD' } },
  { match: '.post', does: 'makes', ofRequest: true, sets: { method: 'POST' } },
  { match: '.put', does: 'makes', ofRequest: true, sets: { method: 'PUT' } },
  { match: '.patch', does: 'makes', ofRequest: true, sets: { method: 'PATCH' } },
  { match: '.delete', does: 'makes', ofRequest: true, sets: { method: 'DELETE' } },
  { match: '.options', does: 'makes', ofRequest: true, sets: { method: 'OPTIONS' } },
  { match: '.method', does: 'makes', ofRequest: true, positional: ['method'] },
  { match: '.uri', does: 'configures', positional: [{ merge: '', name: 'url', called: true }], fills: 1 },
];
