import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { operationByPath } from '../../src/catalogue';
import { runnerBy, runners } from '../../src/languages/written';
import { renderTest, runnerOf } from '../../src/writing';
import { analyseTexts } from '../analysis/memory-files';
import { written } from './languages';
import { parses, shapes } from './reading';
import { skip } from '../skip';

const root = path.resolve(__dirname, '..', '..');

/** How each runner is started on a file, and what it says of four tests that passed. */
interface Run {
  readonly command: readonly string[];
  /** Programs that succeed where all that the test takes is installed, and what that is. */
  readonly probes: readonly (readonly string[])[];
  readonly takes: string;
  /** Other files of the project, by their paths. */
  readonly files?: Readonly<Record<string, string>>;
  readonly passed: RegExp;
}

const runs: Readonly<Partial<Record<string, Run>>> = {
  'node-test': {
    command: [process.execPath, '--test', '--test-reporter=tap'],
    probes: [],
    takes: 'Node.js',
    passed: /^# pass 4$/m,
  },
  'go-test': {
    command: ['go', 'test'],
    probes: [['go', 'version']],
    takes: 'Go',
    files: { 'go.mod': 'module exemple.fr/appels\n\ngo 1.21\n' },
    passed: /^ok\s/m,
  },
  pytest: {
    command: ['python3', '-m', 'pytest', '-p', 'no:cacheprovider'],
    probes: [['python3', '-c', 'import pytest, requests']],
    takes: 'pytest and requests',
    passed: /\b4 passed/,
  },
  phpunit: {
    command: ['phpunit', '--bootstrap', 'GuzzleHttp/autoload.php'],
    // PHPUnit tells its version without loading what it starts with.
    probes: [
      ['phpunit', '--version'],
      ['php', '-r', "require 'GuzzleHttp/autoload.php';"],
    ],
    takes: 'PHPUnit and Guzzle on the include path (php-guzzlehttp-guzzle)',
    passed: /OK \(4 tests/,
  },
  rspec: {
    command: ['rspec'],
    probes: [['rspec', '--version']],
    takes: 'RSpec',
    passed: /4 examples, 0 failures/,
  },
  minitest: {
    command: ['ruby'],
    probes: [['ruby', '-e', 'require "minitest"']],
    takes: 'Ruby and minitest',
    passed: /4 runs, \d+ assertions, 0 failures, 0 errors/,
  },
};

/** A project folder in which `npx api-entreprise` is this project's command. */
function projectFolder(): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'end-to-end-'));
  const bin = path.join(folder, 'node_modules', '.bin');
  fs.mkdirSync(bin, { recursive: true });
  const command = path.join(bin, 'api-entreprise');
  const tsx = path.join(root, 'node_modules', 'tsx', 'dist', 'loader.mjs');
  const main = path.join(root, 'src', 'cli', 'main.ts');
  fs.writeFileSync(command, `#!/bin/sh\nexec '${process.execPath}' --import '${tsx}' '${main}' "$@"\n`, {
    mode: 0o755,
  });
  return folder;
}

describe('end-to-end tests', () => {
  for (const runner of runners) {
    it(`${runner.id}: parse, and hold nothing that the linter reports, for every shape of endpoint`, async () => {
      for (const operation of shapes) {
        for (const hasTypes of [false, true]) {
          const { file, code } = renderTest({ runner, endpoint: operation.path, lang: 'fr', hasTypes });
          assert.ok(await parses(file, code), code);
          const { findings } = await analyseTexts({ [file]: code });
          assert.deepEqual(
            findings.map(({ rule, message }) => `${rule}: ${message.en}`),
            [],
            code,
          );
        }
      }
    });
  }

  for (const runner of runners) {
    it(`${runner.id}: pass against the simulator`, function () {
      const run = runs[runner.id];
      if (!run) return skip(this, `${runner.label} is only parsed here: what it is made of has to be brought first`);
      const works = run.probes.every(
        ([program = '', ...rest]) => spawnSync(program, rest, { stdio: 'ignore' }).status === 0,
      );
      if (!works) return skip(this, `${run.takes} not installed`);
      this.timeout(60_000);
      const folder = projectFolder();
      try {
        const operation = operationByPath('/v4/urssaf/unites_legales/{siren}/attestation_vigilance');
        assert.ok(operation);
        const { file, code } = renderTest({ runner, endpoint: { ...operation, timeoutMs: 1000 }, lang: 'en' });
        const at = path.join(folder, file);
        fs.mkdirSync(path.dirname(at), { recursive: true });
        fs.writeFileSync(at, code);
        for (const [name, text] of Object.entries(run.files ?? {})) fs.writeFileSync(path.join(folder, name), text);
        const [program = '', ...rest] = run.command;
        const { stdout, stderr } = spawnSync(program, [...rest, at], {
          cwd: folder,
          encoding: 'utf8',
          timeout: 50_000,
        });
        assert.match(stdout, run.passed, stdout + stderr);
      } finally {
        fs.rmSync(folder, { recursive: true, force: true });
      }
    });
  }

  it('are written for the runner that the manifests name', () => {
    assert.equal(runnerOf({ 'package.json': '{"devDependencies":{"vitest":"3"}}' }, written('typescript')), 'vitest');
    assert.equal(runnerOf({ 'package.json': '{"devDependencies":{"jest":"30"}}' }, written('javascript')), 'jest');
    assert.equal(runnerOf({ 'package.json': '{}' }, written('javascript')), 'node-test');
    assert.equal(runnerOf({ Gemfile: "gem 'rspec-rails'" }, written('ruby')), 'rspec');
    assert.equal(
      runnerOf({ Gemfile: "gem 'rails'", 'package.json': '{"devDependencies":{"jest":"30"}}' }, written('ruby')),
      'minitest',
    );
    assert.equal(runnerOf({}, written('python')), 'pytest');
    assert.equal(runnerOf({}, written('php')), 'phpunit');
    assert.equal(runnerOf({ 'pom.xml': '<project/>' }, written('java')), 'junit-maven');
    assert.equal(runnerOf({ 'go.mod': 'module a' }, written('go')), 'go-test');
    assert.equal(runnerOf({ 'build.gradle': '' }, written('java')), 'junit-gradle');
  });

  it('make the call with the values that are known of it', () => {
    const { code } = renderTest({
      runner: runnerBy('pytest'),
      endpoint: '/v4/insee/sirene/unites_legales/{siren}',
      lang: 'fr',
      values: { siren: '552049447', recipient: '13002526500013', context: "L'aide" },
    });
    assert.match(code, /siren="552049447",\n\s+context="L'aide",/);
    assert.match(code, /def call\(recipient="13002526500013"\)/);
  });
});
