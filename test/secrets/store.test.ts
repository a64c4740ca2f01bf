import * as assert from 'node:assert/strict';
import { inspect } from 'node:util';
import fc from 'fast-check';
import { SECRET_KEY, StoreError, type TokenStore } from '../../src/secrets/store';
import { REDACTED } from '../../src/token';
import { minted, mintedKey } from '../token/minted';
import { SharedSecrets, storeHolding, storeOn } from './fakes';

const secret = (token: string) => ({ kind: 'secret', token }) as const;
const names = (store: TokenStore): string[] => store.entries().map(({ name }) => name);
const refused = (reason: string) => (error: unknown) => error instanceof StoreError && error.reason === reason;

describe('named tokens: their store', () => {
  it('keeps named tokens, and shows what they say without them', async () => {
    const store = storeOn(new SharedSecrets().window());
    const token = minted({ sub: 'Aides aux entreprises' });
    const id = await store.add('Aides', secret(token));
    const [entry] = store.entries();
    assert.ok(entry?.content.kind === 'token');
    assert.equal(entry.content.facts.subject, 'Aides aux entreprises');
    assert.equal(entry.content.facts.environment, 'production');
    assert.equal(await store.reveal(id), token);
    assert.equal(store.nameOf(token), 'Aides');
    for (const shown of [JSON.stringify(store.entries()), inspect(store, { depth: 9, showHidden: true })]) {
      assert.ok(!shown.includes(token.slice(-20)), 'the token is in sight');
    }
  });

  it('accepts staging, suppliers’, passed and opaque ones, each said as what it is', async () => {
    const store = storeOn(new SharedSecrets().window());
    await store.add('a', secret(minted({ sub: 'staging' })));
    await store.add('b', secret(minted({ scopes: [], editor: true })));
    await store.add('c', secret(minted({ exp: 1 })));
    await store.add('d', secret(mintedKey()));
    const [staging, supplier, passed, key] = store.entries();
    assert.ok(staging?.content.kind === 'token' && staging.content.facts.environment === 'staging');
    assert.ok(supplier?.content.kind === 'token' && supplier.content.facts.editor);
    assert.ok(passed?.content.kind === 'token' && passed.content.facts.expiresAt === 1);
    assert.equal(key?.content.kind, 'key');
  });

  it('renames, replaces and deletes', async () => {
    const store = storeOn(new SharedSecrets().window());
    const id = await store.add('Aides', secret(minted()));
    await store.rename(id, 'Subventions');
    const next = minted();
    await store.replace(id, secret(next));
    assert.deepEqual(names(store), ['Subventions']);
    assert.equal(await store.reveal(id), next);
    await store.remove(id);
    assert.deepEqual(names(store), []);
    assert.equal(await store.reveal(id), null);
    await assert.rejects(store.rename(id, 'x'), refused('gone'));
    assert.deepEqual(names(store), []);
  });

  it('reads an environment variable when its token is needed, and keeps no copy', async () => {
    const environment = new Map([['OURS', minted()]]);
    const secrets = new SharedSecrets();
    const store = storeOn(secrets.window(), { environment: (name) => environment.get(name) });
    const id = await store.add('Serveur', { kind: 'environment', variable: 'OURS' });
    assert.equal(await store.reveal(id), environment.get('OURS'));
    assert.ok(!secrets.values.get(SECRET_KEY)?.includes('eyJ'));
    environment.set('OURS', 'not a token');
    assert.equal(store.entries()[0]?.content.kind, 'unusable');
    assert.equal(await store.reveal(id), null);
    environment.delete('OURS');
    assert.equal(store.entries()[0]?.content.kind, 'unset');
  });

  it('lists the variable that the settings name once, and none that is no name', async () => {
    const token = minted();
    let variable = 'OURS';
    const environment = (name: string) => (name === 'OURS' ? token : undefined);
    const store = storeOn(new SharedSecrets().window(), { environment, variable: () => variable });
    await store.load();
    assert.deepEqual(names(store), ['OURS']);
    assert.equal(await store.reveal('environment-OURS'), token);
    await store.add('Serveur', { kind: 'environment', variable: 'OURS' });
    assert.deepEqual(names(store), ['Serveur']);
    variable = token;
    assert.deepEqual(store.problems(), ['setting']);
    assert.deepEqual(names(store), ['Serveur']);
  });

  it('reads nothing in Restricted Mode, and says why', async () => {
    const { secrets, store: trusted } = storeHolding('{"version":1,"records":[]}');
    await trusted.add('Aides', secret(minted()));
    trusted.dispose();
    secrets.reads = 0;
    let asked = 0;
    const ports = {
      isTrusted: () => false,
      variable: () => 'OURS',
      environment: () => String((asked += 1)),
    };
    const store = storeOn(secrets.window(), ports);
    for (const attempt of [
      () => store.load(),
      () => store.reveal('id'),
      () => store.add('x', secret(minted())),
      () => store.remove('id'),
      () => store.forgetUnreadable(),
    ]) {
      await assert.rejects(attempt, refused('untrusted'));
    }
    assert.deepEqual(store.entries(), []);
    assert.deepEqual(store.problems(), ['untrusted']);
    store.redact('anything');
    assert.deepEqual([secrets.reads, asked], [0, 0]);
  });

  it('goes on with the good records, says how many are not, and forgets them on demand alone', async () => {
    const good = { id: 'a', at: 1, name: 'Aides', source: secret(minted()) };
    const bad = { id: 'b', at: 1, name: 7 };
    const { secrets, store } = storeHolding(JSON.stringify({ version: 1, records: [bad, good] }));
    await store.load();
    assert.deepEqual(names(store), ['Aides']);
    assert.deepEqual([store.problems(), store.unreadable], [['unreadable'], 1]);
    await store.rename('a', 'Subventions');
    assert.ok(secrets.values.get(SECRET_KEY)?.includes(JSON.stringify(bad)));
    await store.forgetUnreadable();
    assert.deepEqual(store.problems(), []);
    assert.ok(!secrets.values.get(SECRET_KEY)?.includes(JSON.stringify(bad)));
    assert.deepEqual(names(store), ['Subventions']);
  });

  it('never writes over what a newer version wrote, and over a broken text on demand alone', async () => {
    const newer = storeHolding('{"version":2}');
    await newer.store.load();
    assert.deepEqual(newer.store.problems(), ['newer']);
    await assert.rejects(newer.store.add('x', secret(minted())), refused('newer'));
    await assert.rejects(newer.store.forgetUnreadable(), refused('newer'));
    assert.equal(newer.secrets.values.get(SECRET_KEY), '{"version":2}');

    const broken = storeHolding('{"version":');
    await assert.rejects(broken.store.add('x', secret(minted())), refused('broken'));
    assert.deepEqual(broken.store.problems(), ['broken']);
    await broken.store.forgetUnreadable();
    await broken.store.add('x', secret(minted()));
    assert.deepEqual(names(broken.store), ['x']);
  });

  it('keeps what it had when the secret storage fails, and goes on afterwards', async () => {
    const secrets = new SharedSecrets();
    let fails = false;
    const ports = secrets.window(() => (fails ? Promise.reject(new Error('locked')) : Promise.resolve()));
    const store = storeOn(ports);
    await store.add('a', secret(minted()));
    fails = true;
    await assert.rejects(store.add('b', secret(minted())), /locked/);
    assert.deepEqual(names(store), ['a']);
    fails = false;
    await store.add('c', secret(minted()));
    assert.deepEqual(names(store), ['a', 'c']);
  });

  it('takes a text that holds a token, or a piece of one, for no name', async () => {
    const store = storeOn(new SharedSecrets().window());
    const token = minted();
    const key = mintedKey();
    await store.add('a', secret(token));
    await store.add('b', secret(key));
    for (const text of [
      token,
      minted(),
      `x ${token.slice(30, 46)}`,
      token.slice(-16),
      `jeton ${key}`,
      key.slice(0, 20),
    ]) {
      assert.ok(store.holdsToken(text), text);
    }
    for (const text of ['Aides aux entreprises', token.slice(-15)]) assert.ok(!store.holdsToken(text), text);
    assert.ok(store.holdsToken(mintedKey()), 'a key that is not known');
    const later = minted();
    const id = await store.add(later.slice(-18), secret(minted()));
    await store.add('later', secret(later));
    assert.equal(store.entry(id)?.name, REDACTED);
    assert.ok(!store.redact(`a ${key} b`).includes(key));
  });
});

describe('several windows', () => {
  it('hear of each other', async () => {
    const secrets = new SharedSecrets();
    const [one, other] = [storeOn(secrets.window()), storeOn(secrets.window())];
    const id = await one.add('Aides', secret(minted()));
    await other.load();
    assert.deepEqual(names(other), ['Aides']);
    await other.remove(id);
    await one.load();
    assert.deepEqual(names(one), []);
  });

  it('leave a store empty that was emptied from outside', async () => {
    const secrets = new SharedSecrets();
    const store = storeOn(secrets.window());
    await store.add('Aides', secret(minted()));
    secrets.values.clear();
    await store.load();
    assert.deepEqual(names(store), []);
  });

  it('end with the same tokens and lose none, whatever comes first', async () => {
    const gesture = fc.record({
      window: fc.nat(2),
      what: fc.constantFrom('add', 'rename', 'replace', 'remove'),
      which: fc.nat(3),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.scheduler(),
        fc.array(gesture, { minLength: 1, maxLength: 6 }),
        async (scheduler, gestures) => {
          const secrets = new SharedSecrets();
          const step = (what: string) => scheduler.schedule(Promise.resolve(), what);
          const first = storeOn(secrets.window());
          const seeded = await Promise.all(
            ['p', 'q', 'r', 's'].map((name) => first.add(name, secret(`token of ${name}`))),
          );
          first.dispose();
          const windows = [0, 1, 2].map(() => storeOn(secrets.window(step)));
          const done = gestures.map(({ window, what, which }, index) => {
            const store = windows[window];
            const id = seeded[which] ?? '';
            assert.ok(store);
            const name = `n${String(index)}`;
            if (what === 'add') return store.add(name, secret(name));
            if (what === 'rename') return store.rename(id, name);
            if (what === 'replace') return store.replace(id, secret(name));
            return store.remove(id);
          });
          const settling = Promise.allSettled(done);
          await scheduler.waitIdle();
          const outcomes = await settling;
          await scheduler.waitIdle();
          const [seen, ...others] = windows.map((store) => names(store));
          for (const other of others) assert.deepEqual(other, seen);
          assert.deepEqual(names(await loaded(secrets)), seen);
          gestures.forEach(({ what }, index) => {
            if (what === 'add' && outcomes[index]?.status === 'fulfilled')
              assert.ok(seen?.includes(`n${String(index)}`));
          });
        },
      ),
      { numRuns: 150 },
    );
  });
});

async function loaded(secrets: SharedSecrets): Promise<TokenStore> {
  const store = storeOn(secrets.window());
  await store.load();
  return store;
}
