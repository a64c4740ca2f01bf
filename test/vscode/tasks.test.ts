import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activateExtension } from './extension';
import { Project, until, wrong } from './project';

/** Runs a task until its process has ended and what it printed has had the time to be read. */
async function run(task: vscode.Task): Promise<void> {
  let isOver = false;
  const ended = vscode.tasks.onDidEndTaskProcess(({ execution }) => {
    isOver ||= execution.task.name === task.name;
  });
  await vscode.tasks.executeTask(task);
  await until('the task ends', () => isOver || undefined);
  ended.dispose();
  await new Promise((resolve) => setTimeout(resolve, 500));
}

describe('the task that checks a folder', () => {
  let project: Project;

  before(() => activateExtension());

  beforeEach(async () => {
    project = await Project.create('tasks', { 'a.py': wrong });
  });

  afterEach(async () => {
    // The command that ends them waits for each.
    for (const terminal of vscode.window.terminals) terminal.dispose();
    await project.end();
  });

  it('is listed, and lists the problems of files that are not open', async () => {
    const [task] = await vscode.tasks.fetchTasks({ type: 'api-entreprise' });
    assert.ok(task);
    assert.deepEqual([task.name, task.source], ['lint', 'api-entreprise']);
    const paths = ['made-for-tasks'];
    const asked = new vscode.Task(
      { ...task.definition, paths },
      task.scope ?? vscode.TaskScope.Workspace,
      task.name,
      task.source,
      task.execution,
      task.problemMatchers,
    );
    assert.ok(asked.execution instanceof vscode.ProcessExecution);
    asked.execution = new vscode.ProcessExecution(asked.execution.process, [...asked.execution.args, ...paths], {
      ...asked.execution.options,
    });
    const problems = (): vscode.Diagnostic[] =>
      // Those of the extension itself, which a scan of the window leaves, have a link to their page.
      vscode.languages.getDiagnostics(project.uri('a.py')).filter(({ code }) => typeof code === 'string');
    await run(asked);
    // What a terminal has not read when its process ends may be lost to the editor, on a machine that is busy.
    for (let more = 2; more > 0 && problems().length < 2; more -= 1) await run(asked);
    const found = problems();
    assert.deepEqual(found.map(({ code }) => code).toSorted(), ['missing-timeout', 'missing-traceability']);
    assert.deepEqual(
      found.map(({ source }) => source),
      ['API Entreprise', 'API Entreprise'],
    );
  });
});
