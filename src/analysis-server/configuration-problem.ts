import { type ConfigurationError, sentenceOf } from '../analysis/configuration-error';
import { Lines } from '../text/lines';
import { editorRange } from './positions';
import type { ConfigurationNews } from './protocol';

/** What is wrong in a configuration, each at the place that is to be mended; the first line where only the message tells it. */
export function configurationProblems(
  { uri, problems }: Pick<ConfigurationError, 'uri' | 'problems'>,
  text: string | null,
  isUsed = false,
): ConfigurationNews[] {
  const lines = new Lines(text ?? '');
  return problems.map((problem) => {
    const { start, end } = problem.at ?? { start: 0, end: /^[^\n\r]*/.exec(text ?? '')?.[0].length ?? 0 };
    // The editor marks the line itself.
    const message = sentenceOf([{ ...problem, at: null }], nameOf(uri));
    return { uri, range: editorRange(lines, start, end), message, isUsed };
  });
}

function nameOf(uri: string): string {
  return decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1));
}
