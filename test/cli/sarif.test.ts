import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod/mini';
import { ruleIds } from '../../src/analysis/findings';
import { Sandbox } from './harness';

const root = path.join(__dirname, '..', '..');
const system = process.platform === 'darwin' ? 'darwin' : process.platform === 'win32' ? 'win32' : 'linux';
const multitool = path.join(root, 'node_modules', '@microsoft', `sarif-multitool-${system}`, 'Sarif.Multitool');

const verdict = z.object({
  runs: z.array(
    z.object({
      results: z.array(z.object({ ruleId: z.string(), level: z.optional(z.string()), message: z.unknown() })),
      invocations: z.array(z.object({ executionSuccessful: z.optional(z.boolean()) })),
    }),
  ),
});

/** What Microsoft's validator has against a report, by the rules of the format, of GitHub and of Azure DevOps. */
function objections(box: Sandbox, report: string, kinds = 'Sarif;Ghas'): string[] {
  box.write('report.sarif', report);
  const file = path.join(box.root, 'report.sarif');
  const output = path.join(box.root, 'verdict.sarif');
  const args = ['validate', file, '--rule-kind', kinds, '--output', output, '--log', 'ForceOverwrite'];
  const run = spawnSync(multitool, args, { encoding: 'utf8' });
  assert.ok(existsSync(output), run.stdout + run.stderr);
  const { runs } = verdict.parse(JSON.parse(readFileSync(output, 'utf8')));
  assert.ok(
    runs.every(({ invocations }) => invocations.every(({ executionSuccessful }) => executionSuccessful !== false)),
  );
  return runs.flatMap(({ results }) =>
    results
      .filter(({ level = 'warning' }) => level === 'error' || level === 'warning')
      .map(({ ruleId, message }) => `${ruleId} ${JSON.stringify(message)}`),
  );
}

/** What the agent of Azure Pipelines tells a job. */
const azure = {
  TF_BUILD: 'True',
  BUILD_BUILDID: '42',
  BUILD_DEFINITIONNAME: 'contrôle',
  SYSTEM_DEFINITIONID: '7',
  SYSTEM_PHASEID: '3a3a2a60-14c7-570b-14a4-fa42ad92f52a',
  SYSTEM_PHASENAME: 'Job',
};

describe('a SARIF report', () => {
  let box: Sandbox;
  before(function () {
    // Its package leaves this to a script that runs at installation, where scripts may be off.
    chmodSync(multitool, 0o755);
  });
  beforeEach(() => {
    const defects = ruleIds.flatMap((id) => [`@@${id} error safe=ok@@`, `@@${id} warning@@`, `@@${id} information@@`]);
    box = new Sandbox({ 'src/é a,b.py': `${defects.join('\n')}\n`, 'b.png': '', 'c.py': '' });
  });
  afterEach(() => box.remove());

  for (const lang of ['fr', 'en']) {
    it(`passes Microsoft’s validator, with every rule (${lang})`, async function () {
      this.timeout(180_000);
      const docs = path.join(root, 'docs', 'rules');
      const args = ['lint', '.', 'b.png', '--format', 'sarif', '--lang', lang];
      assert.deepEqual(objections(box, (await box.run(args, { docs })).out), []);
      await box.run(['lint', '--baseline', 'known.json', '--write-baseline'], { docs });
      const known = (await box.run([...args, '--baseline', 'known.json'], { docs })).out;
      assert.match(known, /"baselineState": "unchanged"/);
      assert.deepEqual(objections(box, known), []);
      const inAzure = (await box.run(args, { docs, env: azure })).out;
      assert.deepEqual(objections(box, inAzure, 'Sarif;Ghas;Ado'), []);
    });
  }

  it('is not thought to pass when it does not', async function () {
    this.timeout(180_000);
    const { out } = await box.run(['lint', '.', '--format', 'sarif']);
    assert.match(objections(box, out.replace(/"informationUri": .*\n/, '')).join('\n'), /SARIF2005/);
  });
});
