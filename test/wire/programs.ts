import { createHash } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** A program in a folder, named by its content, so that many can be there at a time. */
export interface PlacedProgram {
  readonly file: string;
  readonly remove: () => void;
}

export function placeProgram(folder: string, extension: string, text: string): PlacedProgram {
  mkdirSync(folder, { recursive: true });
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 16);
  const file = path.join(folder, `appel_${hash}${extension}`);
  writeFileSync(file, text);
  return {
    file,
    remove: () => {
      rmSync(file, { force: true });
    },
  };
}
