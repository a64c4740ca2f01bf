import * as assert from 'node:assert/strict';
import { Configurations } from '../../src/analysis/configuration';
import type { Files } from '../../src/text/files';
import { Project } from '../../src/analysis/project/project';
import { grammars, memoryFiles } from './memory-files';

const ROOT = 'file:///project/';
const WRAPPER = `import requests

def fetch_company(siren, params):
    return requests.get("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/" + siren, params=params, headers={"Authorization": TOKEN}, timeout=5)
`;
const CALLER = `from company import fetch_company\n\nfetch_company("130025265", {"context": "Aides"})\n`;

describe('a project', () => {
  it('reads nothing but the open file and what it names until callers are asked for', async () => {
    const read: string[] = [];
    const { project } = await opened({ 'company.py': WRAPPER, 'caller.py': CALLER, 'other.py': 'x = 1\n' }, read);
    assert.equal(await project.complete({ callers: false }), true);
    assert.deepEqual(read, ['company.py']);
    assert.deepEqual(rulesIn(project), []);
    assert.equal(await project.complete(), true);
    assert.deepEqual(rulesIn(project), ['caller.py missing-traceability']);
    project.dispose();
  });

  it('goes on where a search for callers was interrupted', async () => {
    const read: string[] = [];
    const files = { 'company.py': WRAPPER, 'a.py': 'a = 1\n', 'b.py': 'b = 1\n', 'caller.py': CALLER };
    const { project } = await opened(files, read);
    read.length = 0;
    assert.equal(await project.complete({ callers: true, interrupted: () => read.length === 2 }), false);
    assert.deepEqual(read, ['a.py', 'b.py']);
    assert.equal(await project.complete(), true);
    assert.deepEqual(read, ['a.py', 'b.py', 'caller.py', 'caller.py']);
    assert.deepEqual(rulesIn(project), ['caller.py missing-traceability']);
    project.dispose();
  });

  it('takes a file that begins to call what is undecided', async () => {
    const { project } = await opened({ 'company.py': WRAPPER, 'caller.py': 'x = 1\n' });
    await project.complete();
    await project.update(`${ROOT}caller.py`, 'x = 2\n');
    assert.equal(project.has(`${ROOT}caller.py`), false);
    await project.update(`${ROOT}caller.py`, CALLER);
    assert.equal(project.has(`${ROOT}caller.py`), true);
    await project.complete({ callers: false });
    assert.deepEqual(rulesIn(project), ['caller.py missing-traceability']);
    project.dispose();
  });

  it('forgets what a file sent that no longer calls what is undecided', async () => {
    const { project } = await opened({ 'company.py': WRAPPER, 'caller.py': CALLER });
    await project.complete();
    assert.deepEqual(rulesIn(project), ['caller.py missing-traceability']);
    await project.update(`${ROOT}caller.py`, 'x = 1\n');
    await project.complete({ callers: false });
    assert.deepEqual(rulesIn(project), []);
    project.dispose();
  });
});

async function opened(texts: Readonly<Record<string, string>>, read: string[] = []): Promise<{ project: Project }> {
  const memory = memoryFiles(texts);
  const files: Files = {
    ...memory,
    read: (uri) => {
      if (uri.endsWith('.py')) read.push(uri.slice(ROOT.length));
      return memory.read(uri);
    },
  };
  const configurations = new Configurations(memory, { folder: ROOT });
  const project = new Project({ files, grammars, configurations, parseBudgetMs: 5000 });
  await project.relist();
  await project.load([`${ROOT}company.py`]);
  return { project };
}

function rulesIn(project: Project): string[] {
  return project
    .report(new Set([`${ROOT}company.py`]))
    .findings.map(({ place, rule }) => `${place.uri.slice(ROOT.length)} ${rule}`);
}
