import { createHash } from 'node:crypto';
import { accessSync, constants, existsSync, mkdirSync, readdirSync, realpathSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Message } from '../../text/message';
import { errorCode } from '../lock';
import { Journal } from './journal';
import { batchMessages } from './messages';

/** Where journals are: in the folder of this user's state, so that what they hold is in no project and no commit. */
const FOLDER = 'lists';
/** A journal that nobody went on with for so long is forgotten, with the answers in it. */
const FORGOTTEN_MS = 30 * 24 * 3_600_000;

/** The journal of the list whose results go to this file. `folder` is that of the state. */
export function journalFile(folder: string, results: string): string {
  const place = placeOf(results);
  // Two spellings of one file where the system does not tell them apart.
  const spelled = process.platform === 'linux' ? place : place.toLowerCase();
  const hash = createHash('sha256').update(spelled).digest('hex').slice(0, 16);
  return path.join(folder, FOLDER, `${path.basename(results).slice(0, 60)}-${hash}.journal`);
}

function placeOf(file: string): string {
  try {
    return path.join(realpathSync(path.dirname(file)), path.basename(file));
  } catch {
    return path.resolve(file);
  }
}

export interface Work {
  /** Where the results go. */
  readonly results: string;
  /** The same as it is shown. */
  readonly name: string;
  readonly folder: string;
  readonly fingerprint: string;
  /** Forgets what was done before. */
  readonly restart: boolean;
  /** Said when the file is another list's, which has not ended. */
  readonly otherList: (name: string) => Message;
}

/** Begins the work on a list, or goes on with it; a sentence when it cannot be: nothing has been asked then. */
export async function openWork({
  results,
  name,
  folder,
  fingerprint,
  restart,
  otherList,
}: Work): Promise<Journal | Message> {
  try {
    accessSync(path.dirname(results), constants.W_OK);
    if (existsSync(results) && !statSync(results).isFile()) return batchMessages.unwritable(name);
  } catch {
    return batchMessages.unwritable(name);
  }
  const file = journalFile(folder, results);
  try {
    mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
    forgetOld(path.dirname(file));
    const opened = await Journal.open(file, fingerprint, restart);
    if (opened === 'other') return otherList(name);
    return 'pid' in opened ? batchMessages.taken(name, opened) : opened;
  } catch (error) {
    return troubleWith(file, error);
  }
}

/** Why a file could not be written, in a sentence. */
export function troubleWith(name: string, error: unknown): Message {
  return isFull(error) ? batchMessages.full(name) : batchMessages.unwritable(name);
}

/** Whether there is no more room for a file: on the disk, for this user, or under a limit of the process. */
export function isFull(error: unknown): boolean {
  return ['ENOSPC', 'EDQUOT', 'EFBIG'].includes(errorCode(error));
}

function forgetOld(folder: string): void {
  for (const name of readdirSync(folder)) {
    const file = path.join(folder, name);
    const { mtimeMs } = statSync(file, { throwIfNoEntry: false }) ?? { mtimeMs: Infinity };
    if (Date.now() - mtimeMs > FORGOTTEN_MS) rmSync(file, { force: true });
  }
}
