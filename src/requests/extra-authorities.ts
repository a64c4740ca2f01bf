import { readFile } from 'node:fs/promises';
import { rootCertificates } from 'node:tls';
import { classify } from './failure';
import type { Transport, TransportInit, TransportResponse } from './transport';

/** `fetch`, as far as it is used here. */
export type Fetch = (url: string, init: TransportInit & { readonly dispatcher?: object }) => Promise<TransportResponse>;

export interface ExtraAuthoritiesOptions {
  /** The file of PEM certificates that the user declares, as NODE_EXTRA_CA_CERTS does; undefined when there is none. */
  readonly file: () => string | undefined;
  /** False while a request with a dispatcher would pass by the user's proxy. */
  readonly isAllowed: () => boolean;
}

/**
 * VS Code's `fetch`, with the authorities of NODE_EXTRA_CA_CERTS. VS Code hands its connections a list of authorities, the
 * built-in ones and the system's, and a connection with such a list leaves the declared ones out. It prefers a list that the
 * request's dispatcher brings. So a handshake that failed for its authority, before anything was sent, is tried again with
 * the declared ones; those of the system have just failed and are not in that list.
 */
export function withExtraAuthorities(send: Fetch, { file, isAllowed }: ExtraAuthoritiesOptions): Transport {
  const dispatchers = new Map<string, object>();

  async function dispatcher(): Promise<object | null> {
    const path = file();
    if (path === undefined || path === '' || !isAllowed()) return null;
    const extra = await readFile(path, 'utf8').catch(() => null);
    if (extra === null) return null;
    // Connections are shared by those who come with the same one.
    const known = dispatchers.get(extra) ?? withAuthorities([...rootCertificates, extra]);
    dispatchers.set(extra, known);
    return known;
  }

  return async (url, init) => {
    try {
      return await send(url, init);
    } catch (error) {
      const kind = classify(error, false);
      const extra = kind === 'certificate-authority' || kind === 'certificate-self-signed' ? await dispatcher() : null;
      if (extra === null) throw error;
      return await send(url, { ...init, dispatcher: extra }).catch((again: unknown) => {
        // Where dispatchers are not read this way, what happened first tells more.
        throw classify(again, false) === 'network' ? error : again;
      });
    }
  };
}

/** What `new Agent({ connect: { ca } })` of undici is to VS Code, which looks for its options by the name of their symbol. */
function withAuthorities(ca: readonly string[]): object {
  return { [Symbol('options')]: { connect: { ca } } };
}
