import assert from 'node:assert/strict';
import path from 'node:path';
import { forkSimulator, type LogEntry, SimulatorError } from '../../src/simulator/index';
import { codesOf, TRACE } from './harness';

const how = { bundle: path.resolve(__dirname, '../../src/simulator/main.ts'), execArgv: ['--import', 'tsx'] };

describe('the simulator in a process of its own', () => {
  it('says where it listens and what it is asked, and ends when it is closed', async function () {
    this.timeout(20_000);
    const entries: LogEntry[] = [];
    const heard: { now?: () => void } = {};
    const entry = new Promise<void>((resolve) => (heard.now = resolve));
    const onEntry = (added: LogEntry) => {
      entries.push(added);
      heard.now?.();
    };
    const options = { mode: 'deployed', scenario: 'legal', limits: null } as const;
    const simulator = await forkSimulator(options, { ...how, onEntry });
    const token = await (await fetch(`${simulator.url}/__simulator/token`)).text();
    const response = await fetch(`${simulator.url}/v4/insee/sirene/unites_legales/418166096?${TRACE}`, {
      headers: { Authorization: `Bearer ${token}` },
    });
    const answer = { status: response.status, headers: response.headers, text: await response.text() };
    assert.deepEqual([answer.status, codesOf(answer)], [451, ['01005']]);
    await entry;
    assert.deepEqual([entries[0]?.status, entries[0]?.operation], [451, 'api_entreprise_v4_insee_unites_legales']);
    await simulator.close();
    await simulator.ended;
    await assert.rejects(fetch(simulator.url));
  });

  it('says why it cannot start', async function () {
    this.timeout(20_000);
    await assert.rejects(forkSimulator({ scenario: 'storm' }, how), (error) => {
      assert.ok(error instanceof SimulatorError);
      assert.match(error.sentence.fr, /Scénario inconnu : « storm »/);
      return true;
    });
  });
});
