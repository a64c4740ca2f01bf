import type { Lang } from '../../text/message';
import type { Writer } from '../writer';
import { lintMessages } from './messages';

/** One line on a terminal, from the first second on, gone when the work is done. */
export class ProgressLine {
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly writer: Writer,
    private readonly lang: Lang,
  ) {}

  start(count: () => number): void {
    const begun = performance.now();
    this.timer = setInterval(() => {
      if (performance.now() - begun < 1000) return;
      this.writer.transient(lintMessages.progress(count())[this.lang]);
    }, 100);
    this.timer.unref();
  }

  stop(): void {
    clearInterval(this.timer);
    this.writer.transient('');
  }
}
