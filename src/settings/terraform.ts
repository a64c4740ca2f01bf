/** A value of one line: a text, a number, a reference to a variable of the configuration. */
const VALUE = String.raw`"((?:[^"\\\n]|\\.)*)"|(-?\d+(?:\.\d+)?)|((?:var|local)\.\w+)`;
const PAIR = new RegExp(
  String.raw`^[ \t]*"?([A-Za-z_]\w*)"?[ \t]*[=:][ \t]*(?:${VALUE})[ \t]*,?[ \t]*(?:#.*|//.*)?$`,
  'gm',
);
const NAMED = new RegExp(
  String.raw`\bname[ \t]*[=:][ \t]*"([A-Za-z_]\w*)"[\s,]*\bvalue[ \t]*[=:][ \t]*(?:${VALUE})`,
  'g',
);
const BLOCK =
  /^[ \t]*(?:variable[ \t]+"(\w+)"|(locals|variables|environment|environment_variables|env|env_vars|app_settings|data))[ \t]*(?:=[ \t]*)?\{/gm;

/**
 * What a configuration of Terraform says: defaults of variables under `var`, locals under `local`, and variables of the
 * programs that it starts under `environment`. A file of values (`.tfvars`) says variables only.
 */
export function readTerraform(text: string): Record<string, unknown> {
  const variables: Record<string, unknown> = {};
  const locals: Record<string, unknown> = {};
  const environment: Record<string, unknown> = {};
  let hasBlocks = false;
  for (const match of text.matchAll(BLOCK)) {
    hasBlocks = true;
    const start = match.index + match[0].length;
    const inside = text.slice(start, closing(text, start));
    const [, variable, kind] = match;
    if (variable !== undefined) {
      const said = pairsIn(inside)['default'];
      if (said !== undefined) variables[variable] = said;
    } else Object.assign(kind === 'locals' ? locals : environment, pairsIn(inside));
  }
  for (const [, name = '', ...value] of text.matchAll(NAMED)) environment[name] = valueOf(value);
  if (!hasBlocks && !/^[ \t]*(?:resource|module|provider|output|terraform)\b/m.test(text))
    Object.assign(variables, pairsIn(text));
  return { var: variables, local: locals, environment };
}

function pairsIn(text: string): Record<string, unknown> {
  return Object.fromEntries([...text.matchAll(PAIR)].map(([, name = '', ...value]) => [name, valueOf(value)]));
}

function valueOf([text, number, reference]: readonly (string | undefined)[]): string | number {
  if (text !== undefined) return text;
  return number === undefined ? `\${${reference ?? ''}}` : Number(number);
}

/** Where the brace is that closes what is open at an offset. */
function closing(text: string, from: number): number {
  let depth = 1;
  for (let at = from; at < text.length; at++) {
    const sign = text[at];
    if (sign === '"') {
      for (at++; at < text.length && text[at] !== '"' && text[at] !== '\n'; at++) if (text[at] === '\\') at++;
    } else if (sign === '{') depth++;
    else if (sign === '}' && --depth === 0) return at;
  }
  return text.length;
}
