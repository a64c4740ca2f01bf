import type { Lang } from '../text/message';
import { runnerBy, writtenLanguages } from '../languages/written';
import {
  renderTest,
  runnerOf,
  runnersNamed,
  runnersOf,
  type TestRunner,
  type SubjectToTest,
  type WrittenLanguage,
} from '../writing';
import type { Message } from '../text/message';
import { operationByPath } from '../catalogue';
import { isWrittenIn, parentOf, projectsAround, type ManifestTexts } from './projects';
import { planSubject, type TestedCall } from './subject';

/** Where a test of a file goes, and what it may be written for. */
export interface TestPlan {
  /** The folder of the project, absolute. */
  readonly folder: string;
  /** One where the manifests tell, else those to choose from, the likeliest first. */
  readonly runners: readonly TestRunner[];
}

/** `root`: the folder that stands for the project where no manifest is above the file, absolute like the file. */
export function testPlan(manifests: ManifestTexts, file: string, language: WrittenLanguage, root: string): TestPlan {
  const around = projectsAround(manifests, file);
  const own = around.find((project) => isWrittenIn(project, language));
  // What several packages share is named by a manifest further up.
  const known = own ? Object.fromEntries(around.flatMap((project) => Object.entries(project.manifests))) : manifests;
  const named = runnersNamed(known, language);
  const likeliest = runnerOf(known, language);
  const possible = named.length > 0 ? named : runnersOf(language);
  return {
    folder: own?.folder ?? root,
    runners: possible.toSorted((one, other) => Number(other.id === likeliest) - Number(one.id === likeliest)),
  };
}

/** A test to be put into a project. */
export interface TestFile {
  readonly endpoint: string;
  /** Id of the runner. */
  readonly runner: string;
  readonly lang: Lang;
  readonly hasTypes: boolean;
  /** The call that is tested; a copy of the request is, where it is not known. */
  readonly call?: TestedCall;
  /** Paths of the project's tests, relative to its folder. */
  readonly tests: readonly string[];
  /** Whether there is something at a path relative to the project's folder. */
  readonly exists: (path: string) => Promise<boolean>;
}

/** More of one name nobody has. */
const MOST = 100;

export interface NewTest {
  /** Relative to the project's folder. */
  readonly file: string;
  readonly code: string;
  /** Why it tests a copy of the request and not the function that makes the call; null where it calls that. */
  readonly reason: Message | null;
}

/**
 * A test that the runner finds, in a file that is not there yet.
 * @throws Error when the catalogue has no such endpoint, or every name is taken.
 */
export async function newTest(test: TestFile): Promise<NewTest> {
  const { endpoint, lang, hasTypes, tests, exists, call } = test;
  const runner = runnerBy(test.runner);
  const operation = operationByPath(endpoint);
  const plan = call && operation ? planSubject(call, operation) : null;
  for (let number = 1; number < MOST; number += 1) {
    const numbered = { endpoint, runner, lang, hasTypes, ...(number > 1 ? { number } : {}) };
    const usual = renderTest(numbered).file;
    const file = runner.isApart === true ? usual : amongTests(usual, tests);
    if (await exists(file)) continue;
    const { code } = renderTest({
      ...numbered,
      ...(plan?.subject && call ? { subject: { ...plan.subject, ...placeOf(call, file, runner) } } : {}),
      ...(plan?.reason ? { reason: plan.reason[lang] } : {}),
    });
    return { file, code, reason: plan?.reason ?? null };
  }
  throw new Error('Every name is taken.');
}

/** How a test finds a file of its project. */
function placeOf(
  { source, language }: TestedCall,
  file: string,
  runner: TestRunner,
): Pick<SubjectToTest, 'module' | 'levels'> {
  const folder = parentOf(file);
  return {
    module: language.tests.module({ source, relative: relative(folder, source) }, runner),
    levels: depthOf(folder),
  };
}

function relative(from: string, to: string): string {
  const [own, other] = [from.split('/').filter(Boolean), to.split('/')];
  let shared = 0;
  while (shared < own.length && own[shared] === other[shared]) shared += 1;
  return [...own.slice(shared).map(() => '..'), ...other.slice(shared)].join('/');
}

/** The conventions of each language, once where two forms share them. */
const conventions = [...new Set(writtenLanguages.map(({ tests }) => tests))];

/** How the names of tests of a language end or begin. */
const kinds = conventions.flatMap(({ files }) => files);

/** Of test files, by glob: what `amongTests` may want to know of. */
export const testGlob = `**/{${conventions.flatMap(({ globs }) => globs).join()}}`;

/** Beside the tests that are there: in the folder nearest to the top that holds some, most of them first. */
export function amongTests(file: string, tests: readonly string[]): string {
  const kind = kinds.find((each) => each.test(file));
  const alike = kind ? tests.filter((each) => kind.test(each)) : [];
  const counts = new Map<string, number>();
  for (const each of alike) counts.set(parentOf(each), (counts.get(parentOf(each)) ?? 0) + 1);
  const [folder] =
    [...counts].toSorted(
      ([one, many], [other, more]) => depthOf(one) - depthOf(other) || more - many || (one < other ? -1 : 1),
    )[0] ?? [];
  const name = file.slice(file.lastIndexOf('/') + 1);
  const specs = alike.filter((each) => /\.spec\.\w+$/.test(each)).length;
  const called = specs * 2 > alike.length ? name.replace(/\.test\.(\w+)$/, '.spec.$1') : name;
  if (folder === undefined) return file;
  return folder === '' ? called : `${folder}/${called}`;
}

function depthOf(folder: string): number {
  return folder === '' ? 0 : folder.split('/').length;
}
