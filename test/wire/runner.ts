import type { Skipped } from './cache';
import type { Launch } from './observe';
import type { OtherFiles } from './programs';
import type { Language, Sample } from './samples';
import type { Scale } from './scaling';

/** What a program is run with: the server's port, and the file of the authority that signed its certificate. */
export interface Surroundings {
  readonly port: number;
  readonly authority: string;
}

/** One of the versions of a library that a sample is run with. */
export interface Variant {
  /** `axios@1.21.1`. */
  readonly name: string;
  /** Packages and versions, for the record of what was run. */
  readonly packages: Readonly<Record<string, string>>;
  readonly isNewest: boolean;
  /** The project's manifest, as a user of this version has it: file names and texts. */
  readonly manifest: Readonly<Record<string, string>>;
  /** Writes a program where it finds the library, and says how to run it. */
  place(
    text: string,
    others?: OtherFiles,
  ): { readonly launch: (surroundings: Surroundings) => Launch; readonly remove: () => void };
}

/** What runs the samples of a language. */
export interface Runner {
  readonly language: Language;
  /** What this language's libraries count in. */
  readonly unit: 'ms' | 's' | 'ns';
  scaleOf(client: string): Scale;
  /** Oldest first. Those that cannot run here say why. */
  variantsOf(sample: Sample): readonly (Variant | Skipped)[];
}

/** What programs find in their environment, whatever the language; nothing else of the machine's. */
export function environment(more: Readonly<Record<string, string>>): Record<string, string> {
  return {
    PATH: process.env.PATH ?? '',
    LANG: 'C.UTF-8',
    // No more a token than the word: programs read one from the environment, as users' programs do.
    API_ENTREPRISE_TOKEN: 'jeton',
    ...(process.env.SystemRoot === undefined ? {} : { SystemRoot: process.env.SystemRoot }),
    ...more,
  };
}
