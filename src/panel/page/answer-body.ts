import type { ShownBody } from '../shared/protocol';
import { h } from './dom';
import { say } from './host';
import { pageMessages } from './messages';

/** A string, a number, a word such as `true`, or what stands between; a string before a colon is a name. */
const PIECES = /("(?:[^"\\]|\\.)*")(\s*:)?|(-?\d[\d.eE+-]*)|\b(true|false|null)\b/g;

/** The body of an answer: coloured as the theme colours values, each object and list to be folded. */
export function drawBody({ kind, text }: ShownBody): HTMLElement {
  const pre = h('pre', { class: 'body', tabindex: '0', 'aria-label': say(pageMessages.body) });
  if (kind === 'text') pre.append(text);
  else pre.append(...blocks(text.split('\n')));
  pre.addEventListener('keydown', (event) => walk(pre, event));
  return pre;
}

/** Opens or closes everything but the outermost. */
export function foldAll(body: Element, closed: boolean): void {
  for (const fold of body.querySelectorAll('details details'))
    if (fold instanceof HTMLDetailsElement) fold.open = !closed;
}

/** Lines as they are indented: what a line opens goes on until the line that closes it. */
function blocks(lines: readonly string[]): Node[] {
  const outermost: Node[] = [];
  const open: { readonly into: Node[]; readonly first: string }[] = [];
  let into = outermost;
  for (const line of lines) {
    if (/^\s*[}\]],?$/.test(line)) {
      const block = open.pop();
      if (block === undefined) into.push(...drawLine(line));
      else {
        const inner = into;
        into = block.into;
        into.push(fold(block.first, inner, line));
      }
    } else if (/[{[]$/.test(line)) {
      open.push({ into, first: line });
      into = [];
    } else into.push(...drawLine(line));
  }
  // A text that was cut: what is open stays so.
  for (const block of open.toReversed()) {
    block.into.push(fold(block.first, into, ''));
    into = block.into;
  }
  return outermost;
}

function fold(first: string, inner: readonly Node[], last: string): Node {
  const summary = h('summary', { tabindex: '-1' });
  summary.append(...drawPieces(first));
  summary.append(h('span', { class: 'folded', 'aria-hidden': 'true' }, ` … ${last.trim()}`), '\n');
  const details = h('details', { open: true }, summary);
  details.append(...inner, ...drawLine(last));
  return details;
}

function drawLine(line: string): Node[] {
  return [...drawPieces(line), document.createTextNode('\n')];
}

function drawPieces(line: string): Node[] {
  const nodes: Node[] = [];
  let at = 0;
  for (const match of line.matchAll(PIECES)) {
    const [whole, text, colon, number] = match;
    if (match.index > at) nodes.push(document.createTextNode(line.slice(at, match.index)));
    const name =
      text === undefined ? (number === undefined ? 'word' : 'number') : colon === undefined ? 'string' : 'name';
    nodes.push(h('span', { class: `json-${name}` }, text ?? whole));
    if (text !== undefined && colon !== undefined) nodes.push(document.createTextNode(colon));
    at = match.index + whole.length;
  }
  if (at < line.length) nodes.push(document.createTextNode(line.slice(at)));
  return nodes;
}

/** The body is one stop of the Tab key; arrows go from one fold to the next, and Left and Right close and open. */
function walk(pre: HTMLElement, event: KeyboardEvent): void {
  const folds = [...pre.querySelectorAll('summary')].filter((each) => each.checkVisibility());
  const at = folds.findIndex((each) => each === document.activeElement);
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const details = at >= 0 ? folds[at]?.parentElement : null;
  if (step !== undefined && (at >= 0 || step > 0)) {
    folds[Math.max(0, Math.min(folds.length - 1, at + step))]?.focus();
    event.preventDefault();
  } else if ((event.key === 'ArrowLeft' || event.key === 'ArrowRight') && details instanceof HTMLDetailsElement) {
    details.open = event.key === 'ArrowRight';
    event.preventDefault();
  }
}
