/** The panel's page. It draws what the host tells it and tells the host what a person does; it sends nothing itself. */
import { pageMessages } from './messages';
import { parseToPage, type ShownAnswer, type ToPage, type View } from '../shared/protocol';
import { Progress } from './activity';
import { drawAnswer } from './answer';
import { button, h, Part, select, set } from './dom';
import { Environment } from './environment';
import { Fields } from './fields';
import { drawHistory, type ShownHistory } from './history';
import { keep, kept, say, tell } from './host';
import { IdentifierList } from './list';
import { Picker } from './picker';

/** Time without a key before the host hears of what is typed, in ms. */
const PAUSE_MS = 300;

let view: View | null = null;
let pause: number | undefined;

const environment = new Environment();
const picker = new Picker((endpoint) => {
  tellValues();
  tell({ type: 'endpoint', endpoint });
});
const fields = new Fields(typed, () => {
  tellValues();
  tell({ type: 'example' });
});
const progress = new Progress();
const restricted = h('p', { class: 'banner restricted', role: 'status', hidden: true }, say(pageMessages.restricted));
const send = h('button', { id: 'send', type: 'submit' });
const cancel = button('cancel', say(pageMessages.cancel), () => tell({ type: 'cancel' }), {
  class: 'secondary',
  hidden: true,
});
const pausing = button('pause', say(pageMessages.pause), () => tell({ type: 'pause' }), {
  class: 'secondary',
  hidden: true,
});
const list = new IdentifierList((text) => {
  clearTimeout(pause);
  tell({ type: 'list', text, values: fields.all });
});
const copying = new Part<View['targets']>(h('div', { class: 'row copy' }), (targets) => {
  const target = select('copy-target', targets, targets[0]?.id ?? null, () => undefined);
  set(target, { 'aria-label': say(pageMessages.copyAs) });
  const copy = button(
    'copy',
    say(pageMessages.copy),
    () => tell({ type: 'copy', target: target.value, values: fields.all }),
    {
      class: 'secondary',
    },
  );
  return [h('span', { class: 'label', 'aria-hidden': 'true' }, say(pageMessages.copyAs)), target, copy];
});
const general = new Part<Pick<View, 'problems' | 'warnings'>>(h('div', { class: 'general' }), drawGeneral);
const notice = h('p', { class: 'notice' });
const budget = new Part<View['budget']>(h('div', { class: 'budget' }), (lines) =>
  lines.length === 0
    ? []
    : [h('span', { class: 'label' }, say(pageMessages.budget)), h('ul', {}, ...lines.map((line) => h('li', {}, line)))],
);
const answer = new Part<ShownAnswer | null>(
  h('section', { id: 'answer', class: 'answer', tabindex: '-1', 'aria-label': say(pageMessages.answer) }),
  drawAnswer,
);
const history = new Part<ShownHistory>(h('div'), drawHistory);

const form = h(
  'form',
  { novalidate: true },
  fields.element,
  general.element,
  h('div', { class: 'row actions' }, send, pausing, cancel, copying.element),
);
form.addEventListener('submit', (event) => {
  event.preventDefault();
  clearTimeout(pause);
  tell({ type: 'send', values: fields.all });
});

document.body.append(
  h(
    'main',
    {},
    h('h1', {}, say(pageMessages.title)),
    restricted,
    environment.element,
    picker.element,
    form,
    list.element,
    progress.element,
    notice,
    budget.element,
    answer.element,
    h('details', { class: 'calls' }, h('summary', {}, say(pageMessages.history)), history.element),
  ),
);

window.addEventListener('message', ({ data }) => {
  const message = parseToPage(data);
  if (message !== null) receive(message);
});
tell({ type: 'ready', kept: kept() });

function receive(message: ToPage): void {
  switch (message.type) {
    case 'endpoints':
      return picker.fill(message.endpoints);
    case 'view':
      view = message.view;
      draw(view);
      return remember();
    case 'fill':
      fields.fill(message.values);
      return remember();
    case 'focus':
      return focus(message.on);
  }
}

function draw(shown: View): void {
  const isBusy = shown.activity !== null;
  restricted.hidden = shown.trusted;
  environment.show(shown);
  picker.show(shown.form?.endpoint ?? null);
  fields.show(shown.form);
  fields.say(shown.problems, shown.warnings);
  form.hidden = shown.form === null;
  send.textContent = say(shown.environment === 'production' ? pageMessages.sendToProduction : pageMessages.send);
  set(send, { 'aria-disabled': isBusy || !shown.trusted ? 'true' : null, class: shown.environment });
  if (!isBusy && (document.activeElement === cancel || document.activeElement === pausing)) send.focus();
  cancel.hidden = !isBusy;
  const kind = shown.activity?.kind;
  pausing.hidden = kind !== 'listing' && kind !== 'paused';
  pausing.textContent = say(kind === 'paused' ? pageMessages.resume : pageMessages.pause);
  list.show(shown);
  copying.show(shown.targets);
  general.show({ problems: shown.problems, warnings: shown.warnings });
  notice.textContent = shown.notice;
  progress.show(shown.activity, shown.notice);
  budget.show(shown.budget);
  answer.show(shown.answer);
  history.show({ history: shown.history, keepsBodies: shown.keepsBodies, trusted: shown.trusted });
}

function drawGeneral({ problems, warnings }: Pick<View, 'problems' | 'warnings'>): HTMLElement[] {
  const rest = problems.filter(({ parameter }) => !fields.has(parameter));
  const also = warnings.filter(({ parameter }) => parameter === null || !fields.has(parameter));
  return [
    ...(problems.length === 0
      ? []
      : [h('p', { class: 'problem', role: 'alert' }, say(pageMessages.problems(problems.length)))]),
    ...rest.map(({ message, next }) => h('p', { class: 'problem' }, `${message} ${next}`)),
    ...also.map(({ message, next }) => h('p', { class: 'warning' }, `${message} ${next}`)),
  ];
}

function focus(on: Extract<ToPage, { type: 'focus' }>['on']): void {
  if (on === 'endpoint') picker.focus();
  else if (on === 'answer') answer.element.focus();
  else if (on === 'send') send.focus();
  else if (!fields.focusProblem()) document.getElementById('token')?.focus();
}

function typed(): void {
  remember();
  clearTimeout(pause);
  pause = setTimeout(tellValues, PAUSE_MS);
}

/** What the host fills in afterwards then holds the last keys too. */
function tellValues(): void {
  clearTimeout(pause);
  tell({ type: 'values', values: fields.all });
}

/** What is there now outlasts the page: VS Code throws it away when another tab hides it. */
function remember(): void {
  if (view === null) return;
  const { form: shown, environment: where, token, scenario } = view;
  keep({ endpoint: shown?.endpoint.path ?? null, values: fields.all, environment: where, token, scenario });
}
