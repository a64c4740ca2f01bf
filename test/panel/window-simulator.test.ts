import * as assert from 'node:assert/strict';
import * as path from 'node:path';
import { WindowSimulator } from '../../src/panel/window/simulator';
import { TRACE } from '../simulator/harness';

describe('the simulator of a window', () => {
  it('remembers what it answered since it was started, and answers as it is asked to', async function () {
    this.timeout(30_000);
    const simulator = new WindowSimulator({
      bundle: path.resolve(__dirname, '../../src/simulator/main.ts'),
      execArgv: ['--import', 'tsx'],
      port: () => 0,
      onEntry: () => undefined,
      fetch: (url, init) => fetch(url, init),
    });
    try {
      assert.equal(await simulator.setScenario('legal'), false, 'it does not run');
      const url = await simulator.start();
      const statusOf = async (): Promise<number> => {
        const before = simulator.entries.length;
        const token = await (await fetch(`${url}/__simulator/token`)).text();
        const told = new Promise<void>((resolve) => {
          const listening = simulator.onDidChange(() => {
            if (simulator.entries.length === before) return;
            listening.dispose();
            resolve();
          });
        });
        const answer = await fetch(`${url}/v4/insee/sirene/unites_legales/418166096?${TRACE}`, {
          headers: { Authorization: `Bearer ${token}` },
        });
        await told;
        return answer.status;
      };
      assert.equal(await statusOf(), 200);
      assert.equal(await simulator.setScenario('legal'), true);
      assert.equal(simulator.scenario, 'legal');
      assert.equal(await statusOf(), 451);
      assert.equal(await simulator.setScenario('storm'), false);
      assert.equal(simulator.scenario, 'legal');
      assert.equal(await simulator.setScenario(null), true);
      assert.equal(await statusOf(), 200);
      assert.deepEqual(
        simulator.entries.map(({ status }) => status),
        [200, 451, 200],
      );
      await simulator.stop();
      await simulator.start();
      assert.deepEqual(simulator.entries, []);
    } finally {
      await simulator.stop();
    }
  });
});
