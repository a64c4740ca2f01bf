import type { Arguments } from '../../interpreter/arguments';
import { positionalArguments } from '../../interpreter/arguments';
import type { CallNode } from '../../interpreter/calls';
import { callClient } from '../../interpreter/client-calls';
import type { Machine } from '../../interpreter/machine';
import type { Origin, Value } from '../../interpreter/values';

/** A step of Flurl on a text or an address, with which a request begins; null for what is none. */
export function begun(
  m: Machine,
  from: Value,
  name: string,
  args: Arguments,
  at: Origin,
  node?: CallNode,
): Value | null {
  if (!/^[A-Z]/.test(name) || !usesFlurl(m, at)) return null;
  const found = m.clients.function('new Flurl.Http.FlurlRequest', at.unit.file.language.family);
  if (!found || !m.clients.method(found.record, `.${name}`) || name === 'ToString') return null;
  const request = callClient(m, 'new Flurl.Http.FlurlRequest', positionalArguments(from), at);
  return request && callClient(m, `.${name}`, args, at, node, request);
}

/** Whether a file takes from Flurl, or one takes from it for the whole project. */
function usesFlurl(m: Machine, { unit: { file } }: Origin): boolean {
  if (/\busing\s+Flurl\b/.test(file.text)) return true;
  for (const { text, language } of m.world.files)
    if (language === file.language && /\bglobal\s+using\s+Flurl\b/.test(text)) return true;
  return false;
}
