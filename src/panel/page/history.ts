import { pageMessages } from './messages';
import type { View } from '../shared/protocol';
import { button, h } from './dom';
import { say, tell } from './host';

export type ShownHistory = Pick<View, 'history' | 'keepsBodies' | 'trusted'>;

/** The calls that were made, to be filled in or run again. */
export function drawHistory({ history, keepsBodies, trusted }: ShownHistory): HTMLElement[] {
  if (history.length === 0) return [h('p', { class: 'hint' }, say(pageMessages.historyEmpty))];
  const rows = history.map(({ id, when, what, environment, result, tone, hasBody }) => {
    const press = (how: 'fill' | 'send' | 'body') => () => tell({ type: 'again', id, how });
    const named = { class: 'secondary', 'aria-describedby': `call-${id}` };
    return h(
      'li',
      {},
      h(
        'div',
        { id: `call-${id}` },
        h('span', { class: 'when' }, when),
        h('strong', {}, ` ${what} `),
        h(
          'span',
          { class: `environment-name ${environment === say(pageMessages.production) ? 'production' : ''}` },
          environment,
        ),
        h('span', { class: `result ${tone}` }, ` ${result}`),
      ),
      h(
        'div',
        { class: 'row' },
        button(`fill-${id}`, say(pageMessages.refill), press('fill'), named),
        trusted ? button(`again-${id}`, say(pageMessages.again), press('send'), named) : null,
        hasBody ? button(`body-${id}`, say(pageMessages.openKept), press('body'), named) : null,
      ),
    );
  });
  return [
    h('p', { class: 'hint' }, say(keepsBodies ? pageMessages.historyWith : pageMessages.historyWithout)),
    h('ul', { class: 'history' }, ...rows),
    button('clear-history', say(pageMessages.clear), () => tell({ type: 'clearHistory' }), { class: 'secondary' }),
  ];
}
