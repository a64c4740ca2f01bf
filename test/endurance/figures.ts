import * as fs from 'node:fs';
import * as v8 from 'node:v8';
import { runInNewContext } from 'node:vm';
import * as z from 'zod/mini';
import type { ProcessFigures } from '../../scripts/endurance/options';

/** The same for both processes, in JavaScript that each of them can be told. */
const look = `(() => {
  const { heapUsed, external, rss } = process.memoryUsage();
  const listeners = process.eventNames().reduce((sum, name) => sum + process.listenerCount(name), 0);
  const mb = (bytes) => Math.round(bytes / 1e4) / 100;
  return { pid: process.pid, heap: mb(heapUsed), external: mb(external), resident: mb(rss),
    handles: process.getActiveResourcesInfo().length, listeners };
})()`;

const seenSchema = z.object({
  pid: z.number(),
  heap: z.number(),
  external: z.number(),
  resident: z.number(),
  handles: z.number(),
  listeners: z.number(),
});

function filesOf(pid: number): number {
  try {
    return fs.readdirSync(`/proc/${pid}/fd`).length;
  } catch {
    return 0;
  }
}

function figures(seen: unknown): ProcessFigures {
  const { pid, ...rest } = seenSchema.parse(seen);
  return { ...rest, files: filesOf(pid) };
}

/** Of the extension host, in which this runs, after a collection. */
export async function hostFigures(): Promise<ProcessFigures> {
  v8.setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  if (typeof collect !== 'function') throw new Error('This Node.js collects nothing on demand.');
  for (let time = 0; time < 3; time += 1) {
    Reflect.apply(collect, undefined, []);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return figures((0, eval)(look));
}

/** The analysis process: a child of this one, by the name of its bundle; null where none runs or the system does not tell. */
function analysisProcess(): number | null {
  try {
    const children = fs.readFileSync(`/proc/${process.pid}/task/${process.pid}/children`, 'utf8').trim().split(' ');
    const found = children.find((pid) => fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('analysis-server'));
    return found === undefined ? null : Number(found);
  } catch {
    return null;
  }
}

const targetsSchema = z.array(z.object({ webSocketDebuggerUrl: z.string() }));
const answerSchema = z.object({ id: z.optional(z.number()), result: z.optional(z.unknown()) });
const evaluatedSchema = z.object({ result: z.object({ value: z.unknown() }) });

/** Node.js listens for a debugger once it gets this signal; by it, it collects and tells. */
export async function analysisFigures(): Promise<ProcessFigures | null> {
  const pid = analysisProcess();
  if (pid === null) return null;
  process.kill(pid, 'SIGUSR1');
  const [target] = await eventually(async () =>
    targetsSchema.parse(await (await fetch('http://127.0.0.1:9229/json')).json()),
  );
  const socket = new WebSocket(target?.webSocketDebuggerUrl ?? '');
  try {
    await new Promise((resolve, reject) => {
      socket.addEventListener('open', resolve);
      socket.addEventListener('error', () => reject(new Error('The analysis process takes no debugger.')));
    });
    let last = 0;
    const ask = (method: string, params: object): Promise<unknown> => {
      last += 1;
      const id = last;
      return new Promise((resolve) => {
        socket.addEventListener('message', (message: { readonly data: unknown }) => {
          const answer = answerSchema.parse(JSON.parse(String(message.data)));
          if (answer.id === id) resolve(answer.result);
        });
        socket.send(JSON.stringify({ id, method, params }));
      });
    };
    for (let time = 0; time < 3; time += 1) await ask('HeapProfiler.collectGarbage', {});
    const { result } = evaluatedSchema.parse(await ask('Runtime.evaluate', { expression: look, returnByValue: true }));
    const seen = seenSchema.parse(result.value);
    if (seen.pid !== pid) throw new Error(`Another process (${seen.pid}) listens for a debugger.`);
    return figures(seen);
  } finally {
    socket.close();
  }
}

async function eventually<T>(ask: () => Promise<T>): Promise<T> {
  for (let left = 100; ; left -= 1) {
    try {
      return await ask();
    } catch (error) {
      if (left === 0) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}
