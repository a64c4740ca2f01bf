/** The routes of the service that are no endpoints: pings, rights of a token, delegations, list of errors. */
import { type SimulatedAnswer, jsonAnswer, PLAIN_JSON } from './answers';
import type { ReceivedCall } from './call';
import { delegationsAnswer } from './delegations';
import { nomenclature } from './nomenclature';
import { pingAnswer, pingList } from './pings';
import { introspection, privileges } from './rights';
import type { SimulatedSetup } from './service';
import type { Verdict } from './tokens';

/** `rest` is what stands for the parameters of the template; `origin` where the simulator listens. */
export function exemptAnswer(
  { template, rest }: { readonly template: string; readonly rest: string },
  { query, now }: ReceivedCall,
  verdict: Verdict,
  { catalogue, maintenance }: SimulatedSetup,
  origin: string,
): SimulatedAnswer {
  switch (template) {
    case '/privileges':
    case '/v2/privileges':
      return privileges(verdict, catalogue);
    case '/v3/token/introspect':
      return introspection(verdict, query, catalogue);
    case '/editeur/api/v1/delegations':
      return delegationsAnswer(verdict, query, catalogue);
    case '/pings':
      return pingList(catalogue, origin);
    case '/ping/{provider}':
    case '/ping/{provider}/{source}':
    case '/ping/{provider}/{source}/{part}':
      return pingAnswer(`/ping/${rest}`, now, maintenance, catalogue);
    case '/errors':
    case '/v3/errors':
      return nomenclature(query.get('operation_id') ?? '', catalogue);
    default:
      return jsonAnswer(200, PLAIN_JSON, { status: 'ok' });
  }
}
