import * as assert from 'node:assert/strict';
import { type TokenRow, tokenRows, tokenStatus } from '../../src/views/token-rows';
import { SECRET_KEY } from '../../src/secrets/store';
import { NOW } from '../secrets/fakes';
import { deskOf, Person } from '../secrets/person';
import { minted, mintedKey } from '../token/minted';

const IN_42_DAYS = NOW / 1_000 + 42 * 86_400 + 60;

async function shownOf(token: string, lang: 'fr' | 'en' = 'en') {
  const person = new Person(lang);
  const { store, desk } = deskOf(person);
  await store.add('Aides', { kind: 'secret', token });
  const [row] = tokenRows(store, desk.inUse, NOW, person);
  assert.ok(row);
  return { row, status: tokenStatus(store, desk.inUse, NOW, person), child: childOf(row) };
}

function childOf(row: TokenRow): (label: RegExp) => TokenRow | undefined {
  return (label) => row.children.find((each) => label.test(each.label));
}

describe('the tokens view', () => {
  it('says environment, subject, expiry, and which endpoints a token opens', async () => {
    const { row, child } = await shownOf(minted({ exp: IN_42_DAYS, scopes: ['attestation_fiscale_dgfip'] }));
    assert.equal(row.description, 'PRODUCTION · 42 days left · used in this workspace');
    assert.equal(row.spoken, 'Aides, PRODUCTION · 42 days left, used in this workspace');
    assert.equal(child(/^Environment$/)?.description, 'PRODUCTION');
    assert.equal(child(/^Subject$/)?.description, 'Demande de subvention');
    assert.equal(child(/^Expiry$/)?.description, '42 days left');
    const open = child(/^Accessible endpoints/);
    const closed = child(/^Inaccessible endpoints/);
    assert.ok(open?.children.some(({ label }) => label === 'Attestation fiscale'));
    const balance = closed?.children.find(({ tooltip }) => tooltip.includes('/banque_de_france/'));
    assert.match(balance?.tooltip ?? '', /Requires one of these scopes: .*bilans/);
    assert.equal(open?.description, String(open?.children.length));
  });

  it('says so in French too', async () => {
    const { row, child } = await shownOf(minted({ exp: IN_42_DAYS }), 'fr');
    assert.equal(row.description, 'PRODUCTION · 42 jours restants · utilisé dans cet espace de travail');
    assert.match(child(/^Endpoints acc/)?.label ?? '', /^Endpoints accessibles$/);
  });

  it('says clearly of a token without scopes that nearly every call will be refused', async () => {
    const { row, child } = await shownOf(minted({ exp: IN_42_DAYS, scopes: [] }));
    assert.match(row.tooltip, /It has no scope: API Entreprise will refuse nearly every call/);
    assert.match(child(/^No scope$/)?.spoken ?? '', /^No scope/);
    const french = await shownOf(minted({ exp: IN_42_DAYS, scopes: [] }), 'fr');
    assert.match(french.child(/^Aucun droit$/)?.tooltip ?? '', /^Il ne porte aucun droit\s: API Entreprise refusera/);
    assert.equal((await shownOf(minted({ exp: IN_42_DAYS }))).child(/^No scope$/), undefined);
    assert.equal((await shownOf(minted({ editor: true, scopes: [] }))).child(/^No scope$/), undefined);
  });

  it('says of a passed date that it may have been prolonged', async () => {
    const { row, status } = await shownOf(minted({ exp: 1_600_000_000 }));
    assert.match(row.description, /^PRODUCTION · date passed/);
    assert.match(row.tooltip, /may have been extended: only the service knows/);
    assert.equal(status?.isWarning, true);
  });

  it('tells staging, suppliers’ tokens, old keys and unset variables for what they are', async () => {
    assert.match((await shownOf(minted({ sub: 'staging' }))).row.description, /^staging environment/);
    const supplier = await shownOf(minted({ editor: true, scopes: [] }));
    assert.ok(supplier.child(/vendor/));
    assert.equal(supplier.child(/ccessible/), undefined);
    const key = await shownOf(mintedKey());
    assert.match(key.row.description, /^legacy opaque key/);
    assert.match(key.row.children[0]?.label ?? '', /contains no information/);
    const person = new Person();
    const { store, desk } = deskOf(person, { variable: () => 'OURS' });
    await store.load();
    const [row] = tokenRows(store, desk.inUse, NOW, person);
    assert.deepEqual([row?.context, row?.icon], ['settingToken', 'check']);
    assert.match(row?.description ?? '', /variable not set/);
  });

  it('has one identifier per line, and something to say for each', async () => {
    const { row } = await shownOf(minted());
    const rows = (each: TokenRow): TokenRow[] => [each, ...each.children.flatMap(rows)];
    const all = rows(row);
    assert.equal(new Set(all.map(({ id }) => id)).size, all.length);
    for (const { label, spoken, tooltip } of all) assert.ok(label !== '' && spoken !== '' && tooltip !== '');
  });

  it('shows on top what cannot be read', async () => {
    const person = new Person();
    const { store, desk, secrets } = deskOf(person);
    secrets.values.set(SECRET_KEY, '{"version":1,"records":[1,2]}');
    await store.load();
    assert.match(tokenRows(store, desk.inUse, NOW, person)[0]?.label ?? '', /^2 stored tokens cannot be read/);
  });

  it('lets nothing written in a token draw icons or turn a line around', async () => {
    const { row, status } = await shownOf(minted({ sub: '$(trash) a\u202Eb\nc' }));
    for (const text of [row.tooltip, status?.tooltip ?? '']) assert.doesNotMatch(text, /\$\(trash|\u202E|b\nc/);
  });
});

describe('the status of the token', () => {
  it('is absent without a token, and asks for a choice among several', async () => {
    const person = new Person();
    const { store, desk } = deskOf(person);
    assert.equal(tokenStatus(store, desk.inUse, NOW, person), null);
    const id = await store.add('a', { kind: 'secret', token: minted({ exp: IN_42_DAYS }) });
    await store.add('b', { kind: 'secret', token: minted() });
    assert.match(tokenStatus(store, desk.inUse, NOW, person)?.text ?? '', /no token chosen$/);
    await desk.inUse.choose('production', id);
    const status = tokenStatus(store, desk.inUse, NOW, person);
    assert.equal(status?.text, '$(key) API Entreprise: PRODUCTION · 42 days left');
    assert.equal(status.spoken, 'API Entreprise, a, PRODUCTION · 42 days left');
    assert.equal(status.isWarning, false);
    assert.match(status.tooltip, /PRODUCTION: calls return real data/);
    assert.match(status.tooltip, /^Endpoints: \d+ of \d+$/m);
  });
});
