import type { CallSummary, Finding } from '../../../analysis/findings';
import type { Lang, Message } from '../../../text/message';
import type { Writer } from '../../writer';
import type { Locator } from '../lines';

/** What happened, ready to be printed. */
export interface Outcome {
  /** Reported, sorted by file and place. */
  readonly findings: readonly Finding[];
  /** Those that the baseline knows; null without a baseline. */
  readonly known: readonly Finding[] | null;
  /** Null when they were not asked for. */
  readonly calls: readonly CallSummary[] | null;
  readonly files: number;
  readonly analysed: number;
  readonly notes: readonly FileNote[];
  readonly exitCode: number;
}

export interface FileNote {
  readonly uri: string;
  readonly message: Message;
}

export interface Printing {
  readonly lang: Lang;
  readonly locator: Locator;
  /** Absolute. */
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  readonly colour: boolean;
  readonly version: string;
  readonly explain: (call: CallSummary, lang: Lang) => readonly string[];
  /** The Markdown of a rule's page; null when it is not packaged. */
  readonly page: (rule: string, lang: Lang) => string | null;
}

/** Writes a whole document. */
export type Format = (outcome: Outcome, printing: Printing, out: Writer) => void;

/** The page of a rule, as JSON names it. */
export function docsOf(rule: string): string {
  return `docs/rules/${rule}.md`;
}
