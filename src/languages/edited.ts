import type { EditedLanguage } from '../writing/editing';
import { csharp } from './csharp/editing';
import { http } from './http/editing';
import { java } from './java/editing';
import { kotlin } from './kotlin/editing';
import { javascript, typescript } from './javascript/editing';
import { go } from './go/editing';
import { php } from './php/editing';
import { python } from './python/editing';
import { ruby } from './ruby/editing';
import { powershell } from './powershell/editing';
import { rust } from './rust/editing';
import { shell } from './shell/editing';

/** The languages that are analysed, as an editor sees them. Adding one is adding it here. */
export const editedLanguages: readonly EditedLanguage[] = [
  javascript,
  typescript,
  python,
  php,
  ruby,
  shell,
  java,
  kotlin,
  go,
  csharp,
  rust,
  powershell,
  http,
];

/** What editors call the languages of programs, which can read an environment. */
export const programEditorIds: readonly string[] = editedLanguages.flatMap((language) =>
  language === http ? [] : language.editorIds,
);

/** What editors call files of one component, whose scripts are read; the extension wakes up for them as for a language. */
export const componentEditorIds: readonly string[] = ['vue', 'svelte', 'astro'];

/** What editors call the other files that calls are read in, when something else has woken the extension up. */
const otherEditorIds: readonly string[] = [
  ...['html', 'erb', 'html.erb', 'ejs', 'twig', 'blade', 'haml', 'slim', 'razor', 'aspnetcorerazor'],
  ...['handlebars', 'jinja', 'jinja-html', 'django-html', 'liquid', 'njk', 'nunjucks', 'mustache', 'bruno', 'bru'],
];

/** What editors call all that is read. */
export const readEditorIds: readonly string[] = [
  ...editedLanguages.flatMap(({ editorIds }) => editorIds),
  ...componentEditorIds,
  ...otherEditorIds,
];

/** What editors call the languages that requests are written in, for which there are templates. */
export const writtenEditorIds: readonly string[] = [javascript, typescript, python, php, ruby, shell, http].flatMap(
  ({ editorIds }) => editorIds,
);

/** The ending of a file with such a document in it: that of a plain text where it is of no language of ours. */
export function endingOf(editorId: string): string {
  const own = editedLanguages.find(({ editorIds }) => editorIds.includes(editorId));
  return own?.endings[editorId] ?? '.txt';
}

/** The language of a document that an editor calls so; undefined for others. */
export function editedLanguage(editorId: string): EditedLanguage | undefined {
  return editedLanguages.find(({ editorIds }) => editorIds.includes(editorId));
}
