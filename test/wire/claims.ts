import type { CallSummary } from '../../src/analysis/findings';
import { analyseTexts } from '../analysis/memory-files';

/** What the analysis says of a program's calls: `lint --calls`, without the command around it. */
export async function claimsOf(
  file: string,
  text: string,
  manifest: Readonly<Record<string, string>>,
): Promise<readonly CallSummary[]> {
  const report = await analyseTexts({ [file]: text, ...manifest });
  return report.calls;
}
