import { pageMessages } from './messages';
import type { ShownAnswer, ShownBody } from '../shared/protocol';
import { drawBody, foldAll } from './answer-body';
import { button, h } from './dom';
import { say, tell } from './host';

/** An answer: what happened in words first, then what it is made of. */
export function drawAnswer(answer: ShownAnswer | null, body: ShownBody | null): HTMLElement[] {
  if (answer === null) return [h('p', { class: 'empty' }, say(pageMessages.noAnswerYet))];
  const { tone, status, about, production, first } = answer;
  return [
    h(
      'p',
      { class: `status ${tone}` },
      h('strong', {}, status),
      h('span', { class: production ? 'about production' : 'about' }, about),
    ),
    ...(first === null ? [] : [h('p', {}, first)]),
    ...explanations(answer),
    ...documents(answer),
    ...(body === null ? [] : bodyOf(answer, body)),
    ...fields(answer),
    pairs(answer.facts),
    ...(answer.headers.length === 0
      ? []
      : [h('details', {}, h('summary', {}, say(pageMessages.headers)), pairs(answer.headers))]),
  ];
}

function explanations({ explained }: ShownAnswer): HTMLElement[] {
  return explained.map(({ message, next, code, retry, provider, detail }) =>
    h(
      'div',
      { class: 'explained' },
      h('p', { class: 'what' }, code === null ? null : h('code', {}, code), ` ${message}`),
      h('p', {}, [next, retry].filter(Boolean).join(' ')),
      detail === ''
        ? null
        : h(
            'p',
            { class: 'hint' },
            `${say(pageMessages.serviceSays)} `,
            h('q', { lang: 'fr' }, detail),
            provider === null ? null : ` (${provider})`,
          ),
    ),
  );
}

function bodyOf({ canCompare }: ShownAnswer, body: ShownBody): HTMLElement[] {
  const shown = drawBody(body);
  const id = 'body';
  const toggle = button('fold', say(pageMessages.foldAll), () => {
    const closed = toggle.getAttribute('aria-pressed') !== 'true';
    foldAll(shown, closed);
    toggle.setAttribute('aria-pressed', String(closed));
    toggle.textContent = say(closed ? pageMessages.unfoldAll : pageMessages.foldAll);
  });
  toggle.className = 'link';
  shown.id = id;
  return [
    h(
      'div',
      { class: 'row links' },
      button('copy-body', say(pageMessages.copyBody), () => tell({ type: 'body', how: 'copy' }), { class: 'link' }),
      body.kind === 'json' ? toggle : null,
      button('open-body', say(pageMessages.openBody), () => tell({ type: 'body', how: 'open' }), { class: 'link' }),
      canCompare
        ? button('compare', say(pageMessages.compare), () => tell({ type: 'compare' }), { class: 'link' })
        : null,
    ),
    shown,
    ...(body.isWhole ? [] : [h('p', { class: 'hint' }, say(pageMessages.bodyIsCut))]),
  ];
}

function documents({ documents: labels }: ShownAnswer): HTMLElement[] {
  if (labels.length === 0) return [];
  const rows = labels.map((label, index) => {
    const id = `document-${String(index)}`;
    const press = (how: 'open' | 'save') => () => tell({ type: 'document', index, how });
    return h(
      'li',
      { class: 'row' },
      h('span', { id }, label),
      button(`${id}-open`, say(pageMessages.openDocument), press('open'), { 'aria-describedby': id }),
      button(`${id}-save`, say(pageMessages.saveDocument), press('save'), {
        class: 'secondary',
        'aria-describedby': id,
      }),
    );
  });
  return [h('h2', {}, say(pageMessages.documents)), h('ul', { class: 'documents' }, ...rows)];
}

function pairs(list: readonly (readonly [string, string])[]): HTMLElement {
  return h('dl', {}, ...list.flatMap(([name, value]) => [h('dt', {}, name), h('dd', {}, value)]));
}

function fields({ fields: differences }: ShownAnswer): HTMLElement[] {
  if (differences === null) return [];
  const { unknown, missing } = differences;
  if (unknown.length === 0 && missing.length === 0) return [h('p', { class: 'hint' }, say(pageMessages.fieldsMatch))];
  const list = (title: string, paths: readonly string[]): HTMLElement[] =>
    paths.length === 0
      ? []
      : [
          h(
            'details',
            {},
            h('summary', {}, `${title} (${String(paths.length)})`),
            h('ul', {}, ...paths.map((path) => h('li', {}, h('code', {}, path)))),
          ),
        ];
  return [
    ...list(say(pageMessages.unknownFields), unknown),
    ...list(say(pageMessages.missingFields), missing),
    h('p', { class: 'hint' }, say(pageMessages.upward)),
  ];
}
