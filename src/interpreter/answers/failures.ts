import type { If, Lambda, Statement, Try } from '../../syntax/nodes';
import type { FailureBranch } from '.';
import type { Language } from '../language';
import type { Machine } from '../evaluation/machine';
import type { Unit } from '../names/unit';
import { absenceAfter, sourceText, absenceOf, textWithout, type Absence } from './absences';

/** A block under way whose errors are handled. */
export interface Attempt {
  readonly node: Try;
  readonly unit: Unit;
  /** How many calls were under way. */
  readonly depth: number;
  /** The statements that it is one of, and which. */
  readonly among: readonly Statement[];
  readonly index: number;
}

/** Reports an error, and leaves what follows as it is. */
export const REPORTS =
  /(?:captureException|captureMessage|capture_exception|capture_message|notify_error|report|print_exc|print_stack|exception)$/i;
/** Words in the code around a request that tell one failure from another, or try again. */
const DISTINGUISHES =
  /\b(?:404|429|451|50[0-4])\b|not_?found|TooManyRequests|too_many|retry|retries|attempt|tentative|\bserver_?error|clientError|client_error/i;
/** Words that raise an error for a refusal, where the library does not do so by itself. */
const RAISES =
  /raise_for_status|EnsureSuccessStatusCode|error_for_status|\braise\b|\bthrow\b|->throw\(|getContent\(|toArray\(/;
/** Keys that tell a failure in what is returned. */
export const TELLS =
  /err|fail|echec|échec|status|statut|success|^ok$|message|code|reason|raison|motif|unavailable|indisponible|degrad/i;
export const NOT_FOUND = /not.?found|introuvable|inconnue?s?|inexistante?s?|absente?s?|aucune?\b/i;

/** Whether a handler, by what it is written to catch, gets every failure of a request. */
function isBroad({ library }: Language, caught: string): boolean {
  return library.broadErrors?.test(caught.trim()) ?? true;
}

/** What an error handler around a request makes of every failure; null where it tells them apart, or is not known to make nothing of them. */
export function caughtAround(
  attempt: Attempt | undefined,
  between: readonly Unit[],
  raises: boolean,
): FailureBranch | null {
  if (!attempt) return null;
  const { node, unit, among, index } = attempt;
  const { language } = unit.file;
  if (node.handlers.length === 0 || node.caught.length !== node.handlers.length) return null;
  let last: Absence | null = null;
  for (const [at, handler] of node.handlers.entries()) {
    if (!isBroad(language, node.caught[at] ?? '')) return null;
    last = absenceAfter(unit, handler, node, among, index);
    if (!last) return null;
  }
  return refusal(unit, last, node.handlers.flat(), between, raises);
}

/** `.catch(() => null)`. */
export function caughtBy(
  { body }: Lambda,
  unit: Unit,
  between: readonly Unit[],
  raises: boolean,
): FailureBranch | null {
  return refusal(unit, absenceOf(unit, body, []), body, between, raises);
}

/** `if (!response.ok) return null`: the names of what is tested, and what every refusal becomes. */
export function refusedBy(
  m: Machine,
  node: If,
  among: readonly Statement[],
  index: number,
): { readonly subject: string; readonly refusal: FailureBranch } | null {
  const { unit } = m.frame;
  const asked = testOf(sourceText(unit, node.test).trim());
  if (!asked) return null;
  const failed = asked.fails ? node.then : node.else;
  const rest = among.slice(index + 1);
  const branch =
    failed.length > 0 ? failed : !asked.fails && leavesWithValue(node.then) && rest.length === 1 ? rest : [];
  const found = refusal(unit, absenceOf(unit, branch, asked.fails ? node.else : node.then), branch, [unit], true);
  return found && { subject: asked.subject, refusal: found };
}

/** Whether a condition, as it is written, holds for every refusal. */
export function holdsForRefusals(condition: string): boolean {
  return testOf(condition.trim())?.fails === true;
}

const SUBJECT = String.raw`(?<subject>[$@]?\w+)`;
const OK = String.raw`(?:['"]?200['"]?|http\.StatusOK|(?:HttpURLConnection\.|HttpStatus\.|HttpStatusCode\.|StatusCode::)?(?:HTTP_OK|SC_OK|OK))`;
const CODE = String.raw`(?:(?:\.|->|\?->|\?\.)(?:status|statusCode|StatusCode(?:\(\))?|status_code|code|getStatusCode\(\)|status\(\)|statusCode\(\)|code\(\)|getResponseCode\(\)|getStatusLine\(\)\.getStatusCode\(\)|getCode\(\)|getStatus\(\)|getStatusCode\(\)\.value\(\))|)(?:\.to_i)?`;
/** Tests of the status that hold for every refusal, and those that hold for none. */
const FAILS = [
  new RegExp(
    String.raw`^(?:!\s*|not\s+)\(?${SUBJECT}(?:\.status(?:\(\))?)?(?:\.|\?\.|->)(?:ok|is_success(?:\(\))?|success\?|successful\(\)|ok\(\)|ok\?|[iI]sSuccess\(\)|isSuccessful(?:\(\))?|IsSuccessful|IsSuccessStatusCode|getStatusCode\(\)\.is2xxSuccessful\(\))\)?$`,
  ),
  new RegExp(
    String.raw`^${SUBJECT}(?:->failed\(\)|\.is_error|\.error\?|\.IsError\(\)|\.getStatusCode\(\)\.isError\(\))$`,
  ),
  new RegExp(String.raw`^${SUBJECT}${CODE}\s*(?:!==?|<>)\s*${OK}$`),
  new RegExp(
    String.raw`^${SUBJECT}${CODE}\s*(?:>=\s*(?:300|400|http\.StatusBadRequest)|>\s*(?:299|399)|/\s*100\s*!=\s*2)$`,
  ),
];
const HOLDS = [
  new RegExp(
    String.raw`^${SUBJECT}(?:\.status(?:\(\))?)?(?:\.|\?\.|->)(?:ok|is_success(?:\(\))?|[iI]sSuccess\(\)|success\?|successful\(\)|ok\(\)|ok\?|isSuccessful(?:\(\))?|IsSuccessful|IsSuccessStatusCode|getStatusCode\(\)\.is2xxSuccessful\(\))$`,
  ),
  new RegExp(String.raw`^${SUBJECT}${CODE}\s*={2,3}\s*${OK}$`),
  new RegExp(String.raw`^${SUBJECT}\.is_a\?\(?\s*Net::HTTP(?:Success|OK)\)?$`),
];

function testOf(text: string): { readonly subject: string; readonly fails: boolean } | null {
  // Where one of several conditions is enough, one that every refusal meets is.
  const ways = text.split(/\|\||\bor\b/);
  if (ways.length > 1) return ways.map((way) => testOf(way.trim())).find((way) => way?.fails === true) ?? null;
  for (const [all, fails] of [[FAILS, true] as const, [HOLDS, false] as const]) {
    for (const each of all) {
      const subject = each.exec(text)?.groups?.['subject'];
      if (subject !== undefined) return { subject, fails };
    }
  }
  return null;
}

function leavesWithValue(statements: readonly Statement[]): boolean {
  const last = statements.at(-1);
  return last?.kind === 'return' && last.how === 'return' && last.value !== null;
}

/**
 * What these statements make of every failure; null where they make something of it, or the code around them tells failures
 * apart, or nothing raises one. `raises`: the library does, or the status has been looked at.
 */
function refusal(
  unit: Unit,
  absence: Absence | null,
  statements: readonly Statement[],
  between: readonly Unit[],
  raises: boolean,
): FailureBranch | null {
  if (!absence) return null;
  const written = textWithout(between, statements, unit);
  if (DISTINGUISHES.test(written) || !(raises || RAISES.test(written))) return null;
  const spans = [absence, ...statements].map(({ start, end }) => ({ unit, start, end }));
  return { unit, at: { unit, start: absence.start, end: absence.end }, value: absence.value, spans };
}
