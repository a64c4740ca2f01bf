import * as assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { downloadPublished } from '../../src/requests/published';
import { commandTransport } from '../../src/cli/call/transport';
import { closedPort, Loopback } from './loopback';

describe('the download of the published file', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'api-entreprise-published-'));
  const saveTo = path.join(folder, 'openapi.yaml');
  const { transport, close } = commandTransport();
  let server: Loopback | undefined;

  afterEach(async () => {
    await server?.close();
    rmSync(saveTo, { force: true });
  });
  after(async () => {
    await close();
    rmSync(folder, { recursive: true });
  });

  const download = async (answer: Parameters<typeof Loopback.http>[0]) => {
    server = await Loopback.http(answer);
    return downloadPublished({ transport, address: `http://127.0.0.1:${server.port}/openapi.yaml`, saveTo });
  };

  it('keeps the file as it came, asked for once and without a token', async () => {
    const failure = await download((_, response) => {
      response.writeHead(200, { 'content-type': 'application/x-yaml' });
      response.end('openapi: "3.0.1" # é\n');
    });
    assert.equal(failure, null);
    assert.equal(readFileSync(saveTo, 'utf8'), 'openapi: "3.0.1" # é\n');
    assert.equal(server?.requests.length, 1);
    assert.equal(server.requests[0]?.headers.authorization, undefined);
  });

  it('follows no redirection, takes no page, no other status and nothing huge, and leaves no file', async () => {
    const cases: Readonly<Record<string, Parameters<typeof Loopback.http>[0]>> = {
      redirect: (_, response) => response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end(),
      page: (_, response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><p>Bonjour'),
      status: (_, response) => response.writeHead(503).end('panne'),
      huge: (_, response) => response.writeHead(200, { 'content-length': String(17 * 1024 * 1024) }).end(),
      streamed: (_, response) => {
        response.writeHead(200);
        const piece = Buffer.alloc(1024 * 1024, 'a');
        const write = (): void => {
          while (!response.destroyed && response.write(piece));
          response.once('drain', write);
        };
        write();
      },
    };
    for (const [name, answer] of Object.entries(cases)) {
      const failure = await download(answer);
      assert.ok(failure, name);
      assert.match(failure.next.en, /\w+\.$/, name);
      assert.ok(!existsSync(saveTo), name);
      await server?.close();
    }
  });

  it('says in a sentence that there is no network', async () => {
    const address = `http://127.0.0.1:${await closedPort()}/openapi.yaml`;
    const failure = await downloadPublished({ transport, address, saveTo });
    assert.ok(failure);
    assert.match(failure.message.fr, /127\.0\.0\.1/);
  });
});
