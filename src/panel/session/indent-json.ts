/**
 * JSON indented by two spaces, with every value as it was sent: numbers beyond what JavaScript can hold, escapes and the
 * order of keys included. The text has to be JSON.
 */
export function indentJson(text: string): string {
  const out: string[] = [];
  let depth = 0;
  for (const [token = ''] of text.matchAll(/"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/g)) {
    const previous = out.at(-1);
    const isFirst = previous === '{' || previous === '[';
    if (token === '}' || token === ']') {
      depth -= 1;
      if (!isFirst) out.push(newLine(depth));
    } else if (isFirst) out.push(newLine(depth));
    if (token === '{' || token === '[') depth += 1;
    out.push(token === ':' ? ': ' : token);
    if (token === ',') out.push(newLine(depth));
  }
  return `${out.join('')}\n`;
}

function newLine(depth: number): string {
  return `\n${'  '.repeat(depth)}`;
}
