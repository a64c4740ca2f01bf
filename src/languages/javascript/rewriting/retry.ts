import type { Origin } from '../../../interpreter/values';
import type { TextEdit } from '../../../text/edit';
import { positionalOf } from '../../../rewriting/arguments';
import type { Code } from '../../../rewriting/code';
import { merged } from '../../../rewriting/edits';
import { isCall, nodesOf } from '../../../rewriting/nodes';
import { LONGEST_PAUSE, PASSING } from '../../../rewriting/passing';

const HELPER = 'unlessRefused';

/** A way to say that an error is not to be repeated, and what has to be imported for it. */
interface Stop {
  readonly statement: string;
  readonly edits: readonly TextEdit[];
}

/** `pRetry(get)` becomes `pRetry(unlessRefused(get))`, a function that is written at the end of the file. */
export function wrapped(code: Code, at: Origin): TextEdit[] | null {
  const { text, uri } = code.unit.file;
  const call = nodesOf(at.unit)
    .filter(isCall)
    .find((node) => node.kind === 'call' && node.start === at.start && holdsHead(code, node.callee.end, at));
  const [run] = (call && positionalOf(call)) ?? [];
  if (!call || !run || !/\.[cm]?[jt]sx?$/.test(uri)) return null;
  const stop = stopOf(code, code.slice(call.callee));
  if (!stop) return null;
  const helper = helperText(stop.statement, code.quote, /\.[cm]?tsx?$/.test(uri));
  const isThere = text.includes(helper);
  if (!isThere && new RegExp(String.raw`\b${HELPER}\b`).test(text)) return null;
  const added = `${text.endsWith('\n') ? '' : '\n'}\n${helper}\n`;
  return merged([
    ...stop.edits,
    code.insert(run.start, `${HELPER}(`),
    code.insert(run.end, ')'),
    ...(isThere ? [] : [{ uri, start: text.length, end: text.length, text: added }]),
  ]);
}

/** A head ends with the line that a call begins on. */
function holdsHead(code: Code, calleeEnd: number, at: Origin): boolean {
  return calleeEnd <= at.end || !code.slice({ start: at.start, end: calleeEnd }).includes('\n');
}

function stopOf(code: Code, callee: string): Stop | null {
  const { text, uri } = code.unit.file;
  const imported = new RegExp(
    String.raw`^import\s+${callee}(\s*,\s*\{([^}]*)\})?\s+from\s+['"](p-retry|async-retry)['"]`,
    'm',
  );
  const required = new RegExp(String.raw`\b${callee}\s*=\s*require\(['"](p-retry|async-retry)['"]\)`);
  const [whole, braces, names = '', module] = imported.exec(text) ?? [];
  const library = module ?? required.exec(text)?.[1];
  // async-retry looks at this mark of an error.
  if (library === 'async-retry') return { statement: 'throw Object.assign(error, { bail: true });', edits: [] };
  if (library !== 'p-retry') return null;
  if (whole === undefined) return { statement: `throw new ${callee}.AbortError(error);`, edits: [] };
  const start = text.indexOf(whole);
  const at = start + whole.indexOf(callee) + callee.length;
  const end = at + (braces?.length ?? 0);
  const list = [...names.split(',').map((name) => name.trim()), 'AbortError'].filter((name) => name !== '');
  return {
    statement: 'throw new AbortError(error);',
    edits: [{ uri, start: at, end, text: `, { ${list.join(', ')} }` }],
  };
}

function helperText(stop: string, quote: string, isTyped: boolean): string {
  const [signature, inner, thrown] = isTyped
    ? ['<A extends unknown[], T>(run: (...args: A) => Promise<T>)', '(...args: A): Promise<T>', '(error: any)']
    : ['(run)', '(...args)', '(error)'];
  const header = `${quote}retry-after${quote}`;
  return `/** Repeats what may pass by itself, after as long as the service says. */
function ${HELPER}${signature} {
  return async ${inner} => {
    try {
      return await run(...args);
    } catch ${thrown} {
      const { response } = error;
      const status = response?.status ?? response?.statusCode;
      const { meta } = (response?.data ?? response?.body)?.errors?.[0] ?? {};
      const asked = response?.headers?.get?.(${header}) ?? response?.headers?.[${header}] ?? meta?.retry_in;
      const seconds = Number(asked ?? 1);
      const mayPass = status === undefined || [${PASSING.join(', ')}].includes(status);
      if (!mayPass || seconds > ${String(LONGEST_PAUSE)}) ${stop}
      await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
      throw error;
    }
  };
}`;
}
