import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { dayOf, newsAddress, PublishedError } from '../../catalogue/published/address';
import { changesIn, changeSentence, type CatalogueChange } from '../../catalogue/published/changes';
import { LARGEST, readPublished } from '../../catalogue/published/read';
import type { Explanation } from '../../requests/explanation';
import type { Lang } from '../../text/message';
import type { CommandEnvironment } from '../environment';
import { UsageError } from '../usage-error';
import { catalogueMessages as say } from './messages';

/** Downloads the published file to a path. Null once it is there, else why it is not. */
export type Download = (saveTo: string) => Promise<Explanation | null>;

export interface DiffOptions {
  readonly what: 'diff';
  /** Null for the file that the service publishes. */
  readonly file: string | null;
  readonly format: 'text' | 'json';
}

/**
 * Tells what an OpenAPI file of the service says otherwise than the catalogue. Gives 0 for nothing, 1 for differences. Throws
 * UsageError for a file that cannot be had or used.
 */
export async function diff(
  { file, format }: DiffOptions,
  { cwd, out }: CommandEnvironment,
  lang: Lang,
  download: Download,
): Promise<number> {
  const text = file === null ? await published(download) : await textOf(path.resolve(cwd, file), file);
  const changes = compared(text);
  if (format === 'json') out.json({ version: 1, catalogue: dayOf(), changes });
  else for (const line of linesOf(changes, lang)) out.line(line);
  return changes.length === 0 ? 0 : 1;
}

function linesOf(changes: readonly CatalogueChange[], lang: Lang): string[] {
  if (changes.length === 0) return [say.same(dayOf())[lang]];
  return [
    ...changes.flatMap((change) => [change.path, `  ${changeSentence(change)[lang]}`]),
    '',
    say.differences(changes.length, dayOf())[lang],
    say.whatFor(newsAddress())[lang],
  ];
}

function compared(text: string): CatalogueChange[] {
  try {
    return changesIn(readPublished(text));
  } catch (error) {
    if (error instanceof PublishedError) throw new UsageError(error.sentence);
    throw error;
  }
}

async function published(download: Download): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'api-entreprise-'));
  try {
    const file = path.join(folder, 'openapi.yaml');
    const failure = await download(file);
    if (failure) {
      const { message, next } = failure;
      throw new UsageError({ fr: `${message.fr} ${next.fr}`, en: `${message.en} ${next.en}` });
    }
    return await readFile(file, 'utf8');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function textOf(file: string, given: string): Promise<string> {
  try {
    // A character has three bytes at most for each of its UTF-16 units.
    const { size } = await stat(file);
    if (size <= 3 * LARGEST) return await readFile(file, 'utf8');
  } catch {
    throw new UsageError(say.unreadable(given));
  }
  throw new UsageError(say.tooLarge(given));
}
