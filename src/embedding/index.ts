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

/** A kind of files that hold code of another language. */
interface Kind {
  /** The last endings of their names. */
  readonly endings: string;
  /** The whole of their endings, where the last says less. */
  readonly file?: RegExp;
  /** The ending of what is mostly in them. */
  readonly ending: string;
  /** Whether their code takes what other files offer. */
  readonly takes?: true;
  readonly read: (text: string, kernel: Kernel) => Embedded | null;
}

const KINDS: readonly Kind[] = [
  { endings: 'ipynb', ending: '.py', takes: true, read: readNotebook },
  { endings: 'vue svelte', ending: '.ts', takes: true, read: readComponent },
  { endings: 'astro', ending: '.ts', takes: true, read: readFrontMatter },
  { endings: 'haml slim', ending: '.js', read: readIndented },
  { endings: 'erb', file: /\.js\.erb$/i, ending: '.js', read: (text) => readScript(text, TAGS) },
  { endings: 'erb ejs rhtml', ending: '.js', read: (text) => readPage(text, TAGS) },
  { endings: 'php', file: /\.blade\.php$/i, ending: '.js', read: (text) => readPage(text, BLADE) },
  { endings: 'cshtml razor', ending: '.js', read: (text) => readPage(text, RAZOR) },
  {
    endings: 'html htm xhtml twig hbs handlebars mustache njk liquid jinja jinja2 j2',
    ending: '.js',
    read: (text) => readPage(text, BRACES),
  },
];

const byEnding = new Map<string, readonly Kind[]>();
for (const kind of KINDS)
  for (const ending of kind.endings.split(' ')) byEnding.set(ending, [...(byEnding.get(ending) ?? []), kind]);

function kindOf(uri: string): Kind | undefined {
  const kinds = byEnding.get(uri.slice(uri.lastIndexOf('.') + 1).toLowerCase());
  return kinds?.find(({ file }) => file?.test(uri) !== false);
}

/** Whether a file, by its name, holds code of another language that takes nothing of other files. */
export function standsAlone(uri: string): boolean {
  const kind = kindOf(uri);
  return kind !== undefined && kind.takes !== true;
}

/** The ending of what a file mostly holds, if it holds code of another language; null for other files. */
export function usualEnding(uri: string): string | null {
  return kindOf(uri)?.ending ?? null;
}

/** The code in a file that holds some of another language; null where it holds none. */
export function embeddedCode(uri: string, text: string, kernel: Kernel): Embedded | null {
  return kindOf(uri)?.read(text, kernel) ?? null;
}
