/** Runs a batch as a process of its own, so that it can be killed: `URL FOLDER COUNT CONCURRENCY`, the token in TOKEN. */
import path from 'node:path';
import { fingerprintOf, Journal, planBatch, runBatch } from '../../src/requests/batch';
import { CallBudget } from '../../src/requests/budget';
import { serviceTarget } from '../../src/requests/target';
import { commandTransport } from '../../src/cli/call/transport';
import { common, rowsOf } from './batches';

async function main([url = '', folder = '', count = '0', concurrency = '1']: readonly string[]): Promise<void> {
  const target = serviceTarget(url);
  if (!('origin' in target)) throw new Error('no target');
  const { requests } = planBatch(rowsOf(Number(count)), { ...common, target });
  const journal = await Journal.open(path.join(folder, 'journal'), fingerprintOf(requests));
  if (!(journal instanceof Journal)) {
    process.send?.({ refused: journal });
    process.disconnect();
    return;
  }
  const { transport, close } = commandTransport({});
  const limits = { minuteMs: 1000, perTenMinutes: 10_000 };
  let told = 0;
  const end = await runBatch({
    requests,
    journal,
    concurrency: Number(concurrency),
    call: { transport, token: process.env['TOKEN'] ?? null, budget: new CallBudget({ folder, limits }) },
    onProgress: ({ answered }) => {
      if (answered < told + 25) return;
      told = answered;
      process.send?.(answered);
    },
  });
  process.send?.(end);
  await close();
  process.disconnect();
}

void main(process.argv.slice(2));
