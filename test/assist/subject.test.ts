import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { newTest, type TestedCall } from '../../src/assist';
import { writtenLanguage } from '../../src/languages/written';
import { analyseTexts } from '../analysis/memory-files';
import { skip } from '../skip';

const root = path.resolve(__dirname, '..', '..');
const endpoint = '/v4/insee/sirene/unites_legales/{siren}';
const address = 'https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/';

const inTypeScript = `export async function uniteLegale(siren: string, jeton: string) {
  const query = new URLSearchParams({ context: 'Aides', recipient: '13002526500013', object: 'Dossier' });
  const response = await fetch(\`${address}\${siren}?\${query}\`, {
    headers: { Authorization: \`Bearer \${jeton}\` },
    signal: AbortSignal.timeout(1000),
  });
  if (!response.ok) throw new Error(String(response.status));
  return response.json();
}
`;

const inPython = `import os

import requests


def unite_legale(siren):
    return requests.get(
        f"${address}{siren}",
        params={"context": "Aides", "recipient": "13002526500013", "object": "Dossier"},
        headers={"Authorization": f"Bearer {os.environ['MON_JETON']}"},
        timeout=1,
    ).json()
`;

const inPhp = `<?php

namespace App;

final class Client
{
    public function uniteLegale(string $siren): array
    {
        $origin = getenv('ENTREPRISE_URL') ?: 'https://entreprise.api.gouv.fr';
        $query = http_build_query(['context' => 'Aides', 'recipient' => '13002526500013', 'object' => 'Dossier']);
        $context = stream_context_create(['http' => [
            'header' => 'Authorization: Bearer ' . getenv('API_ENTREPRISE_TOKEN'),
            'timeout' => 1,
        ]]);
        return json_decode(file_get_contents("$origin/v4/insee/sirene/unites_legales/$siren?$query", false, $context), true);
    }
}
`;

const inRuby = `require 'net/http'

module Entreprise
  def self.unite_legale(siren:)
    uri = URI("${address}#{siren}")
    uri.query = URI.encode_www_form(context: 'Aides', recipient: '13002526500013', object: 'Dossier')
    request = Net::HTTP::Get.new(uri, 'Authorization' => "Bearer #{ENV.fetch('API_ENTREPRISE_TOKEN')}")
    Net::HTTP.start(uri.host, uri.port, use_ssl: true, read_timeout: 1, max_retries: 0) { |http| http.request(request) }.body
  end
end
`;

async function testedIn(file: string, text: string, source = file): Promise<TestedCall> {
  const { calls } = await analyseTexts({ [file]: text });
  const [call] = calls;
  const language = call && writtenLanguage(call.language);
  assert.ok(language);
  return { subject: call.subject, client: call.client, language, source };
}

async function testOf(file: string, text: string, runner: string, source = file) {
  const call = await testedIn(file, text, source);
  return newTest({
    endpoint,
    runner,
    lang: 'fr',
    hasTypes: call.language.isTyped,
    call,
    tests: [],
    exists: () => Promise.resolve(false),
  });
}

/** How each runner is started on a file, and what it says of three tests that passed. */
const runs: readonly {
  readonly runner: string;
  readonly file: string;
  readonly text: string;
  readonly call: string;
  readonly command: readonly string[];
  /** Succeeds where all that the test takes is installed. */
  readonly probe: readonly string[];
  readonly passed: RegExp;
}[] = [
  {
    runner: 'node-test',
    file: 'src/unite-legale.ts',
    text: inTypeScript,
    call: "subject.uniteLegale('775672272', process.env.API_ENTREPRISE_TOKEN)",
    command: [
      process.execPath,
      '--import',
      path.join(root, 'node_modules', 'tsx', 'dist', 'loader.mjs'),
      '--test',
      '--test-reporter=tap',
    ],
    probe: [process.execPath, '--version'],
    passed: /^# pass 3$/m,
  },
  {
    runner: 'pytest',
    file: 'src/unite_legale.py',
    text: inPython,
    call: 'subject.unite_legale("775672272")',
    command: ['python3', '-m', 'pytest', '-p', 'no:cacheprovider'],
    probe: ['python3', '-c', 'import pytest, requests'],
    passed: /\b3 passed/,
  },
  {
    runner: 'phpunit',
    file: 'src/Client.php',
    text: inPhp,
    call: "(new \\App\\Client())->uniteLegale('775672272')",
    command: ['phpunit'],
    probe: ['phpunit', '--version'],
    passed: /OK \(3 tests/,
  },
  {
    runner: 'minitest',
    file: 'lib/entreprise.rb',
    text: inRuby,
    call: "Entreprise.unite_legale(siren: '775672272')",
    command: ['ruby'],
    probe: ['ruby', '-e', 'require "minitest"'],
    passed: /3 runs, \d+ assertions, 0 failures, 0 errors/,
  },
  {
    runner: 'rspec',
    file: 'lib/entreprise.rb',
    text: inRuby,
    call: "Entreprise.unite_legale(siren: '775672272')",
    command: ['rspec'],
    probe: ['rspec', '--version'],
    passed: /3 examples, 0 failures/,
  },
];

describe('a test of a function of the project', () => {
  for (const { runner, file, text, call, command, probe, passed } of runs) {
    it(`${runner}: calls it, and passes against the simulator`, async function () {
      this.timeout(120_000);
      const made = await testOf(file, text, runner);
      assert.equal(made.reason, null);
      assert.ok(made.code.includes(call), made.code);
      const [probing = '', ...question] = probe;
      if (spawnSync(probing, question, { stdio: 'ignore' }).status !== 0) skip(this, `${runner} is not installed`);
      const [program = '', ...options] = command;
      const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'tested-'));
      try {
        const write = (name: string, content: string, mode = 0o644): void => {
          fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
          fs.writeFileSync(path.join(folder, name), content, { mode });
        };
        const tsx = path.join(root, 'node_modules', 'tsx', 'dist', 'loader.mjs');
        const main = path.join(root, 'src', 'cli', 'main.ts');
        write(
          'node_modules/.bin/api-entreprise',
          `#!/bin/sh\nexec '${process.execPath}' --import '${tsx}' '${main}' "$@"\n`,
          0o755,
        );
        write('package.json', '{"type":"module"}');
        write(file, text);
        write(made.file, made.code);
        const { stdout, stderr } = spawnSync(program, [...options, path.join(folder, made.file)], {
          cwd: folder,
          encoding: 'utf8',
          timeout: 100_000,
        });
        assert.match(stdout, passed, `${stdout}${stderr}\n${made.code}`);
      } finally {
        fs.rmSync(folder, { recursive: true, force: true });
      }
    });
  }

  it('tests a copy of the request where the function cannot be called, and says why', async () => {
    const reasons: readonly (readonly [file: string, text: string, runner: string, reason: RegExp])[] = [
      ['a.ts', inTypeScript.replace('export ', ''), 'vitest', /^uniteLegale n’est pas exportée$/],
      [
        'a.ts',
        inTypeScript.replace('jeton: string', 'client: object'),
        'vitest',
        /^la valeur de l’argument client est inconnue$/,
      ],
      [
        'a.ts',
        inTypeScript.replace(/^export async function.*$/m, '{'),
        'vitest',
        /^l’appel n’est dans aucune fonction$/,
      ],
      ['a-b.py', inPython, 'pytest', /^a-b\.py ne peut pas être importé$/],
      [
        'a.php',
        inPhp.replace(/getenv\('ENTREPRISE_URL'\) \?: /, ''),
        'phpunit',
        /^l’adresse du service est écrite dans le code/,
      ],
      [
        'a.php',
        inPhp.replace('    public', '    public function __construct(private $x) {}\n    public'),
        'phpunit',
        /^App\\Client ne se construit pas sans arguments$/,
      ],
    ];
    for (const [file, text, runner, reason] of reasons) {
      const made = await testOf(file, text, runner);
      assert.match(made.reason?.fr ?? '', reason);
      assert.ok(made.code.includes(made.reason?.fr ?? '-'), made.code);
    }
  });

  it('tests a copy of the request of a notebook, whose cells nothing imports', async () => {
    for (const [file, text, runner] of [
      ['a.rb', inRuby, 'minitest'],
      ['a.ts', inTypeScript, 'vitest'],
      ['a.py', inPython, 'pytest'],
    ] as const) {
      const { reason } = await testOf(file, text, runner, 'carnets/aides.ipynb');
      assert.equal(reason?.fr, 'carnets/aides.ipynb ne peut pas être importé');
    }
  });

  it('finds the file from where the test is', async () => {
    const { code } = await testOf('src/api/unite-legale.ts', inTypeScript, 'vitest');
    assert.ok(code.includes("import('../src/api/unite-legale')"), code);
    const python = await testOf('app/unite_legale.py', inPython, 'pytest');
    assert.ok(python.code.includes('import_module("app.unite_legale")') && python.code.includes('parents[1]'));
  });
});
