import * as assert from 'node:assert/strict';
import { execFileSync, fork } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { CallBudget } from '../../src/requests/budget';
import { emptyState, readState, type BudgetState } from '../../src/requests/budget/state';
import {
  type CallLimits,
  mayBeBanned,
  type RateHeaders,
  type Slot,
  endLease,
  standardLimits,
  take,
} from '../../src/requests/budget/windows';
import { withLock } from '../../src/requests/lock';
import { skip } from '../skip';

const MINUTE = 60_000;
const start = Date.parse('2026-11-23T10:00:17.250Z');
const nothing = { rate: null, retryAfterMs: null, refused: false };
const slot: Slot = { address: 'https://a.test', group: 'g', holder: 'a', groupLimit: 250, forMs: 10_000 };

/** Begins and ends as many calls as there is room for, now. */
function fill(state: BudgetState, now: number, of: Slot = slot, limits: CallLimits = standardLimits): number {
  for (let count = 0; ; count += 1) {
    if (take(state, of, String(count), now, limits).full !== null) return count;
    endLease(state, String(count), nothing, now, limits);
  }
}

/** A service that counts arrivals in windows of its own clock, and says so in its answers. */
class Service {
  refused = 0;
  private readonly counts = new Map<number, number>();

  constructor(
    private readonly limit: number,
    /** How far its clock is from ours. */
    private readonly skew: number,
  ) {}

  /** `others` are calls of someone else with the same token. */
  arrive(now: number, others = 0): { rate: RateHeaders; retryAfterMs: number | null; refused: boolean } {
    const clock = now + this.skew;
    const window = Math.floor(clock / MINUTE);
    const count = (this.counts.get(window) ?? 0) + 1;
    this.counts.set(window, count + others);
    const refused = count > this.limit;
    if (refused) this.refused += 1;
    const reset = (window + 1) * 60;
    return {
      rate: {
        limit: this.limit,
        remaining: Math.max(0, this.limit - count),
        reset,
        dateMs: Math.floor(clock / 1000) * 1000,
      },
      retryAfterMs: refused ? Math.ceil(reset - clock / 1000) * 1000 : null,
      refused,
    };
  }
}

describe('the budget', () => {
  it('lets as many calls go as the tightest window has room for, and says how long to wait', () => {
    const state = emptyState();
    assert.equal(fill(state, start), 250);
    const { full } = take(state, slot, 'x', start, standardLimits);
    assert.equal(full?.window, 'group');
    assert.ok(full.waitMs >= MINUTE && full.waitMs <= MINUTE + 1000);
    const other = { ...slot, group: 'h', groupLimit: 5000 };
    assert.equal(fill(state, start, other), 750);
    assert.equal(take(state, other, 'x', start, standardLimits).full?.window, 'minute');
    assert.equal(fill(state, start + MINUTE + 1001, { ...other, group: null }), 1000);
    assert.equal(take(state, other, 'x', start + 2 * MINUTE + 3000, standardLimits).full?.window, 'ten-minutes');
  });

  it('never exceeds a window of the service, whatever the delays, the clocks and the crashes', () => {
    const call = fc.record({
      gap: fc.integer({ min: 0, max: 3000 }),
      up: fc.integer({ min: 0, max: 4000 }),
      down: fc.integer({ min: 0, max: 4000 }),
      ending: fc.constantFrom('headers', 'headers', 'headers', 'plain', 'crash'),
      holder: fc.constantFrom('a', 'b'),
    });
    const limit = fc.integer({ min: 1, max: 12 });
    const skew = fc.integer({ min: -500_000, max: 500_000 });
    fc.assert(
      fc.property(
        fc.array(call, { minLength: 50, maxLength: 250 }),
        limit,
        skew,
        fc.boolean(),
        (calls, perWindow, ahead, shares) => {
          // Tokens of one name: of one habilitation, or of two.
          const first = new Service(perWindow, ahead);
          const second = shares ? first : new Service(perWindow, ahead);
          const state = emptyState();
          const events: { at: number; run: () => void }[] = [];
          let now = start;
          const runUntil = (until: number) => {
            for (;;) {
              events.sort((a, b) => a.at - b.at);
              const [next] = events;
              if (next === undefined || next.at > until) break;
              events.shift();
              now = next.at;
              next.run();
            }
            now = until;
          };
          for (const [index, { gap, up, down, ending, holder }] of calls.entries()) {
            runUntil(now + gap);
            const mine = { ...slot, holder, groupLimit: perWindow, forMs: 9000 };
            const service = holder === 'a' ? first : second;
            if (take(state, mine, String(index), now, standardLimits).full !== null) continue;
            const sentAt = now;
            events.push({
              at: sentAt + up,
              run: () => {
                const answer = service.arrive(sentAt + up);
                if (ending === 'crash') return;
                const seen = ending === 'headers' ? answer : { ...nothing, refused: answer.refused };
                events.push({
                  at: sentAt + up + down,
                  run: () => endLease(state, String(index), seen, sentAt + up + down, standardLimits),
                });
              },
            });
          }
          runUntil(now + 20_000);
          assert.equal(first.refused + second.refused, 0);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('follows the service upwards and downwards, in the group’s window only', () => {
    const state = emptyState();
    const service = new Service(500, 0);
    assert.ok(take(state, slot, 'a', start, standardLimits).full === null);
    endLease(state, 'a', service.arrive(start), start + 10, standardLimits);
    // This habilitation has 500 a minute, not the catalogue's 250.
    assert.equal(fill(state, start + 20), 499);
    const low = emptyState();
    take(low, slot, 'a', start, standardLimits);
    const rate = { ...service.arrive(start).rate, remaining: 3 };
    endLease(low, 'a', { ...nothing, rate }, start + 10, standardLimits);
    assert.equal(fill(low, start + 20), 3);
    assert.equal(fill(low, start + 20, { ...slot, group: 'h' }), 250);
  });

  it('is shared by what may share a window, each going by what the service told it', () => {
    const state = emptyState();
    const other = { ...slot, holder: 'b' };
    assert.equal(fill(state, start, other) + fill(state, start), 250, 'nothing told');
    const told = emptyState();
    const tell = (mine: Slot, remaining: number) => {
      const limit = 250;
      const reset = Math.floor(start / MINUTE) * 60 + 60;
      assert.ok(take(told, mine, mine.holder, start, standardLimits).full === null);
      endLease(
        told,
        mine.holder,
        { ...nothing, rate: { limit, remaining, reset, dateMs: start } },
        start + 10,
        standardLimits,
      );
    };
    tell(slot, 5);
    tell(other, 200);
    // What one of them takes may be of the other's window.
    assert.equal(fill(told, start + 20), 4);
    assert.equal(fill(told, start + 20, other), 195);
    assert.equal(fill(told, start + 20, { ...slot, holder: 'c' }), 0, 'less is left to one that knows nothing');
  });

  it('closes the group for as long as Retry-After says, and at most as long as a ban', () => {
    const state = emptyState();
    take(state, slot, 'a', start, standardLimits);
    endLease(state, 'a', { rate: null, retryAfterMs: 90_000, refused: true }, start, standardLimits);
    const room = take(state, slot, 'b', start + 1000, standardLimits);
    assert.deepEqual(room.full, { window: 'group', waitMs: 89_000, askedByService: true });
    assert.ok(take(state, { ...slot, group: 'h' }, 'b', start + 1000, standardLimits).full === null);
    assert.ok(take(state, slot, 'c', start + 90_001, standardLimits).full === null);
    endLease(state, 'c', { rate: null, retryAfterMs: 1e12, refused: true }, start + 90_001, standardLimits);
    assert.ok(take(state, slot, 'd', start + 90_001 + 12 * 3_600_001, standardLimits).full === null);
  });

  it('waits no longer than a window when the clock is set back', () => {
    const state = emptyState();
    fill(state, start);
    const service = new Service(250, 0);
    take(state, { ...slot, group: 'h' }, 'a', start, standardLimits);
    endLease(state, 'a', service.arrive(start), start, standardLimits);
    const earlier = start - 3_600_000;
    assert.ok((take(state, slot, 'x', earlier, standardLimits).full?.waitMs ?? 0) <= MINUTE + 1000);
    assert.equal(take(state, slot, 'x', earlier + MINUTE + 1001, standardLimits).full, null);
  });

  it('forgets all in the end', () => {
    const state = emptyState();
    fill(state, start);
    take(state, slot, 'lost', start + 3 * MINUTE, standardLimits);
    endLease(state, 'none', nothing, start + 3_600_000 * 30, standardLimits);
    endLease(state, 'none', nothing, start + 3_600_000 * 60, standardLimits);
    assert.deepEqual(state, emptyState());
  });

  it('suspects a ban after refusals or with a nearly full window, not otherwise', () => {
    const state = emptyState();
    assert.ok(!mayBeBanned(state, slot.address, standardLimits));
    take(state, slot, 'a', start, standardLimits);
    endLease(state, 'a', { ...nothing, refused: true }, start, standardLimits);
    assert.ok(mayBeBanned(state, slot.address, standardLimits));
    assert.ok(!mayBeBanned(state, 'https://other.test', standardLimits));
    const busy = emptyState();
    const many = { ...slot, groupLimit: 899 };
    fill(busy, start, many);
    assert.ok(!mayBeBanned(busy, slot.address, standardLimits));
    fill(busy, start, { ...many, group: 'h' });
    assert.ok(mayBeBanned(busy, slot.address, standardLimits));
  });

  it('reads any file, and begins anew with one that is none of its own', () => {
    for (const text of ['', '{', 'null', '{"version":2}', '{"version":1,"addresses":3}']) {
      assert.deepEqual(readState(text), emptyState());
    }
    assert.deepEqual(readState(JSON.stringify(emptyState())), emptyState());
  });
});

describe('the budget’s file', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(path.join(tmpdir(), 'api-entreprise-'))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('is shared by processes: together they take what there is, and no more', async function () {
    this.timeout(30_000);
    const worker = path.join(__dirname, 'budget-worker.ts');
    const children = [1, 2, 3, 4].map(() => fork(worker, [folder, '100'], { execArgv: ['--import', 'tsx'] }));
    const taken = await Promise.all(
      children.map(async (child) => {
        const messages: unknown[] = await once(child, 'message');
        return Number(messages[0]);
      }),
    );
    assert.equal(
      taken.reduce((a, b) => a + b, 0),
      200,
    );
    assert.ok(!existsSync(path.join(folder, 'budget.json.lock')));
  });

  it('takes a lock that was left behind, and not one that is fresh', async () => {
    const file = path.join(folder, 'state');
    const lock = `${file}.lock`;
    writeFileSync(lock, 'dead');
    const old = Date.now() / 1000 - 6;
    utimesSync(lock, old, old);
    assert.equal(await withLock(file, () => 'done'), 'done');
    writeFileSync(lock, 'alive');
    const waiting = withLock(file, () => 'done');
    await new Promise((resolve) => setTimeout(resolve, 50));
    assert.equal(readFileSync(lock, 'utf8'), 'alive');
    rmSync(lock);
    assert.equal(await waiting, 'done');
  });

  it('is left as it was by one whose lock was taken meanwhile, who then tries again', async () => {
    const file = path.join(folder, 'state');
    writeFileSync(file, '1');
    let runs = 0;
    await withLock(file, ({ replace }) => {
      runs += 1;
      if (runs === 1) {
        writeFileSync(`${file}.lock`, 'another');
        const old = Date.now() / 1000 - 6;
        utimesSync(`${file}.lock`, old, old);
        writeFileSync(file, '2');
      }
      replace(`${readFileSync(file, 'utf8')}+`);
    });
    assert.equal(readFileSync(file, 'utf8'), '2+');
    assert.equal(runs, 2);
  });

  it('is done without where it cannot be written', async () => {
    const budget = new CallBudget({ folder: path.join(folder, 'file', 'in') });
    writeFileSync(path.join(folder, 'file'), '');
    const taken = await budget.take(slot);
    assert.ok('id' in taken);
    assert.ok(!budget.isShared);
    assert.equal((await budget.settle(taken.id, slot, nothing)).left.group, 249);
  });

  it('is done without where a link or a pipe stands in its place, and nothing is written through it', async function () {
    if (process.platform === 'win32') skip(this, 'Windows has no such links and pipes');
    const elsewhere = path.join(folder, 'elsewhere');
    writeFileSync(elsewhere, 'mine');
    mkdirSync(path.join(folder, 'link'));
    symlinkSync(elsewhere, path.join(folder, 'link', 'budget.json'));
    mkdirSync(path.join(folder, 'dangling'));
    symlinkSync(path.join(folder, 'new'), path.join(folder, 'dangling', 'budget.json'));
    mkdirSync(path.join(folder, 'pipe'));
    execFileSync('mkfifo', [path.join(folder, 'pipe', 'budget.json')]);
    for (const place of ['link', 'dangling', 'pipe']) {
      const budget = new CallBudget({ folder: path.join(folder, place) });
      assert.ok('id' in (await budget.take(slot)), place);
      assert.ok(!budget.isShared, place);
    }
    assert.equal(readFileSync(elsewhere, 'utf8'), 'mine');
    assert.ok(!existsSync(path.join(folder, 'new')));
  });

  it('waits until there is room, says so, and stops at once when cancelled', async () => {
    let now = start;
    const told: (string | undefined)[] = [];
    const sleep = (ms: number) => {
      now += ms;
      return Promise.resolve();
    };
    const budget = new CallBudget({ folder, now: () => now, sleep });
    const small = { ...slot, groupLimit: 1 };
    const first = await budget.wait(small);
    assert.ok(first !== null);
    await budget.settle(first.id, small, nothing);
    assert.ok((await budget.wait(small, undefined, ({ full }) => told.push(full?.window))) !== null);
    assert.ok(now - start >= MINUTE);
    assert.deepEqual([...new Set(told)], ['group']);
    assert.equal(await budget.wait(small, AbortSignal.abort()), null);
  });

  it('keeps limits within what the service allows at all', () => {
    const { limits } = new CallBudget({ folder, limits: { perMinute: 5000, perTenMinutes: 50_000 } });
    assert.deepEqual(limits, { perMinute: 1000, perTenMinutes: 10_000, minuteMs: MINUTE });
  });
});
