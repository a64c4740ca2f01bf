import type { Severity } from '../../../analysis/findings';
import { own } from '../../writer';
import type { Formatter } from './outcome';
import { summaryLine } from './text';

const words: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'info',
  hint: 'info',
};

/** `file:line:column: severity: message [rule]`, one finding a line, as editors and their tasks read it; then the summary. */
export const unix: Formatter = (outcome, { lang, locator }, out) => {
  for (const { place, severity, message, rule } of outcome.findings) {
    const { file, line, column } = locator.at(place);
    const oneLine = message[lang].replaceAll(/\s*[\r\n]+\s*/g, ' ');
    out.line(file, own(`:${line}:${column}: ${words[severity]}: `), oneLine, own(` [${rule}]`));
  }
  out.line(summaryLine(outcome, lang));
};
