import { understood } from '../analysis';
import { type CallSummary, type Finding, type Report, severities } from '../analysis/findings';
import type { Place } from '../text/place';
import type { Positions } from './positions';
import type { ListedCall } from './protocol';

/** The calls of a report, in the order of its files, each with what was found of it. */
export function listedCalls({ calls, findings }: Report, positions: Positions): ListedCall[] {
  return calls.map((call) => ({
    uri: call.place.uri,
    range: positions.range(call.place),
    endpoint: call.endpoint,
    client: call.client,
    problems: findings
      .filter((finding) => isAbout(finding, call))
      .toSorted((one, other) => severities.indexOf(one.severity) - severities.indexOf(other.severity))
      .map(({ severity, message }) => ({ severity, message })),
    undetermined: understood(call).flatMap(({ name, because }) => (because ? [name] : [])),
  }));
}

/** A finding stands in the call's statement, or where it is mended and names the calls that it is about. */
function isAbout({ place, related }: Finding, { place: at, statement }: CallSummary): boolean {
  return (
    isWithin(place, statement) || related.some((each) => isWithin(each.place, statement) || isWithin(at, each.place))
  );
}

function isWithin(one: Place, other: Place): boolean {
  return one.uri === other.uri && other.start <= one.start && one.end <= other.end;
}
