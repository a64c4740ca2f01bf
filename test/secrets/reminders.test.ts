import * as assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import fc from 'fast-check';
import { claimsIn } from '../../src/secrets/claims';
import { Reminders, thresholdOf, THRESHOLDS } from '../../src/secrets/reminders';
import { minted } from '../token/minted';
import { NOW, SharedSecrets, storeOn } from './fakes';
import { Person } from './person';

const DAY = 86_400_000;
const EXPIRY = Math.floor((NOW + 400 * DAY) / 1_000);

describe('the threshold of a reminder', () => {
  it('is the last one that was passed', () => {
    for (const [days, threshold] of [
      [400, null],
      [91, null],
      [90, 90],
      [61, 90],
      [60, 60],
      [30, 30],
      [15, 15],
      [8, 15],
      [7, 7],
      [0, 7],
      [-300, 7],
    ] as const) {
      assert.equal(thresholdOf(days), threshold, String(days));
    }
  });
});

describe('reminders', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(path.join(tmpdir(), 'api-entreprise-claims-'))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  async function windows(count: number, claims: Readonly<Record<string, unknown>> = {}) {
    const secrets = new SharedSecrets();
    const clock = { now: NOW };
    const first = storeOn(secrets.window());
    const id = await first.add('Aides', { kind: 'secret', token: minted({ exp: EXPIRY, ...claims }) });
    const claim = claimsIn(path.join(folder, 'reminders'));
    const all = await Promise.all(
      Array.from({ length: count }, async () => {
        const store = storeOn(secrets.window());
        await store.load();
        const person = new Person();
        const reminders = new Reminders({
          entries: () => store.entries(),
          ui: person,
          now: () => clock.now,
          claim,
          manage: () => undefined,
        });
        return { store, person, reminders };
      }),
    );
    const said = () => all.flatMap(({ person }) => person.shown.filter((text) => text.includes('Aides')));
    const check = () => Promise.all(all.map(({ reminders }) => reminders.check()));
    return { id, clock, all, said, check };
  }

  it('come once per threshold over all windows, in whatever rhythm they look', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 25 }), async (pauses) => {
        rmSync(path.join(folder, 'reminders'), { recursive: true, force: true });
        const { clock, said, check } = await windows(3);
        const expected = new Set<number>();
        await check();
        clock.now += 300 * DAY;
        for (const pause of [0, ...pauses]) {
          clock.now += pause * DAY;
          await check();
          const due = thresholdOf(Math.floor((EXPIRY - clock.now / 1_000) / 86_400));
          if (due !== null) expected.add(due);
          assert.equal(said().length, expected.size);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('are one alone after an absence, and none for what was just added', async () => {
    const { clock, said, check } = await windows(2);
    clock.now = EXPIRY * 1_000 - 10 * DAY;
    await check();
    assert.equal(said().length, 1);
    assert.match(said()[0] ?? '', /^The token “Aides” expires in 10 days/);

    const seen = await windows(2);
    seen.clock.now = EXPIRY * 1_000 - 10 * DAY;
    await seen.all[0]?.reminders.seen(seen.id);
    await seen.check();
    assert.deepEqual(seen.said(), []);
    seen.clock.now += 4 * DAY;
    await seen.check();
    assert.equal(seen.said().length, 1);
  });

  it('say that a passed date may have been prolonged, and who can', async () => {
    const { clock, said, check } = await windows(1);
    clock.now = EXPIRY * 1_000 + DAY;
    await check();
    assert.match(
      said()[0] ?? '',
      /has passed .* Only the person who applied for the authorisation \(habilitation\) can extend it/,
    );
    assert.match(said()[0] ?? '', /keeps working/);
  });

  it('come anew for a renewed token, never for the public one of the test environment', async () => {
    const { id, clock, all, said, check } = await windows(1);
    clock.now = EXPIRY * 1_000 - 5 * DAY;
    await check();
    await all[0]?.store.replace(id, { kind: 'secret', token: minted({ exp: EXPIRY + 3 * 86_400 }) });
    await check();
    assert.equal(said().length, 2);
    const staging = await windows(1, { sub: 'staging' });
    staging.clock.now = EXPIRY * 1_000;
    await staging.check();
    assert.deepEqual(staging.said(), []);
  });

  it('leave nothing behind but names without a secret', async () => {
    const { id, clock, check } = await windows(1);
    for (const days of THRESHOLDS) {
      clock.now = EXPIRY * 1_000 - days * DAY;
      await check();
    }
    const left = readdirSync(path.join(folder, 'reminders'));
    assert.deepEqual(left.toSorted(), THRESHOLDS.map((days) => `${id}-${String(EXPIRY)}-${String(days)}`).toSorted());
  });

  it('are silent rather than repeated where nothing can be written', async () => {
    assert.equal(await claimsIn('/dev/null/reminders')('x'), false);
  });
});
