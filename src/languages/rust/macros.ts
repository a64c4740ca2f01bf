/** Macros whose arguments are expressions. */
const CALLED =
  'format|print|println|eprint|eprintln|panic|write|writeln|anyhow|bail|ensure|trace|debug|info|warn|error|log|event|assert|assert_eq|assert_ne|env|option_env|concat|dbg|todo|unreachable|try_join|join';

/** What is no code, and the macros that are read as code. Raw texts, texts, characters and comments come first. */
const PIECES = new RegExp(
  [
    String.raw`r(#*)"[\s\S]*?"\1`,
    String.raw`"(?:[^"\\]|\\[\s\S])*"`,
    String.raw`'(?:\\.[^']*|[^'\\])'`,
    String.raw`\/\/[^\n]*`,
    String.raw`\/\*[\s\S]*?\*\/`,
    String.raw`\b(?<called>${CALLED})!(?=\s*\()`,
    String.raw`\b(?<list>vec!)(?=\s*\[)`,
    String.raw`\b(?<statics>lazy_static!\s*\{)`,
    String.raw`\bstatic\s+(?<ref>ref)\b`,
  ].join('|'),
  'g',
);

/**
 * A text with macros as functions, lists and modules of the same length: the grammar has nothing but tokens for what stands
 * in a macro.
 */
export function withoutMacros(text: string): string {
  if (!text.includes('!')) return text;
  return text.replace(PIECES, (whole: string, ...more: unknown[]) => {
    const groups: unknown = more.at(-1);
    if (typeof groups !== 'object' || groups === null) return whole;
    const has = (name: string): boolean => Reflect.get(groups, name) !== undefined;
    if (has('called')) return `${whole.slice(0, -1)} `;
    if (has('list')) return ' '.repeat(whole.length);
    if (has('statics')) return `mod lazy_static`.slice(0, 11).padEnd(whole.length - 1) + '{';
    return has('ref') ? whole.replace(/ref$/, '   ') : whole;
  });
}
