import type { Lang } from '../text/message';

/** A configuration that says what is so anyway: something to begin from, that the schema completes. */
export function configurationTemplate(language: Lang): string {
  return `${JSON.stringify({ language, rules: {}, ignore: [], testFiles: [], hosts: [] }, null, 2)}\n`;
}

/**
 * The same in the syntax of the editor's snippets, with a stop for each value that fixes and snippets take from it. The stops are
 * empty: a sample text would be a value, and would be sent.
 */
export function configurationSnippet(language: Lang): string {
  const traceability = { context: '${1}', recipient: '${2}', object: '${3}' };
  const text = JSON.stringify({ language, traceability, rules: {}, ignore: [], testFiles: [], hosts: [] }, null, 2);
  return `${text.replace(/(?<!\$\{\d)\}/g, '\\}')}\n`;
}
