import { mkdirSync, writeFileSync } from 'node:fs';
import * as path from 'node:path';
import * as prettier from 'prettier';

/** Writes a file of the repository as the project formats it. */
export async function writeFormatted(file: string, text: string): Promise<void> {
  const style = await prettier.resolveConfig(file);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, await prettier.format(text, { ...style, filepath: file }));
}
