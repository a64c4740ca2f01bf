import type { CallSummary, Finding } from '../../../analysis/findings';
import { docsOf, type Formatter, type Printing } from './outcome';

/** The command's contract; a change to it is a new `version`. */
export const json: Formatter = (outcome, printing, out) => {
  out.json({
    version: 1,
    files: outcome.files,
    analysed: outcome.analysed,
    ...(outcome.listsCalls && { calls: outcome.calls.map((call) => callOf(call, printing)) }),
    findings: outcome.findings.map((finding) => findingOf(finding, printing)),
  });
};

function callOf(call: CallSummary, { locator }: Printing) {
  return {
    ...locator.at(call.place),
    language: call.language,
    client: call.client,
    endpoint: call.endpoint,
    host: call.host,
    params: call.params,
    timeout: timeoutOf(call, locator),
    token: { location: call.token.location, source: call.token.source },
    around: aroundOf(call, locator),
    answer: call.answer.map(({ state, by, place }) => {
      const { file, line } = locator.at(place);
      return { state, ...(by !== '' && { by }), file, line };
    }),
    ...(call.failure && { failure: failureOf(call.failure, locator) }),
    side: call.side,
    why: call.why.map(({ slot, reason, place }) => {
      const { file, line } = locator.at(place);
      return { slot, reason, file, line };
    }),
  };
}

function timeoutOf({ timeout: { state, ms, phase, ineffective } }: CallSummary, locator: Printing['locator']) {
  const known = { state, ms, ...(phase && { phase }) };
  if (!ineffective) return known;
  const { file, line } = locator.at(ineffective.place);
  return { ...known, ineffective: { reason: ineffective.reason, file, line } };
}

function aroundOf({ around: { state, by, place } }: CallSummary, locator: Printing['locator']) {
  if (!place) return { state };
  const { file, line } = locator.at(place);
  return { state, ...(by !== '' && { by }), file, line };
}

function failureOf({ value, place }: NonNullable<CallSummary['failure']>, locator: Printing['locator']) {
  const { file, line } = locator.at(place);
  return { value, file, line };
}

function findingOf(finding: Finding, { locator, lang }: Printing) {
  return {
    rule: finding.rule,
    severity: finding.severity,
    ...locator.at(finding.place),
    message: finding.message[lang],
    endpoint: finding.endpoint,
    missing: finding.missing ?? [],
    docs: docsOf(finding.rule),
    related: finding.related.map(({ place, message }) => {
      const { file, line } = locator.at(place);
      return { file, line, message: message[lang] };
    }),
  };
}
