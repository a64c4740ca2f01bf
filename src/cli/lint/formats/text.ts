import type { CallSummary, Finding, Severity } from '../../../analysis/findings';
import type { Lang } from '../../../text/message';
import type { LinePart } from '../../writer';
import { lintMessages, severityWords } from '../messages';
import type { Formatter, LintOutcome, Printing } from './outcome';
import { overviewLines } from './overview-lines';
import { type Paint, painter, severityStyles } from './paint';

export const textFormat: Formatter = (outcome, printing, out) => {
  const paint = painter(printing.colour);
  const lines: LinePart[][] = [];
  if (outcome.listsCalls) lines.push(...callLines(outcome.calls, printing, paint));
  let file = '';
  for (const finding of outcome.findings) {
    const at = printing.locator.at(finding.place);
    if (at.file !== file) {
      if (lines.length > 0) lines.push([]);
      lines.push(paint('bold', at.file));
      file = at.file;
    }
    lines.push(...findingLines(finding, `${at.line}:${at.column}`, printing, paint));
  }
  if (lines.length > 0) lines.push([]);
  if (printing.summary && outcome.files > 1) lines.push(...overviewLines(outcome, printing, paint));
  for (const line of [...lines, [summaryLine(outcome, printing.lang)]]) out.line(...line);
};

function findingLines(finding: Finding, at: string, { lang, locator }: Printing, paint: Paint): LinePart[][] {
  const severity = paint(severityStyles[finding.severity], severityWords[finding.severity][lang]);
  const lines = [[`  ${at}  `, ...severity, `  ${finding.message[lang]}  `, ...paint('dim', finding.rule)]];
  for (const { place, message } of finding.related) {
    lines.push(paint('dim', `      ${locator.where(place)}  ${message[lang]}`));
  }
  const more = finding.relatedCount - finding.related.length;
  if (more > 0) lines.push(paint('dim', `      ${lintMessages.more(more)[lang]}`));
  return lines;
}

function callLines(calls: readonly CallSummary[], { locator, lang, explain }: Printing, paint: Paint): LinePart[][] {
  const lines: LinePart[][] = [];
  for (const call of calls) {
    lines.push(paint('bold', locator.where(call.place)));
    for (const explained of explain(call, lang)) lines.push([`  ${explained}`]);
  }
  return lines;
}

/** `2 errors, 1 warning (12 files checked, 3 analysed)`. */
export function summaryLine({ findings, calls, listsCalls, files, analysed }: LintOutcome, lang: Lang): string {
  const count = (...severities: Severity[]) => findings.filter(({ severity }) => severities.includes(severity)).length;
  const parts = [
    ...(listsCalls ? [lintMessages.calls(calls.length)[lang]] : []),
    ...(findings.length === 0 ? [lintMessages.nothing[lang]] : []),
    ...(count('error') > 0 ? [lintMessages.errors(count('error'))[lang]] : []),
    ...(count('warning') > 0 ? [lintMessages.warnings(count('warning'))[lang]] : []),
    ...(count('information', 'hint') > 0 ? [lintMessages.informations(count('information', 'hint'))[lang]] : []),
  ];
  const line = `${parts.join(', ')} (${lintMessages.looked(files, analysed)[lang]})`;
  return line.charAt(0).toUpperCase() + line.slice(1);
}
