import * as assert from 'node:assert/strict';
import { Configurations } from '../../src/analysis/configuration';
import { Project } from '../../src/analysis/project/project';
import { grammars, memoryFiles } from './memory-files';

const ROOT = 'file:///project/';
const clientWith = (field: string): string => `import requests

LIMIT = None

class Client:
    ${field} = 5

    def fetch(self, siren, limit=LIMIT):
        return requests.get(
            "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/" + siren,
            params={"context": "Aides", "recipient": "13002526500013", "object": "Dossier"},
            headers={"Authorization": TOKEN},
            timeout=limit,
        )

Client().fetch("552100554")
`;

async function opened(text: string): Promise<Project> {
  const files = memoryFiles({ 'client.py': text });
  const configurations = new Configurations(files, { folder: ROOT });
  const project = new Project({ files, grammars, configurations, parseBudgetMs: 60_000 });
  await project.relist();
  await look(project, text);
  return project;
}

async function look(project: Project, text: string): Promise<void> {
  await project.update(`${ROOT}client.py`, text);
  await project.complete({ callers: false });
}

function rulesIn(project: Project): string[] {
  return project.report(null).findings.map(({ rule }) => rule);
}

describe('a method of Python whose class changes around it', () => {
  it('means by a bare name what the class body assigns now', async () => {
    const [of, own] = ['LIMIT', 'OTHER'].map(clientWith);
    const project = await opened(of ?? '');
    assert.deepEqual(rulesIn(project), []);
    await look(project, own ?? '');
    assert.deepEqual(rulesIn(project), ['missing-timeout']);
    await look(project, of ?? '');
    assert.deepEqual(rulesIn(project), []);
    project.dispose();
  });
});
