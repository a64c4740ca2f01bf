import * as assert from 'node:assert/strict';
import { Typing } from '../../src/panel/shared/typing';
import type { FakePanel } from './fakes';
import { panelOn, UNIT } from './fakes';

/** The fields of a page whose host has just filled them in. */
function filledIn(panel: FakePanel, standing: Record<string, string>): Record<string, string> {
  const last = panel.messages.findLast((message) => message.type === 'fill');
  assert.ok(last?.type === 'fill');
  return panel.typing.filledIn(last.values, standing, last.heard);
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
    panel.typing.tell();
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
    const last = panel.messages.findLast((message) => message.type === 'fill');
    assert.ok(last?.type === 'fill');
    assert.equal(page.filledIn(last.values, { siren: '418166096' }, last.heard)['siren'], '418166096');
  });
});
