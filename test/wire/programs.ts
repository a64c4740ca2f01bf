import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** A program in a file of its own, since several run side by side, and so may several harnesses. */
export interface PlacedProgram {
  readonly file: string;
  readonly remove: () => void;
}

let placed = 0;

export function placeProgram(folder: string, extension: string, text: string): PlacedProgram {
  mkdirSync(folder, { recursive: true });
  placed += 1;
  const file = path.join(folder, `appel_${String(process.pid)}_${String(placed)}${extension}`);
  writeFileSync(file, text);
  return {
    file,
    remove: () => {
      rmSync(file, { force: true });
    },
  };
}
