import type { HistoryRow, ToHost, View } from '../shared/protocol';
import { button, h } from './dom';
import { say, tell } from './host';
import { pageMessages } from './messages';

export type ShownHistory = Pick<View, 'history' | 'keepsBodies' | 'trusted'>;

type How = Extract<ToHost, { type: 'again' }>['how'];

/** The calls and lists that were made, to be filled in or sent again. */
export function drawHistory(shown: ShownHistory, again: (id: string, how: How) => void): HTMLElement[] {
  const { history, keepsBodies } = shown;
  if (history.length === 0) return [h('p', { class: 'empty' }, say(pageMessages.historyEmpty))];
  return [
    h(
      'div',
      { class: 'row spread' },
      h('p', { class: 'hint' }, say(keepsBodies ? pageMessages.historyWith : pageMessages.historyWithout)),
      button('clear-history', say(pageMessages.clear), () => tell({ type: 'clearHistory' }), { class: 'link' }),
    ),
    h('ul', { class: 'history' }, ...history.map((row) => drawRow(row, shown, again))),
  ];
}

function drawRow(row: HistoryRow, { trusted }: ShownHistory, again: (id: string, how: How) => void): HTMLElement {
  const { id, when, what, about, environment, production, outcome, took, tone, kind, hasBody } = row;
  const press = (how: How) => () => again(id, how);
  const named = { class: 'link', 'aria-describedby': `call-${id}` };
  const opens = kind === 'list' ? pageMessages.openResults : hasBody ? pageMessages.openKept : null;
  const sendAgain = production ? pageMessages.sendAgainToProduction : pageMessages.sendAgain;
  return h(
    'li',
    {},
    h(
      'div',
      { id: `call-${id}` },
      h(
        'div',
        { class: 'row' },
        h('span', { class: `status ${tone}` }, h('strong', {}, outcome)),
        h('span', { class: production ? 'tag production' : 'tag' }, environment),
        h('span', { class: 'when' }, `${when} · ${took}`),
      ),
      h('div', { class: 'what' }, what, about === '' ? null : h('code', {}, about)),
    ),
    h(
      'div',
      { class: 'row links' },
      button(`fill-${id}`, say(pageMessages.refill), press('fill'), named),
      trusted && kind === 'call' ? button(`again-${id}`, say(sendAgain), press('send'), named) : null,
      opens === null ? null : button(`open-${id}`, say(opens), press('open'), named),
    ),
  );
}
