import * as vscode from 'vscode';
import * as z from 'zod/mini';
import { editorLanguage } from './languages';

const TYPE = 'api-entreprise';

/** What `tasks.json` may say. */
const definition = z.object({ paths: z.optional(z.array(z.string())), arguments: z.optional(z.array(z.string())) });

/** `api-entreprise lint` of this extension as a task of each workspace folder, whose problems the editor lists. */
export function registerLintTasks({ extensionUri }: vscode.ExtensionContext): vscode.Disposable {
  const command = vscode.Uri.joinPath(extensionUri, 'dist', 'cli.js').fsPath;
  return vscode.tasks.registerTaskProvider(TYPE, {
    provideTasks: () =>
      (vscode.workspace.workspaceFolders ?? [])
        .filter(({ uri }) => uri.scheme === 'file')
        .flatMap((folder) => lintTask({ type: TYPE }, folder, command) ?? []),
    resolveTask: ({ definition: given, scope }) =>
      typeof scope === 'object' ? lintTask(given, scope, command) : undefined,
  });
}

/** Undefined for what is no task of this type. */
function lintTask(
  given: vscode.TaskDefinition,
  folder: vscode.WorkspaceFolder,
  command: string,
): vscode.Task | undefined {
  const read = definition.safeParse(given);
  if (!read.success) return undefined;
  const { paths = [], arguments: more = [] } = read.data;
  const args = [command, 'lint', '--format', 'unix', '--lang', editorLanguage(), ...more, '--', ...paths];
  // The editor's own runtime: no other needs to be installed.
  const run = new vscode.ProcessExecution(process.execPath, args, {
    cwd: folder.uri.fsPath,
    env: { ELECTRON_RUN_AS_NODE: '1' },
  });
  const task = new vscode.Task(given, folder, 'lint', TYPE, run, ['$api-entreprise']);
  task.detail = vscode.l10n.t('Checks all files of the folder, as in CI');
  task.presentationOptions = { reveal: vscode.TaskRevealKind.Silent, clear: true };
  return task;
}
