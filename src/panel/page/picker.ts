import { pageMessages } from './messages';
import type { EndpointSummary } from '../shared/protocol';
import { searchEndpoints } from '../shared/search';
import { h, setAttributes } from './dom';
import { say } from './host';

/** More than these are found by typing. */
const MOST_SHOWN = 100;

/** The endpoint, chosen from a list that is searched while one types: a combobox, as ARIA describes it. */
export class Picker {
  readonly element: HTMLElement;
  private readonly input: HTMLInputElement;
  private readonly list: HTMLUListElement;
  private readonly count: HTMLElement;
  private endpoints: readonly EndpointSummary[] = [];
  private shown: readonly EndpointSummary[] = [];
  private chosen: EndpointSummary | null = null;
  private active = -1;
  private query = '';

  constructor(private readonly onChoose: (id: string) => void) {
    this.input = h('input', {
      id: 'endpoint',
      type: 'text',
      role: 'combobox',
      autocomplete: 'off',
      spellcheck: 'false',
      'aria-expanded': 'false',
      'aria-controls': 'endpoints',
      'aria-autocomplete': 'list',
      'aria-describedby': 'endpoint-hint',
      placeholder: say(pageMessages.searchPlaceholder),
    });
    this.list = h('ul', { id: 'endpoints', role: 'listbox', 'aria-label': say(pageMessages.endpoint), hidden: true });
    this.count = h('span', { class: 'unseen', role: 'status' });
    this.element = h(
      'section',
      { class: 'picker' },
      h('label', { for: 'endpoint' }, say(pageMessages.endpoint)),
      this.input,
      this.list,
      h('p', { id: 'endpoint-hint', class: 'unseen' }, say(pageMessages.searchHint)),
      this.count,
    );
    this.input.addEventListener('focus', () => this.input.select());
    this.input.addEventListener('click', () => this.open(''));
    this.input.addEventListener('input', () => this.open(this.input.value));
    this.input.addEventListener('keydown', (event) => this.pressed(event));
    this.input.addEventListener('blur', () => this.close());
    // Before the blur that a click causes.
    this.list.addEventListener('mousedown', (event) => {
      event.preventDefault();
      const option = event.target instanceof Element ? event.target.closest('[role=option]') : null;
      const endpoint = this.shown.find(({ id }) => option?.id === optionId(id));
      if (endpoint) this.choose(endpoint);
    });
  }

  fill(endpoints: readonly EndpointSummary[]): void {
    this.endpoints = endpoints;
    // Whoever was faster is searching already.
    if (!this.list.hidden) this.open(this.query);
  }

  show(chosen: EndpointSummary | null): void {
    if (chosen?.id === this.chosen?.id) return;
    this.chosen = chosen;
    if (this.list.hidden) this.input.value = labelOf(chosen);
  }

  focus(): void {
    this.input.focus();
  }

  private pressed(event: KeyboardEvent): void {
    const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10 };
    const step = steps[event.key];
    if (step !== undefined) {
      event.preventDefault();
      if (this.list.hidden) this.open('');
      else this.activate(Math.min(this.shown.length - 1, Math.max(0, this.active + step)));
    } else if (event.key === 'Enter') {
      event.preventDefault();
      const endpoint = this.shown[this.active];
      if (!this.list.hidden && endpoint) this.choose(endpoint);
    } else if (event.key === 'Escape' && !this.list.hidden) {
      event.preventDefault();
      this.close();
      this.input.select();
    }
  }

  private open(query: string): void {
    this.query = query;
    const found = searchEndpoints(this.endpoints, query);
    this.shown = found.slice(0, MOST_SHOWN);
    this.list.replaceChildren(
      ...this.shown.map((endpoint) => option(endpoint)),
      ...(found.length === 0 ? [h('li', { class: 'hint', role: 'presentation' }, say(pageMessages.nothingFound))] : []),
    );
    this.list.hidden = false;
    setAttributes(this.input, { 'aria-expanded': 'true' });
    this.count.textContent = say(found.length === 0 ? pageMessages.nothingFound : pageMessages.found(found.length));
    const current = query === '' ? this.shown.findIndex(({ id }) => id === this.chosen?.id) : 0;
    this.activate(Math.max(0, current));
  }

  private activate(index: number): void {
    this.active = index;
    const endpoint = this.shown[index];
    for (const each of this.list.children) setAttributes(each, { 'aria-selected': 'false' });
    if (endpoint === undefined) return setAttributes(this.input, { 'aria-activedescendant': null });
    const id = optionId(endpoint.id);
    setAttributes(this.input, { 'aria-activedescendant': id });
    const element = document.getElementById(id);
    if (element === null) return;
    setAttributes(element, { 'aria-selected': 'true' });
    element.scrollIntoView({ block: 'nearest' });
  }

  private choose(endpoint: EndpointSummary): void {
    this.chosen = endpoint;
    this.close();
    this.onChoose(endpoint.id);
  }

  private close(): void {
    this.list.hidden = true;
    setAttributes(this.input, { 'aria-expanded': 'false', 'aria-activedescendant': null });
    this.input.value = labelOf(this.chosen);
    this.count.textContent = '';
  }
}

function option({ id, title, provider, path, deprecated }: EndpointSummary): HTMLLIElement {
  const name = deprecated ? `${title} (${say(pageMessages.deprecated)})` : title;
  return h(
    'li',
    { id: optionId(id), role: 'option', 'aria-selected': 'false' },
    h('span', { class: 'name' }, name),
    h('span', { class: 'provider' }, provider),
    h('code', {}, path),
  );
}

function optionId(id: string): string {
  return `option-${id}`;
}

function labelOf(endpoint: EndpointSummary | null): string {
  return endpoint === null ? '' : `${endpoint.title} – ${endpoint.provider}`;
}
