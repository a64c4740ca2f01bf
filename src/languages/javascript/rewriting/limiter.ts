import type { Expression, Lambda } from '../../../syntax/nodes';
import type { TextEdit } from '../../../text/edit';
import type { Code } from '../../../rewriting/code';
import { gatheringAt, type Gathering } from '../../../rewriting/gathering';
import type { Throttled, Pace, Unbounded } from '../../../rewriting/pace';
import { type CallNode, chainAt, isAt, isCall, calleeName, nodeAt } from '../../../rewriting/nodes';

/** How a library holds back what a function begins. */
interface Library {
  /** The name that it is imported by. */
  readonly name: string;
  readonly variable: string;
  readonly made: (pace: Pace) => string;
  /** What is called with the function. */
  readonly call: string;
  /** Whether it also keeps so many within a minute, however fast the answers are. */
  readonly paces: boolean;
}

const LIBRARIES: Readonly<Record<string, Library>> = {
  'p-limit': {
    name: 'pLimit',
    variable: 'limit',
    made: ({ size }) => `pLimit(${String(size)})`,
    call: 'limit',
    paces: false,
  },
  bottleneck: {
    name: 'Bottleneck',
    variable: 'limiter',
    made: ({ size, limit }) =>
      `new Bottleneck({ maxConcurrent: ${String(size)}, minTime: ${String(Math.ceil(60_000 / limit))} })`,
    call: 'limiter.schedule',
    paces: true,
  },
};

/** Endpoints with less are exceeded by a few calls at a time. */
const ENOUGH = 200;
const HELPER = 'inBatches';

/**
 * `list.map(…)`, whose callback goes through the library that the project has; else in batches, where all are waited for at
 * once. A loop waits for what it has gathered so far.
 */
export function heldInJavaScript(code: Code, list: Unbounded, pace: Pace): Throttled | null {
  const { at, limiter } = list;
  const gathering = gatheringAt(code, list);
  if (gathering) return inRounds(code, gathering, pace);
  const map = nodeAt(at.unit, at, isCall);
  const callback = map?.args.length === 1 ? map.args[0]?.value : undefined;
  if (!map || !callback || map.callee.kind !== 'member' || calleeName(map) !== 'map') return null;
  const library = limiter === null ? undefined : LIBRARIES[limiter];
  if (library && (library.paces || pace.limit >= ENOUGH)) {
    const edits = throughLibrary(code, callback, limiter ?? '', library, pace);
    if (edits) return { edits, by: limiter };
  }
  const edits = inBatches(code, map, map.callee.of, callback, pace);
  return edits && { edits, by: null };
}

/** In a function that may wait. */
function inRounds(code: Code, { loop, into, add }: Gathering, { size, pauseSeconds }: Pace): Throttled | null {
  const around = chainAt(code.unit, loop).findLast((node) => node.kind === 'lambda' && !isAt(node, loop));
  const isRoot = around === code.unit.asFunction();
  const head = isRoot || !around ? code.unit.text : code.slice(around);
  if (
    !around ||
    !/^(?:export\s+)?(?:default\s+)?(?:(?:public|private|protected|static|override)\s+)*async\b/.test(head)
  )
    return null;
  const edits = add((step) => [
    `if (${into}.length % ${String(size)} === 0) {`,
    `${step}await Promise.allSettled(${into});`,
    `${step}await new Promise((resolve) => setTimeout(resolve, ${String(pauseSeconds * 1000)}));`,
    '}',
  ]);
  return { edits, by: null };
}

function throughLibrary(
  code: Code,
  callback: Expression,
  module: string,
  { name, variable, made, call }: Library,
  pace: Pace,
): TextEdit[] | null {
  const { text, uri } = code.unit.file;
  const imports = [...text.matchAll(/^import\s(?:[^'"]*?\sfrom\s*)?['"][^'"\n]+['"];?[^\S\n]*$/gm)];
  const last = imports.at(-1);
  if (!last || new RegExp(String.raw`\b(?:${name}|${variable})\b`).test(text)) return null;
  const end = last.index + last[0].length;
  const mark = last[0].trimEnd().endsWith(';') ? ';' : '';
  const lines = `\nimport ${name} from ${code.idiom.string(module, code.quote)}${mark}\n\nconst ${variable} = ${made(pace)}${mark}`;
  const held = callback.kind === 'lambda' ? heldLambda(code, callback, call) : heldName(code, callback, call);
  return held && [{ uri, start: end, end, text: lines }, ...held];
}

/** `get` becomes `(item) => limit(() => get(item))`. */
function heldName(code: Code, callback: Expression, call: string): TextEdit[] | null {
  if (callback.kind !== 'name') return null;
  return [code.insert(callback.start, `(item) => ${call}(() => `), code.insert(callback.end, '(item))')];
}

/** `async (siren) => {…}` becomes `(siren) => limit(async () => {…})`. */
function heldLambda(code: Code, lambda: Lambda, call: string): TextEdit[] | null {
  const text = code.slice(lambda);
  const from = (lambda.params.at(-1)?.end ?? lambda.start) - lambda.start;
  const until = (lambda.body[0]?.start ?? lambda.end) - lambda.start;
  const head = text.slice(from, until);
  const arrow = head.indexOf('=>');
  if (arrow < 0 || head.indexOf('=>', arrow + 2) >= 0 || /^function\b/.test(text)) return null;
  const body = from + arrow + 2 + (/^\s*/.exec(text.slice(from + arrow + 2))?.[0].length ?? 0);
  const isAsync = /^async\b\s*/.exec(text);
  return [
    ...(isAsync ? [code.replace({ start: lambda.start, end: lambda.start + isAsync[0].length }, '')] : []),
    code.insert(lambda.start + body, `${call}(${isAsync ? 'async ' : ''}() => `),
    code.insert(lambda.end, ')'),
  ];
}

/** `Promise.all(list.map(get))` becomes `inBatches(list, get)`, a function that is written at the end of the file. */
function inBatches(code: Code, map: CallNode, list: Expression, callback: Expression, pace: Pace): TextEdit[] | null {
  const { text, uri } = code.unit.file;
  if (!/\.[cm]?[jt]sx?$/.test(uri) || (callback.kind === 'lambda' && callback.params.length > 1)) return null;
  const chain = chainAt(code.unit, map);
  const all = chain[chain.findIndex((node) => isAt(node, map)) - 1];
  if (!isCall(all) || all.args.length !== 1) return null;
  const method = /^Promise\.(all|allSettled)$/.exec(code.slice(all.callee))?.[1];
  const between = code.slice({ start: list.end, end: callback.start });
  const closing = code.slice({ start: callback.end, end: map.end });
  if (method === undefined || !/^\s*\.\s*map\($/.test(between.trimEnd()) || !closing.endsWith(')')) return null;
  const helper = helperText(method, pace, /\.[cm]?tsx?$/.test(uri));
  const isThere = text.includes(helper);
  if (!isThere && new RegExp(String.raw`\b${HELPER}\b`).test(text)) return null;
  const added = `${text.endsWith('\n') ? '' : '\n'}\n${helper}\n`;
  return [
    code.replace({ start: all.start, end: list.start }, `${HELPER}(`),
    code.replace({ start: list.end, end: callback.start }, ', '),
    code.replace({ start: map.end - 1, end: map.end }, ''),
    ...(isThere ? [] : [{ uri, start: text.length, end: text.length, text: added }]),
  ];
}

function helperText(method: string, { size, pauseSeconds }: Pace, isTyped: boolean): string {
  const result = method === 'all' ? 'Awaited<R>' : 'PromiseSettledResult<Awaited<R>>';
  const [signature, results] = isTyped
    ? [
        `${HELPER}<T, R>(items: readonly T[], run: (item: T) => Promise<R>): Promise<${result}[]>`,
        `const results: ${result}[] = [];`,
      ]
    : [`${HELPER}(items, run)`, 'const results = [];'];
  return `async function ${signature} {
  ${results}
  for (let start = 0; start < items.length; start += ${String(size)}) {
    if (start > 0) await new Promise((resolve) => setTimeout(resolve, ${String(pauseSeconds * 1000)}));
    const batch = items.slice(start, start + ${String(size)});
    results.push(...(await Promise.${method}(batch.map((item) => run(item)))));
  }
  return results;
}`;
}
