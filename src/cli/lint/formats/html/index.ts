import { createHash } from 'node:crypto';
import type { CallSummary, Finding } from '../../../../analysis/findings';
import type { Lang, Message } from '../../../../text/message';
import type { Place } from '../../../../text/place';
import { lintMessages, severityWords } from '../../messages';
import { overviewMessages } from '../../overview/messages';
import { type Counted, reasonsOf } from '../../overview/overview';
import type { Formatter, LintOutcome, Printing } from '../outcome';
import { summaryLine } from '../text';
import { codeLine, type Html, inBoth, markup, bothLanguages, plainText } from './markup';
import { rulePageHtml } from './page';
import { style } from './style';
import { reportWords } from './words';

/** One page that needs nothing else: no script, nothing from elsewhere, both languages, and the pages of its rules. */
export const asHtml: Formatter = (outcome, printing, out) => out.text(reportOf(outcome, printing).html);

function reportOf(outcome: LintOutcome, printing: Printing): Html {
  const { overview, advice, findings, calls, notes } = outcome;
  const { lang } = printing;
  const sections: readonly (readonly [id: string, title: Message, content: Html | null])[] = [
    ['helps', overviewMessages.advice(outcome.configuration), advice.length > 0 ? adviceOf(outcome) : null],
    ['rules', reportWords.byRule, findings.length > 0 ? rulesOf(outcome, printing) : null],
    ['endpoints', reportWords.byEndpoint, findings.length > 0 ? endpointsOf(outcome, printing) : null],
    ['files', reportWords.byFile, findings.length > 0 ? filesOf(outcome, printing) : null],
    ['undecided', reportWords.undecided, overview.undecided > 0 ? undecidedOf(outcome, printing) : null],
    ['calls', reportWords.calls, calls.length > 0 ? callsOf(calls, printing) : null],
    ['notes', reportWords.notes, notes.length > 0 ? notesOf(outcome, printing) : null],
    ['pages', reportWords.pages, findings.length > 0 ? pagesOf(outcome, printing) : null],
  ];
  const shownSections = sections.flatMap(([id, title, content]): Section[] =>
    content ? [{ id, title, content }] : [],
  );
  const policy = `default-src 'none'; style-src 'sha256-${digest(style)}'; base-uri 'none'; form-action 'none'`;
  const radio = (each: Lang, name: string): Html =>
    markup`<label lang="${each}" class="always"><input type="radio" name="language" id="${each}"${{ html: each === lang ? ' checked' : '' }}> ${name}</label>`;
  return markup`<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${reportWords.title[lang]}</title>
<style>${{ html: style }}</style>
</head>
<body>
<a class="skip" href="#main">${bothLanguages(reportWords.skip)}</a>
<header>
<fieldset class="languages"><legend>${bothLanguages(reportWords.language)}</legend>${radio('fr', 'Français')}${radio('en', 'English')}</fieldset>
<h1>${bothLanguages(reportWords.title)}</h1>
<p class="total">${inBoth((each) => plainText(summaryLine({ ...outcome, listsCalls: calls.length > 0 }, each)))}</p>
${shownSections.length === 0 ? markup`` : contentsOf(shownSections, lang)}
</header>
<main id="main" tabindex="-1">
${shownSections.map(
  ({ id, title, content }) => markup`<section aria-labelledby="${id}">
<h2 id="${id}">${bothLanguages(title)}</h2>
${content}
</section>
`,
)}</main>
<footer>${bothLanguages(reportWords.unofficial(printing.version))}</footer>
</body>
</html>
`;
}

interface Section {
  readonly id: string;
  readonly title: Message;
  readonly content: Html;
}

function contentsOf(sections: readonly Section[], lang: Lang): Html {
  return markup`<nav aria-label="${reportWords.contents[lang]}"><ul>${sections.map(
    ({ id, title }) => markup`<li><a href="#${id}">${bothLanguages(title)}</a></li>`,
  )}</ul></nav>`;
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('base64');
}

function adviceOf({ advice }: LintOutcome): Html {
  return markup`<ol>${advice.map(({ message, text }) => markup`<li>${bothLanguages(message)}<pre>${text}</pre></li>`)}</ol>`;
}

function anchorOf(index: number): string {
  return `finding-${String(index + 1)}`;
}

/** Links to findings, by their places. */
function linksTo(outcome: LintOutcome, { locator }: Printing, wanted: (finding: Finding) => boolean): Html {
  const found = outcome.findings.flatMap((finding, index) => (wanted(finding) ? [{ finding, index }] : []));
  return markup`<details><summary>${bothLanguages(reportWords.findings(found.length))}</summary><ul>${found.map(
    ({ finding, index }) => markup`<li><a href="#${anchorOf(index)}">${locator.where(finding.place)}</a></li>`,
  )}</ul></details>`;
}

/** A table that scrolls by itself where it is wider than the page. */
function tableOf(heads: readonly Message[], rows: readonly Html[]): Html {
  return markup`<div class="scroll"><table><thead><tr>${heads.map(
    (head) => markup`<th scope="col">${bothLanguages(head)}</th>`,
  )}</tr></thead><tbody>${rows}</tbody></table></div>`;
}

/** A table of counts, each with links to what is counted. */
function countsOf<T extends Counted<unknown>>(
  heads: readonly Message[],
  all: readonly T[],
  cells: (each: T) => readonly Html[],
): Html {
  return tableOf(
    [reportWords.count, ...heads, reportWords.where],
    all.map(
      (each) =>
        markup`<tr><td class="count">${each.count}</td>${cells(each).map((cell) => markup`<td>${cell}</td>`)}</tr>`,
    ),
  );
}

function rulesOf(outcome: LintOutcome, printing: Printing): Html {
  return countsOf([reportWords.rule, reportWords.severity], outcome.overview.rules, ({ what, severity }) => [
    markup`<a href="#${pageAnchor(what)}">${what}</a>`,
    severityOf(severity),
    linksTo(outcome, printing, ({ rule }) => rule === what),
  ]);
}

function endpointsOf(outcome: LintOutcome, printing: Printing): Html {
  return countsOf([reportWords.endpoint], outcome.overview.endpoints, ({ what }) => [
    what === null
      ? markup`<span class="quiet">${bothLanguages(overviewMessages.noEndpoint)}</span>`
      : markup`<code>${what}</code>`,
    linksTo(outcome, printing, ({ endpoint }) => endpoint === what),
  ]);
}

function severityOf(severity: Finding['severity']): Html {
  return markup`<span class="severity ${severity}">${bothLanguages(severityWords[severity])}</span>`;
}

function filesOf({ findings }: LintOutcome, printing: Printing): Html {
  const files = new Map<string, { readonly finding: Finding; readonly index: number }[]>();
  for (const [index, finding] of findings.entries()) {
    const file = printing.locator.file(finding.place.uri);
    const its = files.get(file) ?? [];
    its.push({ finding, index });
    files.set(file, its);
  }
  return markup`${[...files].map(
    ([file, its]) => markup`<h3><code>${file}</code></h3>
${its.map(({ finding, index }) => findingOf(finding, index, printing))}`,
  )}`;
}

function findingOf(finding: Finding, index: number, printing: Printing): Html {
  const { rule, severity, place, message, related, relatedCount } = finding;
  const { line, column } = printing.locator.at(place);
  const more = relatedCount - related.length;
  return markup`<article id="${anchorOf(index)}" class="${severity}">
<p>${severityOf(severity)} <a href="#${pageAnchor(rule)}">${rule}</a> <span class="quiet">${bothLanguages(reportWords.line)} ${line}:${column}</span></p>
<p>${bothLanguages(message)}</p>
${codeAt(place, printing)}${
    related.length === 0
      ? markup``
      : markup`<ul>${related.map((each) => markup`<li><code>${printing.locator.where(each.place)}</code> ${bothLanguages(each.message)}</li>`)}${
          more > 0 ? markup`<li>${bothLanguages(lintMessages.more(more))}</li>` : markup``
        }</ul>`
  }</article>
`;
}

/** The line that a place begins in, the place marked; without the secrets of its file. */
function codeAt(place: Place, { locator }: Printing): Html {
  const { line, before, marked, after } = locator.excerpt(place);
  const put = (text: string): Html => ({ html: codeLine(text) });
  return markup`<pre><span class="number" aria-hidden="true">${line}</span><code>${put(before)}${
    marked === '' ? markup`` : markup`<mark>${put(marked)}</mark>`
  }${put(after)}</code></pre>
`;
}

function undecidedOf({ calls, overview }: LintOutcome, printing: Printing): Html {
  const undecided = calls
    .map((call) => ({ call, reasons: reasonsOf(call) }))
    .filter(({ reasons }) => reasons.length > 0);
  return markup`<p>${bothLanguages(overviewMessages.undecidedOf(overview.undecided, overview.calls))}</p>
${tableOf(
  [reportWords.where, reportWords.endpoint, reportWords.why],
  undecided.map(
    ({ call, reasons }) =>
      markup`<tr><td><a href="#${callAnchor(call)}">${printing.locator.where(call.place)}</a></td><td>${endpointOf(call)}</td><td>${reasons.map(
        (reason) => markup`<div>${bothLanguages(reason)}</div>`,
      )}</td></tr>`,
  ),
)}`;
}

function endpointOf({ endpoint }: CallSummary): Html {
  return endpoint === null ? markup`–` : markup`<code>${endpoint}</code>`;
}

function callAnchor({ place }: CallSummary): string {
  return `call-${createHash('sha256')
    .update(`${place.uri} ${String(place.start)}`)
    .digest('hex')
    .slice(0, 12)}`;
}

function callsOf(calls: readonly CallSummary[], printing: Printing): Html {
  return tableOf(
    [reportWords.where, reportWords.endpoint, reportWords.known],
    calls.map(
      (call) =>
        markup`<tr id="${callAnchor(call)}"><td><code>${printing.locator.where(call.place)}</code></td><td>${endpointOf(call)}<div class="quiet">${call.client}</div></td><td>${inBoth(
          (lang) => ({
            html: printing
              .explain(call, lang)
              .slice(1)
              .map((line) => `<div>${plainText(line.trim()).html}</div>`)
              .join(''),
          }),
          'div',
        )}</td></tr>`,
    ),
  );
}

function notesOf({ notes }: LintOutcome, { locator }: Printing): Html {
  return markup`<ul>${notes.map(
    ({ uri, message }) =>
      markup`<li>${uri === '' ? markup`` : markup`<code>${locator.file(uri)}</code> `}${bothLanguages(message)}</li>`,
  )}</ul>`;
}

function pageAnchor(rule: string): string {
  return `rule-${rule}`;
}

function pagesOf({ overview: { rules } }: LintOutcome, { page }: Printing): Html {
  const names = new Set(rules.map(({ what }) => what));
  const anchor = (rule: string): string | null => (names.has(rule) ? `#${pageAnchor(rule)}` : null);
  return markup`${[...names].map(
    (
      rule,
    ) => markup`<details class="page"><summary>${rule}</summary><div id="${pageAnchor(rule)}" tabindex="-1">${inBoth(
      (lang) => {
        const source = page(rule, lang);
        return source === null ? markup`<p><code>${rule}</code></p>` : rulePageHtml(source, anchor);
      },
      'div',
    )}</div></details>
`,
  )}`;
}
