/** What a token opens, as it can be asked without a data call. */
import type { Catalogue } from '../catalogue/index';
import { type SimulatedAnswer, errorAnswer, jsonAnswer, PLAIN_JSON } from './answers';
import { resolve, grantedScopes } from './delegations';
import type { Verdict } from './tokens';

/** The refusal of a token, with its code; null when it is good. Before 00103, the service does not look at its scopes. */
export function tokenRefusal(verdict: Verdict): string | null {
  switch (verdict.kind) {
    case 'none':
    case 'invalid':
      return '00101';
    case 'foreign':
      return '00108';
    case 'expired':
      return '00103';
    case 'valid':
      return null;
  }
}

export function privileges(verdict: Verdict, catalogue: Catalogue): SimulatedAnswer {
  if (verdict.kind !== 'valid') return refused(verdict, catalogue);
  return jsonAnswer(200, PLAIN_JSON, { data: { privileges: verdict.scopes } });
}

/** The fields of siade/app/serializers/introspection_serializer/v3.rb; a test token has no habilitation behind it. */
export function introspection(
  verdict: Verdict,
  query: ReadonlyMap<string, string>,
  catalogue: Catalogue,
): SimulatedAnswer {
  if (verdict.kind !== 'valid') return refused(verdict, catalogue);
  const resolution = resolve(verdict, query);
  if (resolution.kind === 'refused') return errorAnswer([resolution.code], PLAIN_JSON, catalogue);
  const delegation = resolution.kind === 'found' ? resolution.delegation : null;
  const data = {
    id: verdict.id,
    type: verdict.isEditor ? 'editeur' : 'standard',
    scopes: grantedScopes(verdict, resolution, catalogue),
    datapass_id: delegation === null ? null : String(delegation.habilitation),
    siret_souscripteur: delegation?.siret ?? null,
    date_emission: dateOf(verdict.issuedAt),
    date_expiration: dateOf(verdict.expiresAt),
    rate_limit_par_minute: null,
    delegation: delegation === null ? null : { id: delegation.id, siret_delegant: delegation.siret },
  };
  return jsonAnswer(200, PLAIN_JSON, { data, links: { datapass: null }, meta: {} });
}

function refused(verdict: Verdict, catalogue: Catalogue): SimulatedAnswer {
  return errorAnswer([tokenRefusal(verdict) ?? '00101'], PLAIN_JSON, catalogue);
}

function dateOf(seconds: number | null): string | null {
  return seconds === null ? null : new Date(seconds * 1_000).toISOString().replace(/\.\d+/, '');
}
