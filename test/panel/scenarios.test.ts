import * as assert from 'node:assert/strict';
import { scenarioChoices } from '../../src/panel/session/scenarios';
import { kinds } from '../../src/simulator/scenario-kinds';
import { panelOn, trace, UNIT } from './fakes';

const good = { ...trace, siren: '418166096' };

describe('the simulated answer', () => {
  for (const lang of ['fr', 'en'] as const) {
    it(`is chosen by its words, each once (${lang})`, () => {
      const choices = scenarioChoices(lang);
      const labels = choices.map(({ label }) => label);
      assert.equal(new Set(labels).size, labels.length);
      for (const { name, label } of choices.slice(1)) {
        assert.ok(!label.includes('=') && !(name.includes('-') && label.includes(name)), label);
        assert.match(label, /^[\p{Lu}\d]/u);
      }
      for (const [name, { value }] of Object.entries(kinds)) {
        assert.equal(choices.find((choice) => choice.name === name)?.value === null, value === null, name);
      }
      const codes = choices.find(({ name }) => name === 'error')?.value?.choices ?? [];
      assert.ok(codes.find(({ value }) => value === '00301')?.label.includes('422'));
    });
  }

  it('is asked for with its value, or the usual one', async () => {
    const panel = await panelOn(UNIT);
    const headerOf = async (name: string, value: string): Promise<string | undefined> => {
      await panel.say({ type: 'scenario', scenario: { name, value } });
      await panel.say({ type: 'send', values: good });
      return panel.sent.at(-1)?.headers['x-simulator-scenario'];
    };
    assert.equal(await headerOf('error', '00301'), 'error=00301');
    assert.equal(await headerOf('burst', ' '), 'burst');
    assert.equal(await headerOf('not-found', '3'), 'not-found');
    assert.equal(await headerOf('', ''), undefined);
  });

  it('says what value it takes, and sends nothing until it has one', async () => {
    const panel = await panelOn(UNIT, { language: 'fr' });
    for (const [name, value] of [
      ['burst', 'trois'],
      ['error', '99999'],
    ] as const) {
      await panel.say({ type: 'scenario', scenario: { name, value } });
      await panel.say({ type: 'send', values: good });
      const [problem] = panel.view.problems;
      assert.equal(problem?.parameter, 'scenario');
      assert.match(problem.message, /^La réponse simulée demande une autre valeur/);
    }
    assert.equal(panel.sent.length, 0);
    await panel.say({ type: 'environment', environment: 'staging' });
    await panel.say({ type: 'send', values: good });
    assert.equal(panel.sent.length, 1);
    assert.equal(panel.sent[0]?.headers['x-simulator-scenario'], undefined);
  });
});
