import { operationByPath } from '../catalogue';
import type { Severity } from '../analysis/findings';
import type { Lang, Message } from '../text/message';

/** A call of the workspace as it is told by whoever analysed it. */
export interface SeenCall {
  readonly uri: string;
  /** Counted from 0. */
  readonly range: { readonly start: { readonly line: number; readonly character: number } };
  readonly endpoint: string | null;
  /** The gravest first. */
  readonly problems: readonly { readonly severity: Severity; readonly message: Message }[];
  readonly undetermined: readonly Message[];
}

/** What is known of a call: what is wrong with it counts more than what could not be determined. */
export type CallState = Severity | 'undetermined' | 'right';

export interface CallItem {
  readonly uri: string;
  readonly line: number;
  readonly character: number;
  readonly endpoint: string | null;
  readonly state: CallState;
  /** Of its problems, or of what could not be determined. */
  readonly sentences: readonly string[];
}

export interface CallGroup {
  /** The catalogue's path template, or the path as it is written; null where it cannot be determined. */
  readonly path: string | null;
  /** Of the catalogue, else the path; empty where there is none. */
  readonly title: string;
  /** In the order of their files. */
  readonly calls: readonly CallItem[];
}

/** Calls by endpoint, in the alphabetical order of their titles, those of an undetermined one last. */
export function callsTree(calls: readonly SeenCall[], lang: Lang): CallGroup[] {
  const groups = new Map<string | null, CallItem[]>();
  for (const call of calls) {
    const node = nodeOf(call, lang);
    groups.set(call.endpoint, [...(groups.get(call.endpoint) ?? []), node]);
  }
  return [...groups]
    .map(([path, nodes]) => ({
      path,
      title: path === null ? '' : (operationByPath(path)?.title ?? path),
      calls: nodes.toSorted((a, b) => a.uri.localeCompare(b.uri) || a.line - b.line || a.character - b.character),
    }))
    .toSorted((a, b) =>
      a.path === null || b.path === null
        ? Number(a.path === null) - Number(b.path === null)
        : a.title.localeCompare(b.title, 'fr'),
    );
}

function nodeOf({ uri, range, endpoint, problems, undetermined }: SeenCall, lang: Lang): CallItem {
  const [gravest] = problems;
  return {
    uri,
    line: range.start.line,
    character: range.start.character,
    endpoint,
    state: gravest?.severity ?? (undetermined.length > 0 || endpoint === null ? 'undetermined' : 'right'),
    sentences:
      problems.length > 0 ? problems.map(({ message }) => message[lang]) : undetermined.map((name) => name[lang]),
  };
}
