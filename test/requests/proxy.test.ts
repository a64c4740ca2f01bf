import * as assert from 'node:assert/strict';
import http from 'node:http';
import net from 'node:net';
import { once } from 'node:events';
import { commandTransport } from '../../src/cli/call-transport';
import { exchange } from '../../src/requests/exchange';
import { Loopback, mintToken } from './loopback';

/** A proxy that answers CONNECT with a status, and when it is 200 leads every name to one port of this machine. */
async function proxyTo(port: number, status: number) {
  const asked: { readonly host: string; readonly credentials: string | undefined }[] = [];
  const server = http.createServer((_, response) => response.writeHead(status).end());
  server.on('connect', (request, socket) => {
    asked.push({ host: request.url ?? '', credentials: request.headers['proxy-authorization'] });
    if (status !== 200) {
      socket.end(`HTTP/1.1 ${status} No\r\n\r\n`);
      return;
    }
    const onward = net.connect(port, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connected\r\n\r\n');
      socket.pipe(onward).pipe(socket);
    });
    for (const side of [socket, onward]) side.on('error', () => onward.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('not listening');
  return {
    asked,
    address: `127.0.0.1:${address.port}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

describe('the command behind a proxy', () => {
  const deadlines = { headersMs: 3000, totalMs: 3000 };

  async function call(url: string, env: NodeJS.ProcessEnv) {
    const { transport, close } = commandTransport(env);
    const outcome = await exchange({ transport, url, headers: {}, token: mintToken(), deadlines, expects: 'json' });
    await close();
    return outcome.kind === 'answer' ? String(outcome.status) : outcome.failure;
  }

  it('goes through it with its credentials, and straight to this machine', async () => {
    const server = await Loopback.http((_, response) => {
      response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
    });
    const proxy = await proxyTo(server.port, 200);
    try {
      const env = { HTTPS_PROXY: `http://me:secret@${proxy.address}`, HTTP_PROXY: `http://me:secret@${proxy.address}` };
      assert.equal(await call(`${server.origin}/`, env), '200');
      assert.deepEqual(proxy.asked, []);
      // The server speaks no TLS: what counts is that the proxy was asked, and with what.
      assert.equal(await call('https://entreprise.test/', env), 'tls');
      const credentials = `Basic ${Buffer.from('me:secret').toString('base64')}`;
      assert.deepEqual(proxy.asked, [{ host: 'entreprise.test:443', credentials }]);
      assert.equal(await call('https://no-such-host.invalid/', { ...env, NO_PROXY: '*' }), 'dns');
    } finally {
      proxy.close();
      await server.close();
    }
  });

  it('says that it refuses, and that it asks for credentials', async () => {
    for (const [status, expected] of [
      [403, 'proxy-refused'],
      [502, 'proxy-refused'],
      [407, 'proxy-credentials'],
    ] as const) {
      const proxy = await proxyTo(0, status);
      assert.equal(await call('https://entreprise.test/', { HTTPS_PROXY: `http://${proxy.address}` }), expected);
      proxy.close();
    }
  });
});
