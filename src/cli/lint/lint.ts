import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type Configuration, configurationName } from '../../analysis/configuration';
import type { Finding, Note } from '../../analysis/findings';
import type { Lang } from '../../text/message';
import type { Analyser } from './analysis';
import { Baseline } from './baseline';
import { type CommandEnvironment, wantsColour } from '../environment';
import { github } from './formats/github';
import { asHtml } from './formats/html/index';
import { gitlab } from './formats/gitlab';
import { unix } from './formats/unix';
import { json } from './formats/json';
import type { Formatter, LintOutcome, Printing } from './formats/outcome';
import { sarif } from './formats/sarif';
import { textFormat } from './formats/text';
import { languageOfEnvironment } from '../language';
import { pathOf, relativeTo } from '../paths';
import { withConfiguration } from '../usage-error';
import { Locator } from './lines';
import { lintMessages } from './messages';
import type { FormatName, LintOptions } from './command';
import { adviceFor } from './overview/advice';
import { overviewOf } from './overview/overview';
import { ProgressLine } from './progress';
import { type LintAnswer, fixAll, Scan } from './scan';

const formats: Readonly<Record<FormatName, Formatter>> = {
  text: textFormat,
  unix,
  json,
  sarif,
  github,
  gitlab,
  html: asHtml,
};

/** Runs `lint` with an analysis; gives the exit code. Throws UsageError. */
export function lintWith(options: LintOptions, analysis: Analyser, environment: CommandEnvironment): Promise<number> {
  return withConfiguration(environment.cwd, () => lintNow(options, analysis, environment));
}

async function lintNow(options: LintOptions, analysis: Analyser, environment: CommandEnvironment): Promise<number> {
  const scan = await Scan.prepare(options, analysis, environment);
  try {
    return await lintScanned(scan, options, analysis, environment);
  } finally {
    scan.close();
  }
}

async function lintScanned(
  scan: Scan,
  options: LintOptions,
  analysis: Analyser,
  environment: CommandEnvironment,
): Promise<number> {
  const configuration = await scan.configuration();
  const lang = options.lang ?? configuration.settings.language ?? languageOfEnvironment(environment.env);
  const baseline = baselineOf(options, environment);
  const progress = new ProgressLine(environment.err, lang);
  if (environment.errIsTerminal) progress.start(() => scan.reads());
  const report = new Reporter(options, analysis, environment, configuration, lang);
  try {
    let answer = await scan.run();
    let split = splitOf(baseline, options, answer);
    let isDone = true;
    if (options.fix) {
      const fixed = await fixAll(scan, answer, (next) => splitOf(baseline, options, next).fresh, options.dryRun);
      progress.stop();
      answer = fixed.answer;
      split = splitOf(baseline, options, answer);
      report.fixes(fixed);
      answer = { ...answer, notes: [...answer.notes, ...fixed.notes] };
      isDone = fixed.notes.length === 0;
    }
    progress.stop();
    if (baseline && options.writeBaseline) {
      baseline.write(answer.findings, looked(baseline, answer));
      report.say(lintMessages.baselineWritten(answer.findings.length, options.baseline ?? '')[lang]);
      report.notes(answer.notes);
      return 0;
    }
    const isWhole = isDone && answer.unseen === 0;
    const exitCode = exitCodeOf(split.fresh, options.maxWarnings) || (isWhole ? 0 : 2);
    report.notes(answer.notes);
    if (split.known && split.known.length > 0) report.say(lintMessages.inBaseline(split.known.length)[lang]);
    if (split.gone > 0) report.say(lintMessages.goneFromBaseline(split.gone)[lang]);
    if (!options.dryRun) report.print({ ...answer, findings: split.fresh, known: split.known, exitCode });
    return exitCode;
  } finally {
    progress.stop();
  }
}

function baselineOf({ baseline, writeBaseline }: LintOptions, { cwd }: CommandEnvironment): Baseline | null {
  if (baseline === null) return null;
  const file = path.resolve(cwd, baseline);
  return writeBaseline ? Baseline.readOrEmpty(file, baseline) : Baseline.read(file, baseline);
}

interface Split {
  readonly fresh: readonly Finding[];
  readonly known: readonly Finding[] | null;
  readonly gone: number;
}

function splitOf(baseline: Baseline | null, options: LintOptions, answer: LintAnswer): Split {
  if (!baseline || options.writeBaseline) return { fresh: answer.findings, known: null, gone: 0 };
  return baseline.split(answer.findings, looked(baseline, answer));
}

function looked(baseline: Baseline, { targets }: LintAnswer): ReadonlySet<string> {
  return new Set(targets.map((uri) => baseline.name(uri)));
}

/** Information and hints never fail a build. */
export function exitCodeOf(findings: readonly Finding[], maxWarnings: number | null): number {
  if (findings.some(({ severity }) => severity === 'error')) return 1;
  const warnings = findings.filter(({ severity }) => severity === 'warning').length;
  return maxWarnings !== null && warnings > maxWarnings ? 1 : 0;
}

/** What goes to standard output (the result) and to standard error (all about it). */
class Reporter {
  constructor(
    private readonly options: LintOptions,
    private readonly analysis: Analyser,
    private readonly environment: CommandEnvironment,
    private readonly configuration: Configuration,
    private readonly lang: Lang,
  ) {}

  say(words: string): void {
    this.environment.err.line(words);
  }

  notes(notes: readonly Note[]): void {
    const separator = this.lang === 'fr' ? ' : ' : ': ';
    for (const { uri, message } of notes) {
      const file = uri === '' ? '' : relativeTo(this.environment.cwd, uri) + separator;
      this.say(file + message[this.lang]);
    }
  }

  fixes({ diff, count, changed }: { diff: string; count: number; changed: number }): void {
    this.environment.out.text(diff);
    const said = this.options.dryRun ? lintMessages.wouldFix(count, changed) : lintMessages.fixed(count, changed);
    this.say(said[this.lang]);
  }

  print(result: LintAnswer & Pick<LintOutcome, 'known' | 'exitCode'>): void {
    const { environment } = this;
    const printing: Printing = {
      lang: this.lang,
      locator: new Locator(result.texts, environment.cwd),
      cwd: environment.cwd,
      env: environment.env,
      colour: wantsColour(environment),
      version: environment.version,
      summary: this.options.summary,
      explain: this.analysis.explain,
      page: (rule, lang) => pageOf(environment.docs, rule, lang),
    };
    const { folder, settings, uri } = this.configuration;
    const outcome: LintOutcome = {
      ...result,
      listsCalls: this.options.calls,
      overview: overviewOf(result.findings, result.calls),
      advice: adviceFor({ ...result, settings, path: (each) => relativeTo(pathOf(folder), each) }),
      configuration: relativeTo(environment.cwd, uri ?? folder + configurationName),
    };
    formats[this.options.format](outcome, printing, environment.out);
  }
}

function pageOf(folder: string, rule: string, lang: Lang): string | null {
  try {
    return readFileSync(path.join(folder, lang === 'fr' ? `${rule}.md` : `${rule}.${lang}.md`), 'utf8');
  } catch {
    return null;
  }
}
