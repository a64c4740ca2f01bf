import { exchange } from './exchange';
import type { Explanation } from './explanation';
import { explanation } from './explanation';
import type { Transport } from './transport';

const LIMIT_BYTES = 16 * 1024 * 1024;
const DEADLINES = { headersMs: 20_000, totalMs: 60_000 };

export interface Publishing {
  readonly transport: Transport;
  /** Of this host alone, and over TLS: a redirection is not followed. */
  readonly address: string;
  /** The file that it is written to. */
  readonly saveTo: string;
  readonly signal?: AbortSignal | undefined;
}

/** Downloads a file that the service publishes, without a token. Null once it is there, else why it is not. Never throws. */
export async function downloadPublished({
  transport,
  address,
  saveTo,
  signal,
}: Publishing): Promise<Explanation | null> {
  const outcome = await exchange({
    transport,
    url: address,
    headers: { accept: 'application/yaml, text/yaml, */*' },
    token: null,
    deadlines: DEADLINES,
    signal,
    expects: 'document',
    saveTo,
    limitBytes: LIMIT_BYTES,
  });
  if (outcome.kind === 'failure') return outcome;
  if (outcome.body.kind === 'file') return null;
  const { host } = new URL(address);
  return explanation(
    `${host} a répondu ${outcome.status} au lieu du fichier des endpoints.`,
    `${host} answered ${outcome.status} instead of the file of the endpoints.`,
    'Réessayez plus tard ; le catalogue livré reste utilisé.',
    'Try again later; the shipped catalogue stays in use.',
  );
}
