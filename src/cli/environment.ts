import type { Writer } from './writer';

/** The process as the command sees it, so that tests run it without one. */
export interface CommandEnvironment {
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  readonly version: string;
  /** The folder of the rules' pages. */
  readonly docs: string;
  /** The folder of the grammars. */
  readonly grammars: string;
  readonly out: Writer;
  readonly err: Writer;
  readonly outIsTerminal: boolean;
  readonly errIsTerminal: boolean;
  readonly inIsTerminal: boolean;
  /** All of standard input. */
  readonly input: () => Promise<Buffer>;
  /** Resolves when the person, or the system, asks the process to end. */
  readonly interrupted: () => Promise<void>;
}

/** Colours go to terminals that did not ask for none (no-color.org). */
export function wantsColour({ env, outIsTerminal }: CommandEnvironment): boolean {
  return outIsTerminal && !env['NO_COLOR'] && env['TERM'] !== 'dumb';
}
