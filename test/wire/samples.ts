import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { OtherFiles } from './programs';

export const languages = ['javascript', 'python', 'php', 'ruby', 'java', 'go'] as const;

export type Language = (typeof languages)[number];

/** A small program that sends one request, as a user would write it. */
export interface Sample {
  /** `javascript/axios/query: the call over the instance`; no two are the same. */
  readonly id: string;
  readonly language: Language;
  /** Id of the client's record. */
  readonly client: string;
  /** `.mjs`, `.ts`, `.py`… */
  readonly extension: string;
  readonly text: string;
  /** Its other files, where it has some. */
  readonly others?: OtherFiles;
}

/** The texts of a sample's files, each as `change` gives it. */
export function withTexts(
  { text, others = {} }: Pick<Sample, 'text' | 'others'>,
  change: (text: string) => string,
): { readonly text: string; readonly others: OtherFiles } {
  const changed = Object.entries(others).map(([file, its]) => [file, change(its)] as const);
  return { text: change(text), others: Object.fromEntries(changed) };
}

const FOLDER = path.join(__dirname, 'samples');
const TITLE = /^(?:\/\/|#) --- (.+)$/;

/**
 * The samples of a language, from files `samples/<language>/<client>/<subject>.<extension>`. A file begins with what its
 * programs share; each one follows a line `// --- what varies` (`# ---` where that is a comment). `samples`: another folder.
 */
export function samplesOf(language: Language, samples = FOLDER): Sample[] {
  const folder = path.join(samples, language);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .sort()
    .flatMap((client) =>
      readdirSync(path.join(folder, client))
        .sort()
        .flatMap((file) => {
          const extension = path.extname(file);
          const subject = `${language}/${client}/${path.basename(file, extension)}`;
          return programsIn(readFileSync(path.join(folder, client, file), 'utf8'), subject).map((program) => ({
            ...program,
            language,
            client,
            extension,
          }));
        }),
    );
}

/** The programs of a file: the text before the first title, followed by the text after each. Throws on two of one title. */
export function programsIn(file: string, subject: string): { readonly id: string; readonly text: string }[] {
  const shared: string[] = [];
  const programs: { id: string; lines: string[] }[] = [];
  for (const line of file.split('\n')) {
    const title = TITLE.exec(line)?.[1];
    if (title !== undefined) programs.push({ id: `${subject}: ${title}`, lines: [] });
    else (programs.at(-1)?.lines ?? shared).push(line);
  }
  const ids = new Set(programs.map(({ id }) => id));
  if (ids.size !== programs.length || programs.length === 0)
    throw new Error(`${subject}: titles are missing, or alike`);
  return programs.map(({ id, lines }) => ({ id, text: `${[...shared, ...lines].join('\n').trimEnd()}\n` }));
}
