/** What a person has to write before snippets are offered, from the last blank to the end of the line. */
const PREFIX = /(?:^|\s)(ae-[\p{L}\p{N}_-]*)$/iu;

/**
 * What is written of a snippet's name before the cursor; null where there is nothing to offer. It leans on nothing, so
 * that asking costs no catalogue.
 */
export function snippetPrefix(before: string): string | null {
  return PREFIX.exec(before)?.[1] ?? null;
}
