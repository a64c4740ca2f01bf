import type { Configurations } from './configuration';
import type { Report } from './findings';
import type { Files } from '../text/files';
import { Project } from './project/project';
import type { Grammars } from '../syntax/grammars';

export { explainCall, understood } from './explain';
export { Project } from './project/project';
export { Grammars } from '../syntax/grammars';
export { isWhollyCode, languageOf, languages } from '../languages/index';

/** A parse that takes longer is given up, in ms. */
const PARSE_BUDGET_MS = 5_000;

export interface AnalyseOptions {
  readonly grammars: Grammars;
  readonly configurations: Configurations;
  /** The files that are asked about; others are read only as far as these name them. */
  readonly targets: readonly string[];
}

/** Finds the calls of API Entreprise in files, and what is wrong with them. The one way in for command, editor and tests. */
export async function analyse(files: Files, options: AnalyseOptions): Promise<Report> {
  const { grammars, configurations, targets } = options;
  const project = new Project({ files, grammars, configurations, parseBudgetMs: PARSE_BUDGET_MS });
  try {
    await project.relist();
    await project.load(targets);
    await project.complete();
    const report = project.report(new Set(targets));
    const texts = new Map(report.findings.map((finding) => [finding.place.uri, report.texts(finding.place.uri)]));
    for (const call of report.calls) texts.set(call.place.uri, report.texts(call.place.uri));
    for (const target of targets) texts.set(target, report.texts(target));
    return { ...report, texts: (uri) => texts.get(uri) };
  } finally {
    project.dispose();
  }
}
