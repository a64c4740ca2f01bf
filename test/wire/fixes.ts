import type { Fix, RuleId } from '../../src/analysis/findings';
import { applied, configured, isBroken, values, weightsOf, type Texts } from '../analysis/fixes/apply';
import { analyseTexts, pathOf } from '../analysis/memory-files';
import { isSkipped } from './cache';
import { judge, openCourt, type Outcome } from './judge';
import type { Runner, Variant } from './runner';
import type { Sample } from './samples';
import { together } from './together';

/** A program that a fix made of a sample. */
export interface Mended {
  readonly original: Sample;
  /** How much each rule finds in the original. */
  readonly before: ReadonlyMap<RuleId, number>;
  readonly sample: Sample;
  readonly variant: Variant;
  readonly rule: RuleId;
  readonly title: string;
}

/** What a fix promises and does not keep: a sentence each. */
export interface MendedOutcome {
  readonly mended: Mended;
  readonly failures: readonly string[];
}

/** Not the number of the company that the samples ask about. */
const RECIPIENT = '21750001600019';

function project(texts: Texts): Texts {
  return configured(texts, { ...values, recipient: RECIPIENT });
}

/** Of fixes of one rule with one client, so many are run. */
export interface Share {
  readonly each: number;
  /** In a language. */
  readonly total: number;
}

/**
 * Programs made of samples by each fix that is offered for them, which a person would not have to fill in: as many of each
 * rule and client as the share has, as far apart as there are.
 */
export async function mendedSamples(runner: Runner, samples: readonly Sample[], share: Share): Promise<Mended[]> {
  const groups = new Map<string, Mended[]>();
  for (const sample of samples) {
    const variant = runner
      .variantsOf(sample)
      .flatMap((each) => (isSkipped(each) ? [] : [each]))
      .at(-1);
    if (!variant) continue;
    for (const mended of await mendedBy(sample, variant)) {
      const key = `${sample.client} ${mended.rule}`;
      groups.set(key, [...(groups.get(key) ?? []), mended]);
    }
  }
  const chosen = [...groups.values()].flatMap((group) => spread(group, share.each));
  return spread(chosen, share.total);
}

function spread<T>(all: readonly T[], count: number): T[] {
  const step = Math.max(1, all.length / count);
  return Array.from({ length: Math.min(count, all.length) }, (_, index) => all[Math.floor(index * step)]).flatMap(
    (each) => (each === undefined ? [] : [each]),
  );
}

async function mendedBy(sample: Sample, variant: Variant): Promise<Mended[]> {
  const file = `appel${sample.extension}`;
  const texts = project({ [file]: sample.text, ...variant.manifest });
  const report = await analyseTexts(texts);
  const before = weightsOf(report);
  return report.findings.flatMap((finding) =>
    finding.fixes
      .filter((fix) => isComplete(fix, file))
      .map((fix) => {
        const text = applied(texts, fix)[file] ?? '';
        return {
          original: sample,
          before,
          sample: { ...sample, id: `${sample.id}, ${finding.rule}`, text },
          variant,
          rule: finding.rule,
          title: fix.title.en,
        };
      }),
  );
}

/** Whether it is in the program itself, and nothing is left to fill in. */
function isComplete({ edits }: Fix, file: string): boolean {
  return edits.every(({ uri, stops }) => stops === undefined && pathOf(uri) === file);
}

/** Analyses, parses and runs what a fix made, and says what it does not keep of what it promises. */
export async function runMended(
  runner: Runner,
  all: readonly Mended[],
  options: { readonly jobs: number; readonly onOutcome: (outcome: MendedOutcome) => void },
): Promise<MendedOutcome[]> {
  const court = openCourt();
  const outcomes: MendedOutcome[] = [];
  await together(all, options.jobs, async (mended) => {
    const failures = await failuresOf(mended);
    if (failures.length === 0) {
      const outcome = await judge(court, runner, mended.sample, mended.variant);
      const before = isSent(outcome) ? null : await judge(court, runner, mended.original, mended.variant);
      failures.push(...brokenPromises(outcome, before));
    }
    const outcome = {
      mended,
      failures: failures.map((failure) => `${mended.sample.id} (${mended.title}): ${failure}`),
    };
    outcomes.push(outcome);
    options.onOutcome(outcome);
  });
  return outcomes;
}

function isSent({ kind }: Outcome): boolean {
  return kind === 'judged';
}

/** `before`: what came of the program as it was, where what a fix made of it does not run. */
function brokenPromises({ kind, said, verdict }: Outcome, before: Outcome | null): string[] {
  if (before && isSent(before)) return [`it ran before, and is ${kind} now: ${said}`];
  return verdict.contradictions.map((each) => `${each.slot}: said ${each.said}; on the wire: ${each.wire}`);
}

/** What can be said without running it: that it parses, that the finding is gone and that no other has come. */
async function failuresOf({ original, before, sample, variant, rule }: Mended): Promise<string[]> {
  const file = `appel${sample.extension}`;
  const after = weightsOf(await analyseTexts(project({ [file]: sample.text, ...variant.manifest })));
  const failures = [...after].flatMap(([name, weight]) =>
    weight > (before.get(name) ?? 0) ? [`it brings ${name}`] : [],
  );
  if ((after.get(rule) ?? 0) >= (before.get(rule) ?? 0)) failures.push('the finding is still there');
  if ((await isBroken(file, sample.text)) && !(await isBroken(file, original.text))) failures.push('it does not parse');
  return failures;
}
