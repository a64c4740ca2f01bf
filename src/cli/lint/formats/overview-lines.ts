import type { Lang } from '../../../text/message';
import type { LinePart } from '../../writer';
import { lintMessages, severityWords } from '../messages';
import { overviewMessages as say } from '../overview/messages';
import type { Counted } from '../overview/overview';
import type { LintOutcome, Printing } from './outcome';
import { type Paint, severityStyles } from './paint';

/** Fewer findings are seen at a glance: a table of them would only repeat. */
const MANY = 10;
const MOST_RULES = 10;
const MOST_ENDPOINTS = 5;

/** What a report amounts to, and what would make the next one better: each part only where it says something, a blank line behind each. */
export function overviewLines(
  { findings, overview, advice, configuration }: LintOutcome,
  { lang }: Printing,
  paint: Paint,
): LinePart[][] {
  const { rules, endpoints, undecided, calls, reasons, fixable } = overview;
  const isLong = findings.length >= MANY;
  const longest = Math.max(...rules.map(({ what }) => what.length));
  return [
    ...(isLong && rules.length > 1
      ? part(say.byRule[lang], rules, MOST_RULES, lang, paint, ({ what, severity }) => [
          what.padEnd(longest + 2),
          ...paint(severityStyles[severity], severityWords[severity][lang]),
        ])
      : []),
    ...(isLong && endpoints.length > 1
      ? part(say.byEndpoint[lang], endpoints, MOST_ENDPOINTS, lang, paint, ({ what }) =>
          what === null ? paint('dim', say.noEndpoint[lang]) : [what],
        )
      : []),
    ...(undecided > 0
      ? part(say.undecided(undecided, calls)[lang], reasons, reasons.length, lang, paint, ({ what }) => [what[lang]])
      : []),
    ...(advice.length > 0
      ? [
          paint('bold', say.advice(configuration)[lang]),
          ...advice.flatMap(({ message, text }): LinePart[][] => [
            [`  ${message[lang]}`],
            ['    ', ...paint('cyan', text)],
          ]),
          [],
        ]
      : []),
    ...(fixable > 0 ? [[say.fixable(fixable)[lang]]] : []),
  ];
}

/** A title and a line for each, its count first; past the most of them, how many there are besides. */
function part<T extends Counted<unknown>>(
  title: string,
  all: readonly T[],
  most: number,
  lang: Lang,
  paint: Paint,
  words: (each: T) => LinePart[],
): LinePart[][] {
  const shown = all.length > most + 1 ? all.slice(0, most) : all;
  const width = Math.max(...shown.map(({ count }) => String(count).length));
  const rest = all.length - shown.length;
  return [
    paint('bold', title),
    ...shown.map((each) => [`  ${String(each.count).padStart(width)}  `, ...words(each)]),
    ...(rest > 0 ? [paint('dim', `  ${' '.repeat(width)}  ${lintMessages.more(rest)[lang]}`)] : []),
    [],
  ];
}
