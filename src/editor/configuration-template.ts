import type { Lang } from '../analysis/findings';

/** A configuration that says what is so anyway: something to begin from, that the schema completes. */
export function configurationTemplate(language: Lang): string {
  return `${JSON.stringify({ language, rules: {}, ignore: [], testFiles: [], hosts: [] }, null, 2)}\n`;
}
