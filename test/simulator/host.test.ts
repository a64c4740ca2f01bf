import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { withSimulator } from './harness';

/** Whether something listens there. */
function isHeard(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port }, () => {
      socket.destroy();
      resolve(true);
    });
    socket.on('error', () => resolve(false));
  });
}

describe('where the simulator listens', () => {
  it(
    'is this machine’s own address, and no other that it has',
    withSimulator({}, async ({ url }) => {
      const { hostname, port } = new URL(url);
      assert.equal(hostname, '127.0.0.1');
      assert.equal(await isHeard('127.0.0.1', Number(port)), true);
      // What listens on every address hears these too.
      for (const other of ['127.0.0.2', '::1']) assert.equal(await isHeard(other, Number(port)), false, other);
    }),
  );
});
