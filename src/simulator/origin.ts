/** Whether a request for the simulator's own routes comes from this machine's own programs, and not from a page of the web. */
import type { IncomingMessage } from 'node:http';

const LOOPBACK = /^(127\.0\.0\.1|\[::1\]|([\w=-]+\.)*localhost)(:\d+)?$/i;

/**
 * A page whose name was made to point to this machine still names its own host; one that sends a form across sites says
 * so in what the browser adds.
 */
export function isOwn({ method = 'GET', headers }: IncomingMessage): boolean {
  if (!LOOPBACK.test(headers.host ?? '')) return false;
  if (method === 'GET' || method === 'HEAD') return true;
  const site = headers['sec-fetch-site'];
  const origin = headers.origin;
  return (
    (site === undefined || site === 'same-origin' || site === 'none') &&
    (origin === undefined || LOOPBACK.test(origin.replace(/^https?:\/\//, '')))
  );
}
