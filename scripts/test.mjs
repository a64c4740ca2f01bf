// `npm test`: everything that is checked, in one go, from a fresh clone on. `npm test -- unit gestures` runs some steps.
import os from 'node:os';
import { ensureDependencies } from './dependencies.mjs';
import { schedule } from './schedule.mjs';
import { sharesOf } from './shares.mjs';
import { bin, forgetCounts, mocha, runStep, tsx } from './steps.mjs';

const ofTests = (name, config, more = {}) => ({ name, args: [...mocha, '--config', config], counts: true, ...more });

/** A window waits more than it computes: two at a time take little longer than one. */
const gestures = sharesOf('test/e2e', 2).map((others, index) => ({
  name: `gestures ${index + 1}`,
  of: 'gestures',
  args: [...mocha, '--config', 'test/e2e/.mocharc.json', ...others.flatMap((file) => ['--ignore', file])],
  counts: true,
  needs: ['package', 'install VS Code'],
}));

/**
 * The steps: of those that may begin, the first begins. `needs` names steps without whose success a step makes no sense,
 * `after` steps that have to be over, `counts` marks those that leave the number of their tests.
 */
const steps = [
  { name: 'package', args: [...tsx, 'scripts/package.ts'] },
  { name: 'install VS Code', args: [...tsx, 'scripts/vscode/install.ts'] },
  { name: 'types', args: [bin('typescript/bin/tsc'), '--noEmit'] },
  ...gestures,
  // Some look at what was packed.
  ofTests('unit', '.mocharc.json', { after: ['package'] }),
  { name: 'types of the page', args: [bin('typescript/bin/tsc'), '--noEmit', '-p', 'src/panel/page'] },
  { name: 'format', args: [bin('prettier/bin/prettier.cjs'), '--check', '--cache', '--log-level', 'warn', '.'] },
  // What takes longest begins first: the gestures, which wait for the package.
  ofTests('wire', 'test/wire/.mocharc.json', { after: ['package'] }),
  // Both bring libraries to the same folder.
  ofTests('runtimes', 'test/writing/.mocharc.json', { after: ['wire'] }),
  {
    name: 'VS Code',
    args: [...tsx, 'scripts/vscode/suites.ts'],
    counts: true,
    needs: ['package', 'install VS Code'],
  },
  ofTests('fuzz', 'test/fuzz/.mocharc.json', { after: ['package'] }),
  { name: 'lint', args: [bin('eslint/bin/eslint.js'), '--max-warnings', '0', '.'], after: ['package'] },
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
  ofTests('packages', 'test/package/.mocharc.json', { needs: ['package'] }),
];

const sum = { passed: 0, failed: 0, skipped: 0 };
const reasons = new Set();
const failures = [];
const again = [];

/** Runs a step and adds up what it counted. One that failed without a failed test to show for it counts as one. */
async function runAndCount(step, shown) {
  const { ok, counts } = await runStep(step, shown);
  sum.passed += counts.passed;
  sum.failed += counts.failed === 0 && !ok ? 1 : counts.failed;
  sum.skipped += counts.skipped;
  for (const reason of counts.reasons ?? []) reasons.add(reason);
  failures.push(...(counts.failures ?? []));
  again.push(...(counts.again ?? []));
  return ok;
}

ensureDependencies();
forgetCounts();

const nameOf = ({ name, of = name }) => of;
const asked = process.argv.slice(2);
const known = [...new Set(steps.map(nameOf))];
const unknown = asked.filter((name) => !known.includes(name));
if (unknown.length > 0) {
  console.error(`No step is called ${unknown.join(', ')}. There are: ${known.join(', ')}.`);
  process.exit(2);
}

const started = Date.now();
const wanted = steps.filter((step) => asked.length === 0 || asked.includes(nameOf(step)));
const shown = wanted.length === 1 ? 'at once' : 'at the end';
// One more than compute at once, since most wait in between for other programs.
const failed = await schedule(wanted, os.availableParallelism() + 1, (step) => runAndCount(step, shown));

console.log(`\n${failed.length === 0 ? 'Everything passed' : `Failed: ${failed.join(', ')}`}`);
console.log(`in ${((Date.now() - started) / 1000).toFixed(0)} s\n`);
for (const failure of failures) console.log(`Failed: ${failure}`);
for (const failure of again) console.log(`Tried again: ${failure}`);
if (reasons.size > 0) console.log(`Skipped: ${[...reasons].join('; ')}.`);
console.log(`${sum.passed} passed, ${sum.failed} failed, ${sum.skipped} skipped`);
process.exitCode = failed.length === 0 ? 0 : 1;
