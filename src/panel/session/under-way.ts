import type { Message } from '../../text/message';
import type { PanelPorts } from './ports';
import type { Activity } from '../shared/protocol';

/** The one thing that a panel is doing: said in the page, and cancelled at any moment. */
export class UnderWay {
  private doing: (Omit<Activity, 'sinceMs'> & { readonly begunAt: number }) | null = null;
  private controller: AbortController | null = null;

  constructor(
    private readonly ports: Pick<PanelPorts, 'language' | 'now'>,
    private readonly draw: () => void,
  ) {}

  /** Null when nothing is under way. */
  get activity(): Activity | null {
    if (this.doing === null) return null;
    const { begunAt, ...activity } = this.doing;
    return { ...activity, sinceMs: Math.max(0, this.ports.now() - begunAt) };
  }

  cancel(): void {
    this.controller?.abort();
  }

  /** Says what is being done now. What is the same kind of thing still goes on since its beginning. */
  say(kind: Activity['kind'], text: Message, limitMs: number | null): void {
    const { language, now } = this.ports;
    const { doing } = this;
    const begunAt = limitMs === null && doing?.kind === kind ? doing.begunAt : now();
    this.doing = { kind, text: text[language], begunAt, limitMs };
    this.draw();
  }

  /** One thing at a time: what is asked for meanwhile is dropped. */
  async only<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T | string> {
    if (this.controller !== null) return '';
    this.controller = new AbortController();
    try {
      return await work(this.controller.signal);
    } finally {
      this.controller = null;
      this.doing = null;
    }
  }
}
