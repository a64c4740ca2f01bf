import * as fs from 'node:fs';
import * as path from 'node:path';
import { z } from 'zod/mini';
import { suiteModule } from '../paths';

const reportFile = path.join(path.dirname(suiteModule), 'report.json');
const reportSchema = z.object({ passed: z.number(), failed: z.number(), skipped: z.number(), text: z.string() });

/** How the tests of one run ended. */
export type Counts = Omit<z.infer<typeof reportSchema>, 'text'>;

/** To be called before a window runs the suites, so that an old report is never taken for a new one. */
export function forgetReport(): void {
  fs.rmSync(reportFile, { force: true });
}

/**
 * Prints what the suite runner left behind.
 * @param exitCode of the window; a window that died before it wrote anything counts as one failure
 */
export function readReport(exitCode: number): Counts {
  if (!fs.existsSync(reportFile)) {
    console.error('The window ended without a report of its tests.');
    return { passed: 0, failed: 1, skipped: 0 };
  }
  const { text, ...counts } = reportSchema.parse(JSON.parse(fs.readFileSync(reportFile, 'utf8')));
  console.log(text);
  return exitCode === 0 || counts.failed > 0 ? counts : { ...counts, failed: 1 };
}

/** Adds up runs and, under `npm test`, leaves the sum where its closing line is made. */
export function record(runs: readonly Counts[]): void {
  const sum = { passed: 0, failed: 0, skipped: 0 };
  for (const counts of runs) {
    sum.passed += counts.passed;
    sum.failed += counts.failed;
    sum.skipped += counts.skipped;
  }
  const file = process.env['API_ENTREPRISE_TEST_COUNTS'];
  if (file !== undefined) fs.writeFileSync(file, JSON.stringify(sum));
}
