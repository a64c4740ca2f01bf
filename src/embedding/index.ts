import type { Embedded } from './embedded';
import { readIndented } from './indented';
import type { TemplateMarks } from './mask';
import { readNotebook, type Kernel } from './notebook';
import { readComponent, readFrontMatter, readPage, readScript } from './pages';

export type { Embedded, Places } from './embedded';
export type { Kernel } from './notebook';

const BRACES: TemplateMarks = {
  writes: /\{\{(?![#!/%-]{2})(?:[^{}]|\{[^{}]{0,500}\}){0,2000}\}?\}\}/g,
  silent:
    /\{%(?:[^%]|%(?!\})){0,2000}%\}|\{#(?:[^#]|#(?!\})){0,2000}#\}|\{\{!(?:[^}]|\}(?!\})){0,2000}\}\}|\{\{[#/](?:[^}]|\}(?!\})){0,2000}\}\}/g,
};
const TAGS: TemplateMarks = {
  writes: /<%[=-](?:[^%]|%(?!>)){0,2000}%>/g,
  silent: /<%(?![=-])(?:[^%]|%(?!>)){0,2000}%>/g,
};
const BLADE: TemplateMarks = {
  writes:
    /\{\{(?!--)(?:[^{}]|\{[^{}]*\})*\}\}|\{!!(?:[^!]|!(?!!\})){0,2000}!!\}|@(?:json|js)\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)/g,
  silent:
    /\{\{--(?:[^-]|-(?!-\}\})){0,2000}--\}\}|^[ \t]*@(?:end)?(?:if|else|elseif|foreach|for|unless|isset|empty|auth|guest|can|php|section|push|once|env|verbatim|switch|case|break|default)\b(?:[ \t]*\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\))?/gm,
};
const RAZOR: TemplateMarks = {
  writes:
    /@\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)|@(?!@)[A-Za-z_][\w.]*(?:\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)|\[[^\]]*\])?(?:\.[A-Za-z_]\w*(?:\([^()]*\))?)*/g,
  silent: /@\*(?:[^*]|\*(?!@)){0,2000}\*@/g,
};

/** Files that hold code of another language, by the end of their name, and the ending of what is mostly in them. */
const KINDS: readonly {
  readonly file: RegExp;
  readonly ending: string;
  readonly read: (text: string, kernel: Kernel) => Embedded | null;
}[] = [
  { file: /\.ipynb$/i, ending: '.py', read: readNotebook },
  { file: /\.(?:vue|svelte)$/i, ending: '.ts', read: readComponent },
  { file: /\.astro$/i, ending: '.ts', read: readFrontMatter },
  { file: /\.(?:haml|slim)$/i, ending: '.js', read: readIndented },
  { file: /\.js\.erb$/i, ending: '.js', read: (text) => readScript(text, TAGS) },
  { file: /\.(?:erb|ejs|rhtml)$/i, ending: '.js', read: (text) => readPage(text, TAGS) },
  { file: /\.blade\.php$/i, ending: '.js', read: (text) => readPage(text, BLADE) },
  { file: /\.(?:cshtml|razor)$/i, ending: '.js', read: (text) => readPage(text, RAZOR) },
  {
    file: /\.(?:html?|xhtml|twig|hbs|handlebars|mustache|njk|liquid|jinja2?|j2)$/i,
    ending: '.js',
    read: (text) => readPage(text, BRACES),
  },
];

const kindOf = (uri: string) => KINDS.find(({ file }) => file.test(uri));

/** The ending of what a file mostly holds, if it holds code of another language; null for other files. */
export function usualEnding(uri: string): string | null {
  return kindOf(uri)?.ending ?? null;
}

/** The code in a file that holds some of another language; null where it holds none. */
export function embeddedCode(uri: string, text: string, kernel: Kernel): Embedded | null {
  return kindOf(uri)?.read(text, kernel) ?? null;
}
