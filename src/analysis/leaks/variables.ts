import type { Message, Place } from '../findings';
import { becauseOfName } from './exposure';
import { namesToken, publicName } from './names';

/** A variable that holds a token, where code hands it to browsers. */
export interface ExposedVariable {
  readonly place: Place;
  readonly exposure: Message;
}

const MODULE = /\.(?:[cm]?[jt]sx?|vue|svelte|astro|html?)$/i;
const BUNDLER =
  /\/(?:(?:vite|vitest|webpack|rollup|rspack|rsbuild|esbuild|next|nuxt|craco|vue|gatsby|astro|svelte)[\w.-]*\.config|esbuild|webpack\.[\w-]+|build)\.[cm]?[jt]s$/i;

/** `import.meta.env.NAME`, `process.env['NAME']`, `env.NAME`. */
const READ = /\benv\s*\??\.?\s*(?:\[\s*['"])?\s*([A-Z][A-Z0-9_]{5,80})\b/g;
/** `import { NAME } from '$env/static/public'`. */
const IMPORTED = /import\s*\{([^}]{1,500})\}\s*from\s*['"]\$env\/(?:static|dynamic)\/public['"]/g;
/** `useRuntimeConfig().public.apiEntrepriseToken`. */
const RUNTIME_PUBLIC = /[cC]onfig(?:\(\))?\.public\.(\w{5,80})/g;

/** Variables that hold a token of the service, and that code hands to browsers: by its prefix, by a bundler, by a template. */
export function exposedVariables(uri: string, text: string): ExposedVariable[] {
  const found = new Map<number, ExposedVariable>();
  const add = (start: number, name: string, exposure: Message): void => {
    if (!isInComment(text, start)) found.set(start, { place: { uri, start, end: start + name.length }, exposure });
  };
  if (MODULE.test(uri)) {
    for (const { index, name } of named(text, READ)) {
      if (publicName(name) !== null && namesToken(name)) add(index, name, becauseOfName(name));
    }
    for (const match of text.matchAll(IMPORTED)) {
      for (const { index, name } of named(match[1] ?? '', /(\w{5,80})/g)) {
        if (namesToken(name)) add(match.index + match[0].indexOf('{') + 1 + index, name, becauseOfName(name));
      }
    }
    for (const { index, name } of named(text, RUNTIME_PUBLIC))
      if (namesToken(name)) add(index, name, becauseOfName(name));
  }
  if (BUNDLER.test(uri)) for (const { index, name, exposure } of defined(text)) add(index, name, exposure);
  for (const { index, name } of printed(uri, text)) add(index, name, PRINTED);
  return [...found.values()];
}

const PRINTED: Message = {
  fr: 'ce gabarit l’écrit dans la page envoyée au navigateur',
  en: 'this template writes it into the page that is sent to browsers',
};

function* named(text: string, pattern: RegExp): Generator<{ readonly index: number; readonly name: string }> {
  for (const match of text.matchAll(pattern)) {
    const name = match[1] ?? '';
    yield { index: match.index + match[0].lastIndexOf(name), name };
  }
}

/** A comment of one line, or a line inside a longer one. */
function isInComment(text: string, offset: number): boolean {
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  return /^\s*(?:\*|\/\*|#|<!--|\{\/\*|<%#|\{\{--|\{#)|(?:^|[^:'"])\/\//.test(line);
}

/** What a bundler is told to copy into the code: keys of `define`, `env`, `runtimeConfig.public`, names for EnvironmentPlugin. */
const DEFINES =
  /(?:\bdefine\s*:\s*|\bDefinePlugin\(\s*|\bEnvironmentPlugin\(\s*|\breplace\(\s*|\benv\s*:\s*|\bpublic\s*:\s*)(?=[{[])/g;
const DEFINED_NAME =
  /['"]?((?:process\.env\.|import\.meta\.env\.|globalThis\.|__)?\w*api_?entreprise\w*)['"]?(?=\s*[:,\]}])/gi;

function* defined(
  text: string,
): Generator<{ readonly index: number; readonly name: string; readonly exposure: Message }> {
  for (const match of text.matchAll(DEFINES)) {
    const start = match.index + match[0].length;
    const end = closing(text, start);
    for (const { index, name } of named(text.slice(start, end + 1), DEFINED_NAME)) {
      const bare = name.replace(/^(?:process\.env\.|import\.meta\.env\.|globalThis\.)/, '').replace(/^__|__$/g, '');
      if (namesToken(bare)) yield { index: start + index, name, exposure: becauseOfName(bare) };
    }
  }
}

const MAX_BLOCK = 5_000;

/** Where the bracket that opens at an offset is closed again. */
function closing(text: string, open: number): number {
  let depth = 0;
  const last = Math.min(text.length, open + MAX_BLOCK);
  for (let at = open; at < last; at += 1) {
    const character = text[at];
    if (character === '{' || character === '[' || character === '(') depth += 1;
    if (character === '}' || character === ']' || character === ')') {
      depth -= 1;
      if (depth === 0) return at;
    }
  }
  return last;
}

/** Templates of pages, by the end of their name, with what writes a value into them. */
const TEMPLATES: readonly { readonly file: RegExp; readonly prints: RegExp }[] = [
  { file: /\.(?:html|js|htm)\.erb$|\.rhtml$|\.ejs$/i, prints: /<%[=-]([^%]{1,300})%>/g },
  { file: /\.blade\.php$/i, prints: /\{(?:\{(?!--)|!!)([^{}]{1,300})(?:\}|!!)\}/g },
  {
    file: /(?:\.html)?\.(?:twig|hbs|handlebars|njk|liquid)$|\.html\.j(?:inja)?2?$|\.html?$|\.jinja2?$/i,
    prints: /\{\{(?![#!/])([^{}]{1,300})\}\}/g,
  },
  { file: /\.(?:php|phtml)$/i, prints: /<\?=([^?]{1,300})\?>/g },
  { file: /\.(?:jspx?|html)$/i, prints: /(?:<%=|\$\{)([^%{}]{1,300})(?:%>|\})/g },
  { file: /\.(?:cshtml|razor)$/i, prints: /@(\(?[\w.]+\[[^\]]{1,200}\]|[\w.]{5,200})/g },
  { file: /\.haml$|\.slim$/i, prints: /(?:^|[^\w])=\s*([^\n]{1,300})/g },
];
/** Files of other kinds are made by templates too: settings, and pages that nobody but a server reads. */
const NO_PAGE = /\.(?:ya?ml|env|conf|ini|toml|json|properties|sh|txt|xml|text)\.\w+$/i;
const TOKEN_PATH = /[\w.:[\]'"/-]*api[_.:-]?entreprise[\w.:[\]'"/-]*/gi;

function* printed(uri: string, text: string): Generator<{ readonly index: number; readonly name: string }> {
  if (NO_PAGE.test(uri)) return;
  for (const { file, prints } of TEMPLATES) {
    if (!file.test(uri)) continue;
    for (const match of text.matchAll(prints)) {
      const inside = match[1] ?? '';
      const from = match.index + match[0].indexOf(inside);
      for (const each of inside.matchAll(TOKEN_PATH)) {
        const name = each[0].replace(/^['"[\].:]+|['"[\].:]+$/g, '');
        if (namesToken(name)) yield { index: from + each.index + each[0].indexOf(name), name };
      }
    }
  }
}
