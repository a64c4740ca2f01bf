import { examplesOf, operationByPath, shipped, titleOf, type Operation } from '../catalogue';
import type { Lang } from '../text/message';
import type { WrittenLanguage } from './language';
import { Stack } from './manifests';
import { endpointName, pascalCase } from './names';
import { filledIn, templateParts, templateView } from './request';
import { runnersOf, type TestRunner } from './runners';
import { targetIn } from './targets';

/** An end-to-end test to be written for a call. */
export interface TestToWrite {
  readonly runner: TestRunner;
  /** The catalogue's path template, or its operation. */
  readonly endpoint: string | Operation;
  /** The language of the comments and of the tests' names. */
  readonly lang: Lang;
  /** Whether to write the language's form with types, where the runner takes that as it is. */
  readonly hasTypes?: boolean;
  /** Identifiers and traceability of the call, as far as they are known. */
  readonly values?: Readonly<Record<string, string>>;
  /** The function of the project that makes the call; a copy of the request is tested without it. */
  readonly subject?: SubjectToTest;
  /** Why it is a copy that is tested, as a part of a sentence. */
  readonly reason?: string;
  /** Added to the names of the file and of its class, from 2 on, where others have those without. */
  readonly number?: number;
}

/** A function of the project, as a test calls it. */
export interface SubjectToTest {
  /** As the language names it from the test: a path, or Python's dotted name. */
  readonly module: string;
  /** The call, as code. */
  readonly call: string;
  /** Variables of the environment that it reads the service's address from. */
  readonly settings: readonly string[];
  /** Those that it reads tokens from. */
  readonly tokens: readonly string[];
  /** The client whose requests are sent to the simulator where the address is written in the code; null where it is read. */
  readonly redirected: string | null;
  /** How many folders the test is below the project's. */
  readonly levels: number;
}

export interface WrittenTest {
  readonly language: WrittenLanguage;
  /** Where the runner's users put it, below the project's folder. */
  readonly file: string;
  readonly code: string;
}

const traceability = {
  context: 'Test de bout en bout',
  recipient: '21750001600019',
  object: 'Test automatique',
  user_id: 'test',
};

/**
 * A test that starts the simulator, makes the call against it, and checks the good answer, a 422, a 429 and that it does
 * not wait longer than is recommended.
 * @throws Error when the catalogue has no such endpoint.
 */
export function renderTest(test: TestToWrite): WrittenTest {
  const { runner, endpoint, lang, values = {} } = test;
  const operation = typeof endpoint === 'string' ? operationByPath(endpoint) : endpoint;
  if (!operation) throw new Error('The catalogue has no such endpoint.');
  const isTyped = test.hasTypes === true && runner.takesTypes === true;
  const language = (isTyped ? runner.language.typed : null) ?? runner.language;
  const target = targetIn(language, runner.client);
  const { idiom, notation } = language;
  const given = { ...samplesOf(operation), ...traceability, ...values };
  const { recipient, ...others } = given;
  const names = [
    ...operation.parameters.filter((parameter) => parameter.in === 'path').map(({ name }) => name),
    ...operation.traceability.filter((name) => name !== 'recipient'),
    ...(operation.userId ? ['user_id'] : []),
  ];
  const all: Readonly<Record<string, string>> = others;
  const name = endpointName(operation.id) + (test.number === undefined ? '' : `_${test.number}`);
  const view = {
    ...templateView({ operation, target, lang, helpers: false }),
    isTest: true,
    ts: language.isTyped,
    className: pascalCase(name),
    label: idiom.string(titleOf(operation)),
    recipient: idiom.string(recipient),
    given: names.map((name) => ({
      argument: idiom.keyword(notation.name(name), idiom.string(all[name] ?? '')),
    })),
    positional: positionalOf(names, operation, (each) => idiom.string(all[each] ?? '')),
    testTimeout: operation.timeoutMs + 5_000,
    testSeconds: operation.timeoutMs / 1000 + 5,
    reason: test.reason,
    ...subjectView(test.subject, runner),
  };
  const file = runner.file(name);
  return {
    language,
    file: language.isTyped ? file.replace(/\.m?js$/, '.ts') : file,
    code: filledIn(language, `${language.family}/tests/${runner.template ?? runner.id}`, view, templateParts(target)),
  };
}

/** The arguments in the order in which functions are written that take them by position; the recipient is a variable. */
function positionalOf(names: readonly string[], operation: Operation, value: (name: string) => string): string {
  const trace = [...operation.traceability, ...(operation.userId ? ['user_id'] : [])];
  const ordered = [...names.filter((name) => !trace.includes(name)), ...trace];
  return ordered.map((name) => (name === 'recipient' ? name : value(name))).join(', ');
}

function subjectView(subject: SubjectToTest | undefined, { load }: TestRunner): Record<string, unknown> {
  if (!subject) return { subject: null, otherTokens: [] };
  const { module, redirected, tokens, ...rest } = subject;
  return {
    ...rest,
    subject: true,
    module,
    load: load?.(module) ?? `await import('${module}')`,
    redirected: redirected !== null,
    library: redirected,
    isHttpx: redirected === 'httpx',
    otherTokens: tokens.filter((name) => name !== 'API_ENTREPRISE_TOKEN'),
  };
}

/** What a test of an endpoint sends: identifiers that the simulator knows, and a trace. */
export function testValuesFor(operation: Operation): Readonly<Record<string, string>> {
  return { ...samplesOf(operation), ...traceability };
}

/** Of the catalogue that is shipped, where it has the endpoint. */
function samplesOf(operation: Operation): Readonly<Record<string, string>> {
  const known = shipped().operations.find(({ id }) => id === operation.id) ?? operation;
  return examplesOf(known)[0] ?? {};
}

/** The runners of a language that a project's manifests name, given by path with their texts: none, one, or several. */
export function runnersNamed(files: Readonly<Record<string, string>>, language: WrittenLanguage): TestRunner[] {
  const stack = new Stack(files);
  return runnersOf(language).filter(
    ({ packages, isStartedBy }) =>
      stack.names(language.registry, packages) ||
      (isStartedBy !== undefined && Object.entries(files).some(([path, text]) => isStartedBy(path, text))),
  );
}

/**
 * The id of the runner that a project uses for tests in a language, from the texts of its manifests by path; where they name
 * none, that of the one that the language brings; null where there is no template of one.
 */
export function runnerOf(files: Readonly<Record<string, string>>, language: WrittenLanguage): string | null {
  return runnersNamed(files, language)[0]?.id ?? language.tests.usual;
}
