import { createHash } from 'node:crypto';
import type { Call } from './calls';
import { fixesFor } from './fixes/index';
import type { Finding, Place, Related } from './findings';
import { placeOf, type World } from './flow/world';
import { rules } from './rules/index';
import type { Defect, Rule } from './rules/rule';
import { recordPlace } from './summaries';
import type { Settings } from './configuration';

/** Related places shown with one finding; the rest is a count. */
const MAX_RELATED = 10;

interface Merged {
  readonly rule: Rule;
  readonly defect: Defect;
  readonly place: Place;
  readonly calls: Call[];
}

/** What the rules say of the calls: one finding per rule, place and what is missing, whatever number of calls lead to it. */
export function findingsOf(calls: readonly Call[], world: World, settingsOf: (uri: string) => Settings): Finding[] {
  const merged = new Map<string, Merged>();
  for (const call of calls) {
    for (const rule of rules) {
      for (const defect of rule.check(call)) {
        const place = placeOf(defect.at);
        const key = [rule.id, place.uri, place.start, place.end, ...(defect.missing ?? [])].join(' ');
        const known = merged.get(key);
        if (known) known.calls.push(call);
        else merged.set(key, { rule, defect, place, calls: [call] });
      }
    }
  }
  const fingerprints = new Map<string, number>();
  return [...merged.values()]
    .sort((a, b) => (a.place.uri === b.place.uri ? a.place.start - b.place.start : a.place.uri < b.place.uri ? -1 : 1))
    .flatMap((each) => {
      const text = world.file(each.place.uri)?.text;
      return text === undefined ? [] : [finding(each, text, fingerprints, settingsOf(each.place.uri))];
    });
}

function finding(
  { rule, defect, place, calls }: Merged,
  text: string,
  fingerprints: Map<string, number>,
  settings: Settings,
): Finding {
  const related = relatedTo(defect, place, calls);
  const endpoints = new Set(calls.map((call) => call.endpoint));
  const [endpoint = null] = endpoints;
  return {
    rule: rule.id,
    severity: defect.severity ?? rule.severity,
    place,
    message: defect.message,
    endpoint: endpoints.size === 1 ? endpoint : null,
    ...(defect.missing ? { missing: defect.missing } : {}),
    related: related.slice(0, MAX_RELATED),
    relatedCount: related.length,
    fixes: fixesFor(rule.id, defect, calls, settings),
    fingerprint: fingerprintOf(rule, defect, place, text, fingerprints),
  };
}

/** The calls that lead to a defect which is mended elsewhere. */
function relatedTo({ at: { unit } }: Defect, place: Place, calls: readonly Call[]): Related[] {
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
    return [{ place: at, message: { fr: `Appel concerné : ${name}`, en: `Call concerned: ${name}` } }];
  });
}

/** The rule, what is missing and the line's own words; a number tells equal lines of a file apart. */
function fingerprintOf(rule: Rule, defect: Defect, place: Place, text: string, seen: Map<string, number>): string {
  const from = text.lastIndexOf('\n', place.start - 1) + 1;
  const end = text.indexOf('\n', place.start);
  const line = text
    .slice(from, end < 0 ? undefined : end)
    .replace(/\s+/g, ' ')
    .trim();
  const words = [rule.id, ...(defect.missing ?? []), line].join('\u0000');
  const key = `${place.uri}\u0000${words}`;
  const number = seen.get(key) ?? 0;
  seen.set(key, number + 1);
  return createHash('sha256')
    .update(`${words}\u0000${String(number)}`)
    .digest('hex')
    .slice(0, 32);
}
