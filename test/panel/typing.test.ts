import * as assert from 'node:assert/strict';
import { Typing } from '../../src/panel/shared/typing';
import { FakePanel, panelOn, UNIT } from './fakes';

/** The fields of a page that is drawn as its host has just said. */
function filledIn({ drawn, typing }: FakePanel, standing: Record<string, string>): Record<string, string> {
  return typing.filledIn(drawn.values, standing, drawn.heard);
}

describe('what is typed while the host fills in the form', () => {
  it('stays, and the rest is filled in', async () => {
    const panel = await panelOn(UNIT);
    await panel.say({ type: 'values', values: { siren: '', context: 'Aides' } });
    await panel.say({ type: 'fillIn' });
    panel.typing.typed('siren');
    const fields = filledIn(panel, { siren: '775672272', context: 'Aides' });
    assert.equal(fields['siren'], '775672272');
    assert.equal(fields['context'], 'Aides');
    assert.equal(fields['recipient'], panel.filled['recipient']);
  });

  it('stays where it was told meanwhile, as the host had not heard of it when it answered', async () => {
    const panel = await panelOn(UNIT);
    await panel.say({ type: 'values', values: { siren: '' } });
    await panel.say({ type: 'fillIn' });
    panel.typing.typed('siren');
    panel.typing.tell({ siren: '775672272' });
    assert.equal(filledIn(panel, { siren: '775672272' })['siren'], '775672272');
  });

  it('gives way to what is asked for afterwards', async () => {
    const panel = await panelOn(UNIT);
    panel.typing.typed('siren');
    await panel.say({ type: 'values', values: { siren: '775672272' } });
    await panel.say({ type: 'fillIn' });
    assert.notEqual(panel.filled['siren'], '775672272');
    assert.deepEqual(filledIn(panel, { siren: '775672272' }), panel.filled);
  });

  it('is forgotten when the fields are those of the other side', () => {
    const typing = new Typing();
    typing.typed('siren');
    typing.forget();
    assert.deepEqual(typing.filledIn({}, { siren: '775672272' }, 0), {});
  });

  it('is counted anew by a page that is loaded again', async () => {
    const panel = await panelOn(UNIT);
    await panel.say({ type: 'values', values: { siren: '775672272' } });
    await panel.say({ type: 'ready', kept: null });
    const page = new Typing();
    page.typed('siren');
    const { values, heard } = panel.drawn;
    assert.equal(page.filledIn(values, { siren: '418166096' }, heard)['siren'], '418166096');
  });
});

describe('what is pressed before the page shows what was pressed before', () => {
  it('holds what was typed alone: what the fields are being filled in with is not undone', async () => {
    const panel = await panelOn(UNIT);
    await panel.say({ type: 'fillIn' });
    // The page has not heard of it yet.
    const fields = { siren: '775672272', context: '', object: '', recipient: '' };
    panel.typing.typed('siren');
    await panel.say({ type: 'send', ...panel.typing.tell(fields) });
    assert.deepEqual(panel.view.problems, []);
    assert.match(panel.sent[0]?.url ?? '', /unites_legales\/775672272\?.*recipient=\d+/);
  });

  it('gives way to what was asked for after it was typed', async () => {
    const panel = await panelOn(UNIT);
    const fields = { siren: '1' };
    panel.typing.typed('siren');
    await panel.say({ type: 'values', ...panel.typing.tell(fields) });
    await panel.say({ type: 'fillIn' });
    await panel.say({ type: 'send', ...panel.typing.tell(fields) });
    assert.deepEqual(panel.view.problems, []);
    assert.equal(panel.sent.length, 1);
  });

  it('comes after the project, which is still being read', async () => {
    let read: (traceability: { context: string }) => void = () => undefined;
    const panel = new FakePanel({ traceability: new Promise((resolve) => (read = resolve)) });
    const begun = panel.say({ type: 'ready', kept: null });
    const chosen = panel.say({ type: 'endpoint', endpoint: UNIT });
    read({ context: 'Aides' });
    await Promise.all([begun, chosen]);
    assert.equal(panel.filled['context'], 'Aides');
  });
});
