import type { ServiceCall, Field } from '../calls/service-call';
import type { Origin } from '../../interpreter/values';

const SIBLINGS = ['context', 'recipient', 'object', 'user_id', 'token'];

/**
 * Where parameters of the query that are missing belong: the map or URL that holds their siblings, else the client that all
 * its requests share, else the query that is there, else the call that sends.
 */
export function queryPlace(call: ServiceCall): Origin {
  return (
    siblingsPlace(call) ??
    call.madeAt ??
    call.holders.find((holder) => holder.at && holder.entries.size > 0)?.at ??
    sendPlace(call)
  );
}

/** Where most of the siblings are written: the map or URL that they were first put in, whatever it was merged into since. */
function siblingsPlace(call: ServiceCall): Origin | null {
  const counts = new Map<string, { readonly place: Origin; count: number }>();
  for (const holder of call.holders) {
    for (const name of SIBLINGS) {
      const field = holder.entries.get(name);
      const place = field && (homeOf(field) ?? holder.at);
      if (!place) continue;
      // The call's own map, when it holds one of them: what it spreads serves others that may be complete.
      if (holder.kind === 'map' && place === holder.at) return place;
      const key = `${place.unit.file.uri} ${String(place.unit.declaration.start + place.start)}`;
      const known = counts.get(key);
      if (known) known.count++;
      else counts.set(key, { place, count: 1 });
    }
  }
  let best: { readonly place: Origin; count: number } | null = null;
  for (const each of counts.values()) if (!best || each.count >= best.count) best = each;
  return best?.place ?? null;
}

/** The map that an entry was first written in; the entry itself when that map was made empty somewhere else. */
function homeOf({ at, of }: Field): Origin | null {
  return of && at && of.unit !== at.unit ? at : of;
}

/** The call that sends, up to its arguments: enough to see what is meant. */
export function sendPlace({ sent: { at, node } }: ServiceCall): Origin {
  const end = node?.argsSpan?.start;
  return end === undefined || end <= at.start || end > at.end ? at : { ...at, end };
}

/** Where the endpoint is written, else where the request is sent. */
export function endpointPlace(call: ServiceCall): Origin {
  return call.pathAt ?? sendPlace(call);
}

/** Where a deadline belongs: the client that holds the base URL, else the call that sends. */
export function timeoutPlace(call: ServiceCall): Origin {
  return (call.client.timeoutWith === 'request' ? null : call.madeAt) ?? sendPlace(call);
}
