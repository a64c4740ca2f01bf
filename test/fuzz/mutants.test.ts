import assert from 'node:assert/strict';
import { Random } from '../../bench/sources/random';
import { Configurations } from '../../src/analysis/configuration';
import type { Report } from '../../src/analysis/findings';
import { Project } from '../../src/analysis/project/project';
import { grammars, memoryFiles } from '../analysis/memory-files';
import { type Mutant, mutant } from './mutants';

const FOLDER = 'file:///project/';
/** `FUZZ_MUTANTS=100000 FUZZ_SEED=7 npm run fuzz` tries that many others. */
const COUNT = Number(process.env['FUZZ_MUTANTS'] ?? 60);
const SEED = Number(process.env['FUZZ_SEED'] ?? 1);
/** Asked for, the machine is taken to be free: figures are held to, and told. */
const MEASURES = process.env['FUZZ_MUTANTS'] !== undefined;
const MAX_MS = 2_000;
const MAX_MEMORY = 400_000_000;
/** Figures are told this often. */
const TOLD = 5_000;

interface Answer {
  readonly said: unknown;
  readonly givenUp: boolean;
  readonly ms: number;
}

describe('programs made to be hard', () => {
  it('end in time, name places in the text, and get the same answer twice', async function () {
    this.timeout(0);
    const random = new Random(SEED);
    const begun = performance.now();
    let slowest = 0;
    let givenUp = 0;
    let memory = 0;
    for (let index = 0; index < COUNT; index++) {
      const made = mutant(random);
      const label = `mutant ${String(index)} of seed ${String(SEED)}`;
      const first = await answerOn(made, label);
      // Of very many, one in ten is asked again.
      const second = MEASURES && index % 10 > 0 ? first : await answerOn(made, label);
      assert.deepEqual(second.said, first.said, `${label} gets another answer the second time:\n${made.text}`);
      const ms = Math.min(first.ms, second.ms);
      if (MEASURES) assert.ok(ms < MAX_MS, `${label} takes ${String(Math.round(ms))} ms:\n${made.text}`);
      slowest = Math.max(slowest, ms);
      if (first.givenUp) givenUp++;
      if (index % 100 === 0) memory = Math.max(memory, process.memoryUsage().rss);
      if (MEASURES && (index + 1) % TOLD === 0) tell(index + 1, begun, slowest, givenUp, memory);
    }
    if (MEASURES) assert.ok(memory < MAX_MEMORY, `${String(Math.round(memory / 1e6))} MB`);
  });
});

function tell(count: number, begun: number, slowest: number, givenUp: number, memory: number): void {
  const seconds = Math.round((performance.now() - begun) / 1_000);
  console.log(
    `      ${String(count)} in ${String(seconds)} s; slowest ${String(Math.round(slowest))} ms; ${String(givenUp)} given up; ${String(Math.round(memory / 1e6))} MB`,
  );
}

async function answerOn({ file, text }: Mutant, label: string): Promise<Answer> {
  const uri = FOLDER + file;
  const files = memoryFiles({ [file]: text });
  const configurations = new Configurations(files, { folder: FOLDER });
  const project = new Project({ files, grammars, configurations, parseBudgetMs: 60_000 });
  const from = process.cpuUsage();
  try {
    await project.relist();
    await project.load([uri]);
    await project.complete();
    const report = project.report(new Set([uri]));
    const said = { calls: report.calls, findings: report.findings, notes: report.notes };
    const { user, system } = process.cpuUsage(from);
    checkPlaces(report, text);
    return { said, givenUp: report.givenUp.length > 0, ms: (user + system) / 1_000 };
  } catch (error) {
    throw new Error(`${label}: ${error instanceof Error ? (error.stack ?? '') : String(error)}\n${text}`, {
      cause: error,
    });
  } finally {
    project.dispose();
  }
}

function checkPlaces({ findings, calls }: Report, text: string): void {
  const places = [
    ...calls.map(({ place }) => place),
    ...findings.flatMap(({ place, related, fixes }) => [
      place,
      ...related.map((each) => each.place),
      ...fixes.flatMap(({ edits }) => edits),
    ]),
  ];
  for (const { start, end } of places) assert.ok(0 <= start && start <= end && end <= text.length, 'a place outside');
}
