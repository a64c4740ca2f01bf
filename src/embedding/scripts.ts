/** A script of a page. */
export interface Script {
  /** Where its code is. */
  readonly start: number;
  readonly end: number;
  readonly attributes: ReadonlyMap<string, string>;
}

const NEXT = /<!--|<script(?=[\s>])((?:"[^"]{0,2000}"|'[^']{0,2000}'|[^'">]){0,2000})>/gi;
const ATTRIBUTE = /([^\s"'>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g;
const SCRIPT_END = /<\/script\s*>/gi;
/** What a browser runs, by the type of a script; what transpilers read beside. */
const TYPES =
  /^(?:|module|(?:text|application)\/(?:x-)?(?:javascript|ecmascript|typescript|babel|jsx)|text\/javascript;.*|ts|tsx|jsx)$/i;

/** The scripts of a page that are code: data, templates, what lies in another file and what is commented out are not. */
export function scriptsIn(text: string): Script[] {
  const found: Script[] = [];
  NEXT.lastIndex = 0;
  for (let match = NEXT.exec(text); match; match = NEXT.exec(text)) {
    const start = match.index + match[0].length;
    if (match[0] === '<!--') {
      const end = text.indexOf('-->', start);
      if (end < 0) break;
      NEXT.lastIndex = end;
      continue;
    }
    SCRIPT_END.lastIndex = start;
    const end = SCRIPT_END.exec(text)?.index ?? text.length;
    NEXT.lastIndex = end;
    const attributes = attributesOf(match[1] ?? '');
    if (TYPES.test(attributes.get('type') ?? '') && !attributes.has('src') && end > start)
      found.push({ start, end, attributes });
  }
  return found;
}

function attributesOf(written: string): ReadonlyMap<string, string> {
  return new Map(
    [...written.matchAll(ATTRIBUTE)].map(([, name = '', double, single, bare]) => [
      name.toLowerCase(),
      double ?? single ?? bare ?? '',
    ]),
  );
}

const HANDLER = /\s(on[a-z]{3,20}\s*=\s*)("([^"<>]{1,2000})"|'([^'<>]{1,2000})')/gi;

/** What an element does when something happens to it: `onclick="…"`. */
export interface Handler {
  /** From its name to its last quote. */
  readonly start: number;
  readonly end: number;
  /** As a function, as long as the whole. */
  readonly code: string;
}

/** The handlers of a page that call something. Signs that are written by their names are left to browsers. */
export function handlersIn(text: string): Handler[] {
  return [...text.matchAll(HANDLER)].flatMap(({ index, 1: name = '', 3: double, 4: single }) => {
    const code = double ?? single ?? '';
    if (!code.includes('(') || /&\w+;|&#/.test(code)) return [];
    const start = index + 1;
    const head = ';()=>{'.padEnd(name.length + 1);
    return [{ start, end: start + head.length + code.length + 1, code: `${head}${code}}` }];
  });
}
