import * as vscode from 'vscode';
import { editorLanguage } from '../editor/languages';
import type { Surface } from './surface';

/** VS Code's own boxes and notifications. */
export function editorSurface(): Surface {
  return {
    l10n: vscode.l10n,
    lang: editorLanguage(),
    async pick(title, choices) {
      const items = choices.map(({ icon, value, ...texts }) => ({
        ...texts,
        value,
        ...(icon === undefined ? {} : { iconPath: new vscode.ThemeIcon(icon) }),
      }));
      return (await vscode.window.showQuickPick(items, { title, matchOnDescription: true }))?.value;
    },
    ask({ title, prompt, value, isSecret, check }) {
      return vscode.window.showInputBox({
        title,
        prompt,
        ...(value === undefined ? {} : { value }),
        password: isSecret ?? false,
        // A person goes to another window to copy the token.
        ignoreFocusOut: true,
        validateInput: check,
      });
    },
    async confirm(question, detail, action) {
      const answer = await vscode.window.showWarningMessage(question, { modal: true, detail }, action);
      return answer === action;
    },
    tell: (sentence, ...actions) => vscode.window.showInformationMessage(sentence, ...actions),
    warn: (sentence, ...actions) => vscode.window.showWarningMessage(sentence, ...actions),
  };
}
