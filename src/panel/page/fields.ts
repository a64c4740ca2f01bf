import { pageMessages } from './messages';
import { type FormField, type Form, LONGEST_VALUE, type ShownProblem, type ShownWarning } from '../shared/protocol';
import { button, h, PagePart, setAttributes } from './dom';
import { say } from './host';

interface Input {
  readonly control: HTMLInputElement | HTMLSelectElement;
  readonly said: PagePart<Said>;
}

interface Said {
  readonly problems: readonly ShownProblem[];
  readonly warnings: readonly ShownWarning[];
}

/** The fields of an endpoint. What is typed stays the page's own until the host fills it in. */
export class FormFields {
  readonly element = h('div', { class: 'fields' });
  private readonly inputs = new Map<string, Input>();
  private shown: string | null = null;
  private values: Record<string, string> = {};

  constructor(
    private readonly onChange: (field: string) => void,
    private readonly onFillIn: () => void,
  ) {}

  /** Everything that was typed, of other endpoints too: a SIREN serves the next one. */
  get all(): Record<string, string> {
    for (const [name, { control }] of this.inputs) this.values[name] = control.value;
    return this.values;
  }

  show(form: Form | null): void {
    const now = JSON.stringify(form);
    if (now === this.shown) return;
    const values = this.all;
    this.shown = now;
    this.inputs.clear();
    this.element.replaceChildren(...(form === null ? [] : this.groups(form)));
    this.fill(values);
  }

  fill(values: Readonly<Record<string, string>>): void {
    this.values = { ...values };
    for (const [name, { control }] of this.inputs) {
      const value = this.values[name] ?? '';
      if (control.value !== value) control.value = value;
    }
  }

  /** Problems and warnings beside their fields. */
  say(problems: readonly ShownProblem[], warnings: readonly ShownWarning[]): void {
    for (const [name, { control, said }] of this.inputs) {
      const own = problems.filter(({ parameter }) => parameter === name);
      said.show({ problems: own, warnings: warnings.filter(({ parameter }) => parameter === name) });
      setAttributes(control, { 'aria-invalid': own.length > 0 ? 'true' : null });
    }
  }

  has(name: string): boolean {
    return this.inputs.has(name);
  }

  /** Gives the focus to the first field that has a problem; false when none has. */
  focusProblem(): boolean {
    for (const { control } of this.inputs.values()) {
      if (control.getAttribute('aria-invalid') !== 'true') continue;
      control.focus();
      return true;
    }
    return false;
  }

  /** Gives the focus to the first field that has to be filled in and is empty; false when none is. */
  focusMissing(): boolean {
    for (const { control } of this.inputs.values()) {
      if (control.getAttribute('aria-required') !== 'true' || control.value.trim() !== '') continue;
      control.focus();
      return true;
    }
    return false;
  }

  private groups(form: Form): HTMLElement[] {
    const { endpoint, notes, identifiers, trace, options, documentation, traceHint, offer } = form;
    const group = (legend: string, fields: readonly FormField[], hint: string | null): HTMLElement =>
      h(
        'fieldset',
        {},
        h('legend', {}, legend),
        hint === null ? null : h('p', { class: 'hint' }, hint),
        this.grid(fields),
      );
    return [
      h(
        'div',
        { class: 'about' },
        h(
          'div',
          {},
          h('code', {}, endpoint.path),
          ' ',
          // VS Code opens links of a page in the browser, after its own question.
          h('a', { href: documentation }, say(pageMessages.documentation)),
          ...notes.map((note) => h('p', { class: 'hint' }, note)),
        ),
        offer === null
          ? null
          : button('fill-in', say(offer === 'example' ? pageMessages.example : pageMessages.project), this.onFillIn, {
              class: 'secondary',
            }),
      ),
      ...(identifiers.length === 0 ? [] : [group(say(pageMessages.identifiers), identifiers, null)]),
      group(say(pageMessages.trace), trace, traceHint),
      ...(options.length === 0
        ? []
        : [h('details', {}, h('summary', {}, say(pageMessages.options)), this.grid(options))]),
    ];
  }

  private grid(fields: readonly FormField[]): HTMLElement {
    return h('div', { class: 'grid' }, ...fields.map((field) => this.field(field)));
  }

  private field({ name, label, hint, required, choices, examples }: FormField): HTMLElement {
    const id = `field-${name}`;
    const described = `${id}-hint ${id}-said`;
    const shared = { id, 'aria-describedby': described, 'aria-required': required ? 'true' : null };
    const typed = { type: 'text', spellcheck: 'false', autocomplete: 'off', maxlength: String(LONGEST_VALUE) };
    const control =
      choices === null
        ? h('input', { ...shared, ...typed, list: `${id}-list` })
        : h(
            'select',
            shared,
            ...['', ...choices].map((value) => h('option', { value }, value === '' ? say(pageMessages.none) : value)),
          );
    control.addEventListener('input', () => this.onChange(name));
    const said = new PagePart<Said>(h('div', { id: `${id}-said`, class: 'said' }), drawSaid);
    this.inputs.set(name, { control, said });
    return h(
      'div',
      { class: 'field' },
      h(
        'label',
        { for: id },
        label,
        required ? h('span', { class: 'required', 'aria-hidden': 'true' }, ` (${say(pageMessages.required)})`) : null,
      ),
      control,
      h('datalist', { id: `${id}-list` }, ...examples.map((value) => h('option', { value }))),
      h('p', { id: `${id}-hint`, class: 'hint' }, exampleHint(hint, examples)),
      said.element,
    );
  }
}

function exampleHint(hint: string, examples: readonly string[]): string {
  if (examples.length === 0) return hint;
  return `${hint}. ${say(pageMessages.examples)} ${examples.slice(0, 2).join(', ')}`;
}

function drawSaid({ problems, warnings }: Said): HTMLElement[] {
  return [
    ...problems.map(({ message, next, code }) =>
      h('p', { class: 'problem' }, code === null ? message : `${message} [${code}]`, ' ', next),
    ),
    ...warnings.map(({ message, next }) => h('p', { class: 'warning' }, `${message} ${next}`)),
  ];
}
