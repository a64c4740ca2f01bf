import { pageMessages } from './messages';
import type { View } from '../shared/protocol';
import { button, h, setAttributes } from './dom';
import { say } from './host';

/** One endpoint for many identifiers: pasted here, or from a file. */
export class IdentifierList {
  private readonly text = h('textarea', {
    id: 'list',
    rows: '6',
    spellcheck: 'false',
    'aria-describedby': 'list-hint',
  });
  private readonly send: HTMLButtonElement;
  private readonly choose: HTMLButtonElement;
  readonly element: HTMLElement;

  /** `onSend` gets what was pasted; nothing when a file is to be chosen. */
  constructor(onSend: (text: string) => void) {
    this.send = button('list-send', '', () => {
      if (this.text.value.trim() === '') this.text.focus();
      else onSend(this.text.value);
    });
    this.choose = button('list-file', say(pageMessages.chooseList), () => onSend(''), { class: 'secondary' });
    this.element = h(
      'details',
      { class: 'list' },
      h('summary', {}, say(pageMessages.list)),
      h('label', { for: 'list', class: 'unseen' }, say(pageMessages.list)),
      this.text,
      h('p', { id: 'list-hint', class: 'hint' }, say(pageMessages.listHint)),
      h('div', { class: 'row actions' }, this.send, this.choose),
    );
  }

  show({ environment, activity, trusted, form }: View): void {
    this.element.hidden = form === null || form.identifiers.length === 0;
    this.send.textContent = say(
      environment === 'production' ? pageMessages.sendListToProduction : pageMessages.sendList,
    );
    const disabled = activity !== null || !trusted ? 'true' : null;
    setAttributes(this.send, { 'aria-disabled': disabled, class: environment });
    setAttributes(this.choose, { 'aria-disabled': disabled });
  }
}
