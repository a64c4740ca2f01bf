import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Other files of a program, by their paths. */
export type OtherFiles = Readonly<Record<string, string>>;

/** A program in a file of its own, since several run side by side, and so may several harnesses; in a folder where it has several. */
export interface PlacedProgram {
  readonly file: string;
  readonly remove: () => void;
}

let placed = 0;

export function placeProgram(folder: string, extension: string, text: string, others: OtherFiles = {}): PlacedProgram {
  placed += 1;
  const name = `appel_${String(process.pid)}_${String(placed)}`;
  const own = Object.keys(others).length > 0 ? path.join(folder, name) : null;
  const file = path.join(own ?? folder, `${name}${extension}`);
  for (const [at, content] of [[file, text], ...Object.entries(others)] as const) {
    const to = path.resolve(own ?? folder, at);
    mkdirSync(path.dirname(to), { recursive: true });
    writeFileSync(to, content);
  }
  return {
    file,
    remove: () => {
      rmSync(own ?? file, { force: true, recursive: true });
    },
  };
}
