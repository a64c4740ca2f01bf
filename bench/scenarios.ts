/**
 * Every way in which the simulator answers badly, over both transports: how long a call goes on past its deadline, and
 * what all of them together leave open or in memory. The simulator is another process, so that nothing here is its own.
 */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { shipped } from '../src/catalogue/index.js';
import { call } from '../src/requests/call.js';
import { prepare, type Prepared } from '../src/requests/prepare.js';
import { serviceTarget } from '../src/requests/target.js';
import { SCENARIO_HEADER } from '../src/simulator/local.js';
import { allScopes, forkSimulator, mintToken } from '../src/simulator/index.js';
import { scenarios } from '../src/simulator/scenario-kinds.js';
import { transports } from '../test/requests/loopback.js';
import { rounded } from './statistics.js';

const DEADLINES = { headersMs: 600, totalMs: 1000 };
const ROUNDS = 5;
const MB = 1_000_000;

const trace = { context: 'Marchés publics', object: 'Dossier 118', recipient: '21750001600019' };
const token = mintToken({ scopes: allScopes(shipped()) });

function requestTo(url: string, scenario: string): Prepared {
  const target = serviceTarget(url);
  if (!('origin' in target)) throw new Error('no target');
  const endpoint = '/v4/insee/sirene/unites_legales/{siren}';
  const preparation = prepare({ endpoint, parameters: { siren: '418166096', ...trace }, target, token: 'opaque' });
  if (!preparation.ok) throw new Error('not prepared');
  const { request } = preparation;
  return { ...request, headers: { ...request.headers, [SCENARIO_HEADER]: scenario } };
}

/** Files, sockets and pipes of this process. */
function openHandles(): number {
  return readdirSync('/proc/self/fd').length;
}

async function main(): Promise<void> {
  const simulator = await forkSimulator({ limits: null }, { bundle: path.join('dist', 'simulator.mjs') });
  const results: Record<string, unknown> = {};
  for (const { name, open } of transports) {
    const { transport, close } = open();
    const overrun: Record<string, number> = {};
    const round = async () => {
      for (const { name: scenario } of scenarios) {
        const begun = performance.now();
        await call(requestTo(simulator.url, scenario), {
          transport,
          token,
          budget: null,
          retry: false,
          deadlines: DEADLINES,
        });
        const past = performance.now() - begun - DEADLINES.totalMs;
        overrun[scenario] = Math.max(overrun[scenario] ?? -Infinity, rounded(past));
      }
    };
    // The first one loads what is then there for good.
    await round();
    globalThis.gc?.();
    const before = { handles: openHandles(), bytes: process.memoryUsage().rss };
    let most = before.bytes;
    const watch = setInterval(() => (most = Math.max(most, process.memoryUsage().rss)), 5);
    for (let count = 0; count < ROUNDS; count += 1) await round();
    clearInterval(watch);
    await close();
    await new Promise((resolve) => setTimeout(resolve, 200));
    const [worst = ['', 0]] = Object.entries(overrun).toSorted(([, one], [, other]) => other - one);
    results[name] = {
      calls: scenarios.length * ROUNDS,
      worstOverrunMs: { [worst[0]]: worst[1] },
      handlesLeft: openHandles() - before.handles,
      memoryMB: {
        before: rounded(before.bytes / MB),
        most: rounded(most / MB),
        grown: rounded((most - before.bytes) / MB),
      },
    };
  }
  await simulator.close();
  console.log(JSON.stringify(results));
}

void main();
