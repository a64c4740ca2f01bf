import { operationByPath, shipped, type Operation, type Parameter } from '../catalogue';
import type { Lang } from './comments';
import type { WrittenLanguage } from './idiom';
import { idiomOf } from './idioms';
import { stackOf } from './manifests';
import { endpointName, kebabCase, pascalCase } from './names';
import { notationOf } from './notation';
import { fill, titleOf, viewOf } from './request';
import { targetOf } from './targets';

/** Test runners that an end-to-end test can be written for. */
export const runnerIds = ['node-test', 'vitest', 'jest', 'pytest', 'phpunit', 'rspec', 'minitest'] as const;

export type RunnerId = (typeof runnerIds)[number];

export interface Runner {
  readonly id: RunnerId;
  readonly language: Exclude<WrittenLanguage, 'typescript'>;
  readonly client: string;
  /** Where its users put such a test; `name` in snake case. */
  readonly file: (name: string) => string;
}

export const runners: readonly Runner[] = [
  {
    id: 'node-test',
    language: 'javascript',
    client: 'fetch',
    file: (name) => `test/${kebabCase(name)}.test.mjs`,
  },
  { id: 'vitest', language: 'javascript', client: 'fetch', file: (name) => `test/${kebabCase(name)}.test.js` },
  { id: 'jest', language: 'javascript', client: 'fetch', file: (name) => `test/${kebabCase(name)}.test.js` },
  { id: 'pytest', language: 'python', client: 'requests', file: (name) => `tests/test_${name}.py` },
  { id: 'phpunit', language: 'php', client: 'guzzle', file: (name) => `tests/${pascalCase(name)}Test.php` },
  { id: 'rspec', language: 'ruby', client: 'net-http', file: (name) => `spec/${name}_spec.rb` },
  { id: 'minitest', language: 'ruby', client: 'net-http', file: (name) => `test/${name}_test.rb` },
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
}

export interface WrittenTest {
  readonly language: WrittenLanguage;
  /** Where the runner's users put it, below the project's folder. */
  readonly file: string;
  readonly code: string;
}

/** What the service's test environment knows, for each kind of identifier. */
const samples: Readonly<Partial<Record<Parameter['kind'], string>>> = {
  siren: '418166096',
  siret: '41816609600051',
  siren_or_rna: '418166096',
  siret_or_rna: '41816609600051',
  siren_or_siret_or_rna: '418166096',
  siren_or_siret_or_rnf: '418166096',
  siret_or_eori: '41816609600051',
  month: '01',
  year: '2023',
};

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
  const view = {
    ...viewOf({ operation, language, client: runner.client, lang, helpers: false }, target),
    isTest: true,
    ts: isTypeScript,
    className: pascalCase(endpointName(operation.id)),
    label: idiom.string(titleOf(operation)),
    recipient: idiom.string(recipient),
    given: names.map((name) => ({
      argument: idiom.keyword(notationOf(language).name(name), idiom.string(all[name] ?? '')),
    })),
    testTimeout: operation.timeoutMs + 5_000,
  };
  const file = runner.file(endpointName(operation.id));
  return {
    language,
    file: isTypeScript ? file.replace(/\.m?js$/, '.ts') : file,
    code: fill(`${runner.language}/tests/${id}`, view, {
      'shared/error': `${language}/shared/error`,
      'shared/client': `${language}/${runner.client}`,
    }),
  };
}

/** The endpoint's own example where there is one, else what is known everywhere. */
function samplesOf({ parameters, examples, id }: Operation): Record<string, string> {
  const example = shipped().operations.find((each) => each.id === id)?.examples[0] ?? examples[0] ?? {};
  const identifiers = parameters.filter((parameter) => parameter.in === 'path');
  return Object.fromEntries(identifiers.map(({ name, kind }) => [name, example[name] ?? samples[kind] ?? '']));
}

/**
 * The runner that a project uses for tests in a language, from the texts of its manifests by path; where they name none,
 * the one that the language brings.
 */
export function runnerOf(files: Readonly<Record<string, string>>, language: WrittenLanguage): RunnerId {
  const { packages } = stackOf(files);
  switch (language) {
    case 'javascript':
    case 'typescript':
      if (packages.node.has('vitest')) return 'vitest';
      return packages.node.has('jest') || packages.node.has('ts-jest') ? 'jest' : 'node-test';
    case 'python':
      return 'pytest';
    case 'php':
      return 'phpunit';
    case 'ruby':
      return packages.ruby.has('rspec') || packages.ruby.has('rspec-rails') ? 'rspec' : 'minitest';
  }
}
