// `npm run wire`: what the analysis says of calls, against what real libraries do on the wire. CONTRIBUTING.md says more.
import os from 'node:os';
import { parseArgs } from 'node:util';
import { clientRecords } from '../../src/languages/clients';
import { isSkipped } from './cache';
import { mendedSamples, runMended } from './fixes';
import { judgeAll, openCourt, type Outcome } from './judge';
import { readKnown, reckon } from './known';
import { runGenerated } from './random/main';
import { contradictedRefusals, seeRefusals } from './refusals';
import { readRecord, updateRecord, writeRecord } from './record';
import { reportLines } from './report';
import { runnerOf } from './runners';
import { languages, samplesOf } from './samples';
import { unprovenStatements } from './unproven';

const USAGE = `npm run wire -- [--language NAME]… [--grep TEXT] [--newest] [--fixes] [--jobs N] [--verbose] [--record]
npm run wire -- --random N [--seed S] [--language NAME]… [--grep CLIENT] [--verbose]
npm run wire -- --unproven [--grep CLIENT]

  --language NAME  ${languages.join(', ')}; all of them where it is left out
  --grep TEXT      only samples whose name holds this
  --newest         only the newest version of each library
  --fixes          only what the fixes make of the samples
  --jobs N         programs at a time
  --verbose        what came of each program
  --record         writes the versions that were run to record.json
  --unproven       what records say that no sample exercises, by its place in the record; runs nothing
  --random N       N generated programs in each language instead of the samples
  --seed S         of which seed; 1 where it is left out`;

/** Of what the fixes make, as many as a person waits for. */
const MENDED = { each: 3, total: 200 };
/** What is not found, what is too often, and a failure. */
const REFUSALS = [404, 429, 500];

function optionsOf(args: string[]) {
  const { values } = parseArgs({
    args,
    options: {
      language: { type: 'string', multiple: true },
      grep: { type: 'string', default: '' },
      newest: { type: 'boolean', default: false },
      fixes: { type: 'boolean', default: false },
      jobs: { type: 'string', default: String(4 * os.availableParallelism()) },
      verbose: { type: 'boolean', default: false },
      record: { type: 'boolean', default: false },
      unproven: { type: 'boolean', default: false },
      random: { type: 'string' },
      seed: { type: 'string', default: '1' },
    },
  });
  const jobs = Number(values.jobs);
  const asked = values.language;
  const unknown = asked?.find((name) => !languages.some((language) => language === name));
  if (unknown !== undefined) throw new TypeError(`no language is called ${unknown}`);
  if (!Number.isInteger(jobs) || jobs < 1) throw new TypeError('--jobs takes a number from 1');
  const [random, seed] = [Number(values.random ?? 0), Number(values.seed)];
  if (!Number.isInteger(random) || random < 0) throw new TypeError('--random takes a number of programs');
  if (!Number.isInteger(seed)) throw new TypeError('--seed takes a whole number');
  return { ...values, jobs, random, seed, languages: languages.filter((name) => asked?.includes(name) ?? true) };
}

function tell({ sample, variant, kind, verdict, said }: Outcome): void {
  const left = verdict.unknown.length > 0 ? `; unknown: ${verdict.unknown.join(', ')}` : '';
  console.log(`${kind.padEnd(8)} ${sample.id} [${variant.name}]${left}${said === '' ? '' : `: ${said}`}`);
  for (const { slot, said: claim, wire } of verdict.contradictions)
    console.log(`           ${slot}: said ${claim}; on the wire: ${wire}`);
}

async function tellUnproven(grep: string): Promise<void> {
  const all = languages.flatMap((language) => samplesOf(language));
  for (const record of clientRecords) {
    const samples = all.filter(({ client }) => client === record.id);
    if (samples.length === 0 || !record.id.includes(grep)) continue;
    const unproven = await unprovenStatements(record, samples, readRecord());
    console.log(`${record.id}: ${String(unproven.length)} statements that no sample exercises`);
    for (const each of unproven) console.log(`  ${each}`);
  }
}

async function main(): Promise<void> {
  const options = optionsOf(process.argv.slice(2));
  if (options.unproven) return tellUnproven(options.grep);
  if (options.random > 0) {
    process.exitCode = (await runGenerated({ ...options, count: options.random })) === 0 ? 0 : 1;
    return;
  }
  const outcomes: Outcome[] = [];
  const unkept: string[] = [];
  const unraised: string[] = [];
  for (const language of options.languages) {
    const samples = samplesOf(language).filter(({ id }) => id.includes(options.grep));
    if (samples.length === 0) continue;
    const runner = await runnerOf(language, { isWhole: true });
    if (isSkipped(runner)) {
      console.log(`${language} is not run: ${runner.skipped}`);
      continue;
    }
    const mended = await mendedSamples(runner, samples, MENDED);
    const fixed = await runMended(runner, mended, {
      jobs: options.jobs,
      onOutcome: ({ mended: { sample, variant, title }, failures }) => {
        if (options.verbose || failures.length > 0)
          console.log(`${failures.length > 0 ? 'unkept ' : 'kept   '} ${sample.id} [${variant.name}]: ${title}`);
      },
    });
    unkept.push(...fixed.flatMap(({ failures }) => failures));
    console.log(`${language}: ${String(fixed.length)} programs that fixes have made`);
    if (options.fixes) continue;
    const run = await judgeAll(runner, samples, {
      jobs: options.jobs,
      newestOnly: options.newest,
      onOutcome: options.verbose ? tell : () => undefined,
    });
    outcomes.push(...run.outcomes);
    const refusals = await seeRefusals(openCourt(), runner, samples, {
      jobs: options.jobs,
      newestOnly: options.newest,
      statuses: REFUSALS,
    });
    unraised.push(...contradictedRefusals(refusals));
    console.log(`${language}: ${String(refusals.length)} clients were refused`);
    for (const why of run.skipped) console.log(`${language}: ${why}`);
  }
  if (options.fixes) {
    console.log(unkept.length === 0 ? 'The fixes keep what they promise' : unkept.join('\n'));
    process.exitCode = unkept.length === 0 ? 0 : 1;
    return;
  }
  const allSamples = languages.flatMap((language) => samplesOf(language).map(({ id }) => id));
  const reckoning = reckon(outcomes, readKnown(), allSamples);
  const { expected } = reckoning;
  const failures = [...reckoning.failures, ...unkept, ...unraised];
  console.log(['', ...reportLines(outcomes), ''].join('\n'));
  if (expected > 0) console.log(`${String(expected)} contradictions are known, see known.json`);
  console.log(failures.length === 0 ? 'No other contradiction' : failures.join('\n'));
  if (options.record) writeRecord(updateRecord(readRecord(), outcomes));
  process.exitCode = failures.length === 0 ? 0 : 1;
}

main().catch((error: unknown) => {
  console.error(error instanceof TypeError ? `${error.message}\n\n${USAGE}` : error);
  process.exitCode = 2;
});
