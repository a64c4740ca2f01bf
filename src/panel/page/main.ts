/** The panel's page. It draws what the host tells it and tells the host what a person does; it sends nothing itself. */
import { parseToPage, type ShownAnswer, type ShownBody, type ToHost, type ToPage, type View } from '../shared/protocol';
import { realmOf } from '../shared/realm';
import { Typing } from '../shared/typing';
import { ActivityView } from './activity';
import { drawAnswer } from './answer';
import { button, h, PagePart, select, setAttributes } from './dom';
import { EnvironmentBar } from './environment';
import { FormFields } from './fields';
import { drawHistory, type ShownHistory } from './history';
import { keep, kept, say, tell } from './host';
import { IdentifierList } from './list';
import { pageMessages } from './messages';
import { Picker } from './picker';
import { Tabs } from './tabs';

/** Time without a key before the host hears of what is typed, in ms. */
const PAUSE_MS = 300;

let view: View | null = null;
let body: ShownBody | null = null;
let pause: number | undefined;
const typing = new Typing();
const draft = kept();
const typedBefore = draft?.values ?? { fictitious: {}, real: {} };

const environment = new EnvironmentBar(tellValues);
const picker = new Picker((endpoint) => {
  tellValues();
  tell({ type: 'endpoint', endpoint });
});
const fields = new FormFields(typed, () => {
  tellValues();
  tell({ type: 'fillIn' });
});
const progress = new ActivityView();
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
  tell({ type: 'list', text, ...now() });
});
const copying = new PagePart<View['targets']>(h('div', { class: 'row copy' }), (targets) => {
  const target = select('copy-target', targets, targets[0]?.id ?? null, () => undefined);
  const press = (): void => tell({ type: 'copy', target: target.value, ...now() });
  setAttributes(target, { 'aria-label': say(pageMessages.copyAs) });
  return [button('copy', say(pageMessages.copyAs), press, { class: 'secondary' }), target];
});
const general = new PagePart<Pick<View, 'problems' | 'warnings'>>(h('div', { class: 'general' }), drawGeneral);
const notice = h('p', { class: 'notice' });
const budget = new PagePart<View['budget']>(h('div', { class: 'budget hint' }), (lines) =>
  lines.length === 0
    ? []
    : [h('span', { class: 'label' }, say(pageMessages.budget)), h('ul', {}, ...lines.map((line) => h('li', {}, line)))],
);
const answer = new PagePart<{ answer: ShownAnswer | null; body: ShownBody | null }>(
  h('section', { class: 'answer', tabindex: '-1' }),
  (shown) => drawAnswer(shown.answer, shown.body),
);
const history = new PagePart<ShownHistory>(h('section', { class: 'calls' }), (shown) =>
  drawHistory(shown, (id, how) => {
    tellValues();
    tell({ type: 'again', id, how });
  }),
);
const results = new Tabs(pageMessages.results, [
  { id: 'answer', label: pageMessages.answer, panel: answer.element },
  { id: 'history', label: pageMessages.history, panel: history.element },
]);

const request = h('div', { class: 'fill' }, fields.element, environment.simulator, list.element);
const bar = h(
  'div',
  { class: 'bar' },
  general.element,
  progress.element,
  notice,
  h('div', { class: 'row actions' }, send, pausing, cancel, copying.element),
);
const form = h('form', { novalidate: true }, h('div', { class: 'scroll' }, picker.element, request), bar);
form.addEventListener('submit', (event) => {
  event.preventDefault();
  clearTimeout(pause);
  tell({ type: 'send', ...now() });
});

results.element.append(budget.element);
document.body.append(
  h(
    'main',
    {},
    h('h1', { class: 'unseen' }, say(pageMessages.title)),
    restricted,
    environment.element,
    h('div', { class: 'columns' }, form, results.element),
  ),
);

window.addEventListener('message', ({ data }) => {
  const message = parseToPage(data);
  if (message !== null) receive(message);
});
tell({ type: 'ready', kept: draft });

function receive(message: ToPage): void {
  switch (message.type) {
    case 'endpoints':
      return picker.fill(message.endpoints);
    case 'view':
      if (view !== null && realmOf(view.environment) !== realmOf(message.view.environment)) leaveRealm();
      view = message.view;
      draw(view);
      fields.fill(typing.filledIn(message.values, fields.all, message.heard));
      return remember();
    case 'body':
      ({ body } = message);
      if (view !== null) answer.show({ answer: view.answer, body });
      return;
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
  request.hidden = shown.form === null;
  bar.hidden = shown.form === null;
  send.textContent = say(shown.environment === 'production' ? pageMessages.sendToProduction : pageMessages.send);
  setAttributes(send, { 'aria-disabled': isBusy || !shown.trusted ? 'true' : null, class: shown.environment });
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
  answer.show({ answer: shown.answer, body: shown.answer?.hasBody === true ? body : null });
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
  else if (on === 'answer') {
    results.show('answer');
    answer.element.focus({ preventScroll: true });
    // In one column it is below the form; only its beginning is to be seen.
    document.scrollingElement?.scrollTo({ top: results.element.offsetTop });
  } else if (on === 'send') {
    // What the code leaves to its callers has to be typed first.
    if (!fields.focusMissing()) send.focus();
  } else if (!fields.focusProblem()) otherProblem()?.focus();
}

/** What a problem is about that is of no field of the endpoint. */
function otherProblem(): HTMLElement | null {
  const isOfScenario = view?.problems.some(({ parameter }) => parameter === 'scenario') ?? false;
  return document.getElementById(isOfScenario ? 'scenario-value' : 'token');
}

function typed(field: string): void {
  typing.typed(field);
  remember();
  clearTimeout(pause);
  pause = setTimeout(tellValues, PAUSE_MS);
}

/** What the host fills in afterwards then holds the last keys too. */
function tellValues(): void {
  clearTimeout(pause);
  if (view !== null) tell({ type: 'values', ...now() });
}

/** What was typed while the other side was on its way stays on this one. */
function leaveRealm(): void {
  tellValues();
  typing.forget();
}

/** What was typed that the host has not been told, where it was typed for, and the number of the message. */
function now(): Pick<Extract<ToHost, { type: 'values' }>, 'environment' | 'values' | 'telling'> {
  return { environment: view?.environment ?? 'simulator', ...typing.tell(fields.all) };
}

/** What is there now outlasts the page: VS Code throws it away when another tab hides it. */
function remember(): void {
  if (view === null) return;
  const { form: shown, environment: where, scenario } = view;
  typedBefore[realmOf(where)] = { ...fields.all };
  keep({ endpoint: shown?.endpoint.path ?? null, environment: where, scenario, values: typedBefore });
}
