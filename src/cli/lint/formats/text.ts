import type { CallSummary, Finding, Lang, Severity } from '../../../analysis/findings';
import { lintMessages, severityWords } from '../messages';
import type { Format, Outcome, Printing } from './outcome';

type Style = 'bold' | 'dim' | 'red' | 'yellow' | 'blue' | 'cyan';

const codes: Readonly<Record<Style, number>> = { bold: 1, dim: 2, red: 31, yellow: 33, blue: 34, cyan: 36 };

const severityStyles: Readonly<Record<Severity, Style>> = {
  error: 'red',
  warning: 'yellow',
  information: 'blue',
  hint: 'cyan',
};

export const text: Format = (outcome, printing) => {
  const paint = (style: Style, words: string) =>
    printing.colour ? `\u001b[${codes[style]}m${printable(words)}\u001b[0m` : printable(words);
  const lines: string[] = [];
  if (outcome.calls) lines.push(...callLines(outcome.calls, printing, paint));
  let file = '';
  for (const finding of outcome.findings) {
    const at = printing.locator.at(finding.place);
    if (at.file !== file) {
      if (lines.length > 0) lines.push('');
      lines.push(paint('bold', at.file));
      file = at.file;
    }
    lines.push(...findingLines(finding, `${at.line}:${at.column}`, printing, paint));
  }
  if (lines.length > 0) lines.push('');
  lines.push(summary(outcome, printing.lang));
  return `${lines.join('\n')}\n`;
};

type Paint = (style: Style, words: string) => string;

function findingLines(finding: Finding, at: string, { lang, locator }: Printing, paint: Paint): string[] {
  const severity = paint(severityStyles[finding.severity], severityWords[finding.severity][lang]);
  const lines = [`  ${at}  ${severity}  ${printable(finding.message[lang])}  ${paint('dim', finding.rule)}`];
  for (const { place, message } of finding.related) {
    const { file, line, column } = locator.at(place);
    lines.push(paint('dim', `      ${file}:${line}:${column}  ${message[lang]}`));
  }
  const more = finding.relatedCount - finding.related.length;
  if (more > 0) lines.push(paint('dim', `      ${lintMessages.moreRelated(more)[lang]}`));
  return lines;
}

function callLines(calls: readonly CallSummary[], { locator, lang, explain }: Printing, paint: Paint): string[] {
  const lines: string[] = [];
  for (const call of calls) {
    const { file, line, column } = locator.at(call.place);
    lines.push(paint('bold', `${file}:${line}:${column}`));
    for (const explained of explain(call, lang)) lines.push(`  ${printable(explained)}`);
  }
  return lines;
}

/** `2 errors, 1 warning (12 files looked at, 3 analysed)`. */
export function summary({ findings, calls, files, analysed }: Outcome, lang: Lang): string {
  const count = (...severities: Severity[]) => findings.filter(({ severity }) => severities.includes(severity)).length;
  const parts = [
    ...(calls ? [lintMessages.calls(calls.length)[lang]] : []),
    ...(findings.length === 0 ? [lintMessages.nothing[lang]] : []),
    ...(count('error') > 0 ? [lintMessages.errors(count('error'))[lang]] : []),
    ...(count('warning') > 0 ? [lintMessages.warnings(count('warning'))[lang]] : []),
    ...(count('information', 'hint') > 0 ? [lintMessages.informations(count('information', 'hint'))[lang]] : []),
  ];
  const line = `${parts.join(', ')} (${lintMessages.looked(files, analysed)[lang]})`;
  return line.charAt(0).toUpperCase() + line.slice(1);
}

/** File names and quoted code may hold what a terminal would obey. */
export function printable(words: string): string {
  // eslint-disable-next-line no-control-regex
  return words.replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, (char) =>
    char === '\t' ? ' ' : `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
