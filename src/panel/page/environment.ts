import { pageMessages } from './messages';
import { type PanelEnvironment, panelEnvironments, type View } from '../shared/protocol';
import { button, h, Part, select } from './dom';
import { say, tell } from './host';

const about = {
  simulator: pageMessages.aboutSimulator,
  staging: pageMessages.aboutStaging,
  production: pageMessages.aboutProduction,
} as const;

/** Where calls go and with which token: always in sight, production in words. */
export class Environment {
  readonly element: HTMLElement;
  private readonly radios = new Map<PanelEnvironment, HTMLInputElement>();
  private readonly part: Part<Shown>;

  constructor() {
    this.part = new Part<Shown>(h('div', { class: 'chosen' }), draw);
    this.element = h(
      'section',
      { class: 'environment' },
      h(
        'fieldset',
        { class: 'segments' },
        h('legend', {}, say(pageMessages.environment)),
        ...panelEnvironments.map((name) => this.radio(name)),
      ),
      this.part.element,
    );
  }

  show(view: View): void {
    const radio = this.radios.get(view.environment);
    if (radio) radio.checked = true;
    const { environment, tokens, token, simulator, scenarios, scenario, trusted } = view;
    this.part.show({ environment, tokens, token, simulator, scenarios, scenario, trusted });
  }

  private radio(name: PanelEnvironment): HTMLElement {
    const id = `environment-${name}`;
    const input = h('input', { id, type: 'radio', name: 'environment', value: name });
    input.addEventListener('change', () => tell({ type: 'environment', environment: name }));
    this.radios.set(name, input);
    return h('label', { for: id, class: name }, input, say(pageMessages[name]));
  }
}

type Shown = Pick<View, 'environment' | 'tokens' | 'token' | 'simulator' | 'scenarios' | 'scenario' | 'trusted'>;

function draw(shown: Shown): (HTMLElement | null)[] {
  const { environment } = shown;
  return [
    h('p', { class: `banner ${environment}` }, say(about[environment])),
    h('div', { class: 'row' }, tokenOf(shown), ...(environment === 'simulator' ? simulatorOf(shown) : [])),
  ];
}

function tokenOf({ tokens, token, environment, trusted }: Shown): HTMLElement {
  const choices = tokens.length === 0 ? [{ id: '', label: say(pageMessages.noToken) }] : tokens;
  const chosen = select('token', choices, token, (id) => tell({ type: 'token', token: id }));
  const add = button('add-token', say(pageMessages.addToken), () => tell({ type: 'addToken' }), { class: 'secondary' });
  return h(
    'div',
    { class: 'field' },
    h('label', { for: 'token' }, say(pageMessages.token)),
    h('div', { class: 'row' }, chosen, environment === 'simulator' || !trusted ? null : add),
  );
}

function simulatorOf({ simulator, scenarios, scenario, trusted }: Shown): HTMLElement[] {
  const { state, text } = simulator;
  const isUp = state === 'running' || state === 'starting';
  const label = say(isUp ? pageMessages.stop : pageMessages.start);
  const toggle = button('simulator', label, () => tell({ type: 'simulator', how: isUp ? 'stop' : 'start' }), {
    class: 'secondary',
    disabled: !trusted,
    'aria-describedby': 'simulator-state',
  });
  const choice = select('scenario', scenarios, scenario, (id) => tell({ type: 'scenario', scenario: id }));
  return [
    h('div', { class: 'field' }, h('label', { for: 'scenario' }, say(pageMessages.scenario)), choice),
    h(
      'div',
      { class: 'field' },
      h('span', { class: 'label' }, say(pageMessages.simulator)),
      h('div', { class: 'row' }, toggle, h('span', { id: 'simulator-state', class: state, role: 'status' }, text)),
    ),
  ];
}
