/** Stands for the sign of a variable that a word begins with: the grammar takes that for an expression, which ends there. */
export const VARIABLE_SIGN = '\uE000';
/** Stands for `??`: an operator of the same length, which people write in the other case. */
export const OTHERWISE = '-F';

const PIECES = new RegExp(
  [
    String.raw`@"[^\n]*\n[\s\S]*?\n"@`,
    String.raw`@'[^\n]*\n[\s\S]*?\n'@`,
    String.raw`"(?:[^"\x60]|\x60[\s\S]|"")*"`,
    String.raw`'(?:[^']|'')*'`,
    String.raw`<#[\s\S]*?#>`,
    String.raw`(?<=^|\s)#[^\n]*`,
    // Of the commands that send, what stands by itself before a slash is no division.
    String.raw`(?<address>(?<=\b(?:irm|iwr|invoke-restmethod|invoke-webrequest)\b[^\n|;(){}]*\s)\$(?=\w+\/\w))`,
    String.raw`(?<words>(?<=(?:\b(?:select|sort|group|format)-\w+|\bselect|\bsort|\bft|\bfl|-(?:expand)?property)\s[^\n|;{}()$"'@]*\w)\s*,\s*(?=[a-z_]))`,
    String.raw`(?<otherwise>\?\?(?!=))`,
  ].join('|'),
  'gi',
);

/** A text with what the grammar takes for the end of a command in signs that it reads, each at its place. */
export function readableText(text: string): string {
  return text.replace(PIECES, (whole: string, ...more: unknown[]) => {
    const groups: unknown = more.at(-1);
    if (typeof groups !== 'object' || groups === null) return whole;
    const has = (name: string): boolean => Reflect.get(groups, name) !== undefined;
    if (has('address')) return VARIABLE_SIGN;
    if (has('otherwise')) return OTHERWISE;
    return has('words') ? whole.replace(/[^\r\n]/g, '_') : whole;
  });
}
