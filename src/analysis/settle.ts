import type { Embedded } from '../embedding';
import { type Configuration, isFileExcluded, severityIn } from './configuration';
import type { Finding } from './findings';
import { strictRules } from './rules/index';
import { applySuppressions } from './suppressions';

export interface SettledFile {
  readonly uri: string;
  readonly text: string;
  readonly configuration: Configuration;
  /** The code that stands in it, where it holds more. */
  readonly embedded?: Embedded | null;
}

/**
 * What of the rules' findings is reported: suppressions in the files, then severities and switches of the configuration.
 * `files` are all that were analysed, findings or none: an unused suppression shows where nothing was found.
 */
export function settleFindings(findings: readonly Finding[], files: readonly SettledFile[]): Finding[] {
  const byFile = new Map<string, Finding[]>();
  for (const finding of findings) {
    const list = byFile.get(finding.place.uri);
    if (list) list.push(finding);
    else byFile.set(finding.place.uri, [finding]);
  }
  const settled: Finding[] = [];
  for (const { uri, text, configuration, embedded } of [...files].sort((a, b) => (a.uri < b.uri ? -1 : 1))) {
    if (isFileExcluded(configuration, uri)) continue;
    const { kept, unused } = applySuppressions(byFile.get(uri) ?? [], text, uri, embedded);
    const reported = [...kept, ...unused].flatMap((finding): Finding[] => {
      const isStrict = strictRules.has(finding.rule);
      const severity = severityIn(configuration, finding.rule, finding.severity, uri, isStrict);
      return severity === 'off' ? [] : [{ ...finding, severity }];
    });
    settled.push(...reported.sort((a, b) => a.place.start - b.place.start || (a.rule < b.rule ? -1 : 1)));
  }
  return settled;
}
