import assert from 'node:assert/strict';
import { analyseTexts } from '../memory-files';
import { applied, configured } from './apply';
import { checkPairs } from './pairs';

const JAVASCRIPT = `
import axios from 'axios';
const params = { context: 'Aides', recipient: '13002526500013', object: 'Dossier 2026-0042' };
const get = (siren) => axios.get(\`https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/\${siren}\`, { params, timeout: 5000 });
`;
/** Five calls per minute. */
const TAX = JAVASCRIPT.replace('v4/insee/sirene/unites_legales/', 'v4/dgfip/unites_legales/')
  .replace('siren}', 'siren}/attestation_fiscale')
  .replace('5000', '15000');
const HELPER = (method: string): string => `
async function inBatches(items, run) {
  const results = [];
  for (let start = 0; start < items.length; start += 4) {
    if (start > 0) await new Promise((resolve) => setTimeout(resolve, 1000));
    const batch = items.slice(start, start + 4);
    results.push(...(await Promise.${method}(batch.map((item) => run(item)))));
  }
  return results;
}
`;
const PYTHON = `
import asyncio
import httpx
PARAMS = {"context": "Aides", "recipient": "13002526500013", "object": "Dossier 2026-0042"}

async def get(client, siren):
    return await client.get(f"https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/{siren}", params=PARAMS, timeout=5)

`;
const COROUTINE = `async def limited(places, call):
    async with places:
        try:
            return await call
        finally:
            await asyncio.sleep(1)


`;
const RUBY = `
def get(siren)
  Typhoeus.get("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/#{siren}", params: { context: 'a', recipient: '13002526500013', object: 'b' }, timeout: 5)
end
`;

describe('fixes that hold calls back', () => {
  describe('in JavaScript', () => {
    checkPairs('mjs', [
      {
        about: 'goes through a list in batches',
        rule: 'unthrottled-calls',
        before: `${JAVASCRIPT}export const a = (sirens) => Promise.all(sirens.map((siren) => get(siren)));\n`,
        after: `${JAVASCRIPT}export const a = (sirens) => inBatches(sirens, (siren) => get(siren));\n${HELPER('all')}`,
        safe: false,
        titles: ['Limit to 4 calls at a time'],
      },
      {
        about: 'tells failures apart as before',
        rule: 'unthrottled-calls',
        before: `${JAVASCRIPT}export const a = (sirens) => Promise.allSettled(sirens.map(get));\n`,
        after: `${JAVASCRIPT}export const a = (sirens) => inBatches(sirens, get);\n${HELPER('allSettled')}`,
      },
      {
        about: 'takes the pause that the endpoint asks for',
        rule: 'unthrottled-calls',
        before: `${TAX}export async function a(sirens) {
  const all = [];
  for (const siren of sirens) {
    all.push(get(siren)); // one each
  }
  return Promise.all(all);
}
`,
        after: `${TAX}export async function a(sirens) {
  const all = [];
  for (const siren of sirens) {
    all.push(get(siren)); // one each
    if (all.length % 4 === 0) {
      await Promise.allSettled(all);
      await new Promise((resolve) => setTimeout(resolve, 48000));
    }
  }
  return Promise.all(all);
}
`,
      },
      {
        about: 'offers nothing where a name is taken',
        rule: 'unthrottled-calls',
        before: `${JAVASCRIPT}const inBatches = 3;\nexport const a = (sirens) => Promise.all(sirens.map(get));\n`,
        after: null,
      },
      {
        about: 'offers nothing where the callback counts',
        rule: 'unthrottled-calls',
        before: `${JAVASCRIPT}export const a = (sirens) => Promise.all(sirens.map((siren, index) => get(siren)));\n`,
        after: null,
      },
      {
        about: 'offers nothing where nothing waits for the calls',
        rule: 'unthrottled-calls',
        before: `${JAVASCRIPT}export const a = (sirens) => sirens.forEach((siren) => get(siren));\n`,
        after: null,
      },
    ]);

    const libraries: readonly (readonly [module: string, lines: string, call: string])[] = [
      ['p-limit', "import pLimit from 'p-limit';\n\nconst limit = pLimit(4);", 'limit'],
      [
        'bottleneck',
        "import Bottleneck from 'bottleneck';\n\nconst limiter = new Bottleneck({ maxConcurrent: 4, minTime: 240 });",
        'limiter.schedule',
      ],
    ];
    for (const [module, lines, call] of libraries) {
      it(`uses ${module} where the project has it`, async () => {
        const code = `${JAVASCRIPT}export const a = (sirens) => Promise.all(sirens.map(async (siren) => { await get(siren); }));\n`;
        const manifest = JSON.stringify({ dependencies: { axios: '^1.0.0', [module]: '*' } });
        const texts = configured({ 'a.mjs': code, 'package.json': manifest });
        const fix = (await analyseTexts(texts)).findings.find(({ rule }) => rule === 'unthrottled-calls')?.fixes[0];
        assert.ok(fix);
        assert.equal(fix.title.fr, `Limiter à 4 appels à la fois avec ${module}`);
        const after = applied(texts, fix);
        assert.equal(
          after['a.mjs'],
          code
            .replace("from 'axios';", `from 'axios';\n${lines}`)
            .replace('async (siren) => {', `(siren) => ${call}(async () => {`)
            .replace('}));', '})));'),
        );
        const [only, ...others] = (await analyseTexts(after)).calls;
        assert.equal(only?.around.state, 'limited');
        assert.deepEqual(others, []);
      });
    }
  });

  describe('in Python', () => {
    checkPairs('py', [
      {
        about: 'lets each coroutine of a list wait for its place',
        rule: 'unthrottled-calls',
        before: `${PYTHON}async def a(sirens):
    async with httpx.AsyncClient() as client:
        return await asyncio.gather(*[get(client, siren) for siren in sirens])
`,
        after: `${PYTHON}${COROUTINE}async def a(sirens):
    async with httpx.AsyncClient() as client:
        places = asyncio.Semaphore(4)
        return await asyncio.gather(*[limited(places, get(client, siren)) for siren in sirens])
`,
        safe: false,
      },
      {
        about: 'makes the places before a loop, and the function above a class',
        rule: 'unthrottled-calls',
        before: `${PYTHON}@final
class A:
    async def a(self, client: httpx.AsyncClient, sirens):
        tasks = []
        for siren in sirens:
            tasks.append(asyncio.create_task(get(httpx.AsyncClient(), siren)))
        await asyncio.gather(*tasks)
`,
        after: `${PYTHON}${COROUTINE}@final
class A:
    async def a(self, client: httpx.AsyncClient, sirens):
        tasks = []
        places = asyncio.Semaphore(4)
        for siren in sirens:
            tasks.append(asyncio.create_task(limited(places, get(httpx.AsyncClient(), siren))))
        await asyncio.gather(*tasks)
`,
      },
      {
        about: 'lets each thread wait for its place',
        rule: 'unthrottled-calls',
        before: `
import threading
import requests

def get(siren):
    requests.get(f"https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/{siren}?context=a&recipient=13002526500013&object=b", timeout=5)

def a(sirens):
    threads = [threading.Thread(target=get, args=(siren,)) for siren in sirens]
`,
        after: `
import time
import threading
import requests

def get(siren):
    requests.get(f"https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/{siren}?context=a&recipient=13002526500013&object=b", timeout=5)

def limited(run, places=threading.Semaphore(4)):
    def held(*args, **kwargs):
        with places:
            try:
                run(*args, **kwargs)
            finally:
                time.sleep(1)

    return held


def a(sirens):
    threads = [threading.Thread(target=limited(get), args=(siren,)) for siren in sirens]
`,
      },
    ]);
  });

  describe('in Ruby', () => {
    checkPairs('rb', [
      {
        about: 'starts the threads of a slice at a time',
        rule: 'unthrottled-calls',
        before: `${RUBY}def a(sirens) = sirens.map { |siren| Thread.new { get(siren) } }.map(&:value)\n`,
        after: `${RUBY}def a(sirens) = sirens.each_slice(4).flat_map { |batch| batch.map { |siren| Thread.new { get(siren) } }.each(&:join).tap { sleep 1 } }.map(&:value)\n`,
        safe: false,
      },
      {
        about: 'offers nothing where the threads are not what is given back',
        rule: 'unthrottled-calls',
        before: `${RUBY}def a(sirens) = sirens.each { |siren| Thread.new { get(siren) } }\n`,
        after: null,
      },
    ]);
  });

  describe('in PHP', () => {
    checkPairs('php', [
      {
        about: 'waits for what a loop has begun so far',
        rule: 'unthrottled-calls',
        before: `
<?php
use GuzzleHttp\\Client;
use GuzzleHttp\\Promise;

function a(array $sirens): array
{
    $client = new Client(['base_uri' => 'https://entreprise.api.gouv.fr', 'timeout' => 5, 'query' => ['context' => 'a', 'recipient' => '13002526500013', 'object' => 'b']]);
    foreach ($sirens as $siren) {
        $all[] = $client->getAsync("/v4/insee/sirene/unites_legales/$siren");
    }
    return Promise\\Utils::unwrap($all);
}
`,
        after: `
<?php
use GuzzleHttp\\Client;
use GuzzleHttp\\Promise;

function a(array $sirens): array
{
    $client = new Client(['base_uri' => 'https://entreprise.api.gouv.fr', 'timeout' => 5, 'query' => ['context' => 'a', 'recipient' => '13002526500013', 'object' => 'b']]);
    foreach ($sirens as $siren) {
        $all[] = $client->getAsync("/v4/insee/sirene/unites_legales/$siren");
        if (count($all) % 4 === 0) {
            Promise\\Utils::settle($all)->wait();
            sleep(1);
        }
    }
    return Promise\\Utils::unwrap($all);
}
`,
        safe: false,
      },
    ]);
  });
});
