import path from 'node:path';
import type { Finding } from '../../src/analysis/findings';
import { applied, type Texts } from '../analysis/fixes/apply';
import { analyseTexts } from '../analysis/memory-files';
import { isSkipped } from './cache';
import type { Court } from './judge';
import { observe, type Launch, type Observation } from './observe';
import type { Runner, Variant } from './runner';
import { samplesOf, type Language, type Sample } from './samples';
import type { Manner, Refusal } from './server';

/** Programs that send a request again, or many at once, as nobody should. */
const FOLDER = path.join(__dirname, 'repeats', 'samples');

/** Companies that programs about lists go through. */
const SIRENS = Array.from({ length: 12 }, (_, index) => String(130_025_265 + index)).join(',');

/** So long a program may take after its first request. */
const PATIENCE_MS = 90_000;

/** A program with one version of its library, and what the first fix of its one finding made of it. */
export interface Repeating {
  readonly sample: Sample;
  readonly variant: Variant;
  readonly finding: Finding;
  /** Null where no fix is offered. */
  readonly mended: string | null;
  /** Rules that have something to say of it then. */
  readonly left: readonly string[];
}

/** The programs of a language about a subject (`retries`, `lists`), with each version of their libraries that runs here. */
export async function repeatingOf(language: Language, runner: Runner, subject: string): Promise<Repeating[]> {
  const found: Repeating[] = [];
  for (const sample of samplesOf(language, FOLDER)) {
    if (!sample.id.includes(`/${subject}: `)) continue;
    for (const variant of runner.variantsOf(sample)) if (!isSkipped(variant)) found.push(await mend(sample, variant));
  }
  return found;
}

async function mend(sample: Sample, variant: Variant): Promise<Repeating> {
  const file = `appel${sample.extension}`;
  const texts: Texts = { [file]: sample.text, ...manifestOf(sample, variant) };
  const findings = (await analyseTexts(texts)).findings.filter(isAboutRepeating);
  const [finding, ...others] = findings;
  if (!finding || others.length > 0) throw new Error(`${sample.id}: ${String(findings.length)} findings`);
  const [fix] = finding.fixes;
  if (!fix) return { sample, variant, finding, mended: null, left: [finding.rule] };
  const after = applied(texts, fix);
  const left = (await analyseTexts(after)).findings.filter(isAboutRepeating).map(({ rule }) => rule);
  return { sample, variant, finding, mended: after[file] ?? '', left };
}

/** A library that a fix may use is among the dependencies of programs whose title says so. */
function manifestOf({ id }: Sample, { manifest }: Variant): Texts {
  const name = / with (\S+) among the dependencies$/.exec(id)?.[1];
  const json = manifest['package.json'] ?? '{}';
  if (name === undefined) return manifest;
  return { ...manifest, 'package.json': json.replace(/"dependencies":\s*\{/, `$&"${name}":"*",`) };
}

/** Nothing else is asked of these programs. */
function isAboutRepeating({ rule }: Finding): boolean {
  return rule === 'blind-retry' || rule === 'unthrottled-calls';
}

/** Runs a program that is answered with these refusals, and then well. */
export function answered(
  court: Court,
  { variant }: Repeating,
  text: string,
  refusals: readonly Refusal[],
  manner: Manner = {},
): Promise<Observation> {
  const program = variant.place(text);
  const launch = (port: number): Launch => {
    const launched = program.launch({ port, authority: court.authority });
    return { ...launched, env: { ...launched.env, SIRENS } };
  };
  return observe(launch, 'echo', court.server, PATIENCE_MS, { refusals, ...manner }).finally(program.remove);
}
