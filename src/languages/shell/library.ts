import type { MethodCall } from '../../interpreter/evaluation/call-site';
import type { Library } from '../../interpreter/language';
import type { Machine } from '../../interpreter/evaluation/machine';
import { known, text, type Value } from '../../interpreter/values';

/** Commands that print their words, or keep them in a log. */
export const PRINTING = /^(?:echo|printf|logger|tee|write|notify-send)$/;

/** A shell brings commands, and operators of its variables, which are lowered to methods. */
export const library: Library = {
  functions: new Map(),
  logs: PRINTING,
  timeUnit: 's',
  isStore: () => false,
  concurrency: {
    callsStartAll: false,
    ofCoroutines: false,
    awaits: false,
    behind: /^[^\n]*(?<![&>])&(?![&>\d])\s*(?:#[^\n]*)?(?:\n|$|done\b)/,
  },
  environment: { objects: new Set(), settings: new Set(), lookups: {} },
  method,
  pieces: { substring: 'end' },
};

/** `${x%/}`: a text without what it ends with. */
function method(
  _m: Machine,
  {
    receiver,
    name,
    args: {
      positional: [suffix],
    },
  }: MethodCall,
): Value | null {
  const end = known(suffix);
  if (name !== 'removesuffix' || receiver.kind !== 'text' || end === null) return null;
  const last = receiver.parts.at(-1);
  if (last?.kind !== 'literal' || end === '' || !last.text.endsWith(end)) return receiver;
  return text([...receiver.parts.slice(0, -1), { ...last, text: last.text.slice(0, -end.length) }]);
}
