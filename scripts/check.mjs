// `npm run check`: types, format, lint and the nearest unit tests of what changed since the work at hand left main, in under a
// minute. `npm run check -- REVISION` compares with another one. `npm test` checks everything.
import { changedFiles, testsOf, unitTests } from './changes.ts';
import { ensureDependencies } from './dependencies.mjs';
import { bin, forgetCounts, mocha, runStep } from './steps.mjs';

ensureDependencies();
forgetCounts();

const changed = changedFiles(process.argv[2]);
if (changed.length === 0) {
  console.log('Nothing changed.');
  process.exit(0);
}

const sources = changed.filter((file) => /\.(ts|mjs|cjs|js)$/.test(file));
const { near, far } = await testsOf(changed, unitTests());

const steps = [
  {
    name: 'format',
    args: [bin('prettier/bin/prettier.cjs'), '--check', '--ignore-unknown', '--log-level', 'warn', ...changed],
  },
  {
    name: 'types',
    args: [bin('typescript/bin/tsc'), '--noEmit', '--incremental', '--tsBuildInfoFile', 'out/check.tsbuildinfo'],
  },
  ...(changed.some((file) => file.startsWith('src/panel/'))
    ? [{ name: 'types of the page', args: [bin('typescript/bin/tsc'), '--noEmit', '-p', 'src/panel/page'] }]
    : []),
  ...(sources.length === 0
    ? []
    : [{ name: 'lint', args: [bin('eslint/bin/eslint.js'), '--max-warnings', '0', '--no-warn-ignored', ...sources] }]),
  ...(near.length === 0
    ? []
    : [
        {
          name: 'unit',
          args: [...mocha, '--no-config', '--node-option', 'import=tsx', '--timeout', '20000', ...near],
          counts: true,
        },
      ]),
];
const results = await Promise.all(steps.map((step) => runStep(step, 'on failure')));

const failed = steps.filter((_, index) => !results[index].ok).map(({ name }) => name);
const passed = results.reduce((sum, { counts }) => sum + counts.passed, 0);
console.log(`\n${changed.length} files changed; ${passed} tests passed in ${near.length} files.`);
if (far > 0) console.log(`${far} more files of tests lead to what changed: npm test runs them.`);
console.log(failed.length === 0 ? 'All good.' : `Failed: ${failed.join(', ')}`);
process.exitCode = failed.length === 0 ? 0 : 1;
