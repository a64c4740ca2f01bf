import { namesToken } from '../../token/names';

/** A value that a template writes into a page, by its name. */
export interface Printed {
  readonly index: number;
  readonly name: string;
}

/** Templates of pages, by the end of their name, with what writes a value into them. */
const TEMPLATES: readonly {
  readonly file: RegExp;
  readonly prints: RegExp;
  readonly if?: (uri: string, text: string) => boolean;
  /** The text with blanks for what writes nothing, whatever it looks like. */
  readonly shown?: (text: string) => string;
}[] = [
  // Outside of Rails a page of `views/` is named without its kind.
  {
    file: /\.(?:html|js|htm)\.erb$|\/views\/(?:[\w-]+\/)*[\w-]+\.erb$|\.rhtml$|\.ejs$/i,
    prints: /<%[=-]([^%]{1,300})%>/g,
  },
  { file: /\.blade\.php$/i, prints: /\{(?:\{(?!--)|!!)([^{}]{1,300})(?:\}|!!)\}/g },
  { file: /\.blade\.php$/i, prints: /@(?:js|json)\(((?:[^()]|\([^()]{0,200}\)){1,300})\)/g },
  {
    file: /\.(?:twig|hbs|handlebars|mustache|njk|liquid)$|\.html\.j(?:inja)?2?$|\.jinja2?$/i,
    prints: /\{\{(?![#!/])([^{}]{1,300})\}\}/g,
  },
  { file: /\.html?$/i, prints: /\{\{(?![#!/])([^{}]{1,300})\}\}/g, if: (uri, text) => isServed(uri, text) },
  { file: /\.html?$/i, prints: /(?:\bth:[\w-]+\s*=\s*"|\[[[(])[^"$]{0,80}\$\{([^{}]{1,300})\}/g },
  { file: /\.(?:php|phtml)$/i, prints: /<\?(?:=|php\s+(?:echo|print)\b)([^?]{1,300})\?>/g },
  { file: /\.(?:jspx?|ftlh?)$/i, prints: /(?:<%=|\$\{)([^%{}]{1,300})(?:%>|\})/g },
  {
    file: /\.(?:cshtml|razor)$/i,
    prints: /@(\((?:[^()]|\([^()]{0,200}\)){1,300}\)|[\w.]{1,100}(?:\[[^\]]{1,200}\])?)/g,
  },
  {
    file: /\.haml$|\.slim$/i,
    prints: /(?:^[ \t]*[%.#\w][\w.#:-]{0,100}|^|[^\w=!<>])[=!&]?=\s*([^\n=][^\n]{0,300})/gm,
    shown: shownByIndentation,
  },
  // Put into a text, that of a script included.
  { file: /\.haml$|\.slim$/i, prints: /#\{([^{}\n]{1,300})\}/g, shown: (text) => shownByIndentation(text, RUNS) },
  {
    file: /\.haml$/i,
    prints: /(?<=^[ \t]*[%.#][\w.#:-]{0,100}\{[^\n]{0,300})(?:\w:|=>)\s*([^,{}\n]{1,300})/gm,
    shown: (text) => shownByIndentation(text, RUNS),
  },
  {
    file: /\.slim$/i,
    prints: /(?<=^[ \t]*[\w.#][^\n]{0,300}\s[\w:-]{1,60}=)([A-Za-z_@$]\S{0,200})/gm,
    shown: shownByIndentation,
  },
];

/** What HAML and Slim run and do not show: a line behind a hyphen, with those that go on with it, and blocks of code. */
const SILENT = /^(?:-|(?::\w+|(?:ruby|javascript|coffee|css|scss|sass|less|markdown)\s*:)\s*$)/;
/** The same where a value may be put into what is shown as it is written: only code is silent. */
const RUNS = /^(?:-|(?::ruby|ruby\s*:)\s*$)/;
/** Text that is shown as it is written. */
const VERBATIM = /^[|'](?=\s|$)/;

function shownByIndentation(text: string, silent = SILENT): string {
  let hidden: number | null = null;
  let goesOn = false;
  return text.replace(/[^\r\n]+/g, (line) => {
    const indentation = /^\s*/.exec(line)?.[0].length ?? 0;
    const code = line.slice(indentation);
    if (code === '') return line;
    const isHidden = goesOn || (hidden !== null && indentation > hidden);
    if (!isHidden) hidden = silent.test(code) && !code.startsWith('-') ? indentation : null;
    const isSilent = isHidden || silent.test(code) || (silent === SILENT && VERBATIM.test(code));
    // A line of code goes on behind a comma.
    goesOn = isSilent && (goesOn || code.startsWith('-')) && /[,\\]\s*$/.test(code);
    return isSilent ? line.replace(/[^\t]/g, ' ') : line;
  });
}

/** Files of other kinds are made by templates too: settings, and texts that no browser shows. */
const NO_PAGE = /\.(?:ya?ml|env|conf|ini|toml|json|properties|sh|txt|xml|text)\.\w+$/i;

/** Whether a page is filled in by a server, and not by a script that it holds. */
function isServed(uri: string, text: string): boolean {
  return !uri.endsWith('.component.html') && (text.includes('{%') || /\/(?:templates|views|layouts)\//.test(uri));
}

/** Values of tokens that a template of a page writes into it. */
export function* printedIn(uri: string, text: string): Generator<Printed> {
  if (NO_PAGE.test(uri)) return;
  for (const { file, prints, if: applies, shown = (whole: string) => whole } of TEMPLATES) {
    if (!file.test(uri) || applies?.(uri, text) === false) continue;
    for (const match of shown(text).matchAll(prints)) {
      const written = match[1] ?? '';
      const start = match.index + match[0].indexOf(written);
      const found = isInComment(text, match.index) ? null : valueIn(written);
      if (found) yield { index: start + found.index, name: found.name };
    }
  }
}

/** A comment of one line, or a line inside a longer one. */
function isInComment(text: string, offset: number): boolean {
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  return /^\s*(?:\*|\/\*|#(?!\{)|<!--|\{\/\*|<%#|-#|\{\{--|\{#)/.test(line);
}

/** What is printed when a condition holds, or not, is a word for it. */
const CONDITION = /\?[^?.:>-][^:]*:|\s(?:if|unless|and|&&)\s|[=!]==?\s|^\s*(?:!|not\s)/;
/** Filters that leave a value what it is; of others nothing is known: one may mask it. */
const FILTER =
  /^\s*(?:e|escape|escapejs|raw|safe|trim|json_encode|tojson|to_json|json|js|html|attr|url_encode|urlencode|string|default)\b/;
/** Helpers that write their arguments into the page. */
const HELPER =
  /^(?:content_tag|tag(?:\.\w+)?|javascript_tag|hidden_field_tag|raw|h|j|e|html_escape|escape_javascript|html_entity_decode|htmlspecialchars|htmlentities|addslashes|json_encode|JSON\.stringify|Html\.Raw|Json\.Serialize|Js::from|echo|print)\b/;
/** What a value is looked up with, by a name in quotes or a symbol. */
const LOOKUP =
  /(?:\bENV(?:\.fetch)?|\bgetenv|(?<![\w.])env|(?<![\w.>])config|\bparam(?:eter)?|\bsettings?|\bget_option|\benviron(?:\.get)?|\bprocess\.env|\$_(?:ENV|SERVER)|\bSystem\.get(?:env|Property)|\bgetProperty|\b[cC]onfiguration(?:\.GetValue<\w+>)?|\bGetEnvironmentVariable|\bserver\.get|\bView(?:Data|Bag)|\bcredentials(?:\.\w+){0,3}(?:\.dig|!)?|\bConfig::get|\bSetting::get)\s*[[(]\s*([:'"][^[\](){}]{1,120})[\])]/g;
/** A variable, a field, a path of them; keys in quotes or symbols between brackets. */
const PATH = /^[@$]{0,2}[A-Za-z_]\w*(?:(?:\.|->|\?->|&\.|\?\.|::)\w+|\[\s*[:'"]?\w+['"]?\s*\]){0,8}$/;
/** What stands at the beginning of a path whose end is a word for something else: a field of a form, a translation, a route. */
const NO_VALUE =
  /^[@$]*(?:this|f|form\w*|\w*forms?|errors?|fields?|t|tr|l|lang|trans\w*|i18n|messages?|labels?|\w*localizer|routes?|urls?)\b/i;
/** What leaves a value what it is, written behind it. */
const AFTER = /(?:\.(?:to_json|html_safe|to_s|strip|trim\(\)|toString\(\)))+$/;

function valueIn(written: string): Printed | null {
  const [head = '', ...filters] = written.split(/(?<!\|)\|(?!\|)/);
  if (CONDITION.test(head) || !filters.every((filter) => FILTER.test(filter))) return null;
  const isHelper = HELPER.test(head.trim());
  const whole = unwrapped(head);
  for (const match of head.matchAll(LOOKUP)) {
    const name = (match[1] ?? '').trim().replace(/^[:'"]+|['"]+$/g, '');
    const isAll = isWhole(whole, match[0]) || isHelper || isInterpolated(head, match.index);
    const keys = `${match[0].slice(0, match[0].indexOf(match[1] ?? ''))}${name}`;
    const first = name.split(/['"]?\s*,\s*:?['"]?/, 1)[0] ?? '';
    if (isAll && (namesToken(name) || namesToken(first) || namesToken(keys))) {
      return { index: match.index + match[0].indexOf(name), name };
    }
  }
  if (!PATH.test(whole) || NO_VALUE.test(whole)) return null;
  const name = whole.replace(/['"\]]+$/, '');
  return namesToken(name) ? { index: head.indexOf(whole), name } : null;
}

/** An expression without the parentheses around it, the semicolon after it, and what changes only its form. */
function unwrapped(head: string): string {
  let text = head.trim().replace(/;$/, '').trim();
  for (let depth = 0; depth < 4; depth += 1) {
    const inner = /^(?:([\w.:]+)\s*)?\(([\s\S]*)\)$/.exec(text);
    const isForm = inner && (inner[1] === undefined || HELPER.test(inner[1]));
    const next = (isForm ? (inner[2] ?? '') : text)
      .trim()
      .replace(/^[-@]\s*(?=[\w.$])/, '')
      // What a template is given, in Go's: `.Token`, `$.Token`.
      .replace(/^\$?\.(?=\w)/, '')
      .replace(AFTER, '');
    if (next === text) break;
    text = next;
  }
  return text;
}

/** Whether the lookup is all of the expression, but for what it falls back to. */
function isWhole(whole: string, lookup: string): boolean {
  const at = whole.indexOf(lookup);
  if (at < 0) return false;
  const before = whole.slice(0, at);
  const after = whole.slice(at + lookup.length);
  return /^[\w.@$>\\-]{0,60}$/.test(before) && /^\s*(?:(?:\|\||\?\?|\?:|\bor\b)[\s\S]*)?$/.test(after);
}

function isInterpolated(head: string, at: number): boolean {
  return head.slice(0, at).endsWith('#{') || head.slice(0, at).endsWith('${');
}
