// `npm test`: everything that is checked, in one go, from a fresh clone on. `npm test -- unit gestures` runs some steps.
import { ensureDependencies } from './dependencies.mjs';
import { bin, forgetCounts, mocha, runStep, tsx } from './steps.mjs';

/**
 * The steps, in order; each group's run side by side. `needs` names a step without whose success a step makes no sense,
 * `counts` marks those that leave the number of their tests.
 */
const groups = [
  [
    { name: 'format', args: [bin('prettier/bin/prettier.cjs'), '--check', '--cache', '--log-level', 'warn', '.'] },
    { name: 'types', args: [bin('typescript/bin/tsc'), '--noEmit'] },
    { name: 'types of the page', args: [bin('typescript/bin/tsc'), '--noEmit', '-p', 'src/panel/page'] },
    { name: 'package', args: [...tsx, 'scripts/package.ts'] },
  ],
  [
    { name: 'lint', args: [bin('eslint/bin/eslint.js'), '--max-warnings', '0', '.'] },
    {
      name: 'imports',
      args: [
        bin('dependency-cruiser/bin/dependency-cruise.mjs'),
        '--config',
        '.dependency-cruiser.cjs',
        '--output-type',
        'err',
        'src',
        'test',
        'scripts',
      ],
    },
    { name: 'install VS Code', args: [...tsx, 'scripts/vscode/install.ts'] },
    { name: 'unit', args: mocha, counts: true },
  ],
  [{ name: 'wire', args: [...mocha, '--config', 'test/wire/.mocharc.json'], counts: true }],
  [{ name: 'packages', args: [...mocha, '--config', 'test/package/.mocharc.json'], counts: true, needs: ['package'] }],
  [
    {
      name: 'VS Code',
      args: [...tsx, 'scripts/vscode/suites.ts'],
      counts: true,
      needs: ['package', 'install VS Code'],
    },
  ],
  [
    {
      name: 'gestures',
      args: [...mocha, '--config', 'test/e2e/.mocharc.json'],
      counts: true,
      needs: ['package', 'install VS Code'],
    },
  ],
];

const failed = new Set();
const sum = { passed: 0, failed: 0, skipped: 0 };
const reasons = new Set();

/** Runs a step and adds up what it counted. One that failed without a failed test to show for it counts as one. */
async function runAndCount(step, shown) {
  const { ok, counts } = await runStep(step, shown);
  if (!ok) failed.add(step.name);
  sum.passed += counts.passed;
  sum.failed += counts.failed === 0 && !ok ? 1 : counts.failed;
  sum.skipped += counts.skipped;
  for (const reason of counts.reasons ?? []) reasons.add(reason);
}

ensureDependencies();
forgetCounts();

const asked = process.argv.slice(2);
const known = groups.flat().map(({ name }) => name);
const unknown = asked.filter((name) => !known.includes(name));
if (unknown.length > 0) {
  console.error(`No step is called ${unknown.join(', ')}. There are: ${known.join(', ')}.`);
  process.exit(2);
}

const started = Date.now();
for (const group of groups) {
  const steps = group.filter(({ name }) => asked.length === 0 || asked.includes(name));
  const possible = steps.filter(({ name, needs = [] }) => {
    const missing = needs.find((need) => failed.has(need));
    if (missing === undefined) return true;
    console.log(`\n== ${name}: not run, because ${missing} failed`);
    failed.add(name);
    return false;
  });
  await Promise.all(possible.map((step) => runAndCount(step, possible.length === 1 ? 'at once' : 'at the end')));
}

console.log(`\n${failed.size === 0 ? 'Everything passed' : `Failed: ${[...failed].join(', ')}`}`);
console.log(`in ${((Date.now() - started) / 1000).toFixed(0)} s\n`);
if (reasons.size > 0) console.log(`Skipped: ${[...reasons].join('; ')}.`);
console.log(`${sum.passed} passed, ${sum.failed} failed, ${sum.skipped} skipped`);
process.exitCode = failed.size === 0 ? 0 : 1;
