import { type PanelEnvironment, panelEnvironments, type View } from '../shared/protocol';
import { button, h, PagePart, select } from './dom';
import { say, tell } from './host';
import { pageMessages } from './messages';
import { drawScenario } from './scenario';

const about = {
  simulator: pageMessages.aboutSimulator,
  staging: pageMessages.aboutStaging,
  production: pageMessages.aboutProduction,
} as const;

/** Where calls go and with which token: on top, production in words. */
export class EnvironmentBar {
  readonly element: HTMLElement;
  /** How the simulator answers; a part of the form, as it is typed with it. */
  readonly simulator: HTMLElement;
  private readonly radios = new Map<PanelEnvironment, HTMLInputElement>();
  private readonly token: PagePart<ShownToken>;
  private readonly banner = h('p', { class: 'banner' });
  private readonly simulated: PagePart<ShownSimulator>;

  /** `beforeLeaving` is called before another environment is chosen. */
  constructor(private readonly beforeLeaving: () => void) {
    this.token = new PagePart<ShownToken>(h('div', { class: 'token' }), drawToken);
    this.simulated = new PagePart<ShownSimulator>(h('div', { class: 'simulated grid' }), drawSimulator);
    this.simulator = this.simulated.element;
    this.element = h(
      'header',
      { class: 'environment' },
      h(
        'div',
        { class: 'row' },
        h(
          'fieldset',
          { class: 'segments' },
          h('legend', { class: 'unseen' }, say(pageMessages.environment)),
          ...panelEnvironments.map((name) => this.radio(name)),
        ),
        this.token.element,
      ),
      this.banner,
    );
  }

  show(view: View): void {
    const radio = this.radios.get(view.environment);
    if (radio) radio.checked = true;
    const { environment, tokens, token, simulator, scenarios, scenario, trusted } = view;
    this.token.show({ environment, tokens, token, trusted });
    this.banner.className = `banner ${environment}`;
    this.banner.textContent = say(about[environment]);
    this.simulator.hidden = environment !== 'simulator';
    this.simulated.show({ simulator, scenarios, scenario, trusted });
  }

  private radio(name: PanelEnvironment): HTMLElement {
    const id = `environment-${name}`;
    const input = h('input', { id, type: 'radio', name: 'environment', value: name });
    input.addEventListener('change', () => {
      this.beforeLeaving();
      tell({ type: 'environment', environment: name });
    });
    this.radios.set(name, input);
    return h('label', { for: id, class: name }, input, say(pageMessages[name]));
  }
}

type ShownToken = Pick<View, 'environment' | 'tokens' | 'token' | 'trusted'>;
type ShownSimulator = Pick<View, 'simulator' | 'scenarios' | 'scenario' | 'trusted'>;

function drawToken({ tokens, token, environment, trusted }: ShownToken): (HTMLElement | null)[] {
  const none = tokens.length === 0 ? pageMessages.noToken : pageMessages.chooseToken;
  const choices = token === null ? [{ id: '', label: say(none) }, ...tokens] : tokens;
  const chosen = select('token', choices, token ?? '', (id) => tell({ type: 'token', token: id }));
  return [
    h('label', { for: 'token' }, say(pageMessages.token)),
    chosen,
    environment === 'simulator' || !trusted
      ? null
      : button('add-token', say(pageMessages.addToken), () => tell({ type: 'addToken' }), { class: 'secondary' }),
  ];
}

function drawSimulator({ simulator, scenarios, scenario, trusted }: ShownSimulator): HTMLElement[] {
  const { state, text } = simulator;
  const isUp = state === 'running' || state === 'starting';
  const label = say(isUp ? pageMessages.stop : pageMessages.start);
  const toggle = button('simulator', label, () => tell({ type: 'simulator', how: isUp ? 'stop' : 'start' }), {
    class: 'link',
    disabled: !trusted,
    'aria-describedby': 'simulator-state',
  });
  return [
    ...drawScenario({ scenarios, scenario }),
    h(
      'div',
      { class: 'field' },
      h('span', { class: 'label' }, say(pageMessages.simulator)),
      h('div', { class: 'row' }, h('span', { id: 'simulator-state', class: state, role: 'status' }, text), toggle),
    ),
  ];
}
