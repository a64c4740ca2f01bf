type Child = Node | string | null;

/** Attributes by name; `null` and `false` leave one out, `true` writes it without a value. */
type Attributes = Readonly<Record<string, string | boolean | null>>;

/** An element with attributes and children. Texts are texts: nothing is read as HTML. */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  setAttributes(element, attributes);
  element.append(...children.filter((child) => child !== null));
  return element;
}

export function setAttributes(element: Element, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === false) element.removeAttribute(name);
    else element.setAttribute(name, value === true ? '' : value);
  }
}

/** A button that does something when it is pressed. Its id brings the focus back when its part of the page is drawn anew. */
export function button(id: string, label: string, onPress: () => void, attributes: Attributes = {}): HTMLButtonElement {
  const element = h('button', { id, type: 'button', ...attributes }, label);
  element.addEventListener('click', onPress);
  return element;
}

/** A part of the page that is drawn anew when what it shows has changed, and only then; the focus stays where it was. */
export class PagePart<T> {
  private shown: string | null = null;

  constructor(
    readonly element: HTMLElement,
    private readonly draw: (content: T) => readonly Child[],
  ) {}

  show(content: T): void {
    const now = JSON.stringify(content);
    if (now === this.shown) return;
    this.shown = now;
    const focused = this.element.contains(document.activeElement) ? document.activeElement?.id : undefined;
    this.element.replaceChildren(...this.draw(content).filter((child) => child !== null));
    if (focused !== undefined && focused !== '') document.getElementById(focused)?.focus();
  }
}

/** A choice among a few, with its label. */
export function select(
  id: string,
  choices: readonly { readonly id: string; readonly label: string }[],
  chosen: string | null,
  onChoose: (id: string) => void,
): HTMLSelectElement {
  const element = h(
    'select',
    { id },
    ...choices.map((choice) => h('option', { value: choice.id, selected: choice.id === chosen }, choice.label)),
  );
  element.addEventListener('change', () => onChoose(element.value));
  return element;
}
