import assert from 'node:assert/strict';
import { schedule } from '../../scripts/schedule.mjs';

interface Step {
  readonly name: string;
  readonly needs?: readonly string[];
  readonly after?: readonly string[];
}

/** Runs steps, each of which takes a turn of the event loop; tells how they went. */
async function seen(steps: readonly Step[], most: number, failing: readonly string[] = []) {
  const told: string[] = [];
  let running = 0;
  let atOnce = 0;
  const failed = await schedule(steps, most, async ({ name }) => {
    running += 1;
    atOnce = Math.max(atOnce, running);
    told.push(`${name} begins`);
    await new Promise((resolve) => setImmediate(resolve));
    running -= 1;
    told.push(`${name} ends`);
    return !failing.includes(name);
  });
  return { failed, atOnce, told };
}

describe('the steps of npm test', () => {
  it('run side by side, no more than so many at once, the first that may begin first', async () => {
    const { failed, atOnce, told } = await seen([{ name: 'a' }, { name: 'b' }, { name: 'c' }], 2);
    assert.deepEqual([failed, atOnce], [[], 2]);
    assert.deepEqual(told.slice(0, 2), ['a begins', 'b begins']);
    assert.equal(told.length, 6);
  });

  it('wait for what they need and what has to be over, and let others go first', async () => {
    const steps = [{ name: 'a' }, { name: 'b', needs: ['a'] }, { name: 'c', after: ['b'] }, { name: 'd' }];
    const { told } = await seen(steps, 2);
    assert.deepEqual(told.slice(0, 2), ['a begins', 'd begins']);
    assert.ok(told.indexOf('a ends') < told.indexOf('b begins'));
    assert.ok(told.indexOf('b ends') < told.indexOf('c begins'));
  });

  it('are not run where one that they need failed, and failed then; after one that failed they are', async () => {
    const steps = [
      { name: 'a' },
      { name: 'b', needs: ['a'] },
      { name: 'c', needs: ['b'] },
      { name: 'd', after: ['a'] },
    ];
    const { failed, told } = await seen(steps, 4, ['a']);
    assert.deepEqual(failed, ['a', 'b', 'c']);
    assert.deepEqual(told, ['a begins', 'a ends', 'd begins', 'd ends']);
  });

  it('take a step that was not asked for as passed', async () => {
    assert.deepEqual((await seen([{ name: 'b', needs: ['a'] }], 1)).told, ['b begins', 'b ends']);
  });
});
