import * as vscode from 'vscode';
import type { TestRunner } from '../assist';
import type { ExplainedCall } from '../analysis-server/protocol';
import type { Analysis } from './analysis';
import { elsewhere, loadAssist, manifestsIn, projectFolder, writingSettings } from './assist';
import { explainAt, noCall } from './explain-call';
import { createFile, existsIn } from './generate-file';
import { editorLanguage, readSelector } from './languages';
import { pickCall } from './pick-call';
import { pickEndpoint } from './pick-endpoint';
import { did } from './steps';

const command = 'apiEntreprise.generateTest';

/** A call further away, in lines, is not the one that the cursor is on. */
const FARTHEST_LINES = 3;

/** More tests than these say nothing more of where they stand. */
const MOST_TESTS = 2_000;

const kind = vscode.CodeActionKind.Refactor.append('apiEntreprise');

/** `generateTest`: an end-to-end test of the call at the cursor, or of one that is chosen, for the runner of its project, in a new file. */
export function registerGenerateTest(analysis: Analysis): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand(command, () => generateTest(analysis)),
    vscode.languages.registerCodeActionsProvider(
      [...readSelector],
      {
        async provideCodeActions(document, { start }, { only, triggerKind }) {
          // Asked for, not offered at each move of the cursor.
          if (triggerKind !== vscode.CodeActionTriggerKind.Invoke || (only && !only.contains(kind))) return [];
          const call = await explainAt(analysis, document, start);
          if (!call || call.endpoint === null || !isNear(call, start)) return [];
          // One that is retired answers nothing: it has to be replaced first.
          const { isEndpoint } = await loadAssist();
          return isEndpoint(call.endpoint) ? [action(call.endpoint)] : [];
        },
      },
      { providedCodeActionKinds: [kind] },
    ),
  );
}

function action(endpoint: string): vscode.CodeAction {
  const title = vscode.l10n.t('Generate a test for this call ({0})', endpoint);
  const offered = new vscode.CodeAction(title, kind);
  offered.command = { title, command };
  return offered;
}

function isNear({ place: { range } }: ExplainedCall, { line }: vscode.Position): boolean {
  return line >= range.start.line - FARTHEST_LINES && line <= range.end.line + FARTHEST_LINES;
}

async function generateTest(analysis: Analysis): Promise<void> {
  const title = vscode.l10n.t('Generate Test for This Call');
  const meant = await callMeant(analysis, title);
  if (!meant) return;
  const { call, document } = meant;
  const root = projectFolder(document.uri);
  const { isEndpoint, newTest, testGlob, testPlan, writtenLanguage } = await loadAssist();
  const language = writtenLanguage(call.language);
  if (!root || !language || language.tests.runners.length === 0) {
    void vscode.window.showInformationMessage(noCall(analysis));
    return;
  }
  if (call.endpoint !== null && !isEndpoint(call.endpoint)) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('{0} no longer responds: switch to its successor first, then generate the test.', call.endpoint),
    );
    return;
  }
  const endpoint = call.endpoint ?? (await pickEndpoint(title));
  if (endpoint === undefined) return;
  const plan = testPlan(await manifestsIn([root]), document.uri.path, language, root.path);
  const runner = await pickRunner(plan.runners, title);
  if (!runner) return;
  const folder = root.with({ path: plan.folder });
  const found = await vscode.workspace.findFiles(new vscode.RelativePattern(folder, testGlob), elsewhere, MOST_TESTS);
  const { client, subject } = call;
  const source = document.uri.path.slice(folder.path.length + 1);
  const { file, code, reason } = await newTest({
    endpoint,
    call: { subject, client, language, source },
    runner: runner.id,
    lang: (await writingSettings(document.uri)).lang,
    hasTypes: language.isTyped,
    tests: found.map(({ path }) => path.slice(folder.path.length + 1)),
    exists: existsIn(folder),
  });
  const made = await createFile(vscode.Uri.joinPath(folder, file), code);
  if (!made) return;
  did('test');
  const run = vscode.l10n.t('Run');
  const asked = vscode.window.showInformationMessage(whatNow(reason?.[editorLanguage()] ?? null), run);
  // The file is there, whether or not somebody answers.
  void asked.then(async (answer) => {
    if (answer === run)
      await runTest(folder, `${await startOf(runner, folder)} ${quoted(runner.argument?.(file) ?? file)}`);
  });
}

/** The call at the cursor, else one of the workspace that is chosen: from the walkthrough, there is no cursor. */
async function callMeant(
  analysis: Analysis,
  title: string,
): Promise<{ readonly call: ExplainedCall; readonly document: vscode.TextDocument } | undefined> {
  const { activeTextEditor } = vscode.window;
  if (activeTextEditor) {
    const { document, selection } = activeTextEditor;
    const call = await explainAt(analysis, document, selection.active);
    if (call) return { call, document };
  }
  if (!analysis.client) {
    void vscode.window.showInformationMessage(noCall(analysis));
    return undefined;
  }
  const chosen = await pickCall(analysis, title);
  const call = chosen && (await explainAt(analysis, chosen.document, chosen.position));
  return call ? { call, document: chosen.document } : undefined;
}

/** In a terminal, with the simulator of this window, which then needs no command to be installed. */
async function runTest(folder: vscode.Uri, command: string): Promise<void> {
  const url = await vscode.commands.executeCommand('apiEntreprise.startSimulator');
  const terminal = vscode.window.createTerminal({
    name: 'API Entreprise',
    cwd: folder,
    env: typeof url === 'string' ? { API_ENTREPRISE_SIMULATOR: url } : {},
  });
  terminal.show();
  terminal.sendText(command);
}

/** What runs a test in a folder, before its path, with the program that the project has. */
async function startOf({ run, program }: TestRunner, folder: vscode.Uri): Promise<string> {
  if (!program) return run;
  const isWindows = process.platform === 'win32';
  const { places, otherwise } = program(isWindows);
  let found = otherwise;
  for (const place of places.toReversed())
    if (await existsIn(folder)(place)) found = isWindows ? place.replaceAll('/', '\\') : place;
  return run.replace(/^\S+/, () => found);
}

/** As every shell takes it. */
function quoted(file: string): string {
  return /^[\w./-]+$/.test(file) ? file : `"${file}"`;
}

/** What is tested, and what the test needs: the command is in no registry. */
function whatNow(reason: string | null): string {
  const tested =
    reason === null
      ? vscode.l10n.t('The test calls your function.')
      : vscode.l10n.t('The test uses a copy of the request: {0}.', reason);
  const needs = vscode.l10n.t(
    'It starts the simulator with the api-entreprise command, to be installed from its package, or uses the one running at the address in API_ENTREPRISE_SIMULATOR.',
  );
  return `${tested} ${needs}`;
}

/** Asks only where the project does not tell. */
async function pickRunner(runners: readonly TestRunner[], title: string): Promise<TestRunner | undefined> {
  if (runners.length <= 1) return runners[0];
  const items = runners.map((runner) => ({ label: runner.label, runner }));
  const placeHolder = vscode.l10n.t('Which test runner should the test use?');
  return (await vscode.window.showQuickPick(items, { title, placeHolder }))?.runner;
}
