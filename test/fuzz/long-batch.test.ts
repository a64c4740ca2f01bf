import * as assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { operationByPath, shipped } from '../../src/catalogue';
import { commandTransport } from '../../src/cli/call/transport';
import { fingerprintOf, Journal, planBatch, runBatch, writeResults } from '../../src/requests/batch';
import { CallBudget } from '../../src/requests/budget';
import { serviceTarget } from '../../src/requests/target';
import { allScopes, mintToken, startSimulator } from '../../src/simulator';
import { common, rowsOf, siren } from '../requests/batches';

describe('a long batch', function () {
  this.timeout(300_000);

  it('asks 10,000 identifiers under the limits, which are those of the service a sixtieth as long: never a 429', async () => {
    const operation = operationByPath(common.endpoint);
    assert.ok(operation);
    let requests = 0;
    const refused: number[] = [];
    const simulator = await startSimulator({
      limits: { windowSeconds: 1, factor: 2 },
      onEntry: ({ status }) => {
        requests += 1;
        if (status !== 200) refused.push(status ?? 0);
      },
    });
    const { transport, close } = commandTransport({});
    const folder = mkdtempSync(path.join(tmpdir(), 'api-entreprise-'));
    try {
      const target = serviceTarget(simulator.url);
      assert.ok('origin' in target);
      const planned = planBatch(rowsOf(10_000), { ...common, target });
      const journal = await Journal.open(path.join(folder, 'journal'), fingerprintOf(planned.requests));
      assert.ok(journal instanceof Journal);
      const token = mintToken({ scopes: allScopes(shipped()) });
      const budget = new CallBudget({ folder, limits: { minuteMs: 1000, perTenMinutes: 10_000 } });
      const call = { transport, token, budget };
      const end = await runBatch({ requests: planned.requests, journal, call, concurrency: 8 });
      assert.deepEqual(end, { stop: null, last: null, answered: 10_000, failed: 0 });
      assert.deepEqual(refused, []);
      assert.equal(requests, 10_000);
      const file = path.join(folder, 'results.csv');
      const form = { format: 'csv', lang: 'en', separator: 'comma', withAnswer: false } as const;
      writeResults(file, form, planned.rows, journal, operation);
      const lines = readFileSync(file, 'utf8').trim().split('\n');
      assert.equal(lines.length, 10_001);
      assert.match(lines[0] ?? '', /^line,siren,state,status,.*data\.siren/);
      assert.ok(lines[10_000]?.includes(siren(9999)));
      journal.close();
    } finally {
      await close();
      await simulator.close();
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
