import type { Lang } from '../../analysis/findings';
import { lintMessages } from './messages';

/** One line on a terminal, from the first second on, gone when the work is done. */
export class Progress {
  private timer: NodeJS.Timeout | undefined;
  private shown = false;

  constructor(
    private readonly write: (words: string) => void,
    private readonly lang: Lang,
  ) {}

  start(count: () => number): void {
    const begun = performance.now();
    this.timer = setInterval(() => {
      if (performance.now() - begun < 1000) return;
      this.write(`\r${lintMessages.progress(count())[this.lang]}\u001b[K`);
      this.shown = true;
    }, 100);
    this.timer.unref();
  }

  stop(): void {
    clearInterval(this.timer);
    if (this.shown) this.write('\r\u001b[K');
    this.shown = false;
  }
}
