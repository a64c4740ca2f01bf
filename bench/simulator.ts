/**
 * How fast the simulator starts and answers, beside a bare `node:http` server that sends as many bytes, in the same run.
 *
 * Each server has a process of its own and is asked by the same client. Its processor time per request is what counts:
 * on one core, requests a second are its inverse, whatever the client and the other programs of the machine take.
 */
import { type ChildProcess, fork, spawn } from 'node:child_process';
import { Agent, createServer, request } from 'node:http';
import * as z from 'zod/mini';
import { allScopes, mintToken, startSimulator } from '../src/simulator/index';
import { shipped } from '../src/catalogue/index';
import { built } from './built';
import { busy, quantile, rounded } from './statistics';

const WARM_UP = 2_000;
const REQUESTS = 10_000;
const CONNECTIONS = 16;
const STARTS = 7;
const TRACE = 'context=mesure&object=banc&recipient=13002526500013';

const Listening = z.object({ url: z.string() });
const Busy = z.object({ busyMs: z.number() });

/** In a server's process: says where it listens, then what processor time it has used, whenever it is asked. */
async function serve(kind: string): Promise<void> {
  const url = kind === 'simulator' ? (await startSimulator({ limits: null })).url : await bare();
  process.on('message', () => process.send?.({ busyMs: busy() }));
  process.once('disconnect', () => process.exit());
  process.send?.({ url });
}

/** Sends what the simulator sends, in bytes, and nothing else. */
function bare(): Promise<string> {
  const body = JSON.stringify({ data: 'a'.repeat(1_250), links: {}, meta: {} });
  const server = createServer((incoming, response) => {
    incoming.resume();
    response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': body.length }).end(body);
  });
  return new Promise((resolve) =>
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(`http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`);
    }),
  );
}

function reported(server: ChildProcess): Promise<unknown> {
  return new Promise((resolve) => server.once('message', resolve));
}

async function busyOf(server: ChildProcess): Promise<number> {
  const answer = reported(server);
  server.send('busy');
  return z.parse(Busy, await answer).busyMs;
}

/** A company for each call: no answer is made once and sent again. */
function targetOf(number: number): string {
  const digits = String(40_000_000 + number);
  let sum = 0;
  for (let at = 0; at < digits.length; at += 1) {
    const weighted = Number(digits[at]) * (at % 2 === 1 ? 2 : 1);
    sum += weighted > 9 ? weighted - 9 : weighted;
  }
  return `/v4/insee/sirene/unites_legales/${digits}${(10 - (sum % 10)) % 10}?${TRACE}`;
}

/** Requests over a few connections that stay open; throws for any answer but 200. */
async function ask(url: string, from: number, count: number, token: string): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  let next = from;
  const one = (target: string): Promise<void> =>
    new Promise((resolve, reject) => {
      request(url + target, { agent, headers: { Authorization: `Bearer ${token}` } }, (response) => {
        response.resume();
        if (response.statusCode !== 200) reject(new Error(`${target}: ${response.statusCode}`));
        response.once('end', resolve);
      })
        .once('error', reject)
        .end();
    });
  const lane = async (): Promise<void> => {
    while (next < from + count) await one(targetOf(next++));
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, lane));
  agent.destroy();
}

async function measure(kind: 'simulator' | 'bare', token: string): Promise<{ cpu: number; wall: number }> {
  const server = fork(__filename, [kind], { execArgv: ['--import', 'tsx'] });
  const { url } = z.parse(Listening, await reported(server));
  await ask(url, 0, WARM_UP, token);
  const before = await busyOf(server);
  const started = performance.now();
  await ask(url, WARM_UP, REQUESTS, token);
  const wall = performance.now() - started;
  const cpu = (await busyOf(server)) - before;
  server.disconnect();
  return { cpu: (REQUESTS * 1_000) / cpu, wall: (REQUESTS * 1_000) / wall };
}

/** Milliseconds from the start of a process to its first line. */
function firstLine(args: readonly string[]): Promise<number> {
  return new Promise((resolve) => {
    const started = performance.now();
    const process_ = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'ignore'] });
    process_.stdout.once('data', () => {
      resolve(performance.now() - started);
      process_.kill();
    });
  });
}

async function starts(args: readonly string[]): Promise<number[]> {
  const times: number[] = [];
  for (let run = 0; run < STARTS; run += 1) times.push(await firstLine(args));
  return times;
}

async function main(): Promise<void> {
  const token = mintToken({ scopes: allScopes(shipped()) });
  const simulator = await measure('simulator', token);
  const plain = await measure('bare', token);
  const command = built('cli');
  const node = await starts(['-e', 'console.log(1)']);
  const started = await starts([command, 'simulate', '--port', '0']);
  console.log(
    JSON.stringify({
      requests: REQUESTS,
      perSecondOfOneCore: Math.round(simulator.cpu),
      bareServer: Math.round(plain.cpu),
      timesTheBareServer: rounded(plain.cpu / simulator.cpu),
      perSecondWithTheClientBeside: Math.round(simulator.wall),
      startMs: { p50: rounded(quantile(started, 0.5)), least: rounded(Math.min(...started)) },
      startOfNodeMs: { p50: rounded(quantile(node, 0.5)), least: rounded(Math.min(...node)) },
    }),
  );
}

const [, , kind] = process.argv;
void (kind === undefined ? main() : serve(kind)).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
