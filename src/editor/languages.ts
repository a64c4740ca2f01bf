import type { Lang } from '../text/message';
import * as vscode from 'vscode';

/** What is looked at. */
export const languageIds: readonly string[] = [
  'javascript',
  'javascriptreact',
  'typescript',
  'typescriptreact',
  'python',
  'php',
  'ruby',
];

/** Languages that calls are written in; the manifest activates on the same. */
export const snippetLanguageIds: readonly string[] = [...languageIds, 'shellscript', 'http'];

/** Files of these languages, on a disk: an unsaved document has no place among the others. */
export const selector: readonly vscode.DocumentFilter[] = languageIds.map((language) => ({ scheme: 'file', language }));

/** The language that the editor speaks, of those that we speak. */
export function editorLanguage(): Lang {
  return vscode.env.language.toLowerCase().startsWith('fr') ? 'fr' : 'en';
}
