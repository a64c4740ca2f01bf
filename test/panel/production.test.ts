import * as assert from 'node:assert/strict';
import { CERTIFICATE, mine, panelOn, trace, UNIT } from './fakes';

const good = { ...trace, siren: '418166096' };

describe('environments: production in the panel', () => {
  it('starts without what was typed or filled in to try, which is there again afterwards', async () => {
    const panel = await panelOn(CERTIFICATE);
    await panel.say({ type: 'fillIn' });
    const tried = panel.filled;
    assert.ok(tried['context'] && tried['siren'] && tried['recipient'] && tried['user_id']);
    await panel.say({ type: 'environment', environment: 'production' });
    assert.deepEqual(panel.filled, {});
    await panel.say({ type: 'send', values: {} });
    assert.deepEqual(
      panel.view.problems.map(({ parameter }) => parameter),
      ['siren', 'context', 'recipient', 'object'],
    );
    await panel.say({ type: 'environment', environment: 'staging' });
    assert.deepEqual(panel.filled, tried);
  });

  it('keeps what comes late for another environment where it belongs, and does not send it', async () => {
    const panel = await panelOn(UNIT);
    await panel.say({ type: 'environment', environment: 'production' });
    await panel.say({ type: 'values', environment: 'simulator', values: { siren: '552032534' } });
    await panel.say({ type: 'send', environment: 'simulator', values: good });
    assert.deepEqual([panel.sent.length, panel.asked.length], [0, 0]);
    await panel.say({ type: 'send', values: {} });
    assert.equal(panel.sent.length, 0);
  });

  it('offers the trace of the project and no example', async () => {
    const project = { context: 'Aides', recipient: '21690123100011' };
    const panel = await panelOn(UNIT, { traceability: project });
    assert.equal(panel.view.form?.offer, 'example');
    assert.ok(panel.view.form.identifiers[0]?.examples.length);
    await panel.say({ type: 'environment', environment: 'production' });
    assert.equal(panel.view.form.offer, 'project');
    assert.deepEqual(panel.view.form.identifiers[0].examples, []);
    assert.deepEqual(panel.filled, project);
    await panel.say({ type: 'values', values: { context: 'Autre', siren: '130025265' } });
    await panel.say({ type: 'fillIn' });
    assert.deepEqual(panel.filled, { ...project, siren: '130025265' });
    const none = await panelOn(UNIT);
    await none.say({ type: 'environment', environment: 'production' });
    assert.equal(none.view.form?.offer, null);
    await none.say({ type: 'fillIn' });
    assert.deepEqual(none.filled, {});
  });

  it('takes what the code says', async () => {
    const panel = await panelOn(CERTIFICATE);
    await panel.session.open({ endpoint: UNIT, values: good });
    await panel.say({ type: 'environment', environment: 'production' });
    assert.deepEqual(panel.filled, good);
  });

  it('is refused with a made-up trace, in a sentence, alone and for a list', async () => {
    const panel = await panelOn(UNIT, { language: 'fr' });
    await panel.say({ type: 'environment', environment: 'production' });
    await panel.say({ type: 'send', values: { ...good, context: 'test', object: ' ' } });
    assert.deepEqual(
      panel.view.problems.map(({ parameter, message }) => [parameter, message]),
      [
        ['object', 'object est obligatoire et n’est pas renseigné.'],
        ['context', 'context vaut « test », qui ne dit pas pourquoi la donnée est demandée.'],
      ],
    );
    await panel.say({ type: 'list', text: '418166096', values: { ...good, object: 'foo' } });
    assert.match(panel.view.notice, /« foo ».* donnez la vraie valeur\.$/);
    assert.deepEqual([panel.sent.length, panel.asked.length, panel.lists.length], [0, 0, 0]);
  });

  it('shows in the question every value that leaves, for a list those that all have', async () => {
    const panel = await panelOn(UNIT);
    await panel.say({ type: 'environment', environment: 'production' });
    await panel.say({ type: 'send', values: { ...good, context: 'Aides ' } });
    assert.deepEqual(Object.fromEntries(panel.asked[0]?.values ?? []), { ...good, context: 'Aides ' });
    await panel.say({ type: 'list', text: '418166096\n552032534', values: trace });
    assert.deepEqual(Object.fromEntries(panel.lists[0]?.values ?? []), trace);
  });

  it('uses the token that the window uses, and asks for one where none is chosen', async () => {
    const other = { ...mine, id: 'other', label: 'Aides' };
    const staging = { ...mine, id: 'test', label: 'Essais', environment: 'staging' } as const;
    const panel = await panelOn(UNIT, { tokens: [other, mine, staging] });
    await panel.say({ type: 'environment', environment: 'production' });
    assert.deepEqual([panel.view.token, panel.view.tokens.map(({ id }) => id)], ['mine', ['other', 'mine']]);
    await panel.say({ type: 'token', token: 'other' });
    assert.deepEqual(panel.used, { production: 'other', staging: null });
    Object.assign(panel.used, { production: null });
    await panel.say({ type: 'send', values: good });
    assert.equal(panel.view.token, null);
    assert.deepEqual(
      panel.view.problems.map(({ parameter }) => parameter),
      ['token'],
    );
    await panel.say({ type: 'environment', environment: 'staging' });
    assert.deepEqual(
      panel.view.tokens.map(({ label }) => label),
      ['Public staging token', 'Essais'],
    );
    await panel.say({ type: 'token', token: 'test' });
    assert.equal(panel.view.token, 'test');
  });
});
