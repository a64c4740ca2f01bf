import * as assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { activateExtension } from './extension';
import { Project, rewrite, told, wrong } from './project';

const both = ['missing-timeout', 'missing-traceability'] as const;

const wrapper = `import requests

def company(siren, params):
    return requests.get("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/" + siren, params=params, timeout=5)
`;
const caller = `from company import company\n\ncompany("130025265", {"context": "Aides"})\n`;
const rightCaller = caller.replace('"Aides"', '"Aides", "recipient": "20005376700014", "object": "Dossier"');

/** Everything here is written as another program would write it: the editor is told of nothing. */
describe('changes from outside of the window', () => {
  let project: Project;
  const delays: number[] = [];
  const at = (file: string): string => path.join(project.folder.fsPath, file);
  const write = (file: string, text: string): void => {
    fs.mkdirSync(path.dirname(at(file)), { recursive: true });
    fs.writeFileSync(at(file), text);
  };
  const replace = (file: string, text: string): void => {
    write(`${file}.tmp~`, text);
    fs.renameSync(at(`${file}.tmp~`), at(file));
  };
  const delaysTold = (): string =>
    `${delays
      .splice(0)
      .map((ms) => ms.toFixed(0))
      .join(', ')} ms`;
  /** Does something, and waits for the rules that a file then shows. */
  const then = async (act: () => void, file: string, ...rules: readonly string[]): Promise<void> => {
    const begun = performance.now();
    act();
    await project.shows(file, ...rules);
    delays.push(performance.now() - begun);
  };

  before(() => activateExtension());
  afterEach(() => project.end());

  it('reach the findings: a configuration', async function () {
    project = await Project.create('outside-configuration', { 'a.py': wrong });
    await project.open('a.py');
    await project.shows('a.py', ...both);
    const name = '.api-entreprise.json';
    const off = JSON.stringify({ rules: { 'missing-timeout': 'off' } });
    await then(() => write(name, off), 'a.py', 'missing-traceability');
    await then(() => replace(name, '{}'), 'a.py', ...both);
    await then(() => replace(name, off), 'a.py', 'missing-traceability');
    await then(() => fs.rmSync(at(name)), 'a.py', ...both);
    told(this, delaysTold());
  });

  it('reach the findings: closed files that an open one leads to, and the open one', async function () {
    project = await Project.create('outside-files', { 'company.py': wrapper, 'caller.py': rightCaller });
    await project.open('company.py');
    await project.shows('company.py');
    await then(() => replace('caller.py', caller), 'caller.py', 'missing-traceability');
    await then(() => write('caller.py', rightCaller), 'caller.py');
    await then(() => write('new.py', caller), 'new.py', 'missing-traceability');
    await then(() => fs.renameSync(at('new.py'), at('other.py')), 'other.py', 'missing-traceability');
    await then(() => undefined, 'new.py');
    await then(() => fs.rmSync(at('other.py')), 'other.py');
    await then(() => replace('company.py', wrapper.replace(', timeout=5', '')), 'company.py', 'missing-timeout');
    // What is not saved counts more than what is written.
    const document = await project.open('company.py');
    await rewrite(document, `${wrapper}\n`);
    await project.shows('company.py');
    write('company.py', wrong);
    await then(() => write('caller.py', caller), 'caller.py', 'missing-traceability');
    await project.shows('company.py');
    assert.ok(document.isDirty);
    told(this, delaysTold());
  });

  it('reach the findings: folders that move in, are renamed and go, and files deep in them', async function () {
    project = await Project.create('outside-folders', { 'company.py': wrapper });
    await project.open('company.py');
    await project.shows('company.py');
    const away = fs.mkdtempSync(path.join(tmpdir(), 'api-entreprise-away-'));
    try {
      fs.mkdirSync(path.join(away, 'sub/deep/er'), { recursive: true });
      fs.writeFileSync(path.join(away, 'sub/deep/er/caller.py'), caller);
      const moved = 'moved/deep/er/caller.py';
      await then(
        () => fs.cpSync(path.join(away, 'sub'), at('ready'), { recursive: true }),
        'ready/deep/er/caller.py',
        'missing-traceability',
      );
      await then(() => fs.renameSync(at('ready'), at('moved')), moved, 'missing-traceability');
      await then(() => undefined, 'ready/deep/er/caller.py');
      // Nobody watches this file any more.
      await then(() => write(moved, rightCaller), moved);
      await then(() => fs.rmSync(at('moved'), { recursive: true }), moved);
      told(this, delaysTold());
    } finally {
      fs.rmSync(away, { recursive: true, force: true });
    }
  });

  it('reach the findings: a branch with 500 files', async function () {
    const names = Array.from({ length: 500 }, (_, index) => `many/m${String(index % 25)}/file${String(index)}.py`);
    project = await Project.create('outside-branch', { 'company.py': wrapper, 'caller.py': rightCaller });
    const git = (...args: readonly string[]): void => {
      execFileSync(
        'git',
        ['-C', project.folder.fsPath, '-c', 'user.name=a', '-c', 'user.email=a@example.fr', ...args],
        { stdio: 'ignore' },
      );
    };
    git('init', '-q', '-b', 'one');
    git('add', '.');
    git('commit', '-q', '-m', 'a');
    git('checkout', '-q', '-b', 'two');
    for (const name of names) write(name, wrong.replace('company', 'other'));
    write('caller.py', caller);
    write('many/m24/last.py', caller);
    git('add', '.');
    git('commit', '-q', '-m', 'a');
    git('checkout', '-q', 'one');
    await project.open('company.py');
    await project.shows('company.py');
    git('checkout', '-q', 'two');
    const begun = performance.now();
    await project.shows('caller.py', 'missing-traceability');
    const first = performance.now() - begun;
    await project.shows('many/m24/last.py', 'missing-traceability');
    told(this, `${first.toFixed(0)} and ${(performance.now() - begun).toFixed(0)} ms after git ended`);
    await then(() => git('checkout', '-q', 'one'), 'caller.py');
    await project.shows('many/m24/last.py');
  });
});
