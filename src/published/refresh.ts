import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as z from 'zod/mini';
import { publishedAddress } from '../catalogue/published/address';
import { changesSchema } from '../catalogue/published/changes';
import { forkProcess } from '../processes/fork';
import { downloadPublished } from '../requests/published';
import type { Transport } from '../requests/transport';
import type { Lang } from '../text/message';
import type { CatalogueNews } from './news';

/** The file of the service takes some seconds; whatever takes longer is not it. */
const PATIENCE_MS = 60_000;
const MOST_MB = 512;

export interface Refreshing {
  readonly transport: Transport;
  /** The bundle of the command, which reads the file in a process of its own; in tests its module. */
  readonly command: string;
  readonly execArgv?: readonly string[];
  readonly lang: Lang;
  readonly now: Date;
  readonly signal?: AbortSignal;
  /** Another than the service's, in tests. */
  readonly address?: string;
  readonly patienceMs?: number;
}

/** News, or a sentence that says why there are none and what to do. */
export type Refreshed = { readonly news: CatalogueNews } | { readonly failure: string };

/**
 * Downloads the file that the service publishes and compares it with the shipped catalogue. It is read by another process,
 * which is ended when it takes too long or too much: whatever the file is, this one goes on. Leaves no file behind.
 */
export async function refresh(asked: Refreshing): Promise<Refreshed> {
  const { transport, lang, now, signal, address = publishedAddress() } = asked;
  const folder = await mkdtemp(path.join(tmpdir(), 'api-entreprise-'));
  const file = path.join(folder, 'openapi.yaml');
  try {
    const failure = await downloadPublished({ transport, address, saveTo: file, signal });
    if (failure) return { failure: `${failure.message[lang]} ${failure.next[lang]}` };
    const compared = await compare(file, asked);
    if ('failure' in compared) return compared;
    return { news: { version: 1, readAt: now.toISOString(), ...compared } };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const output = z.object({ version: z.literal(1), catalogue: z.string(), changes: changesSchema });

type Compared = Pick<CatalogueNews, 'catalogue' | 'changes'> | { readonly failure: string };

function compare(
  file: string,
  { command, execArgv = [], lang, signal, patienceMs = PATIENCE_MS }: Refreshing,
): Promise<Compared> {
  const child = forkProcess({
    bundle: command,
    args: ['catalogue', 'diff', file, '--format', 'json', '--lang', lang],
    execArgv: [`--max-old-space-size=${MOST_MB}`, ...execArgv],
    isRead: true,
  });
  const end = (): void => void child.kill('SIGKILL');
  const timer = setTimeout(end, patienceMs);
  signal?.addEventListener('abort', end);
  const out = read(child.stdout);
  const err = read(child.stderr);
  return new Promise((resolve) => {
    const done = (code: number | null): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', end);
      resolve(understood(code, out(), err(), lang));
    };
    child.once('error', () => done(null));
    child.once('close', done);
  });
}

/** Collects what a stream gives, until it is asked for. */
function read(stream: NodeJS.ReadableStream | null): () => string {
  const chunks: Buffer[] = [];
  stream?.on('data', (chunk: Buffer) => chunks.push(chunk));
  return () => Buffer.concat(chunks).toString('utf8');
}

function understood(code: number | null, out: string, err: string, lang: Lang): Compared {
  if (code === 0 || code === 1) {
    try {
      const { catalogue, changes } = output.parse(JSON.parse(out));
      return { catalogue, changes };
    } catch {
      return { failure: UNREAD[lang] };
    }
  }
  const said = /^api-entreprise: (.+)$/m.exec(err)?.[1];
  return { failure: code === 2 && said !== undefined ? said : UNREAD[lang] };
}

const UNREAD = {
  fr: 'Le fichier publié par le service n’a pas pu être lu : le catalogue livré reste utilisé. Réessayez plus tard.',
  en: 'The file that the service publishes could not be read: the shipped catalogue stays in use. Try again later.',
} as const;
