/** What a call costs this client besides the network: processor time per call of the simulator, bare and with all its care. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { shipped } from '../src/catalogue/index.js';
import { commandTransport } from '../src/cli/call/transport.js';
import { fingerprintOf, Journal, planBatch, runBatch } from '../src/requests/batch/index.js';
import { CallBudget } from '../src/requests/budget/index.js';
import { call } from '../src/requests/call.js';
import { serviceTarget } from '../src/requests/target.js';
import { allScopes, mintToken, startSimulator } from '../src/simulator/index.js';
import { common, rowsOf } from '../test/requests/batches.js';
import { busy, rounded } from './statistics.js';

const CALLS = 1000;

async function main(): Promise<void> {
  const simulator = await startSimulator({ limits: null });
  const target = serviceTarget(simulator.url);
  if (!('origin' in target)) throw new Error('no target');
  const token = mintToken({ scopes: allScopes(shipped()) });
  const { requests } = planBatch(rowsOf(CALLS), { ...common, target });
  const { transport, close } = commandTransport({});
  const folder = mkdtempSync(path.join(tmpdir(), 'api-entreprise-'));
  const perCall = async (work: () => Promise<unknown>): Promise<number> => {
    const before = busy();
    await work();
    return rounded((busy() - before) / CALLS);
  };
  const plain = async () => {
    const headers = { authorization: `Bearer ${token}` };
    for (const { url } of requests) await (await fetch(url, { headers })).json();
  };
  const budget = new CallBudget({ folder, limits: { minuteMs: 100, perTenMinutes: 10_000 } });
  const calls = async (counted: CallBudget | null) => {
    for (const request of requests) await call(request, { transport, token, budget: counted });
  };
  await plain();
  await calls(null);
  const bare = await perCall(plain);
  const sent = await perCall(() => calls(null));
  const counted = await perCall(() => calls(budget));
  const journal = await Journal.open(path.join(folder, 'journal'), fingerprintOf(requests));
  if (!(journal instanceof Journal)) throw new Error('no journal');
  const inBatch = await perCall(() =>
    runBatch({ requests, journal, concurrency: 8, call: { transport, token, budget } }),
  );
  journal.close();
  await close();
  await simulator.close();
  rmSync(folder, { recursive: true });
  console.log(JSON.stringify({ calls: CALLS, processorMsPerCall: { bare, sent, counted, inBatch } }));
}

void main();
