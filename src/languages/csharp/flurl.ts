import type { MethodCall } from '../../interpreter/evaluation/call-site';
import { positionalArguments } from '../../interpreter/evaluation/arguments';
import { callClient } from '../../interpreter/clients/client-calls';
import type { Machine } from '../../interpreter/evaluation/machine';
import type { Origin, Value } from '../../interpreter/values';
import { globalImports } from './global-imports';

/** A step of Flurl on a text or an address, with which a request begins; null for what is none. */
export function begun(m: Machine, { receiver: from, name, args, at, node }: MethodCall): Value | null {
  const found = m.clients.function('new Flurl.Http.FlurlRequest', at.unit.file.language.family);
  if (!found || name === 'ToString' || !m.clients.method(found.record, `.${name}`) || !usesFlurl(m, at)) return null;
  const request = callClient(m, { name: 'new Flurl.Http.FlurlRequest', args: positionalArguments(from), at });
  return request && callClient(m, { receiver: request, name: `.${name}`, args, at, node });
}

/** Whether a file takes from Flurl, or another for the whole project. */
function usesFlurl(m: Machine, { unit: { file } }: Origin): boolean {
  return [...file.outline.imports, ...globalImports(m.world)].some(({ module }) => /^Flurl\b/.test(module));
}
