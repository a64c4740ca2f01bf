import { unknownClient } from '../../clients/unknown';
import { placeOf } from '../../interpreter/names/unit';
import type { ServiceCall } from '../calls/service-call';
import { findingsOf } from '../defects';
import type { CallSummary, Report } from '../findings';
import type { Leak } from '../leaks/leak';
import type { LeakTable } from '../leaks/table';
import { settleFindings, type SettledFile } from '../settle';
import type { Sides } from '../sides';
import { summarise } from '../summaries';
import type { Evaluations } from './evaluations';
import type { ParsedFiles } from './parsed-files';

/** What a report is made of. */
export interface ReportSources {
  readonly files: ParsedFiles;
  readonly evaluations: Evaluations;
  readonly leaks: LeakTable;
  readonly sides: Sides;
  /** Files that were read, whether they hold anything of ours or not. */
  readonly looked: ReadonlySet<string>;
}

/**
 * What is known now.
 * @param about only findings in these files, and those that calls in these files lead to; all for null
 * @param now in ms since 1970: what the dates of tokens are compared with
 */
export function reportOf(sources: ReportSources, about: ReadonlySet<string> | null, now: number): Report {
  const { files, evaluations, leaks, sides, looked } = sources;
  const calls = evaluations.callsOf(about);
  const isAbout = (uri: string): boolean => about === null || about.has(uri);
  const textOf = (uri: string): string | undefined => textOfPlaces(sources, uri);
  const found = findingsOf({
    // Of what a library does that no record knows, nothing is said but that it is there.
    calls: calls.filter((call) => call.match.kind !== 'none' || call.client !== unknownClient),
    leaks: [...leaks.leaks([...leaks.uris].filter(isAbout), calls), ...logsOf(evaluations, isAbout)],
    context: { side: sides.of },
    now,
    textOf,
    exampleFor: (uri) => leaks.exampleFor(uri),
    breakageIn: (uri) => files.breakageIn(uri),
    settingsOf: (uri) => files.get(uri)?.configuration.settings ?? {},
  });
  const places = new Set(found.map(({ place }) => place.uri));
  const findings = settleFindings(
    found,
    settled(sources, (uri) => isAbout(uri) || places.has(uri)),
  );
  return {
    findings,
    files: [...looked].filter(isAbout).length,
    analysed: files.size,
    notes: files.notes(),
    givenUp: files.givenUpUris(),
    texts: textOf,
    ...summariesOf(calls, sides, isAbout),
  };
}

/** The text that places of a file are offsets in. */
export function textOfPlaces(
  { files, leaks }: Pick<ReportSources, 'files' | 'leaks'>,
  uri: string,
): string | undefined {
  return files.get(uri)?.text ?? leaks.text(uri) ?? leaks.exampleText(uri);
}

/** Made when they are asked for: what shows findings alone needs none. */
function summariesOf(
  calls: readonly ServiceCall[],
  sides: Sides,
  isAbout: (uri: string) => boolean,
): Pick<Report, 'calls'> {
  let summaries: readonly CallSummary[] | undefined;
  return {
    get calls() {
      return (summaries ??= summarise(calls, sides.of).filter((call) => isAbout(call.place.uri)));
    },
  };
}

/** Files that findings may stand in, parsed or not, with what their configuration says. */
function settled({ files, leaks }: ReportSources, isWanted: (uri: string) => boolean): SettledFile[] {
  const all: SettledFile[] = [];
  for (const [uri, { text, configuration, file }] of files.entries()) {
    all.push({ uri, text, configuration, embedded: file.embedded });
  }
  for (const [uri, { text, configuration }] of leaks.entries()) {
    if (!files.has(uri)) all.push({ uri, text, configuration, embedded: null });
  }
  return all.filter(({ uri }) => isWanted(uri));
}

/** Where code writes a token to a log, in files that are no tests. */
function logsOf(evaluations: Evaluations, isAbout: (uri: string) => boolean): Leak[] {
  const places = new Map<string, Leak>();
  for (const { logs } of evaluations.values()) {
    for (const at of logs) {
      const place = placeOf(at);
      if (at.unit.file.isTest || !isAbout(place.uri)) continue;
      const key = `${place.uri} ${String(place.start)}`;
      places.set(key, { kind: 'log', place, facts: null, exposure: null, shared: true });
    }
  }
  return [...places.values()];
}
