import type { Configurations } from '../../analysis/configuration';
import type { CallSummary, Report } from '../../analysis/findings';
import type { Files } from '../../text/files';
import type { Lang } from '../../text/message';

export interface AnalysisRequest {
  /** The files that were asked about. Others are read only as far as these name them. */
  readonly targets: readonly string[];
  readonly configurations: Configurations;
}

/** What the command asks of the analysis, so that its tests can answer in its place. */
export interface Analyser {
  /** Throws ConfigurationError. */
  readonly analyse: (files: Files, options: AnalysisRequest) => Promise<Report>;
  /** A call in words, a line each. */
  readonly explain: (call: CallSummary, lang: Lang) => readonly string[];
}
