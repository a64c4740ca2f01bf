import type { Lang } from '../text/message';
import * as vscode from 'vscode';
import { editedLanguages, writtenEditorIds } from '../languages/edited';

/** What is looked at. */
export const languageIds: readonly string[] = editedLanguages.flatMap(({ editorIds }) => editorIds);

/** Languages that calls are written in; the manifest activates on the same. */
export const snippetLanguageIds = writtenEditorIds;

/** Documents of these languages that findings, fixes and hovers are for: files, and cells of notebooks. */
export const readSelector: readonly vscode.DocumentFilter[] = ['file', 'vscode-notebook-cell'].flatMap((scheme) =>
  languageIds.map((language) => ({ scheme, language })),
);

/** Whether a document is of a kind that calls are read in. */
export function isRead({ uri }: vscode.TextDocument): boolean {
  return uri.scheme === 'file' || uri.scheme === 'vscode-notebook-cell';
}

/** The language that the editor speaks, of those that we speak. */
export function editorLanguage(): Lang {
  return vscode.env.language.toLowerCase().startsWith('fr') ? 'fr' : 'en';
}
