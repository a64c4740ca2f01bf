import {
  frameworksOf,
  isWritten,
  nameOfTarget,
  runnersOf,
  targetIn,
  targetsOf,
  type Framework,
  type TestRunner,
  type Target,
  type TargetLanguage,
  type WrittenLanguage,
} from '../writing';
import { http } from './http/writing';
import { go } from './go/writing';
import { java } from './java/writing';
import { javascript, typescript } from './javascript/writing';
import { php } from './php/writing';
import { python } from './python/writing';
import { ruby } from './ruby/writing';
import { shell } from './shell/writing';

/** The languages that requests are written in, without what analyses them. Adding one is adding it here. */
export const targetLanguages: readonly TargetLanguage[] = [
  shell,
  http,
  javascript,
  typescript,
  python,
  php,
  ruby,
  java,
  go,
];

/** Those of them that are languages of programs. */
export const writtenLanguages: readonly WrittenLanguage[] = targetLanguages.filter(isWritten);

/** All that a request can be written as. */
export const targets: readonly Target[] = targetLanguages.flatMap(targetsOf);

/** Server frameworks that a route can be written for. */
export const frameworks: readonly Framework[] = writtenLanguages.flatMap(frameworksOf);

/** Test runners that an end-to-end test can be written for. */
export const runners: readonly TestRunner[] = [...new Set(writtenLanguages.flatMap(runnersOf))];

/** The language of this id, which is that of the analysis; undefined for one that no code is written in. */
export function writtenLanguage(id: string): WrittenLanguage | undefined {
  return writtenLanguages.find((language) => language.id === id);
}

/** What an editor's language is written in; undefined where there is no template for it. */
export function targetLanguageOf(editorId: string): TargetLanguage | undefined {
  return targetLanguages.find(({ editorIds }) => editorIds.includes(editorId));
}

/** The template of this name, such as `python/requests`; undefined where there is none. */
export function targetNamed(name: string): Target | undefined {
  return targets.find((target) => nameOfTarget(target) === name);
}

/** @throws Error when there is no such language, or it has no template for the client. */
export function targetOf(language: string, client: string): Target {
  const found = targetLanguages.find(({ id }) => id === language);
  if (!found) throw new Error(`No templates for ${language}.`);
  return targetIn(found, client);
}

/** @throws Error when there is no such framework. */
export function frameworkBy(id: string): Framework {
  const found = frameworks.find((framework) => framework.id === id);
  if (!found) throw new Error(`No framework ${id}.`);
  return found;
}

/** @throws Error when there is no such runner. */
export function runnerBy(id: string): TestRunner {
  const found = runners.find((runner) => runner.id === id);
  if (!found) throw new Error(`No runner ${id}.`);
  return found;
}
