import type { Registry } from '../manifests';
import type { ClientTemplate } from './targets';
import type { EditRules, Encoders } from './edits';
import type { FrameworkTemplate } from './frameworks';
import type { Idiom } from './idiom';
import type { ImportRules } from './imports';
import type { Notation } from './notation';
import type { EnvironmentRules, StringRules } from './environment-read';
import type { TestConventions } from './runners';

/** A language that requests are written in: one object, made in the language's folder of src/languages. */
export interface TargetLanguage {
  readonly id: string;
  /** As people write it, the same in every language. */
  readonly name: string;
  /** As editors name it and what it is mixed into; the first is the language's own. */
  readonly editorIds: readonly string[];
  /** As a fence of Markdown names it. */
  readonly fence: string;
  /** The language whose templates, clients and records it shares: TypeScript is JavaScript with types. Else its own id. */
  readonly family: string;
  readonly isTyped: boolean;
  /** The extension of a file that holds a request, without the dot. */
  readonly extension: string;
  /** What its clients count time limits in, as a rule; null where they take none. */
  readonly timeUnit: 'ms' | 's' | null;
  /** Where its packages come from. */
  readonly registry: Registry | null;
  readonly notation: Notation;
  readonly clients: readonly ClientTemplate[];
  /** The form that repeats one very call, values and address included; null where code is a function that makes any. */
  readonly repeats: 'command' | 'snippet' | null;
  /** Whether a file declares variables at its head, which stand where a snippet has tab stops. */
  readonly declaresVariables: boolean;
}

/** What is inserted into code of a language, and how code that is there is edited. */
export interface CodeLanguage {
  readonly idiom: Idiom;
  readonly edits: EditRules;
  readonly encoders: Encoders;
  readonly strings: StringRules;
  readonly environment: EnvironmentRules;
  /** How a file brings in what is written into it; null where what is written brings its own with it, line by line. */
  readonly imports: ImportRules | null;
}

/** A language of programs, with strings, maps and functions. */
export interface WrittenLanguage extends TargetLanguage, CodeLanguage {
  readonly registry: Registry;
  readonly timeUnit: 'ms' | 's';
  /** The client that the client of a project is written with; null where there is no template of one. */
  readonly baseClient: string | null;
  readonly frameworks: readonly FrameworkTemplate[];
  readonly tests: TestConventions;
  /** The same language with types; null for one that has no such form. */
  readonly typed: WrittenLanguage | null;
  /** The same language without types; null for one that is it already. */
  readonly plain: WrittenLanguage | null;
  /** What shows, beside a manifest, that a project is written in it; null where the manifest of its registry does. */
  readonly shownBy: { readonly packages: readonly string[]; readonly files: RegExp } | null;
  /** What a file has to hold so that functions can be put into it, such as a class; null where they stand by themselves. */
  readonly within: RegExp | null;
  /** Blank lines between two functions. */
  readonly blankLines: number;
}

/** Whether it is a language of programs. */
export function isWritten(language: TargetLanguage): language is WrittenLanguage {
  return 'idiom' in language;
}
