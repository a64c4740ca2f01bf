import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { root } from './dependencies.mjs';

/**
 * The files of tests of a folder in `count` shares that take about as long: what is long to read is long to run.
 * @returns for each share, the files of the others as paths from the root
 */
export function sharesOf(folder, count) {
  const files = readdirSync(path.join(root, folder))
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => ({ file: `${folder}/${name}`, size: statSync(path.join(root, folder, name)).size }))
    .sort((a, b) => b.size - a.size);
  const shares = Array.from({ length: count }, () => ({ size: 0, files: new Set() }));
  for (const { file, size } of files) {
    const smallest = shares.reduce((a, b) => (b.size < a.size ? b : a));
    smallest.size += size;
    smallest.files.add(file);
  }
  return shares.map((share) => files.map(({ file }) => file).filter((file) => !share.files.has(file)));
}
