import type { DocumentEdit } from '../text/edit';
import { withoutKnownImports } from './known-imports';
import { isWritten, type TargetLanguage } from './language';

/** Code to be inserted into a document, and what that needs elsewhere. */
export interface Insertion {
  /** In the syntax of the editor's snippets, if the code was. */
  readonly insertText: string;
  /** What brings in the names of libraries that it uses; none where the code does so itself. */
  readonly imports: readonly DocumentEdit[];
}

/** What is inserted into a document: a function, or the whole of a file where it has nothing to put that into. */
export function formIn(document: string, language: TargetLanguage): 'snippet' | 'file' {
  return isWritten(language) && language.within?.test(document) === false ? 'file' : 'snippet';
}

/** Code for a document, without what the document brings in already. */
export function insertionIn(document: string, code: string, language: TargetLanguage): Insertion {
  const rules = isWritten(language) ? language.imports : null;
  if (!rules) return { insertText: withoutKnownImports(code, document), imports: [] };
  if (formIn(document, language) === 'file') return { insertText: code, imports: [] };
  const names = [...code.matchAll(rules.line)].map(([, name = '']) => name);
  const lines = code.replaceAll(rules.line, '');
  const rest = (rules.frame ? lines.replaceAll(rules.frame, '') : lines).replace(/^\n+/, '');
  return { insertText: rest, imports: rules.bring(names, document) };
}
