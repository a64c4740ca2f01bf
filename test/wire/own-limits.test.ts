import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { ClientIndex } from '../../src/clients/index';
import { clientRecords } from '../../src/languages/clients';
import { skip } from '../skip';
import { isSkipped, type Skipped } from './cache';
import type { Runner, Variant } from './runner';
import { runnerOf } from './runners';
import type { Language } from './samples';

/** Programs that print the limit, in seconds, that a library has of its own: minutes are not waited for, but read in its code. */
const PROGRAMS: readonly (readonly [Language, client: string, extension: string, program: string])[] = [
  ['python', 'aiohttp', '.py', 'import aiohttp\nprint(aiohttp.client.DEFAULT_TIMEOUT.total)\n'],
  ['python', 'httpx', '.py', 'import httpx\nprint(httpx.Client().timeout.read)\n'],
  ['ruby', 'net-http', '.rb', "require 'net/http'\nputs Net::HTTP.new('entreprise.api.gouv.fr').read_timeout\n"],
  ['ruby', 'open-uri', '.rb', "require 'net/http'\nputs Net::HTTP.new('entreprise.api.gouv.fr').read_timeout\n"],
  ['ruby', 'excon', '.rb', "require 'excon'\nputs Excon.defaults[:read_timeout]\n"],
  ['php', 'php-streams', '.php', "<?php echo ini_get('default_socket_timeout');\n"],
  ['php', 'symfony-http-client', '.php', "<?php echo ini_get('default_socket_timeout');\n"],
  [
    'php',
    'laravel-http',
    '.php',
    '<?php\n$http = new Illuminate\\Http\\Client\\PendingRequest();\n' +
      "echo (new ReflectionProperty($http, 'options'))->getValue($http)['timeout'] ?? 'none';\n",
  ],
];

const index = new ClientIndex(clientRecords);

/** What a record says of the limit of a variant's version. */
function limitSaid(client: string, { packages }: Variant): number | null | undefined {
  const newest = clientRecords.find(({ id }) => id === client);
  const [record] = newest
    ? index.versionsOf(newest, (names) => names.flatMap((name) => packages[name] ?? []))
    : [undefined];
  return record?.defaultTimeoutMs;
}

describe('own limits of libraries, in their code', function () {
  this.timeout(300_000);
  const runners = new Map<Language, Runner | Skipped>();

  for (const [language, client, extension, text] of PROGRAMS)
    it(`${client} has the limit that its record names`, async function () {
      const runner = runners.get(language) ?? (await runnerOf(language, { isWhole: false }));
      runners.set(language, runner);
      if (isSkipped(runner)) return skip(this, runner.skipped);
      for (const variant of runner.variantsOf({ id: client, language, client, extension, text })) {
        if (isSkipped(variant)) continue;
        const { launch, remove } = variant.place(text);
        try {
          const { command, args, env, cwd } = launch({ port: 9, authority: '' });
          const printed = execFileSync(command, [...args], { env, cwd, encoding: 'utf8' });
          const limit = printed.trim() === 'none' ? null : Number(printed) * 1000;
          assert.equal(limit, limitSaid(client, variant), variant.name);
        } finally {
          remove();
        }
      }
    });
});
