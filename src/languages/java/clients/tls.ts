import type { ClientRecord } from '../../../clients/schema';

const NONE = ['noop', 'trust all', 'ALLOW_ALL_HOSTNAME_VERIFIER'];

/** Checks of names and certificates that a program may replace by its own: of host names, of a context of TLS, of what makes sockets. */
export const ownChecks: NonNullable<ClientRecord['slots']['tls']> = [
  { key: 'hostnameVerifier', off: NONE, method: 'verify' },
  { key: 'sslContext.managers', off: NONE, method: 'checkServerTrusted' },
  { key: 'socketFactory.managers', off: NONE, method: 'checkServerTrusted' },
  { key: 'trustManager', off: NONE, method: 'checkServerTrusted' },
];
