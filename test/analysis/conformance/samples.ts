import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

const FOLDER = path.join(__dirname, 'samples');

/** Languages that show every shape. */
export const sampleLanguages = [
  'javascript',
  'python',
  'php',
  'ruby',
  'shell',
  'csharp',
  'go',
  'java',
  'rust',
  'powershell',
  'kotlin',
] as const;

/** Languages that show how their clients are used. */
export const clientLanguages = sampleLanguages;

/** Stands in samples for a token: none is written in a file of this project. */
export const MASK = 'eyJhbGci…';

/** The files of a sample by path relative to it; null when it is not written. */
export function sampleFiles(language: string, shape: string): Record<string, string> | null {
  const folder = path.join(FOLDER, language, shape);
  if (!existsSync(folder)) return null;
  const texts: Record<string, string> = {};
  const walk = (below: string): void => {
    for (const name of readdirSync(path.join(folder, below))) {
      const relative = path.posix.join(below, name);
      if (statSync(path.join(folder, relative)).isDirectory()) walk(relative);
      else texts[relative] = readFileSync(path.join(folder, relative), 'utf8');
    }
  };
  walk('');
  return texts;
}

/** The samples of clients of a language: client id and text. */
export function clientSamples(
  language: string,
): { readonly id: string; readonly file: string; readonly text: string }[] {
  const folder = path.join(FOLDER, language, 'clients');
  if (!existsSync(folder)) return [];
  return readdirSync(folder).map((file) => ({
    id: file.replace(/\.[^.]+$/, ''),
    file,
    text: readFileSync(path.join(folder, file), 'utf8'),
  }));
}
