import * as assert from 'node:assert/strict';
import { commandTransport } from '../../src/cli/call/transport';
import { exchange } from '../../src/requests/exchange';
import { ConnectProxy } from './connect-proxy';
import { Loopback, mintToken } from './loopback';

describe('proxies: the command behind one', () => {
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
    const proxy = await ConnectProxy.start(() => ({ port: server.port }));
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
      const proxy = await ConnectProxy.start(() => ({ status }));
      assert.equal(await call('https://entreprise.test/', { HTTPS_PROXY: `http://${proxy.address}` }), expected);
      proxy.close();
    }
  });
});
