import { ConfigurationError } from '../analysis/configuration-error';
import { Lines } from '../text/lines';
import { rangeIn } from './positions';
import type { ConfigurationProblem } from './protocol';

/** What is wrong in a configuration, each at the place that is to be mended; the first line where it cannot be told. */
export function configurationProblems(
  { uri, problems }: ConfigurationError,
  text: string | null,
): ConfigurationProblem[] {
  const lines = new Lines(text ?? '');
  return problems.map((problem) => {
    const { start, end } = spanOf(text ?? '', problem.path);
    const message = new ConfigurationError(uri, [problem]).sentence(nameOf(uri));
    return { uri, range: rangeIn(lines, start, end), message };
  });
}

function nameOf(uri: string): string {
  return decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1));
}

/** The last key of a path such as `traceability.recipient` or `ignore[0]`, found by its keys in their order. */
function spanOf(text: string, path: string): { start: number; end: number } {
  let at = 0;
  let span = { start: 0, end: /^[^\n\r]*/.exec(text)?.[0].length ?? 0 };
  for (const key of path.split(/[.[\]]+/)) {
    if (key === '' || /^\d+$/.test(key)) continue;
    const start = text.indexOf(`"${key}"`, at);
    if (start < 0) break;
    span = { start, end: start + key.length + 2 };
    at = span.end;
  }
  return span;
}
