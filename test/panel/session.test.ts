import * as assert from 'node:assert/strict';
import { parseToHost } from '../../src/panel/shared/protocol';
import type { Transport } from '../../src/requests/transport';
import { CERTIFICATE, FakePanel, panelOn, trace, UNIT } from './fakes';

const good = { ...trace, siren: '418166096' };

describe('the host of the panel', () => {
  it('starts the simulator for the first call, and sends with a test token of its own', async () => {
    const panel = await panelOn(UNIT);
    await panel.say({ type: 'send', values: good });
    assert.equal(panel.starts, 1);
    const [sent] = panel.sent;
    assert.ok(sent);
    assert.match(sent.url, /^http:\/\/127\.0\.0\.1:4999\/v4\/insee\/sirene\/unites_legales\/418166096\?/);
    assert.match(sent.headers['authorization'] ?? '', /^Bearer eyJ/);
    assert.equal(panel.view.answer?.status, '200 OK');
    assert.equal(panel.view.history.length, 1);
    assert.doesNotMatch(panel.told, /eyJ/);
  });

  it('says every problem at once, and sends nothing', async () => {
    const panel = await panelOn(UNIT);
    await panel.say({ type: 'send', values: { siren: '418166097', context: ' ', recipient: '123', object: '' } });
    assert.deepEqual(
      panel.view.problems.map(({ parameter, code }) => `${parameter} ${code ?? ''}`),
      ['siren 00301', 'context 00201', 'recipient 00210', 'object 00202'],
    );
    assert.deepEqual([panel.sent.length, panel.starts], [0, 0]);
    assert.deepEqual(panel.messages.at(-2), { type: 'focus', on: 'problem' });
  });

  it('takes a problem back as soon as it is mended, and shows none before a call was asked for', async () => {
    const panel = await panelOn(UNIT);
    await panel.say({ type: 'values', values: { siren: '1' } });
    assert.deepEqual(panel.view.problems, []);
    await panel.say({ type: 'send', values: { ...good, siren: '1' } });
    assert.equal(panel.view.problems.length, 1);
    await panel.say({ type: 'values', values: good });
    assert.deepEqual(panel.view.problems, []);
  });

  it('confirms the first production call of a token, in words, and no second', async () => {
    const panel = await panelOn(UNIT);
    await panel.say({ type: 'environment', environment: 'production' });
    assert.deepEqual(panel.view.tokens, [{ id: 'mine', label: 'Commande publique' }]);
    await panel.say({ type: 'send', values: good });
    await panel.say({ type: 'send', values: good });
    const [question, ...others] = panel.asked;
    assert.deepEqual([question?.token, question?.endpoint], ['Commande publique', 'Données unité légale']);
    assert.deepEqual(others, []);
    assert.equal(panel.sent.length, 2);
    assert.equal(panel.sent[0]?.headers['authorization'], `Bearer ${panel.token}`);
    assert.equal(panel.view.answer?.production, true);
    assert.match(panel.view.answer.about, /PRODUCTION/);
    assert.ok(!panel.told.includes(panel.token));
  });

  it('sends nothing to production that was not confirmed', async () => {
    const panel = await panelOn(UNIT, { confirms: false });
    await panel.say({ type: 'environment', environment: 'production' });
    await panel.say({ type: 'send', values: good });
    assert.equal(panel.sent.length, 0);
    assert.equal(panel.view.notice, 'Not confirmed: nothing was sent.');
    assert.equal(panel.view.activity, null);
  });

  it('keeps a token of a person from the simulator, and offers the public one for staging', async () => {
    const panel = await panelOn(UNIT);
    await panel.say({ type: 'token', token: 'mine' });
    await panel.say({ type: 'send', values: good });
    assert.deepEqual(panel.used, { production: 'mine', staging: null });
    assert.equal(panel.sent.length, 1);
    assert.ok(!JSON.stringify(panel.sent).includes(panel.token));
    assert.equal(panel.reads, 1, 'the list alone was read');
    await panel.say({ type: 'environment', environment: 'staging' });
    assert.deepEqual(
      panel.view.tokens.map(({ label }) => label),
      ['Public staging token'],
    );
  });

  it('sends nothing and reads no secret in Restricted Mode', async () => {
    const panel = await panelOn(UNIT, { trusted: false });
    await panel.say({ type: 'environment', environment: 'production' });
    await panel.say({ type: 'send', values: good });
    await panel.say({ type: 'simulator', how: 'start' });
    await panel.say({ type: 'document', index: 0, how: 'open' });
    assert.deepEqual([panel.sent.length, panel.starts, panel.reads, panel.asked.length], [0, 0, 0, 0]);
    assert.equal(panel.view.trusted, false);
    panel.trusted = true;
    await panel.session.refresh();
    assert.equal(panel.view.trusted, true);
    assert.ok(panel.reads > 0);
  });

  it('fills in the trace that the workspace has, and what was typed before wins', async () => {
    const panel = await panelOn(UNIT, { traceability: { context: 'Aides', recipient: '21690123100011' } });
    assert.equal(panel.filled['context'], 'Aides');
    await panel.say({ type: 'values', values: { context: 'Subventions' } });
    await panel.say({ type: 'endpoint', endpoint: CERTIFICATE });
    assert.equal(panel.filled['context'], 'Subventions');
    assert.equal(panel.filled['recipient'], '21690123100011');
  });

  it('fills in examples that the checks accept without a word', async () => {
    const panel = await panelOn(CERTIFICATE);
    await panel.say({ type: 'fillIn' });
    await panel.say({ type: 'send', values: {} });
    assert.deepEqual([panel.view.problems, panel.view.warnings], [[], []]);
    assert.equal(panel.sent.length, 1);
  });

  it('runs a call of the history again, fills it in, and forgets all', async () => {
    const panel = await panelOn(UNIT);
    await panel.say({ type: 'send', values: good });
    await panel.say({ type: 'endpoint', endpoint: CERTIFICATE });
    const [row] = panel.view.history;
    assert.ok(row && !row.hasBody);
    await panel.say({ type: 'values', values: { siren: '130025265' } });
    await panel.say({ type: 'again', id: row.id, how: 'fill' });
    assert.equal(panel.view.form?.endpoint.path, UNIT);
    assert.equal(panel.filled['siren'], '418166096');
    assert.equal(panel.sent.length, 1);
    await panel.say({ type: 'again', id: row.id, how: 'send' });
    assert.equal(panel.sent[1]?.url, panel.sent[0]?.url);
    await panel.say({ type: 'clearHistory' });
    assert.deepEqual(panel.view.history, []);
  });

  it('keeps bodies only where a person asked for it', async () => {
    const panel = await panelOn(UNIT, { bodies: true });
    await panel.say({ type: 'send', values: good });
    const [row] = panel.view.history;
    assert.ok(row?.hasBody);
    await panel.say({ type: 'again', id: row.id, how: 'open' });
    assert.equal(panel.shown[0]?.text, '{\n  "data": {}\n}\n');
  });

  it('shows an answer that is nested too deep to be read, as it came, and says why', async () => {
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    const transport: Transport = () =>
      Promise.resolve(new Response(deep, { headers: { 'content-type': 'application/json' } }));
    const panel = await panelOn(UNIT, { transport, language: 'fr' });
    await panel.say({ type: 'send', values: good });
    assert.match(panel.view.answer?.explained[0]?.message ?? '', /imbriquée sur plus de 500 niveaux/);
    await panel.say({ type: 'body', how: 'open' });
    assert.ok(panel.shown[0]?.text === deep);
  });

  it('shows what of an answer a page would obey as what it is, and no secret that it repeats', async () => {
    const body = { data: { nom: `a\u202eb\u0007` } };
    const transport: Transport = (_, { headers }) =>
      Promise.resolve(Response.json({ ...body, repete: new Headers(headers).get('authorization') }));
    const panel = await panelOn(UNIT, { transport });
    await panel.say({ type: 'send', values: good });
    assert.match(panel.body?.text ?? '', /a\\u202eb\\u0007/);
    assert.doesNotMatch(panel.told, /eyJ/);
  });

  it('comes back as it was left', async () => {
    const panel = new FakePanel();
    const values = { fictitious: good, real: {} };
    const kept = { endpoint: UNIT, values, environment: 'staging', scenario: { name: '', value: '' } } as const;
    await panel.say({ type: 'ready', kept });
    assert.equal(panel.view.form?.endpoint.path, UNIT);
    assert.equal(panel.view.environment, 'staging');
    assert.equal(panel.filled['siren'], '418166096');
    // The page was thrown away and made anew: what the host knows wins.
    await panel.say({ type: 'environment', environment: 'simulator' });
    await panel.say({ type: 'ready', kept });
    assert.equal(panel.view.environment, 'simulator');
  });

  it('begins with the call of the code, whatever the page kept', async () => {
    const panel = new FakePanel();
    await panel.session.open({ endpoint: UNIT, values: { siren: '418166096', context: 'Aides' } });
    const values = { fictitious: {}, real: {} };
    const kept = {
      endpoint: CERTIFICATE,
      values,
      environment: 'production',
      scenario: { name: '', value: '' },
    } as const;
    await panel.say({ type: 'ready', kept });
    assert.equal(panel.view.form?.endpoint.path, UNIT);
    assert.deepEqual(panel.filled, { siren: '418166096', context: 'Aides' });
    assert.equal(panel.view.environment, 'simulator');
  });

  it('drops what is no message of the protocol', async () => {
    for (const strange of [null, 'send', { type: 'run' }, { type: 'send', values: { a: 1 } }, { type: 'token' }]) {
      assert.equal(parseToHost(strange), null);
    }
    const typed = (siren: string) => ({ type: 'values', environment: 'simulator', values: { siren }, telling: 1 });
    assert.notEqual(parseToHost(typed('x'.repeat(2000))), null);
    assert.equal(parseToHost(typed('x'.repeat(2001))), null);
    const panel = await panelOn(UNIT);
    const { length } = panel.messages;
    await panel.session.receive({ type: 'document', index: -1, how: 'open' });
    assert.equal(panel.messages.length, length);
  });
});
