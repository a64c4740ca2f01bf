import assert from 'node:assert/strict';
import { Configurations } from '../../src/analysis/configuration';
import type { Report } from '../../src/analysis/findings';
import type { BudgetLimits } from '../../src/interpreter/evaluation/budget';
import { notes } from '../../src/analysis/notes';
import { Project } from '../../src/analysis/project/project';
import { grammars, memoryFiles } from '../analysis/memory-files';
import { grown, growingLanguages } from './growing';

const FOLDER = 'file:///project/';
const LINES = 64;
/** Time is no matter here: the steps are, which are the same on every machine. */
const NEVER_MS = 3_600_000;
/** A line that makes a value twice as large takes no more than so many steps, and all of them together. */
const STEPS = 30_000;

describe('values that grow line by line', () => {
  for (const { id, file, growths } of growingLanguages) {
    for (const growth of growths) {
      it(`stay as small as the bound: ${id}, ${growth.name}`, async () => {
        const report = await analysed({ [file]: grown(growth, LINES) }, { steps: STEPS, ms: NEVER_MS });
        assert.deepEqual(report.notes, []);
        assert.ok(
          report.calls.some(({ endpoint }) => endpoint !== null),
          'the call is still known',
        );
      });
    }
  }

  it('are unknown past the bound, and say so', async () => {
    const lines = Array.from({ length: 12 }, (_, index) => `if (q${String(index)}) m = { a${String(index)}: 1 };\n`);
    const { calls } = await analysed(
      {
        'a.js': `let m = {};\n${lines.join('')}fetch("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/130025265?" + new URLSearchParams(m));\n`,
      },
      { steps: STEPS, ms: NEVER_MS },
    );
    assert.deepEqual(calls[0]?.params.context, 'unknown');
    assert.ok(calls[0].why.some(({ slot, reason }) => slot === 'context' && reason === 'bound'));
  });
});

describe('the budget of a file', () => {
  const call = 'fetch("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/130025265");\n';
  const heavy = `${call}${Array.from({ length: 400 }, (_, index) => `function f${String(index)}(a) { return [a, a, a, a, a]; }\n`).join('')}`;

  it('ends the evaluation of a file that takes more, with a note that names it; the others are judged', async () => {
    const {
      findings,
      notes: said,
      givenUp,
    } = await analysed({ 'heavy.js': heavy, 'a.js': call }, { steps: 500, ms: NEVER_MS });
    assert.deepEqual(said, [{ uri: `${FOLDER}heavy.js`, message: notes.tooMuch }]);
    assert.deepEqual(givenUp, [`${FOLDER}heavy.js`]);
    assert.deepEqual([...new Set(findings.map(({ place }) => place.uri))], [`${FOLDER}a.js`]);
  });

  it('is one of time for what no step counts', async () => {
    const { notes: said } = await analysed({ 'heavy.js': heavy }, { steps: 1_000_000, ms: -1 });
    assert.deepEqual(said, [{ uri: `${FOLDER}heavy.js`, message: notes.tooMuch }]);
  });

  it('says nothing of a file that the configuration ignores', async () => {
    const configuration = JSON.stringify({ ignore: ['heavy.js'] });
    const { notes: said } = await analysed(
      { 'heavy.js': heavy, '.api-entreprise.json': configuration },
      { steps: 500, ms: NEVER_MS },
    );
    assert.deepEqual(said, []);
  });

  it('is enough again once the file has become smaller', async () => {
    const project = await opened({ 'heavy.js': heavy }, { steps: 500, ms: NEVER_MS });
    const uri = `${FOLDER}heavy.js`;
    assert.deepEqual(project.report(null).givenUp, [uri]);
    await project.update(uri, call);
    await project.complete({ callers: false });
    const report = project.report(null);
    assert.deepEqual(report.givenUp, []);
    assert.deepEqual(report.notes, []);
    assert.ok(report.findings.length > 0);
    // The functions are as they were: what was given up is no answer to come back to.
    await project.update(uri, heavy);
    await project.complete({ callers: false });
    assert.deepEqual(project.report(null).givenUp, [uri]);
    project.dispose();
  });
});

async function opened(texts: Readonly<Record<string, string>>, budget: BudgetLimits): Promise<Project> {
  const files = memoryFiles(texts);
  const configurations = new Configurations(files, { folder: FOLDER });
  const project = new Project({ files, grammars, configurations, parseBudgetMs: NEVER_MS, budget });
  await project.relist();
  await project.load(Object.keys(texts).map((name) => FOLDER + name));
  await project.complete();
  return project;
}

async function analysed(texts: Readonly<Record<string, string>>, budget: BudgetLimits): Promise<Report> {
  const project = await opened(texts, budget);
  const report = project.report(null);
  project.dispose();
  return report;
}
