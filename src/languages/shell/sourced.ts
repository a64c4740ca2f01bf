import type { Names } from '../../interpreter/names';
import type { SourceFile } from '../../interpreter/names/source-file';

/** Names of files that hold scripts. */
export const SCRIPT = /\.(?:ba)?sh$/;

/** Files that take in files that take in files: so many at most. */
const MAX_SOURCED = 20;

/** A script and the files that it takes in, and those in turn. */
export function sourcedBy(names: Names, from: SourceFile): readonly SourceFile[] {
  const files = [from];
  for (let index = 0; index < files.length && files.length < MAX_SOURCED; index++) {
    for (const { module } of files[index]?.outline.imports ?? []) {
      const file = names.moduleFile(from, module);
      if (file && file !== 'missing' && !files.includes(file)) files.push(file);
    }
  }
  return files;
}
