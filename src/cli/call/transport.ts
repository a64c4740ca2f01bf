import { EnvHttpProxyAgent, fetch } from 'undici';
import type { Transport } from '../../requests/transport';

export interface CommandTransport {
  readonly transport: Transport;
  /** Closes the connections that are kept for later calls. */
  readonly close: () => Promise<void>;
}

/** Shorter than any deadline, so that an address that does not answer is told apart from a service that is slow. */
const CONNECT_MS = 4000;

/**
 * The command's transport: undici, with the proxy of the environment (HTTPS_PROXY, HTTP_PROXY, NO_PROXY), which is never
 * used for this machine. Certificates are verified whatever the environment says. Only the command may import this file.
 */
export function commandTransport(env: NodeJS.ProcessEnv = process.env): CommandTransport {
  const verified = { rejectUnauthorized: true, timeout: CONNECT_MS };
  const httpProxy = env['http_proxy'] ?? env['HTTP_PROXY'];
  const httpsProxy = env['https_proxy'] ?? env['HTTPS_PROXY'];
  const noProxy = env['no_proxy'] ?? env['NO_PROXY'] ?? '';
  const agent = new EnvHttpProxyAgent({
    noProxy: noProxy.trim() === '*' ? '*' : `${noProxy},localhost,127.0.0.1,[::1]`,
    ...(httpProxy === undefined ? {} : { httpProxy }),
    ...(httpsProxy === undefined ? {} : { httpsProxy }),
    connect: verified,
    requestTls: verified,
    proxyTls: verified,
  });
  return {
    transport: (url, init) => fetch(url, { ...init, dispatcher: agent }),
    close: () => agent.destroy(),
  };
}
