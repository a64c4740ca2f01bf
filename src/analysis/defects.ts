import type { ServiceCall } from './calls/service-call';
import { writtenLanguage } from '../languages/written';
import { readable, type Breakage } from './fixes/broken';
import { severities, type Finding, type Related } from './findings';
import type { Message } from '../text/message';
import type { Place } from '../text/place';
import { Fingerprints } from './fingerprints';
import { placeOf } from '../interpreter/names/unit';
import type { EnvironmentExample } from './leaks/environment-example';
import type { Leak } from './leaks/leak';
import { leakRules, rules } from './rules/index';
import type { LeakDefect, LeakRule } from './rules/leak-rule';
import type { Context, Defect, Rule } from './rules/rule';
import { recordPlace } from './summaries';
import type { RuleSettings } from './configuration';

/** Related places shown with one finding; the rest is a count. */
const MAX_RELATED = 10;

interface Merged {
  readonly rule: Rule;
  readonly defect: Defect;
  readonly place: Place;
  readonly calls: ServiceCall[];
}

/** What findings are made from. */
export interface Evidence {
  readonly calls: readonly ServiceCall[];
  readonly leaks: readonly Leak[];
  readonly context: Context;
  /** In ms since 1970: what a token's date is compared with. */
  readonly now: number;
  textOf(uri: string): string | undefined;
  settingsOf(uri: string): RuleSettings;
  /** The file of variables to set, for a file that holds a secret. */
  exampleFor(uri: string): EnvironmentExample | null;
  /** Where the code of a file cannot be parsed; null for what is no code. */
  breakageIn(uri: string): Breakage | null;
}

/** What the rules say: one finding per rule, place and what is missing, whatever number of calls lead to it. */
export function findingsOf(evidence: Evidence): Finding[] {
  const { calls, leaks, context, now } = evidence;
  const merged = new Map<string, Merged>();
  for (const call of calls) {
    for (const rule of rules) {
      for (const defect of rule.check(call, context)) {
        const place = placeOf(defect.at);
        const key = [rule.id, place.uri, place.start, place.end, ...(defect.missing ?? [])].join(' ');
        const known = merged.get(key);
        if (!known) {
          merged.set(key, { rule, defect, place, calls: [call] });
          continue;
        }
        known.calls.push(call);
        if (gravity(rule, defect) < gravity(rule, known.defect)) merged.set(key, { ...known, defect });
      }
    }
  }
  const fingerprints = new Fingerprints();
  const made: { place: Place; make: (text: string) => Finding }[] = [...merged.values()].map((each) => ({
    place: each.place,
    make: (text) => finding(each, text, fingerprints, evidence.settingsOf(each.place.uri)),
  }));
  for (const leak of leaks) {
    for (const rule of leakRules) {
      for (const { place, message } of rule.check(leak, now)) {
        made.push({
          place,
          make: (text) =>
            leakFinding(rule, leak, { place, message }, text, evidence.exampleFor(place.uri), fingerprints),
        });
      }
    }
  }
  return made
    .sort((a, b) => (a.place.uri === b.place.uri ? a.place.start - b.place.start : a.place.uri < b.place.uri ? -1 : 1))
    .flatMap(({ place, make }) => {
      const text = evidence.textOf(place.uri);
      if (text === undefined) return [];
      const found = make(text);
      return [{ ...found, fixes: readable(found.fixes, (uri) => evidence.breakageIn(uri)) }];
    });
}

/** The gravest come first. */
function gravity(rule: Rule, { severity }: Defect): number {
  return severities.indexOf(severity ?? rule.severity);
}

/** What a defect says, behind what its place is called where its line does not say it: the cell of a notebook. */
function namedIn({ at: { unit, start }, message }: Defect): Message {
  const name = unit.file.embedded?.places.named(unit.declaration.start + start);
  return name ? { fr: `${name.fr}\u00a0: ${message.fr}`, en: `${name.en}: ${message.en}` } : message;
}

function finding(
  { rule, defect, place, calls }: Merged,
  text: string,
  fingerprints: Fingerprints,
  settings: RuleSettings,
): Finding {
  const related = [...ownRelated(defect), ...relatedTo(defect, place, calls)];
  const endpoints = new Set(calls.map((call) => call.endpoint));
  const [endpoint = null] = endpoints;
  // Some languages are read, and nothing is written in them yet.
  const isWritten = writtenLanguage(defect.at.unit.file.language.id) !== undefined;
  return {
    rule: rule.id,
    severity: defect.severity ?? rule.severity,
    place,
    message: namedIn(defect),
    endpoint: endpoints.size === 1 ? endpoint : null,
    ...(defect.missing ? { missing: defect.missing } : {}),
    related: related.slice(0, MAX_RELATED),
    relatedCount: related.length,
    fixes: isWritten ? (rule.fixes?.(defect, calls, settings) ?? []) : [],
    ...(rule.remedy ? { remedy: rule.remedy } : {}),
    fingerprint: fingerprints.of(rule.id, defect.missing ?? [], place, text),
  };
}

function leakFinding(
  rule: LeakRule,
  leak: Leak,
  { place, message }: LeakDefect,
  text: string,
  example: EnvironmentExample | null,
  fingerprints: Fingerprints,
): Finding {
  return {
    rule: rule.id,
    severity: rule.severity,
    place,
    message,
    endpoint: null,
    related: [],
    relatedCount: 0,
    fixes: rule.fixes?.(leak, text, example) ?? [],
    ...(rule.remedy ? { remedy: rule.remedy } : {}),
    fingerprint: fingerprints.of(rule.id, [], place, text),
  };
}

function ownRelated({ related = [] }: Defect): Related[] {
  return related.map(({ at, message }) => ({ place: placeOf(at), message }));
}

/** The calls that lead to a defect which is mended elsewhere. */
function relatedTo({ at: { unit } }: Defect, place: Place, calls: readonly ServiceCall[]): Related[] {
  // One call of the same function is in sight.
  const paths = new Set(calls.map((call) => call.pathAt ?? call.sent.at));
  if (paths.size === 1 && [...paths].every((path) => path.unit === unit)) return [];
  const seen = new Set<string>();
  return calls.flatMap((call) => {
    const at = recordPlace(call);
    const key = `${at.uri}:${String(at.start)}`;
    if (seen.has(key) || (at.uri === place.uri && at.start <= place.end && at.end >= place.start)) return [];
    seen.add(key);
    const name = call.endpoint ?? 'API Entreprise';
    return [{ place: at, message: { fr: `Appel concerné : ${name}`, en: `Affected call: ${name}` } }];
  });
}
