import type { Severity } from '../../../analysis/findings';
import { relativeTo } from '../../paths';
import { own } from '../../writer';
import type { Formatter } from './outcome';
import { summaryLine } from './text';

const commands: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};

/** Workflow commands, which GitHub shows in the changed lines; then the summary, which the log shows. */
export const github: Formatter = (outcome, printing, out) => {
  const folder = repositoryFolder(printing.env['GITHUB_WORKSPACE'], printing.cwd);
  for (const finding of outcome.findings) {
    const at = printing.locator.at(finding.place);
    const properties = {
      file: relativeTo(folder, finding.place.uri),
      line: at.line,
      // Columns only count where the range is of one line.
      ...(at.line === at.endLine ? { col: at.column, endColumn: at.endColumn } : { endLine: at.endLine }),
      title: `API Entreprise: ${finding.rule}`,
    };
    const written = Object.entries(properties).map(([key, value]) => `${key}=${property(String(value))}`);
    out.line(
      own(`::${commands[finding.severity]} `),
      written.join(','),
      own('::'),
      data(finding.message[printing.lang]),
    );
  }
  out.line(summaryLine(outcome, printing.lang));
};

/** Annotations want paths from the top of the repository, wherever in it the command runs. */
export function repositoryFolder(named: string | undefined, cwd: string): string {
  return named !== undefined && (cwd === named || cwd.startsWith(`${named.replace(/[/\\]$/, '')}/`)) ? named : cwd;
}

function data(words: string): string {
  return words.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(words: string): string {
  return data(words).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
