import type { Lang } from '../text/message';
import * as vscode from 'vscode';
import { readEditorIds, writtenEditorIds } from '../languages/edited';
import { isFile } from './uris';

/** Languages that calls are written in; the manifest activates on the same. */
export const snippetLanguageIds = writtenEditorIds;

/** Documents of these languages, wherever they come from: what the analysis does not follow it has nothing to say of. */
export const readSelector: readonly vscode.DocumentFilter[] = readEditorIds.map((language) => ({ language }));

/** Whether a document is of a kind that calls are read in: a file, a cell, or one that was never saved. */
export function isReadDocument({ uri }: vscode.TextDocument): boolean {
  return isFile(uri) || uri.scheme === 'vscode-notebook-cell' || uri.scheme === 'untitled';
}

/** The language that the editor speaks, of those that we speak. */
export function editorLanguage(): Lang {
  return vscode.env.language.toLowerCase().startsWith('fr') ? 'fr' : 'en';
}
