import type { ConfigurationError } from '../analysis/configuration-error';
import { Lines } from '../files/lines';
import { rangeIn } from './positions';
import type { ConfigurationProblem } from './protocol';

/** A broken configuration with the place in its text that is to be mended; the first line where it cannot be told. */
export function configurationProblem(error: ConfigurationError, text: string | null): ConfigurationProblem {
  const { start, end } = spanOf(text ?? '', error.path);
  return {
    uri: error.uri,
    range: rangeIn(new Lines(text ?? ''), start, end),
    message: error.sentence(nameOf(error.uri)),
  };
}

function nameOf(uri: string): string {
  return decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1));
}

/** The last key of a path such as `rules.missing-timeout.files[0]`, found by its keys in their order. */
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
