import type { ScenarioView, View } from '../shared/protocol';
import { h, select } from './dom';
import { say, tell } from './host';
import { pageMessages } from './messages';

/** How the simulator is to answer, and the value of it where it takes one. */
export function drawScenario({ scenarios, scenario }: Pick<View, 'scenarios' | 'scenario'>): HTMLElement[] {
  const choices = scenarios.map(({ name, label }) => ({ id: name, label }));
  const choice = select('scenario', choices, scenario.name, (name) => {
    const value = scenarios.find((each) => each.name === name)?.value?.standard ?? '';
    tell({ type: 'scenario', scenario: { name, value } });
  });
  const { value } = scenarios.find(({ name }) => name === scenario.name) ?? { value: null };
  return [
    h('div', { class: 'field' }, h('label', { for: 'scenario' }, say(pageMessages.scenario)), choice),
    ...(value === null ? [] : [drawValue(scenario, value)]),
  ];
}

function drawValue({ name, value }: ScenarioView, { label, choices }: ScenarioValue): HTMLElement {
  const input = h('input', {
    id: 'scenario-value',
    type: 'text',
    value,
    list: choices.length === 0 ? null : 'scenario-values',
    spellcheck: 'false',
    autocomplete: 'off',
  });
  input.addEventListener('change', () => tell({ type: 'scenario', scenario: { name, value: input.value } }));
  return h(
    'div',
    { class: 'field' },
    h('label', { for: 'scenario-value' }, label),
    input,
    h('datalist', { id: 'scenario-values' }, ...choices.map((each) => h('option', { value: each.value }, each.label))),
  );
}

type ScenarioValue = NonNullable<View['scenarios'][number]['value']>;
