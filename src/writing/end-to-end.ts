import { examplesOf, operationByPath, shipped, titleOf, type Operation } from '../catalogue';
import type { Lang } from './comments';
import type { WrittenLanguage } from './idiom';
import { idiomOf } from './idioms';
import { stackOf } from './manifests';
import { endpointName, kebabCase, pascalCase } from './names';
import { notationOf } from './notation';
import { fill, partsOf, viewOf } from './request';
import { targetOf } from './targets';

/** Test runners that an end-to-end test can be written for. */
export const runnerIds = ['node-test', 'vitest', 'jest', 'pytest', 'phpunit', 'rspec', 'minitest'] as const;

export type RunnerId = (typeof runnerIds)[number];

export interface Runner {
  readonly id: RunnerId;
  /** As its users call it. */
  readonly label: string;
  readonly language: Exclude<WrittenLanguage, 'typescript'>;
  readonly client: string;
  /** Packages that show that a project uses it, as its manifests name them. */
  readonly packages: readonly string[];
  /** Where its users put such a test; `name` in snake case. */
  readonly file: (name: string) => string;
  /** What runs it, before its path: programs of the project itself, none brought from a registry. */
  readonly run: string;
}

const node = { language: 'javascript', client: 'fetch' } as const;

export const runners: readonly Runner[] = [
  {
    ...node,
    id: 'vitest',
    label: 'Vitest',
    packages: ['vitest'],
    file: (name) => `test/${kebabCase(name)}.test.js`,
    run: 'npx --no-install vitest run',
  },
  {
    ...node,
    id: 'jest',
    label: 'Jest',
    packages: ['jest', 'ts-jest'],
    file: (name) => `test/${kebabCase(name)}.test.js`,
    run: 'npx --no-install jest',
  },
  {
    ...node,
    id: 'node-test',
    label: 'node:test',
    packages: [],
    file: (name) => `test/${kebabCase(name)}.test.mjs`,
    run: 'node --test',
  },
  {
    id: 'pytest',
    label: 'pytest',
    language: 'python',
    client: 'requests',
    packages: ['pytest'],
    file: (name) => `tests/test_${name}.py`,
    run: 'python -m pytest',
  },
  {
    id: 'phpunit',
    label: 'PHPUnit',
    language: 'php',
    client: 'guzzle',
    packages: ['phpunit/phpunit'],
    file: (name) => `tests/${pascalCase(name)}Test.php`,
    run: 'vendor/bin/phpunit',
  },
  {
    id: 'rspec',
    label: 'RSpec',
    language: 'ruby',
    client: 'net-http',
    packages: ['rspec', 'rspec-rails'],
    file: (name) => `spec/${name}_spec.rb`,
    run: 'bundle exec rspec',
  },
  {
    id: 'minitest',
    label: 'Minitest',
    language: 'ruby',
    client: 'net-http',
    packages: ['minitest'],
    file: (name) => `test/${name}_test.rb`,
    run: 'bundle exec ruby -Itest',
  },
];

/** An end-to-end test to be written for a call. */
export interface TestToWrite {
  readonly runner: RunnerId;
  /** The catalogue's path template, or its operation. */
  readonly endpoint: string | Operation;
  /** The language of the comments and of the tests' names. */
  readonly lang: Lang;
  /** Whether to write TypeScript, for node:test and Vitest. */
  readonly typescript?: boolean;
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
  const { runner: id, endpoint, lang, values = {} } = test;
  const operation = typeof endpoint === 'string' ? operationByPath(endpoint) : endpoint;
  const runner = runners.find((each) => each.id === id);
  if (!operation || !runner) throw new Error('The catalogue has no such endpoint.');
  const isTypeScript = test.typescript === true && (id === 'node-test' || id === 'vitest');
  const language = isTypeScript ? 'typescript' : runner.language;
  const target = targetOf(language, runner.client);
  const idiom = idiomOf(language);
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
    ...viewOf({ operation, language, client: runner.client, lang, helpers: false }, target),
    isTest: true,
    ts: isTypeScript,
    className: pascalCase(name),
    label: idiom.string(titleOf(operation)),
    recipient: idiom.string(recipient),
    given: names.map((name) => ({
      argument: idiom.keyword(notationOf(language).name(name), idiom.string(all[name] ?? '')),
    })),
    testTimeout: operation.timeoutMs + 5_000,
    testSeconds: operation.timeoutMs / 1000 + 5,
    reason: test.reason,
    ...subjectView(test.subject, id),
  };
  const file = runner.file(name);
  return {
    language,
    file: isTypeScript ? file.replace(/\.m?js$/, '.ts') : file,
    code: fill(`${runner.language}/tests/${id}`, view, partsOf(target)),
  };
}

function subjectView(subject: SubjectToTest | undefined, runner: RunnerId): Record<string, unknown> {
  if (!subject) return { subject: null, otherTokens: [] };
  const { module, redirected, tokens, ...rest } = subject;
  return {
    ...rest,
    subject: true,
    module,
    load: runner === 'jest' ? `require('${module}')` : `await import('${module}')`,
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

/** The runners that there are for tests in a language. */
export function runnersFor(language: WrittenLanguage): Runner[] {
  const own = language === 'typescript' ? 'javascript' : language;
  return runners.filter((runner) => runner.language === own);
}

const registries = { javascript: 'node', python: 'python', php: 'php', ruby: 'ruby' } as const;

/** The runners of a language that a project's manifests name, given by path with their texts: none, one, or several. */
export function runnersNamed(files: Readonly<Record<string, string>>, language: WrittenLanguage): Runner[] {
  const { packages } = stackOf(files);
  // Node brings its own, which shows in how it is started.
  const startsNode = Object.entries(files).some(
    ([path, text]) => /(?:^|\/)package\.json$/.test(path) && /\bnode\b[^"]*\s--test\b/.test(text),
  );
  return runnersFor(language).filter(
    ({ id, language: own, packages: names }) =>
      names.some((name) => packages[registries[own]].has(name)) || (id === 'node-test' && startsNode),
  );
}

const usual: Readonly<Record<WrittenLanguage, RunnerId>> = {
  javascript: 'node-test',
  typescript: 'node-test',
  python: 'pytest',
  php: 'phpunit',
  ruby: 'minitest',
};

/**
 * The runner that a project uses for tests in a language, from the texts of its manifests by path; where they name none,
 * the one that the language brings.
 */
export function runnerOf(files: Readonly<Record<string, string>>, language: WrittenLanguage): RunnerId {
  return runnersNamed(files, language)[0]?.id ?? usual[language];
}
