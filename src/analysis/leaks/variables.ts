import { bareCode } from '../bare-code';
import type { Message } from '../../text/message';
import type { Place } from '../../text/place';
import { becauseOfName } from './exposure';
import { namesToken, publicName } from '../../token/names';
import { printedIn } from './printed';

/** A variable that holds a token, where code hands it to browsers. */
export interface ExposedVariable {
  readonly place: Place;
  readonly exposure: Message;
}

const MODULE = /\.(?:[cm]?[jt]sx?|vue|svelte|astro|html?)$/i;

/** `import.meta.env.NAME`, `process.env['NAME']`, `env.NAME`. */
const READ = /\benv\s*(?:\?\.?\s*|\.\s*)?(?:\[\s*['"]\s*)?([A-Z][A-Z0-9_]{5,80})\b/g;
/** `import { NAME } from '$env/static/public'`. */
const IMPORTED = /import\s*\{([^}]{1,500})\}\s*from\s*['"]\$env\/(?:static|dynamic)\/public['"]/g;
/** `useRuntimeConfig().public.apiEntrepriseToken`, `getConfig().publicRuntimeConfig.apiEntrepriseToken`. */
const RUNTIME_PUBLIC = /\b(?:\w*[cC]onfig(?:\(\))?\.public|publicRuntimeConfig)\.(\w{5,80})/g;

/** Variables that hold a token of the service, and that code hands to browsers: by its prefix, by a bundler, by a template. */
export function exposedVariables(uri: string, text: string): ExposedVariable[] {
  const found = new Map<number, ExposedVariable>();
  const add = (start: number, name: string, exposure: Message): void => {
    found.set(start, { place: { uri, start, end: start + name.length }, exposure });
  };
  if (MODULE.test(uri) && mayExpose(uri, text)) {
    const { uncommented } = bareCode(text);
    for (const { index, name } of named(uncommented, READ)) {
      if (publicName(name) !== null && namesToken(name)) add(index, name, becauseOfName(name));
    }
    for (const match of uncommented.matchAll(IMPORTED)) {
      for (const { index, name } of named(match[1] ?? '', /(\w{5,80})/g)) {
        if (namesToken(name)) add(match.index + match[0].indexOf('{') + 1 + index, name, becauseOfName(name));
      }
    }
    for (const { index, name } of named(uncommented, RUNTIME_PUBLIC)) {
      if (namesToken(name)) add(index, name, becauseOfName(name));
    }
    for (const { index, name } of defined(uri, uncommented)) add(index, name, becauseOfName(name));
  }
  for (const { index, name } of printedIn(uri, text)) add(index, name, PRINTED);
  return [...found.values()];
}

/** The words without which code hands no variable to browsers: comments are told from code in the few texts that hold one. */
function mayExpose(uri: string, text: string): boolean {
  return EXPOSING.test(text) || BUNDLERS.some(({ file }) => file.test(uri));
}

const EXPOSING =
  /PUBLIC_|VITE_|REACT_APP_|VUE_APP_|GATSBY_|STORYBOOK_|\$env\/|[cC]onfig(?:\(\))?\.public|publicRuntimeConfig/;

const PRINTED: Message = {
  fr: 'ce gabarit l’écrit dans la page envoyée au navigateur',
  en: 'this template writes it into the page sent to the browser',
};

interface Named {
  readonly index: number;
  readonly name: string;
}

function* named(text: string, pattern: RegExp): Generator<Named> {
  for (const match of text.matchAll(pattern)) {
    const name = match[1] ?? '';
    yield { index: match.index + match[0].lastIndexOf(name), name };
  }
}

/** What a bundler, by the name of its configuration, is told to copy into the code. */
const BUNDLERS: readonly { readonly file: RegExp; readonly copies: RegExp }[] = [
  {
    file: /\/(?:(?:vite|webpack|rollup|rspack|rsbuild|esbuild|next|nuxt|craco|vue|gatsby|astro|svelte)[\w.-]*\.config|esbuild|webpack\.[\w.-]+|build)\.[cm]?[jt]s$/i,
    copies: /\b(?:define\s*:\s*|DefinePlugin\(\s*|EnvironmentPlugin\(\s*|replace\(\s*)(?=[{[])/g,
  },
  {
    file: /\/(?:next|nuxt)\.config\.[cm]?[jt]s$/i,
    copies: /\b(?:env|public|publicRuntimeConfig)\s*:\s*(?=\{)/g,
  },
];
/** A bundle that a server runs. */
const FOR_SERVER = /\b(?:platform|target)\s*:\s*['"](?:node|async-node|bun|deno)/;
const WORD = /\w*api_?entreprise\w*/gi;

/** Names of tokens in what bundlers copy, one a line: the key of a value says the same as its value. */
function* defined(uri: string, text: string): Generator<Named> {
  for (const { file, copies } of BUNDLERS) {
    if (!file.test(uri) || FOR_SERVER.test(text)) continue;
    for (const match of text.matchAll(copies)) {
      const start = match.index + match[0].length;
      const block = text.slice(start, closing(text, start) + 1);
      let lineEnd = -1;
      for (const { 0: word, index } of block.matchAll(WORD)) {
        const name = word.replace(/^_+|_+$/g, '');
        if (index <= lineEnd || !namesToken(name)) continue;
        lineEnd = block.indexOf('\n', index);
        if (lineEnd < 0) lineEnd = block.length;
        yield { index: start + index + word.indexOf(name), name };
      }
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
