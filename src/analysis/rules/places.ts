import type { Call, QueryHolder } from '../calls';
import type { Origin } from '../flow/values';

const SIBLINGS = ['context', 'recipient', 'object', 'user_id', 'token'];

/**
 * Where parameters of the query that are missing belong: the map or URL that holds their siblings, else the client that all
 * its requests share, else the query that is there, else the call that sends.
 */
export function queryPlace(call: Call): Origin {
  let best: QueryHolder | null = null;
  let most = 0;
  for (const holder of call.holders) {
    if (!holder.at) continue;
    const count = SIBLINGS.filter((name) => holder.entries.has(name)).length;
    if (count >= Math.max(most, 1)) {
      best = holder;
      most = count;
    }
  }
  return (
    best?.at ?? call.madeAt ?? call.holders.find((holder) => holder.at && holder.entries.size > 0)?.at ?? call.sent.at
  );
}

/** Where the endpoint is written, else where the request is sent. */
export function endpointPlace(call: Call): Origin {
  return call.pathAt ?? call.sent.at;
}

/** Where a deadline belongs: the client that holds the base URL, else the call that sends. */
export function timeoutPlace(call: Call): Origin {
  return (call.client.timeoutWith === 'request' ? null : call.madeAt) ?? call.sent.at;
}
