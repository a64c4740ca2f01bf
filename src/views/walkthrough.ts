import * as vscode from 'vscode';
import type { Analysis } from '../editor/analysis';
import { loadAssist, projectFolder } from '../editor/assist';
import { createFile, existsIn } from '../editor/generate-file';
import { editorLanguage } from '../editor/languages';
import { picked } from '../editor/picked';
import { did, forgetSteps } from '../editor/steps';
import type { WantedRow } from '../assist';
import { realClock } from '../analysis-server/clock';
import { noCallYet } from '../editor/pick-call';
import { followWords } from './ticking';
import type { Tokens } from './tokens-model';

/** The way from “no habilitation yet” to the first call in production, and what its steps do that nothing else does. */
export function registerWalkthrough({ extension }: vscode.ExtensionContext): vscode.Disposable {
  const open = (): Thenable<unknown> =>
    vscode.commands.executeCommand('workbench.action.openWalkthrough', `${extension.id}#apiEntreprise.start`, false);
  return vscode.Disposable.from(
    vscode.commands.registerCommand('apiEntreprise.openWalkthrough', open),
    vscode.commands.registerCommand('apiEntreprise.restartWalkthrough', async () => {
      const restart = vscode.l10n.t('Start Again');
      const answer = await vscode.window.showWarningMessage(
        vscode.l10n.t('Start the walkthrough again? VS Code also forgets the progress of its other walkthroughs.'),
        { modal: true },
        restart,
      );
      if (answer !== restart) return;
      await forgetSteps();
      await vscode.commands.executeCommand('resetGettingStartedProgress');
      await open();
    }),
    vscode.commands.registerCommand('apiEntreprise.habilitationChecklist', createChecklist),
  );
}

/** `tokenCoverage`: what the code calls, beside what the token in use opens. */
export function registerTokenCoverage(analysis: Analysis, tokens: () => Promise<Tokens>): vscode.Disposable {
  return vscode.commands.registerCommand('apiEntreprise.tokenCoverage', async () =>
    showCoverage(analysis, await tokens()),
  );
}

/** Writes what to gather for an habilitation into the workspace, or opens what is there already. */
async function createChecklist(): Promise<void> {
  const { l10n, window } = vscode;
  const folder = projectFolder(window.activeTextEditor?.document.uri);
  if (!folder) {
    void window.showInformationMessage(l10n.t('No folder is open. Open the one in which to keep the checklist.'));
    return;
  }
  const { habilitationChecklist, habilitationFile, protectedEndpoints } = await loadAssist();
  const uri = vscode.Uri.joinPath(folder, habilitationFile);
  if (await existsIn(folder)(habilitationFile)) {
    await window.showTextDocument(uri);
    did('habilitation');
    return;
  }
  const paths = await pickData(protectedEndpoints);
  if (paths && (await createFile(uri, habilitationChecklist(paths, editorLanguage())))) did('habilitation');
}

/** Asks for as many endpoints as are wanted, found by what people call them. What is ticked stays in sight. */
async function pickData(search: (query: string) => readonly WantedRow[]): Promise<string[] | undefined> {
  const { l10n, window } = vscode;
  const pick = window.createQuickPick<vscode.QuickPickItem & WantedRow>();
  pick.title = l10n.t('Data to ask for');
  pick.placeholder = l10n.t('Tick what this use case needs, and nothing else');
  pick.canSelectMany = true;
  followWords(
    pick,
    realClock,
    (words) => search(words).map((row) => ({ ...row, label: row.title, alwaysShow: true })),
    (one, other) => one.path === other.path,
  );
  return picked(pick, (items) => items.map(({ path }) => path));
}

async function showCoverage(analysis: Analysis, tokens: Tokens): Promise<void> {
  const { l10n, window } = vscode;
  const access = tokens.access();
  if (!access) {
    const add = l10n.t('Add a Token');
    const answer = await window.showInformationMessage(
      l10n.t('No production token is in use in this workspace, or nothing is written in it.'),
      add,
    );
    if (answer === add) await vscode.commands.executeCommand('apiEntreprise.addToken');
    return;
  }
  const { tokenCoverage } = await loadAssist();
  const known = await analysis.documents?.allCalls();
  const calls = known?.calls ?? [];
  const rows = tokenCoverage(
    calls.flatMap(({ endpoint }) => endpoint ?? []),
    access,
  );
  if (rows.length === 0) {
    if (!known || known.isWhole) {
      void window.showInformationMessage(noCallYet());
      return;
    }
    await vscode.commands.executeCommand('apiEntreprise.scanWorkspace');
    const scanned = await analysis.documents?.allCalls();
    if (!scanned?.isWhole || scanned.calls.length === 0) void window.showInformationMessage(noCallYet());
    else await showCoverage(analysis, tokens);
    return;
  }
  did('coverage');
  const chosen = await window.showQuickPick(
    rows.map(({ path, title, isCovered, scopes }) => ({
      label: `$(${isCovered ? 'pass' : 'error'}) ${title}`,
      description: isCovered ? l10n.t('covered by your token') : l10n.t('not covered by your token'),
      detail: isCovered ? path : l10n.t('{0}: one of {1} would be needed', path, scopes.join(', ')),
      path,
    })),
    { title: l10n.t('Endpoints that the code calls, and the token in use'), matchOnDetail: true },
  );
  if (chosen) await vscode.commands.executeCommand('apiEntreprise.showEndpoint', chosen.path);
}
