import * as fs from 'node:fs';
import * as path from 'node:path';
import * as z from 'zod/mini';
import { suiteModule } from '../paths';

const reportFile = path.join(path.dirname(suiteModule), 'report.json');
const reportSchema = z.object({
  passed: z.number(),
  failed: z.number(),
  skipped: z.number(),
  reasons: z.array(z.string()),
  text: z.string(),
  language: z.string(),
});

/** How the tests of one run ended. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** Why, once each. */
  readonly reasons: readonly string[];
}

/** To be called before a window runs the suites, so that an old report is never taken for a new one. */
export function forgetReport(): void {
  fs.rmSync(reportFile, { force: true });
}

/**
 * Prints what the suite runner left behind.
 * @param exitCode of the window; a window that died before it wrote anything counts as one failure
 * @param language that the window was asked to speak; one that speaks another is a failure
 */
export function readReport(exitCode: number, language: string): Counts {
  if (!fs.existsSync(reportFile)) {
    console.error('The window ended without a report of its tests.');
    return { passed: 0, failed: 1, skipped: 0, reasons: [] };
  }
  const report = reportSchema.parse(JSON.parse(fs.readFileSync(reportFile, 'utf8')));
  console.log(report.text);
  const { passed, failed, skipped, reasons } = report;
  if (report.language !== language) {
    console.error(`The window speaks ${report.language} instead of ${language}.`);
    return { passed, failed: failed + 1, skipped, reasons };
  }
  return { passed, failed: failed === 0 && exitCode !== 0 ? 1 : failed, skipped, reasons };
}

/** Adds up runs and, under `npm test`, leaves the sum where its closing line is made. */
export function record(runs: readonly Counts[]): void {
  const sum = { passed: 0, failed: 0, skipped: 0 };
  const reasons = new Set<string>();
  for (const counts of runs) {
    sum.passed += counts.passed;
    sum.failed += counts.failed;
    sum.skipped += counts.skipped;
    for (const reason of counts.reasons) reasons.add(reason);
  }
  const file = process.env['API_ENTREPRISE_TEST_COUNTS'];
  if (file !== undefined) fs.writeFileSync(file, JSON.stringify({ ...sum, reasons: [...reasons] }));
}
