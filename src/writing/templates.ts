import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The templates of `snippets/`, by path without extension: `python/requests`.
 *
 * Run from the sources they are read from disk; in what users run, the build (esbuild.js) puts their texts in the place
 * of this module, so that writing code needs no file, in a browser as elsewhere.
 */
export const templates: Readonly<Record<string, string>> = readTemplates(join(__dirname, '..', '..', 'snippets'));

function readTemplates(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.mustache'));
  return Object.fromEntries(
    files.map((file) => [
      file.replaceAll('\\', '/').replace(/\.mustache$/, ''),
      readFileSync(join(folder, file), 'utf8'),
    ]),
  );
}
