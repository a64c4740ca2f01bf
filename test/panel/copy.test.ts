import * as assert from 'node:assert/strict';
import { shipped } from '../../src/catalogue';
import { copyTargets } from '../../src/panel/session/lists-view';
import { panelOn, trace, UNIT } from './fakes';

const values = { ...trace, siren: '418166096' };

/** What is copied where a simulator runs, by the target. */
async function copies(around: Parameters<typeof panelOn>[1] = {}): Promise<Map<string, string>> {
  const panel = await panelOn(UNIT, around);
  await panel.say({ type: 'simulator', how: 'start' });
  const found = new Map<string, string>();
  for (const { id } of copyTargets()) {
    await panel.say({ type: 'copy', target: id, values });
    found.set(id, panel.copied.at(-1) ?? '');
  }
  assert.match(panel.view.notice, /^Copied \(.+\), without a token/);
  return found;
}

const isCode = (id: string) => !/^(shell|http)\//.test(id);

describe('copy as code', () => {
  it('never writes a token', async () => {
    for (const [id, code] of await copies()) {
      assert.match(code, /API_ENTREPRISE_TOKEN/, id);
      assert.doesNotMatch(code, /eyJ/, id);
    }
  });

  it('gives code for production, with the identifier and the trace as arguments, whatever was tried', async () => {
    for (const [id, code] of await copies()) {
      if (!isCode(id)) continue;
      assert.doesNotMatch(code, /127\.0\.0\.1|localhost|418166096|Dossier 12|21690123100011/, id);
      assert.ok(code.includes(`https://${shipped().hosts.production}`), id);
      assert.match(code, /API_ENTREPRISE_BASE_URL/, id);
      for (const name of ['siren', 'context', 'recipient', 'object']) {
        assert.match(code, new RegExp(`[({\\s$,]${name}\\b`), `${id}: ${name}`);
      }
    }
  });

  it('writes into code what the project says of its trace', async () => {
    for (const [id, code] of await copies({ traceability: { context: 'Aides publiques' } })) {
      if (isCode(id)) assert.match(code, /Aides publiques/, id);
    }
  });

  it('gives curl and a request file as the call that was tried, where it went', async () => {
    for (const [id, code] of await copies()) {
      if (isCode(id)) continue;
      assert.match(code, /418166096/, id);
      assert.match(code, /127\.0\.0\.1:4999/, id);
    }
  });
});
