import type { CallSummary, Finding } from '../../../analysis/findings';
import type { Lang, Message } from '../../../text/message';
import type { Writer } from '../../writer';
import type { Locator } from '../lines';
import type { Advice } from '../overview/advice';
import type { Overview } from '../overview/overview';

/** What happened, ready to be printed. */
export interface LintOutcome {
  /** Reported, sorted by file and place. */
  readonly findings: readonly Finding[];
  /** Those that the baseline knows; null without a baseline. */
  readonly known: readonly Finding[] | null;
  readonly calls: readonly CallSummary[];
  /** Whether they were asked for. */
  readonly listsCalls: boolean;
  readonly files: number;
  readonly analysed: number;
  readonly notes: readonly FileNote[];
  readonly exitCode: number;
  readonly overview: Overview;
  /** What would help most; and the configuration that it goes into, as it is printed. */
  readonly advice: readonly Advice[];
  readonly configuration: string;
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
  /** Whether the overview is wanted, where a person reads it. */
  readonly summary: boolean;
  readonly explain: (call: CallSummary, lang: Lang) => readonly string[];
  /** The Markdown of a rule's page; null when it is not packaged. */
  readonly page: (rule: string, lang: Lang) => string | null;
}

/** Writes a whole document. */
export type Formatter = (outcome: LintOutcome, printing: Printing, out: Writer) => void;

/** The page of a rule, as JSON names it. */
export function docsOf(rule: string): string {
  return `docs/rules/${rule}.md`;
}
