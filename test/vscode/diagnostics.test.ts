import * as assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import * as vscode from 'vscode';
import { activateExtension } from './extension';
import { Project, rewrite, right, told, until, wrong } from './project';
import { skip } from '../skip';

describe('diagnostics', () => {
  let project: Project;

  before(() => activateExtension());
  afterEach(() => project.end());

  it('come with an open file, are told in the editor’s language, and go when it is right or closed', async function () {
    project = await Project.create('open', { 'a.py': wrong });
    const document = await project.open('a.py');
    const begun = performance.now();
    const [first] = await project.shows('a.py', 'missing-timeout', 'missing-traceability');
    told(this, `first ${(performance.now() - begun).toFixed(0)} ms after the file was open`);
    assert.ok(first);
    assert.ok(typeof first.code === 'object' && typeof first.code.value === 'string');
    assert.equal(
      first.code.target.toString(),
      `${vscode.env.uriScheme}://api-entreprise-outils.api-entreprise-vscode/rules/${first.code.value}`,
    );
    assert.match(first.message, vscode.env.language === 'fr' ? /Aucun délai|manquent/ : /No timeout|missing/);
    // The call is in sight: nothing else needs to be pointed at.
    assert.deepEqual(first.relatedInformation ?? [], []);

    const edited = performance.now();
    await rewrite(document, right);
    await project.shows('a.py');
    told(this, `next ${(performance.now() - edited).toFixed(0)} ms after an edit, debounce included`);
    await rewrite(document, wrong);
    await project.shows('a.py', 'missing-timeout', 'missing-traceability');
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await project.shows('a.py');
  });

  it('come at once on save', async function () {
    project = await Project.create('save', { 'a.py': right });
    const document = await project.open('a.py');
    await rewrite(document, wrong);
    const begun = performance.now();
    await document.save();
    await project.shows('a.py', 'missing-timeout', 'missing-traceability');
    told(this, `${(performance.now() - begun).toFixed(0)} ms`);
  });

  it('follow a renamed file and go with a deleted one', async () => {
    project = await Project.create('rename', { 'a.py': wrong });
    await project.open('a.py');
    await project.shows('a.py', 'missing-timeout', 'missing-traceability');
    const rename = new vscode.WorkspaceEdit();
    rename.renameFile(project.uri('a.py'), project.uri('b.py'));
    assert.ok(await vscode.workspace.applyEdit(rename));
    await project.shows('a.py');
    await project.shows('b.py', 'missing-timeout', 'missing-traceability');
    const removal = new vscode.WorkspaceEdit();
    removal.deleteFile(project.uri('b.py'));
    assert.ok(await vscode.workspace.applyEdit(removal));
    await project.shows('b.py');
  });

  it('stand in a closed file that an open one leads to', async () => {
    const wrapper = `import requests

def company(siren, params):
    return requests.get("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/" + siren, params=params, timeout=5)
`;
    const caller = `from company import company\n\ncompany("130025265", {"context": "Aides"})\n`;
    project = await Project.create('closed', { 'company.py': wrapper, 'caller.py': caller });
    await project.open('company.py');
    const [found] = await project.shows('caller.py', 'missing-traceability');
    const related = found?.relatedInformation?.[0]?.location;
    assert.match(related?.uri.path ?? '', /company\.py$/);
    assert.equal(related?.range.start.line, 3);
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    await project.shows('caller.py');
  });

  it('follow the configuration, and a broken one says where', async () => {
    project = await Project.create('configuration', { 'a.py': wrong });
    await project.open('a.py');
    await project.shows('a.py', 'missing-timeout', 'missing-traceability');
    await project.write('.api-entreprise.json', '{}');
    const configuration = await project.open('.api-entreprise.json');
    await rewrite(configuration, '{ "rules": { "missing-timeout": "off" } }');
    await configuration.save();
    await project.shows('a.py', 'missing-traceability');
    await rewrite(configuration, '{\n  "rules": { "missing-timeout": "loud" }\n}');
    await configuration.save();
    await project.shows('a.py', 'missing-timeout', 'missing-traceability');
    const [broken] = vscode.languages
      .getDiagnostics(project.uri('.api-entreprise.json'))
      .filter(({ source }) => source === 'API Entreprise');
    assert.equal(broken?.range.start.line, 1);
    const removal = new vscode.WorkspaceEdit();
    removal.deleteFile(project.uri('.api-entreprise.json'));
    assert.ok(await vscode.workspace.applyEdit(removal));
    await until('the configuration has no problem', () => {
      const left = vscode.languages.getDiagnostics(project.uri('.api-entreprise.json'));
      return left.length === 0 ? true : undefined;
    });
  });

  it('go when the extension is switched off, and come back', async () => {
    project = await Project.create('enable', { 'a.py': wrong });
    await project.open('a.py');
    await project.shows('a.py', 'missing-timeout', 'missing-traceability');
    const settings = vscode.workspace.getConfiguration('apiEntreprise');
    await settings.update('enable', false, vscode.ConfigurationTarget.Global);
    await project.shows('a.py');
    await settings.update('enable', undefined, vscode.ConfigurationTarget.Global);
    await project.shows('a.py', 'missing-timeout', 'missing-traceability');
  });

  it('go on after the analysis process died', async function () {
    if (process.platform === 'win32') skip(this, 'processes are not found by their parent on Windows');
    project = await Project.create('crash', { 'a.py': wrong });
    const document = await project.open('a.py');
    await project.shows('a.py', 'missing-timeout', 'missing-traceability');
    const [before] = analysisProcesses();
    assert.ok(before !== undefined, 'no analysis process runs');
    process.kill(before, 'SIGKILL');
    await until('another process runs', () => analysisProcesses().find((pid) => pid !== before));
    await rewrite(document, right);
    await project.shows('a.py');
    await vscode.commands.executeCommand('apiEntreprise.restartAnalysis');
    await rewrite(document, wrong);
    await project.shows('a.py', 'missing-timeout', 'missing-traceability');
  });

  it('are there for every file after a scan, until it is mended', async () => {
    project = await Project.create('scan', { 'a.py': wrong, 'sub/b.py': wrong, 'c.py': right });
    void vscode.commands.executeCommand('apiEntreprise.scanWorkspace');
    await project.shows('a.py', 'missing-timeout', 'missing-traceability');
    await project.shows('sub/b.py', 'missing-timeout', 'missing-traceability');
    const document = await project.open('sub/b.py');
    await rewrite(document, right);
    await document.save();
    await project.shows('sub/b.py');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await project.shows('a.py', 'missing-timeout', 'missing-traceability');
    await vscode.commands.executeCommand('notifications.clearAll');
  });
});

/** Children of this extension host that run the analysis. */
function analysisProcesses(): number[] {
  const lines = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' }).split('\n');
  return lines.flatMap((line) => {
    const [pid, parent, ...args] = line.trim().split(/\s+/);
    const isOurs = Number(parent) === process.pid && args.join(' ').includes('analysis-server.js');
    return isOurs ? [Number(pid)] : [];
  });
}
