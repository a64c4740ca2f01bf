import { pageMessages } from './messages';
import type { Activity } from '../shared/protocol';
import { h, setAttributes } from './dom';
import { language, say } from './host';

/** What is under way, for how long it has been, and how long it may take. */
export class ActivityView {
  private readonly text = h('span');
  private readonly time = h('span', { class: 'time', 'aria-hidden': 'true' });
  private readonly bar = h('progress', { 'aria-hidden': 'true' });
  /** Only what a screen reader should hear: not every second that passes. */
  private readonly live = h('p', { class: 'unseen', role: 'status' });
  private readonly line = h('div', { class: 'progress', hidden: true }, this.bar, this.text, this.time);
  readonly element = h('div', {}, this.line, this.live);
  private timer: number | undefined;
  private kind: Activity['kind'] | null = null;

  show(activity: Activity | null, notice: string): void {
    clearInterval(this.timer);
    this.line.hidden = activity === null;
    if (activity === null) {
      this.kind = null;
      if (this.live.textContent !== notice) this.live.textContent = notice;
      return;
    }
    const { kind, text, sinceMs, limitMs } = activity;
    if (kind !== this.kind) this.live.textContent = text;
    this.kind = kind;
    this.text.textContent = text;
    const begun = performance.now() - sinceMs;
    const tick = (): void => this.tick(performance.now() - begun, limitMs);
    this.timer = setInterval(tick, 200);
    tick();
  }

  private tick(ms: number, limitMs: number | null): void {
    const seconds = (value: number, digits: number): string =>
      new Intl.NumberFormat(language, { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(
        value / 1000,
      );
    this.time.textContent = say(pageMessages.elapsed(seconds(ms, 1), limitMs === null ? null : seconds(limitMs, 0)));
    setAttributes(this.bar, { value: limitMs === null ? null : String(Math.min(1, ms / Math.max(1, limitMs))) });
  }
}
