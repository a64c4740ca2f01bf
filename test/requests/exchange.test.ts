import * as assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import type { RequestListener, ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { exchange, type Order } from '../../src/requests/exchange';
import type { FailureKind } from '../../src/requests/failure';
import type { Outcome } from '../../src/requests/outcome';
import { certificate } from './certificates';
import { closedPort, Loopback, mintToken, type Opened, transports } from './loopback';

const MB = 1024 * 1024;
const token = mintToken();

function json(response: ServerResponse, text: string, status = 200): void {
  response.writeHead(status, { 'content-type': 'application/vnd.api+json' }).end(text);
}

function latin1(response: ServerResponse): void {
  response.writeHead(200, jsonType).end(Buffer.from('{"data":{"nom":"Société"}}', 'latin1'));
}

/** Zeros that were compressed a thousand times smaller. */
const bomb = gzipSync(Buffer.alloc(64 * MB));

/** What a server does, and what the call comes to. */
const scenarios: readonly (readonly [name: string, server: RequestListener, FailureKind])[] = [
  ['no answer', () => undefined, 'headers-timeout'],
  ['a body that stops', (_, response) => response.writeHead(200, jsonType).write('{"data":'), 'body-timeout'],
  ['a connection cut before the headers', (request) => request.socket.resetAndDestroy(), 'reset'],
  ['a connection closed before the headers', (request) => request.socket.destroy(), 'reset'],
  [
    'a connection cut in the body',
    (request, response) => {
      response.writeHead(200, jsonType).write('{"data":');
      setTimeout(() => request.socket.resetAndDestroy(), 20);
    },
    'truncated',
  ],
  [
    'a body shorter than announced',
    (request, response) => {
      response.writeHead(200, { ...jsonType, 'content-length': '500' }).write('{"data":');
      setTimeout(() => request.socket.destroy(), 20);
    },
    'truncated',
  ],
  ['JSON that stops short', (_, response) => json(response, '{"data":{"siren":"4181'), 'truncated'],
  ['JSON that is none', (_, response) => json(response, '{data}'), 'invalid-json'],
  ['an empty body', (_, response) => json(response, ''), 'empty'],
  ['an answer that is not UTF-8', (_, response) => latin1(response), 'charset'],
  [
    'a portal’s page',
    (_, response) => response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end('<html>login</html>'),
    'captive-portal',
  ],
  ['a portal’s page called JSON', (_, response) => json(response, '<!DOCTYPE html><p>login'), 'captive-portal'],
  ['a portal that says so', (_, response) => response.writeHead(511).end(), 'captive-portal'],
  [
    'another content type',
    (_, response) => response.writeHead(200, { 'content-type': 'text/plain' }).end('ok'),
    'content-type',
  ],
  [
    'a bomb',
    (_, response) => response.writeHead(200, { ...jsonType, 'content-encoding': 'gzip' }).end(bomb),
    'too-large',
  ],
  [
    'an announced size above the limit',
    (_, response) => response.writeHead(200, { ...jsonType, 'content-length': String(21 * MB) }).write('{'),
    'too-large',
  ],
  [
    'a broken compression',
    (_, response) => response.writeHead(200, { ...jsonType, 'content-encoding': 'gzip' }).end('not compressed'),
    'encoding',
  ],
  [
    'a header of 64 KB',
    (_, response) => response.writeHead(200, { ...jsonType, 'x-large': 'x'.repeat(65_536) }).end('{}'),
    'headers-too-large',
  ],
  [
    'a redirection',
    (_, response) => response.writeHead(302, { location: 'https://elsewhere.test/' }).end(),
    'redirect',
  ],
];

const jsonType = { 'content-type': 'application/json' };

function failureOf(outcome: Outcome): string {
  return outcome.kind === 'failure' ? outcome.failure : `status ${outcome.status}`;
}

/** What is true of every failure: words in both languages that say what to do, and no trace of the token. */
function checkSentences(outcome: Outcome): void {
  assert.ok(outcome.kind === 'failure');
  for (const sentence of [outcome.message, outcome.next]) {
    assert.match(sentence.fr, /^\S.*[.?]$/);
    assert.match(sentence.en, /^\S.*[.?]$/);
    assert.notEqual(sentence.fr, sentence.en);
  }
  assert.ok(!JSON.stringify(outcome).includes(token));
}

for (const { name, open } of transports) {
  describe(`an exchange over ${name}`, () => {
    let opened: Opened;
    let servers: Loopback[] = [];

    beforeEach(() => (opened = open()));
    afterEach(async () => {
      await opened.close();
      await Promise.all(servers.map((server) => server.close()));
      servers = [];
    });

    async function serve(answer: RequestListener): Promise<Loopback> {
      const server = await Loopback.http(answer);
      servers.push(server);
      return server;
    }

    const call = (url: string, more: Partial<Order> = {}) =>
      exchange({
        transport: opened.transport,
        url,
        headers: {},
        token,
        deadlines: { headersMs: 400, totalMs: 2000 },
        expects: 'json',
        ...more,
      });

    it('gives the answer, its headers and times, and says who asked', async () => {
      const server = await serve((_, response) => {
        response.setHeader('ratelimit-remaining', '249');
        json(response, '{"data":{"siren":"418166096"}}');
      });
      const outcome = await call(`${server.origin}/v3/x?context=a`);
      assert.ok(outcome.kind === 'answer');
      assert.deepEqual(outcome.body.kind === 'json' && outcome.body.value, { data: { siren: '418166096' } });
      assert.equal(outcome.headers['ratelimit-remaining'], '249');
      assert.ok(outcome.headersMs !== null && outcome.headersMs <= outcome.totalMs);
      const [request] = server.requests;
      assert.equal(request?.headers.authorization, `Bearer ${token}`);
      assert.equal(request.headers['x-request-id'], outcome.requestId);
      assert.ok(!JSON.stringify(outcome).includes(token));
    });

    it('keeps the words of an error, of whatever form, without the token that they repeat', async () => {
      const server = await serve((request, response) => {
        if (request.url === '/plain') response.writeHead(404, { 'content-type': 'text/plain' }).end(`no ${token}`);
        else if (request.url === '/page') response.writeHead(502, { 'content-type': 'text/html' }).end('<html>');
        else if (request.url === '/cut') json(response, '{"errors":[', 502);
        else json(response, '{"errors":[{"code":"00301"}]}', 422);
      });
      const bodies = ['/json', '/plain', '/page', '/cut'].map(async (at) => {
        const outcome = await call(server.origin + at);
        assert.ok(!JSON.stringify(outcome).includes(token));
        return outcome.kind === 'answer' ? `${outcome.status} ${outcome.body.kind}` : outcome.failure;
      });
      assert.deepEqual(await Promise.all(bodies), ['422 json', '404 text', '502 page', '502 text']);
    });

    for (const [scenario, answer, expected] of scenarios) {
      it(`makes one outcome of ${scenario}, and frees the connection`, async () => {
        const server = await serve(answer);
        const outcome = await call(server.origin);
        assert.equal(failureOf(outcome), expected, JSON.stringify(outcome));
        checkSentences(outcome);
        await server.drained();
      });
    }

    it('never sends the token to where a redirection leads', async () => {
      const elsewhere = await serve((_, response) => json(response, '{}'));
      const server = await serve((_, response) => response.writeHead(307, { location: elsewhere.origin }).end());
      assert.equal(failureOf(await call(server.origin)), 'redirect');
      assert.equal(elsewhere.requests.length, 0);
    });

    it('tells names that do not resolve and ports that nobody listens on', async () => {
      const unresolved = await call('http://no-such-host.invalid/');
      assert.equal(failureOf(unresolved), 'dns');
      checkSentences(unresolved);
      const refused = await call(`http://127.0.0.1:${await closedPort()}/`);
      assert.equal(failureOf(refused), 'refused');
      checkSentences(refused);
    });

    it('refuses certificates that cannot be trusted, and says which way they fail', async () => {
      const authority = certificate('authority.test');
      const kinds = [
        ['certificate-self-signed', certificate('a.test')],
        ['certificate-expired', certificate('a.test', { from: -9, until: -2 })],
        ['certificate-authority', certificate('a.test', { by: authority })],
      ] as const;
      for (const [expected, identity] of kinds) {
        const server = await Loopback.https(identity, (_, response) => json(response, '{}'));
        servers.push(server);
        const outcome = await call(server.origin);
        assert.equal(failureOf(outcome), expected, JSON.stringify(outcome));
        checkSentences(outcome);
        assert.equal(server.requests.length, 0);
      }
      const server = await serve((_, response) => json(response, '{}'));
      const mistaken = await call(server.origin.replace('http:', 'https:'));
      assert.equal(failureOf(mistaken), 'tls', JSON.stringify(mistaken));
    });

    it('sends nothing over TLS while certificates are not verified', async () => {
      const before = process.env['NODE_TLS_REJECT_UNAUTHORIZED'];
      process.env['NODE_TLS_REJECT_UNAUTHORIZED'] = '0';
      try {
        assert.equal(failureOf(await call('https://127.0.0.1:1/')), 'tls-off');
      } finally {
        if (before === undefined) delete process.env['NODE_TLS_REJECT_UNAUTHORIZED'];
        else process.env['NODE_TLS_REJECT_UNAUTHORIZED'] = before;
      }
    });

    it('sends no token that is none', async () => {
      for (const wrong of ['a b', 'a\r\nx: y', '']) {
        const server = await serve((_, response) => json(response, '{}'));
        assert.equal(failureOf(await call(server.origin, { token: wrong })), 'token');
        assert.equal(server.requests.length, 0);
      }
    });

    it('is cancelled before, while connecting, before the headers and in the body', async () => {
      const silent = await Loopback.tcp(() => undefined);
      servers.push(silent);
      const slow = await serve((_, response) => response.writeHead(200, jsonType).write('{'));
      const before = AbortSignal.abort();
      assert.equal(failureOf(await call(slow.origin, { signal: before })), 'cancelled');
      assert.equal(slow.requests.length, 0);
      for (const server of [silent, slow]) {
        const controller = new AbortController();
        const outcome = call(server.origin, { signal: controller.signal });
        while (server.connections === 0) await new Promise((resolve) => setTimeout(resolve, 5));
        setTimeout(() => {
          controller.abort();
        }, 50);
        const cancelled = await outcome;
        assert.equal(failureOf(cancelled), 'cancelled');
        checkSentences(cancelled);
        await server.drained();
      }
    });

    it('ends with a transport that does not heed its signal', async () => {
      const deaf = () => new Promise<never>(() => undefined);
      assert.equal(failureOf(await call('http://127.0.0.1:1/', { transport: deaf })), 'headers-timeout');
    });

    describe('to a file', () => {
      let folder: string;
      beforeEach(() => (folder = mkdtempSync(path.join(tmpdir(), 'api-entreprise-'))));
      afterEach(() => rmSync(folder, { recursive: true, force: true }));

      it('streams what is too large for memory, and reads what is not', async () => {
        const large = Buffer.alloc(30 * MB, 'a');
        const server = await serve((request, response) => {
          if (request.url === '/pdf') response.writeHead(200, { 'content-type': 'application/pdf' }).end(large);
          else json(response, '{"data":1}');
        });
        const file = path.join(folder, 'answer');
        const document = await call(`${server.origin}/pdf`, { saveTo: file, expects: 'document', deadlines: long });
        assert.equal(document.kind === 'answer' && document.bytes, large.length);
        assert.ok(readFileSync(file).equals(large));
        const answer = await call(server.origin, { saveTo: file });
        assert.deepEqual(answer.kind === 'answer' && answer.body, {
          kind: 'file',
          path: file,
          contentType: 'application/vnd.api+json',
          json: { data: 1 },
        });
        assert.deepEqual(readdirSync(folder), ['answer']);
      });

      it('leaves nothing behind when the answer is not whole', async () => {
        const server = await serve((request, response) => {
          response.writeHead(200, { 'content-type': 'application/pdf' }).write('x'.repeat(100_000));
          if (request.url === '/cut') setTimeout(() => request.socket.destroy(), 20);
        });
        const file = path.join(folder, 'answer.pdf');
        const order = { saveTo: file, expects: 'document' } as const;
        assert.equal(failureOf(await call(`${server.origin}/cut`, order)), 'truncated');
        assert.equal(failureOf(await call(`${server.origin}/slow`, order)), 'body-timeout');
        assert.equal(failureOf(await call(`${server.origin}/limit`, { ...order, limitBytes: 1000 })), 'too-large');
        assert.deepEqual(readdirSync(folder), []);
      });

      it('says that a file cannot be written, and keeps the answer of an error out of it', async () => {
        const server = await serve((request, response) =>
          json(response, '{"errors":[]}', request.url === '/404' ? 404 : 200),
        );
        const outcome = await call(server.origin, { saveTo: path.join(folder, 'absent', 'file') });
        assert.equal(failureOf(outcome), 'file');
        checkSentences(outcome);
        const file = path.join(folder, 'answer');
        const error = await call(`${server.origin}/404`, { saveTo: file });
        assert.equal(error.kind === 'answer' && error.body.kind, 'json');
        assert.ok(!existsSync(file));
      });
    });
  });
}

const long = { headersMs: 10_000, totalMs: 10_000 };
