import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { benchLanguages, otherSource, sourceOf } from './index';
import { Random } from './random';

/** So many different texts of a kind; more would make the workspace no more varied to what reads it. */
const TEXTS = 8;

/** Writes so many files, of which as many as `candidates` call the service. Gives the number of characters written. */
export function makeWorkspace(folder: string, files: number, candidates: number): number {
  const random = new Random(11);
  const lines = (): number => 40 + random.below(200);
  const texts = benchLanguages.map((language) => ({
    ending: path.extname(language.file),
    calls: Array.from({ length: TEXTS }, () => sourceOf(language, lines())),
    others: Array.from({ length: TEXTS }, () => otherSource(language, lines())),
  }));
  let written = 0;
  for (let index = 0; index < files; index++) {
    const { ending, calls, others } = random.pick(texts);
    const text = random.pick(random.below(files) < candidates ? calls : others);
    const place = path.join(folder, `part${String(index % 40)}`, `group${String(index % 400)}`);
    mkdirSync(place, { recursive: true });
    writeFileSync(path.join(place, `file${String(index)}${ending}`), text);
    written += text.length;
  }
  return written;
}
