/** Begins calls as fast as it can, and tells how many there was room for. */
import { CallBudget } from '../../src/requests/budget';

async function main([folder = '', tries = '0']: readonly string[]): Promise<void> {
  const budget = new CallBudget({ folder, limits: { perMinute: 200 } });
  const slot = { address: 'https://a.test', group: null, holder: '', groupLimit: 0, forMs: 60_000 };
  let taken = 0;
  for (let count = 0; count < Number(tries); count += 1) {
    const answer = await budget.take(slot);
    if (!('id' in answer)) break;
    taken += 1;
    await budget.settle(answer.id, slot, { rate: null, retryAfterMs: null, refused: false });
  }
  process.send?.(taken);
  process.disconnect();
}

void main(process.argv.slice(2));
