import assert from 'node:assert/strict';
import { connect } from 'node:net';
import fc from 'fast-check';
import * as z from 'zod/mini';
import { catalogue, errorsOf, goodToken, pathOf, TRACE, withSimulator, type Caller } from './harness';

const runs = Number(process.env['FUZZ_RUNS'] ?? 150);
const token = goodToken();

/** Paths near those of the service: its words, its identifiers, and anything in their place. */
const words = [...new Set(catalogue.operations.flatMap(({ path }) => path.split('/').slice(1)))];
const segment = fc.oneof(
  fc.constantFrom(
    ...words,
    'v2',
    'v3',
    'v4',
    'v5',
    'v999',
    'ping',
    'privileges',
    'proxy',
    'files',
    '__proto__',
    '..',
    '',
  ),
  fc.constantFrom('418166096', '41816609600051', 'W751212517', '00000000000000', '2024', '03'),
  fc.string({ unit: 'binary', maxLength: 12 }).map(encodeURIComponent),
  fc.stringMatching(/^[%\w~!$&'()*+,;=:@-]{0,12}$/),
);
const path = fc.oneof(
  fc.array(segment, { maxLength: 8 }).map((segments) => `/${segments.join('/')}`),
  fc
    .constantFrom(...catalogue.operations)
    .chain((operation) => segment.map((text) => pathOf(operation).replace(/\d{9,14}|W\d{9}/, text))),
);
const query = fc.oneof(
  fc.constant(TRACE),
  fc.constant(''),
  fc
    .array(
      fc.tuple(fc.constantFrom('context', 'object', 'recipient', 'limit', 'year', 'token', '', '__proto__'), segment),
      {
        maxLength: 6,
      },
    )
    .map((pairs) => pairs.map(([name, value]) => `${name}=${value}`).join('&')),
);
const authorization = fc.oneof(
  fc.constant(`Bearer ${token}`),
  fc.stringMatching(/^[\x20-\x7e]{0,40}$/).map((text) => text.trim()),
  fc.nat(token.length - 1).map((at) => `Bearer ${token.slice(0, at)}${token.slice(at + 1)}`),
);

describe('the simulator, asked anything', () => {
  for (const mode of ['documented', 'deployed'] as const) {
    it(
      `answers in a shape of the service, as ${mode}`,
      withSimulator({ mode, limits: {} }, async (_, call) => {
        await fc.assert(
          fc.asyncProperty(
            path,
            query,
            authorization,
            fc.constantFrom('GET', 'HEAD', 'POST', 'DELETE'),
            async (...asked) => answersInShape(call, ...asked),
          ),
          { numRuns: runs },
        );
        assert.equal((await call('/v3/ping')).status, 200);
      }),
    );
  }

  it(
    'survives bytes that are no request, and clients that go away',
    withSimulator({}, async ({ url }, call) => {
      const { port } = new URL(url);
      const bytes = fc.oneof(
        fc.uint8Array({ maxLength: 200 }).map((array) => Buffer.from(array)),
        fc
          .string({ unit: 'binary-ascii', maxLength: 80 })
          .map((text) => Buffer.from(`GET /${text} HTTP/1.1\r\nHost: a\r\n\r\n`)),
        fc.nat(40_000).map((size) => Buffer.from(`GET / HTTP/1.1\r\nHost: a\r\nX: ${'a'.repeat(size)}\r\n\r\n`)),
      );
      await fc.assert(
        fc.asyncProperty(
          bytes,
          (data) =>
            new Promise<void>((resolve) => {
              const socket = connect(Number(port), '127.0.0.1', () => socket.end(data));
              socket.on('error', () => undefined);
              socket.once('close', () => resolve());
              socket.once('data', () => socket.destroy());
              socket.once('end', () => socket.destroy());
            }),
        ),
        { numRuns: runs },
      );
      assert.equal((await call('/v3/ping')).status, 200);
    }),
  );
});

const Good = z.object({
  data: z.unknown(),
  links: z.record(z.string(), z.unknown()),
  meta: z.record(z.string(), z.unknown()),
});

async function answersInShape(
  call: Caller,
  target: string,
  search: string,
  header: string,
  method: string,
): Promise<void> {
  const answer = await call(`${target}?${search}`, { token: null, method, headers: { Authorization: header } });
  const type = answer.headers.get('content-type') ?? '';
  assert.match(answer.headers.get('x-request-id') ?? '', /^[\w-]+$/);
  if (method === 'HEAD') return;
  if (type.startsWith('text/plain')) {
    assert.ok([404, 410].includes(answer.status), `${answer.status} ${target}`);
    return;
  }
  assert.match(type, /^application\/(json|vnd\.api\+json)/);
  if (answer.status >= 400 && answer.text !== '{}') assert.ok(errorsOf(answer).length > 0);
  else if (type.includes('vnd.api')) z.parse(Good, JSON.parse(answer.text));
  else JSON.parse(answer.text);
}
