import * as assert from 'node:assert/strict';
import { shipped } from '../../src/catalogue';
import { copyTargets } from '../../src/panel/session/lists-view';
import { panelOn, trace, UNIT } from './fakes';

describe('copying a call', () => {
  it('writes it for every client, with the values and without a token', async () => {
    const panel = await panelOn(UNIT);
    for (const { id } of copyTargets()) {
      await panel.say({ type: 'copy', target: id, values: { ...trace, siren: '418166096' } });
      const code = panel.copied.at(-1) ?? '';
      assert.match(code, /418166096/, id);
      assert.match(code, /API_ENTREPRISE_TOKEN/, id);
      assert.doesNotMatch(code, /eyJ/, id);
    }
    assert.equal(panel.copied.length, copyTargets().length);
    assert.match(panel.view.notice, /^Copied \(Faraday\), without a token/);
  });

  it('gives curl as one command, and goes where the panel goes', async () => {
    const panel = await panelOn(UNIT);
    await panel.say({ type: 'environment', environment: 'staging' });
    await panel.say({ type: 'copy', target: 'shell/curl', values: { siren: '418166096' } });
    assert.match(panel.copied[0] ?? '', /^curl /m);
    assert.ok(panel.copied[0]?.includes(shipped().hosts.staging));
  });
});
