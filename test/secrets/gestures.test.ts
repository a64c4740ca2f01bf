import * as assert from 'node:assert/strict';
import { addToken } from '../../src/secrets/add';
import { gesture } from '../../src/secrets/desk';
import { chooseToken, manageTokens } from '../../src/secrets/manage';
import { SECRET_KEY } from '../../src/secrets/store';
import { minted, mintedKey } from '../token/minted';
import { PUBLIC_STAGING } from '../../src/secrets/token-in-use';
import { deskOf, Person } from './person';

function selectionOf(document: string, start: number, end = start, languageId = 'javascript') {
  let text = document;
  return {
    selection: {
      document,
      start,
      end,
      languageId,
      replace: (edits: readonly { start: number; end: number; text: string }[]) => {
        for (const edit of edits.toReversed()) text = text.slice(0, edit.start) + edit.text + text.slice(edit.end);
        return Promise.resolve(true);
      },
    },
    text: () => text,
  };
}

describe('adding a token', () => {
  const person = new Person();
  beforeEach(() => {
    person.shown.length = 0;
    person.refusals.length = 0;
  });

  it('takes it from the password box, and proposes its subject as its name', async () => {
    const { desk, store } = deskOf(person);
    person.answers = ['Paste it', minted({ sub: 'Aides' })];
    await gesture(desk, addToken);
    assert.deepEqual(
      store.entries().map(({ name }) => name),
      ['Aides'],
    );
    assert.match(person.shown.at(-1) ?? '', /^The token “Aides” has been stored: production, “Aides”, expires on/);
  });

  it('keeps one whose date has passed, and says that it may have been prolonged', async () => {
    const { desk, store } = deskOf(person);
    person.answers = ['Paste it', minted({ exp: 1_600_000_000 }), 'Aides'];
    await gesture(desk, addToken);
    assert.equal(store.entries().length, 1);
    assert.match(person.shown.at(-1) ?? '', /has passed\. It may have been extended/);
  });

  it('says staging as staging, and API Particulier as such', async () => {
    const { desk } = deskOf(person);
    person.answers = ['Paste it', minted({ sub: 'staging' })];
    await gesture(desk, addToken);
    assert.match(person.shown.at(-1) ?? '', /^The token “Staging environment” has been stored: staging/);
    person.answers = ['Paste it', minted({ scopes: ['cnaf_quotient_familial'] }), 'CAF'];
    await gesture(desk, addToken);
    assert.match(person.shown.at(-1) ?? '', /API Particulier/);
  });

  it('accepts an old opaque key with a name, and refuses what is no token with a sentence', async () => {
    const { desk, store } = deskOf(person);
    person.answers = ['Paste it', mintedKey(), 'Ancienne'];
    await gesture(desk, addToken);
    assert.equal(store.entries()[0]?.content.kind, 'key');
    for (const text of ['', 'bonjour', minted({ aud: 'x' }), minted().slice(0, -1), `${minted()} ${minted()}`]) {
      person.answers = ['Paste it', text, 'Nom'];
      await gesture(desk, addToken);
    }
    assert.equal(new Set(person.refusals).size, 5);
    assert.equal(store.entries().length, 1);
  });

  it('refuses a token that is kept already, and a name that is taken or gives a token away', async () => {
    const { desk, store } = deskOf(person);
    const token = minted();
    person.answers = ['Paste it', token, 'Aides'];
    await gesture(desk, addToken);
    const other = minted();
    for (const answers of [
      [token],
      [other, 'Aides'],
      [other, other],
      [other, other.slice(-16)],
      [other, ' '],
      [other, 'x'.repeat(81)],
    ]) {
      person.answers = ['Paste it', ...answers];
      await gesture(desk, addToken);
    }
    assert.equal(person.refusals.length, 6);
    assert.equal(store.entries().length, 1);
  });

  it('keeps of an environment variable its name alone', async () => {
    const env = { OURS: minted(), THEIRS: 'hello' };
    const { desk, store, secrets } = deskOf(person, { env });
    person.answers = ['environment variable', 'OURS', 'Serveur'];
    await gesture(desk, addToken);
    assert.deepEqual(
      store.entries().map(({ name, variable }) => [name, variable]),
      [['Serveur', 'OURS']],
    );
    assert.doesNotMatch(secrets.values.get(SECRET_KEY) ?? '', /eyJ/);
    for (const name of ['THEIRS', 'NONE', 'a b', minted()]) {
      person.answers = ['environment variable', name];
      await gesture(desk, addToken);
    }
    assert.equal(person.refusals.length, 4);
  });

  it('takes it from the selection, and replaces it there by a read of the environment', async () => {
    const token = minted();
    const { selection, text } = selectionOf(`const token = "${token}";`, 30);
    const { desk, store } = deskOf(person, { selection: () => selection });
    person.answers = ['in the editor', 'Aides', 'Replace with API_ENTREPRISE_TOKEN'];
    await gesture(desk, addToken);
    assert.equal(await store.reveal(store.entries()[0]?.id ?? ''), token);
    assert.equal(text(), 'const token = process.env.API_ENTREPRISE_TOKEN;');
  });

  it('leaves the file alone unless asked, and when the place was given asks no more than the name', async () => {
    const token = minted();
    const { selection, text } = selectionOf(`const token = "${token}";`, 15, 15 + token.length);
    const { desk, store } = deskOf(person);
    person.answers = ['Aides'];
    await gesture(desk, (at) => addToken(at, selection));
    assert.equal(store.entries().length, 1);
    assert.equal(text(), selection.document);
    assert.match(person.shown.join('\n'), /is still in this file/);
  });
});

describe('managing tokens', () => {
  it('renames, replaces, deletes after a question, and chooses for the workspace', async () => {
    const person = new Person('fr');
    const { desk, store, memento } = deskOf(person);
    const id = await store.add('Aides', { kind: 'secret', token: minted() });
    await store.add('Autre', { kind: 'secret', token: minted() });
    assert.equal(desk.inUse.of('production', store.entries()), null);
    person.answers = ['Aides', 'Utiliser'];
    await gesture(desk, manageTokens);
    assert.equal(desk.inUse.of('production', store.entries())?.id, id);
    assert.deepEqual([...memento.values()], [{ production: id }]);

    person.answers = ['Aides', 'Renommer', 'Subventions'];
    await gesture(desk, manageTokens);
    const next = minted();
    person.answers = ['Subventions', 'Remplacer', next];
    await gesture(desk, manageTokens);
    assert.equal(await store.reveal(id), next);

    person.answers = ['Subventions', 'Supprimer', 'non'];
    await gesture(desk, manageTokens);
    assert.equal(store.entries().length, 2);
    person.answers = ['Subventions', 'Supprimer', 'Supprimer'];
    await gesture(desk, manageTokens);
    assert.deepEqual(
      store.entries().map(({ name }) => name),
      ['Autre'],
    );
    assert.equal(desk.inUse.of('production', store.entries())?.name, 'Autre');
  });

  it('keeps the token in use when another is added, and has one for each environment', async () => {
    const person = new Person();
    const { desk, store } = deskOf(person);
    const first = await store.add('Zones', { kind: 'secret', token: minted() });
    for (const [name, token] of [
      ['Aides', minted()],
      ['Essais', minted({ sub: 'staging' })],
    ] as const) {
      person.answers = ['Paste it', token, name];
      await gesture(desk, addToken);
    }
    const used = (environment: 'production' | 'staging') => desk.inUse.of(environment, store.entries());
    assert.equal(used('production')?.id, first);
    assert.equal(used('staging')?.name, 'Essais');
    await desk.inUse.choose('staging', PUBLIC_STAGING);
    assert.equal(used('staging'), null);
    assert.equal(used('production')?.id, first);
  });

  it('offers to forget what cannot be read', async () => {
    const person = new Person();
    const { desk, store, secrets } = deskOf(person);
    secrets.values.set(SECRET_KEY, '{"version":1,"records":[7]}');
    person.answers = ['Forget what', 'Forget'];
    await gesture(desk, manageTokens);
    assert.deepEqual(store.problems(), []);
    secrets.values.set(SECRET_KEY, 'broken');
    person.answers = ['Paste it'];
    await gesture(desk, addToken);
    assert.match(person.shown.at(-1) ?? '', /lets you start over/);
    person.answers = ['Start over', 'Forget'];
    await gesture(desk, manageTokens);
    assert.deepEqual(store.problems(), []);
  });

  it('says in a sentence why it cannot be done', async () => {
    const person = new Person();
    const restricted = deskOf(person, { isTrusted: () => false });
    await gesture(restricted.desk, addToken);
    assert.match(person.shown.join('\n'), /^This folder is in Restricted Mode/);
    assert.equal(restricted.secrets.reads, 0);

    const failing = deskOf(person);
    const token = minted();
    await failing.store.add('Aides', { kind: 'secret', token });
    await gesture(failing.desk, () => Promise.reject(new Error(`cannot store ${token}`)));
    assert.equal(person.shown.at(-1), 'The secret storage failed: cannot store •••');
    const [entry] = failing.store.entries();
    assert.ok(entry);
    await failing.store.remove(entry.id);
    await gesture(failing.desk, (desk) => desk.store.rename(entry.id, 'x'));
    assert.match(person.shown.at(-1) ?? '', /deleted in another window/);
    await gesture(failing.desk, (desk) => chooseToken(desk, entry));
    assert.equal(failing.desk.inUse.of('production', failing.store.entries()), null);
  });
});
