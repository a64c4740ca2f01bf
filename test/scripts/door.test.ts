import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import picomatch from 'picomatch';
import * as z from 'zod/mini';
import { testsOf, unitTests } from '../../scripts/changes';
import { root } from '../../scripts/paths';

const read = (file: string): unknown => JSON.parse(readFileSync(path.join(root, file), 'utf8'));

const tasksSchema = z.object({ tasks: z.array(z.object({ label: z.string(), script: z.string() })) });
const launchSchema = z.object({
  configurations: z.array(z.object({ preLaunchTask: z.optional(z.string()), program: z.optional(z.string()) })),
});
const specSchema = z.object({ spec: z.array(z.string()), ignore: z.optional(z.array(z.string())) });
const scriptsSchema = z.object({ scripts: z.record(z.string(), z.string()) });

describe('what contributors open the project with', () => {
  it('starts tasks and scripts that are there', () => {
    const { tasks } = tasksSchema.parse(read('.vscode/tasks.json'));
    const { configurations } = launchSchema.parse(read('.vscode/launch.json'));
    const { scripts } = scriptsSchema.parse(read('package.json'));
    const labels = tasks.map(({ label }) => label);
    for (const { preLaunchTask } of configurations) {
      if (preLaunchTask !== undefined) assert.ok(labels.includes(preLaunchTask), preLaunchTask);
    }
    for (const { script } of tasks) assert.ok(script in scripts, script);
  });

  it('runs each file of tests in one step', () => {
    const configurations = ['.', 'test/e2e', 'test/fuzz', 'test/package', 'test/wire', 'test/writing'];
    const steps = configurations.map((folder) => {
      const { spec, ignore = [] } = specSchema.parse(read(path.join(folder, '.mocharc.json')));
      return picomatch(spec, { ignore });
    });
    const files = readdirSync(path.join(root, 'test'), { recursive: true, encoding: 'utf8' })
      .map((file) => `test/${file.replaceAll('\\', '/')}`)
      .filter((file) => /\.test\.ts$/.test(file) && !file.startsWith('test/vscode/'));
    assert.ok(files.length > 100);
    assert.deepEqual(
      files.filter((file) => steps.filter((isOfStep) => isOfStep(file)).length !== 1),
      [],
    );
  });

  it('finds the tests next to a change, and counts those farther away', async () => {
    const tests = ['test/text/counted.test.ts', 'test/cli/options.test.ts', 'test/simulator/limits.test.ts'];
    for (const test of tests) assert.ok(unitTests().includes(test), test);
    const { near, far } = await testsOf(['src/text/counted.ts'], tests);
    assert.deepEqual(near, ['test/text/counted.test.ts']);
    assert.equal(far, 1);
  });
});
