/** Whether a scenario that was asked for changed anything: what is lost without a word looks like a service that works. */
import type { Operation } from '../catalogue/index';
import type { SimulatedAnswer } from './answers';
import { errorOf, type Scenario } from './scenarios';

/** `route`: what was called. */
export function hadEffect(
  scenario: Scenario,
  { status, codes }: SimulatedAnswer,
  route: { readonly kind: 'operation'; readonly operation: Operation } | { readonly kind: 'download' | 'other' },
): boolean {
  switch (scenario.name) {
    case 'too-many-requests':
      return codes.includes('00429');
    case 'burst':
    case 'banned':
      return route.kind !== 'other';
    case 'error':
    case 'not-found':
    case 'legal':
    case 'provider-timeout':
    case 'maintenance':
    case 'conflict': {
      const wanted = errorOf(scenario)?.code ?? '';
      const isWanted = (code: string): boolean =>
        wanted.startsWith('XX') ? !code.startsWith('00') && code.slice(2) === wanted.slice(2) : code === wanted;
      return codes.some(isWanted);
    }
    case 'expired-link':
    case 'document':
      return route.kind === 'operation'
        ? status === 200 && route.operation.response.links.length > 0
        : route.kind === 'download';
    case 'field-added':
    case 'field-removed':
      return route.kind === 'operation' && status === 200;
    default:
      // What changes how an answer gets to the client changes any answer.
      return true;
  }
}
