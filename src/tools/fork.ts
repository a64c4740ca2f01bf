import { type ChildProcess, forkProcess } from '../processes/fork';
import type { Lang } from '../text/message';
import type { ToolAnswer } from './answer';
import { ToolResponse, type ToolRequest } from './process';

/** An assistant asks several questions in a row, and then none for long. In ms. */
const IDLE_MS = 60_000;

export interface ForkedToolsOptions {
  /** Of the process's bundle, or in tests of its module. */
  readonly bundle: string;
  readonly execArgv?: readonly string[];
}

/** The tools in a process of their own, started by the first question and ended when none comes for a while. */
export class ForkedTools {
  private child: ChildProcess | null = null;
  private idle: NodeJS.Timeout | undefined;
  private last = 0;
  private readonly waiting = new Map<number, (answer: ToolAnswer | null) => void>();

  constructor(private readonly options: ForkedToolsOptions) {}

  /** Null when the process ended before it answered, or the question was withdrawn. */
  ask(tool: string, input: unknown, lang: Lang, withdrawn: (listener: () => void) => void): Promise<ToolAnswer | null> {
    const child = (this.child ??= this.start());
    clearTimeout(this.idle);
    const id = ++this.last;
    return new Promise((resolve) => {
      const end = (answer: ToolAnswer | null): void => {
        this.waiting.delete(id);
        resolve(answer);
        if (this.waiting.size === 0) this.idle = setTimeout(() => this.dispose(), IDLE_MS);
      };
      this.waiting.set(id, end);
      withdrawn(() => end(null));
      const asked: ToolRequest = { id, tool, input, lang };
      child.send(asked);
    });
  }

  dispose(): void {
    clearTimeout(this.idle);
    this.child?.kill();
    this.child = null;
  }

  private start(): ChildProcess {
    const child = forkProcess(this.options);
    child.on('message', (value) => {
      const answered = ToolResponse.safeParse(value);
      if (answered.success) this.waiting.get(answered.data.id)?.(answered.data);
    });
    const gone = (): void => {
      if (this.child === child) this.child = null;
      for (const end of [...this.waiting.values()]) end(null);
    };
    child.once('error', gone);
    child.once('exit', gone);
    return child;
  }
}
