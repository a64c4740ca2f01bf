import type { Arguments } from '../../interpreter/evaluation/arguments';
import { positionalArguments } from '../../interpreter/evaluation/arguments';
import type { CallNode } from '../../interpreter/evaluation/calls';
import { callClient } from '../../interpreter/clients/client-calls';
import type { Machine } from '../../interpreter/evaluation/machine';
import type { Origin, Value } from '../../interpreter/values';
import { globalImports } from './global-imports';

/** A step of Flurl on a text or an address, with which a request begins; null for what is none. */
export function begun(
  m: Machine,
  from: Value,
  name: string,
  args: Arguments,
  at: Origin,
  node?: CallNode,
): Value | null {
  const found = m.clients.function('new Flurl.Http.FlurlRequest', at.unit.file.language.family);
  if (!found || name === 'ToString' || !m.clients.method(found.record, `.${name}`) || !usesFlurl(m, at)) return null;
  const request = callClient(m, 'new Flurl.Http.FlurlRequest', positionalArguments(from), at);
  return request && callClient(m, `.${name}`, args, at, node, request);
}

/** Whether a file takes from Flurl, or another for the whole project. */
function usesFlurl(m: Machine, { unit: { file } }: Origin): boolean {
  return [...file.outline.imports, ...globalImports(m.world)].some(({ module }) => /^Flurl\b/.test(module));
}
