import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activateExtension } from './extension';
import { Project, until, wrong } from './project';

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
    await vscode.tasks.executeTask(asked);
    const found = await until(
      'the problems are listed',
      () => {
        // Those of the extension itself, which a scan of the window leaves, have a link to their page.
        const all = vscode.languages.getDiagnostics(project.uri('a.py')).filter(({ code }) => typeof code === 'string');
        return all.length === 2 ? all : undefined;
      },
      () => JSON.stringify(vscode.languages.getDiagnostics(project.uri('a.py'))),
    );
    assert.deepEqual(found.map(({ code }) => code).toSorted(), ['missing-timeout', 'missing-traceability']);
    assert.deepEqual(
      found.map(({ source }) => source),
      ['API Entreprise', 'API Entreprise'],
    );
  });
});
