import { button, h, setAttributes } from './dom';
import { say } from './host';
import type { Message } from '../../text/message';

interface Tab {
  readonly id: string;
  readonly label: Message;
  readonly panel: HTMLElement;
}

/** A few panels of which one is shown, as ARIA describes tabs. */
export class Tabs {
  readonly element: HTMLElement;
  private readonly buttons = new Map<string, HTMLButtonElement>();

  constructor(
    label: Message,
    private readonly tabs: readonly Tab[],
  ) {
    const list = h('div', { class: 'tabs', role: 'tablist', 'aria-label': say(label) });
    for (const { id, label: name, panel } of tabs) {
      const tab = button(`tab-${id}`, say(name), () => this.show(id), { role: 'tab', 'aria-controls': `panel-${id}` });
      setAttributes(panel, { id: `panel-${id}`, role: 'tabpanel', 'aria-labelledby': `tab-${id}` });
      this.buttons.set(id, tab);
      list.append(tab);
    }
    list.addEventListener('keydown', (event) => this.pressed(event));
    this.element = h('div', { class: 'results' }, list, ...tabs.map(({ panel }) => panel));
    const [first] = tabs;
    if (first) this.show(first.id);
  }

  show(id: string): void {
    for (const tab of this.tabs) {
      const isShown = tab.id === id;
      tab.panel.hidden = !isShown;
      const shown = this.buttons.get(tab.id);
      if (shown) setAttributes(shown, { 'aria-selected': String(isShown), tabindex: isShown ? '0' : '-1' });
    }
  }

  private pressed(event: KeyboardEvent): void {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const at = this.tabs.findIndex(({ id }) => this.buttons.get(id) === document.activeElement);
    if (step === undefined || at < 0) return;
    event.preventDefault();
    const next = this.tabs[(at + step + this.tabs.length) % this.tabs.length];
    if (!next) return;
    this.show(next.id);
    this.buttons.get(next.id)?.focus();
  }
}
