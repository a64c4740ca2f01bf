import { fchmodSync, fchownSync, realpathSync, type Stats, statSync } from 'node:fs';
import type { Message } from '../text/message';
import { placeWhole, writeAll } from './whole';

/**
 * Writes a file as a whole or not at all. Keeps its mode and, where the system lets it, its owner; a link stays one, and its
 * target is written. Throws what the file system throws.
 */
export function writeWhole(name: string, bytes: Buffer): void {
  const before = statOf(name);
  placeWhole(before === null ? name : realpathSync(name), before?.mode ?? 0o666, (handle) => {
    writeAll(handle, bytes);
    if (before !== null) keep(handle, before);
  });
}

function statOf(name: string): Stats | null {
  return statSync(name, { throwIfNoEntry: false }) ?? null;
}

/** The mode comes last: a change of owner may take bits of it away. */
function keep(handle: number, { uid, gid, mode }: Stats): void {
  try {
    fchownSync(handle, uid, gid);
  } catch {
    // Only root may give a file away.
  }
  fchmodSync(handle, mode & 0o7777);
}

const causes: Readonly<Record<string, Message>> = {
  ENOSPC: { fr: 'le disque est plein', en: 'the disk is full' },
  EDQUOT: { fr: 'votre quota de disque est épuisé', en: 'your disk quota is used up' },
  EROFS: { fr: 'le disque est en lecture seule', en: 'the disk is read-only' },
  EFBIG: { fr: 'la taille permise pour un fichier est dépassée', en: 'the file would be larger than is allowed' },
  ENOENT: { fr: 'son dossier n’existe pas', en: 'its folder does not exist' },
  ENOTDIR: { fr: 'son dossier n’existe pas', en: 'its folder does not exist' },
  EISDIR: { fr: 'c’est un dossier', en: 'it is a folder' },
};

const rights: Message = {
  fr: 'vérifiez les droits du fichier et de son dossier',
  en: 'check the permissions of the file and its folder',
};

/** Why a file could not be written, as the end of a sentence. */
export function writeProblem(error: unknown): Message {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'EACCES' || code === 'EPERM') return rights;
  return causes[code] ?? { fr: `erreur du système ${code}`.trimEnd(), en: `error of the system ${code}`.trimEnd() };
}
