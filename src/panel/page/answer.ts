import { pageMessages } from './messages';
import type { ShownAnswer } from '../shared/protocol';
import { button, h } from './dom';
import { say, tell } from './host';

/** An answer: what happened in words first, then what it is made of. */
export function drawAnswer(answer: ShownAnswer | null): HTMLElement[] {
  if (answer === null) return [];
  const { tone, status, about, production, first, preview, previewIsWhole } = answer;
  return [
    h('h2', {}, say(pageMessages.answer)),
    h(
      'p',
      { class: `status ${tone}` },
      h('strong', {}, status),
      h('span', { class: production ? 'about production' : 'about' }, about),
    ),
    ...(first === null ? [] : [h('p', {}, first)]),
    ...explanations(answer),
    actions(answer),
    ...documents(answer),
    pairs(answer.facts),
    ...fields(answer),
    ...(preview === null
      ? []
      : [
          h('h3', {}, say(previewIsWhole ? pageMessages.wholePreview : pageMessages.preview)),
          h('pre', { tabindex: '0' }, previewIsWhole ? preview : `${preview}\n…`),
        ]),
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

function actions({ preview, canCompare }: ShownAnswer): HTMLElement {
  return h(
    'div',
    { class: 'row' },
    preview === null ? null : button('open-body', say(pageMessages.openBody), () => tell({ type: 'body' })),
    canCompare
      ? button('compare', say(pageMessages.compare), () => tell({ type: 'compare' }), { class: 'secondary' })
      : null,
  );
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
  return [h('h3', {}, say(pageMessages.documents)), h('ul', { class: 'documents' }, ...rows)];
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
