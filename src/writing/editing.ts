/** What an editor has to know of a language: little, since the extension host loads it at once. */
export interface EditedLanguage {
  /** As editors name it and what it is mixed into; the first is the language's own. */
  readonly editorIds: readonly string[];
  /** The ending of a file, with its dot, by what editors name its language. */
  readonly endings: Readonly<Record<string, string>>;
  /** Words as a comment, in place of a line or at its end. `line`: what stands there; `editorId`: what the document is. */
  readonly comment: (words: string, line: string, editorId: string) => string;
  /** What code begins behind; null where it begins a file. */
  readonly opening: Opening | null;
  /** How cells of notebooks hold it; null where what the language needs before its code stands in no cell. */
  readonly notebook: Cells | null;
}

export interface Opening {
  /** The line of a file that is code from there on. */
  readonly line: RegExp;
  /** A comment in a file that begins otherwise, with what opens and closes it. */
  readonly comment: (words: string) => string;
}

export interface Cells {
  /** The ending of a file that holds the same, with its dot. */
  readonly ending: string;
  /** The lines of a cell as code, as many as there were; the lines themselves, if left out. */
  readonly code?: (lines: readonly string[]) => readonly string[];
}
