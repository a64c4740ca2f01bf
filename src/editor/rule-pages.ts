import * as vscode from 'vscode';
import { isRuleId, type RuleId } from '../analysis/findings';
import { editorLanguage } from './languages';

const extensionId = 'api-entreprise-outils.api-entreprise-vscode';

/** The link that a diagnostic's code carries; `registerRulePages` answers it. */
export function ruleAddress(rule: RuleId): vscode.Uri {
  return vscode.Uri.parse(`${vscode.env.uriScheme}://${extensionId}/rules/${rule}`);
}

/** The packaged page of a rule, in the editor's language. */
export function rulePage(extensionUri: vscode.Uri, rule: RuleId): vscode.Uri {
  const name = editorLanguage() === 'fr' ? `${rule}.md` : `${rule}.en.md`;
  return vscode.Uri.joinPath(extensionUri, 'docs', 'rules', name);
}

/** Opens the page of a rule when its link is followed. */
export function registerRulePages(extensionUri: vscode.Uri): vscode.Disposable {
  return vscode.window.registerUriHandler({
    async handleUri({ path }) {
      const rule = /^\/rules\/([a-z-]+)$/.exec(path)?.[1];
      if (rule === undefined || !isRuleId(rule)) {
        void vscode.window.showWarningMessage(
          vscode.l10n.t('This link does not lead to an API Entreprise rule. Open it from a problem instead.'),
        );
        return;
      }
      await vscode.commands.executeCommand('markdown.showPreview', rulePage(extensionUri, rule));
    },
  });
}
