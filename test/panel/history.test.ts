import * as assert from 'node:assert/strict';
import { answering, panelOn, trace, UNIT } from './fakes';

const good = { ...trace, siren: '418166096' };

describe('the history of the panel', () => {
  it('says what was asked about, where, when and what came of it', async () => {
    const panel = await panelOn(UNIT, { transport: answering({ errors: [{ code: '01003' }] }, 404) });
    await panel.say({ type: 'environment', environment: 'production' });
    await panel.say({ type: 'send', values: good });
    const [row] = panel.view.history;
    assert.ok(row);
    assert.equal(row.about, '418166096');
    assert.equal(row.outcome, '404 · 01003');
    assert.deepEqual([row.environment, row.production, row.tone, row.kind], ['PRODUCTION', true, 'bad', 'call']);
    assert.match(row.took, /^\d+ ms$/);
    assert.match(row.when, /\d\d:\d\d/);
    assert.ok(!panel.told.includes(panel.token));
  });

  it('holds lists, with what came of them and their file', async () => {
    const panel = await panelOn(UNIT, { language: 'fr' });
    await panel.say({ type: 'list', text: '418166096\n552032534\nwrong', values: trace });
    const [row, ...others] = panel.view.history;
    assert.ok(row);
    assert.deepEqual(others, []);
    assert.deepEqual(
      [row.kind, row.about, row.outcome, row.tone],
      ['list', '2 identifiants', '2 réponses, 0 échec', 'good'],
    );
    await panel.say({ type: 'again', id: row.id, how: 'open' });
    assert.equal(panel.opened[1], panel.opened[0]);
    await panel.say({ type: 'values', values: { context: 'Autre' } });
    await panel.say({ type: 'again', id: row.id, how: 'fill' });
    assert.equal(panel.filled['context'], trace.context);
    await panel.say({ type: 'again', id: row.id, how: 'send' });
    assert.equal(panel.sent.length, 2);
  });

  it('fills in a production call for production alone', async () => {
    const panel = await panelOn(UNIT);
    await panel.say({ type: 'environment', environment: 'production' });
    await panel.say({ type: 'send', values: good });
    await panel.say({ type: 'environment', environment: 'simulator' });
    await panel.say({ type: 'values', values: { siren: '552032534' } });
    const [row] = panel.view.history;
    await panel.say({ type: 'again', id: row?.id ?? '', how: 'fill' });
    assert.equal(panel.view.environment, 'production');
    assert.equal(panel.filled['siren'], '418166096');
    await panel.say({ type: 'environment', environment: 'simulator' });
    assert.equal(panel.filled['siren'], '552032534');
  });
});
