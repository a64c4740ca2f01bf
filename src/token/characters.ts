/** A set of ASCII characters, for looks at single places of a text: quicker there than an expression. */
export class Characters {
  private readonly table: Uint8Array;

  /** Those that an expression for one character matches. */
  constructor(one: RegExp) {
    this.table = Uint8Array.from({ length: 128 }, (_, code) => (one.test(String.fromCharCode(code)) ? 1 : 0));
  }

  /** Whether one of them stands at this place, which may lie outside of the text. */
  isAt(text: string, at: number): boolean {
    return at >= 0 && at < text.length && this.table[text.charCodeAt(at)] === 1;
  }

  /** Where those begin that end at this place; so many are looked at, at most. */
  startOf(text: string, end: number, limit: number): number {
    let start = end;
    while (end - start < limit && this.isAt(text, start - 1)) start -= 1;
    return start;
  }

  /** Where those end that begin at this place; so many are looked at, at most. */
  endOf(text: string, start: number, limit: number): number {
    let end = start;
    while (end - start < limit && this.isAt(text, end)) end += 1;
    return end;
  }
}
