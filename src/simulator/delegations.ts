/**
 * Software suppliers: their tokens open nothing by themselves, but act for the organisations that gave them a delegation.
 * Three that do not exist, so that each answer of the service can be had: one delegation, two of one organisation, none.
 */
import { type Catalogue, isDelegation } from '../catalogue/index';
import { type SimulatedAnswer, jsonAnswer, PLAIN_JSON } from './answers';
import { uuidOf } from './payload/values';
import { allScopes, type Verdict } from './tokens';

export interface Delegation {
  readonly id: string;
  /** Number of the habilitation in DataPass. */
  readonly habilitation: number;
  readonly siret: string;
  readonly title: string;
  readonly isRevoked: boolean;
}

/** The first recipient has one delegation, the second two, the third took its own back. */
const delegations: readonly Delegation[] = [
  ['13002526500013', 'Marchés publics', false],
  ['10000001700010', 'Subventions', false],
  ['10000001700010', 'Marchés publics', false],
  ['21750001600019', 'Aides aux entreprises', true],
].map(([siret, title, isRevoked], index) => ({
  id: uuidOf(`delegation ${index}`),
  habilitation: 1_001 + index,
  siret: String(siret),
  title: String(title),
  isRevoked: isRevoked === true,
}));

export type Resolution =
  /** No editor's token, or a call that names no recipient. */
  | { readonly kind: 'none' }
  | { readonly kind: 'found'; readonly delegation: Delegation }
  /** With the code that says so. */
  | { readonly kind: 'refused'; readonly code: '00212' | '00213' };

/** For whom a call is made, as siade/app/services/editor_delegation_resolver.rb decides it. */
export function resolve(verdict: Verdict, query: ReadonlyMap<string, string>): Resolution {
  const recipient = (query.get('recipient') ?? '').trim();
  if (verdict.kind !== 'valid' || !verdict.isEditor || recipient === '') return { kind: 'none' };
  const active = delegations.filter(({ siret, isRevoked }) => siret === recipient && !isRevoked);
  const id = query.get('delegation_id') ?? '';
  if (id === '' && active.length > 1) return { kind: 'refused', code: '00212' };
  const delegation = id === '' ? active[0] : active.find((each) => isDelegation(id) && each.id === id);
  return delegation === undefined ? { kind: 'refused', code: '00213' } : { kind: 'found', delegation };
}

/** What a valid token opens for a call. */
export function grantedScopes(
  verdict: Verdict & { kind: 'valid' },
  resolution: Resolution,
  catalogue: Catalogue,
): string[] {
  return resolution.kind === 'found' ? allScopes(catalogue) : [...verdict.scopes];
}

/** `GET /editeur/api/v1/delegations`, by pages of 50, 100 at most. */
export function delegationsAnswer(
  verdict: Verdict,
  query: ReadonlyMap<string, string>,
  catalogue: Catalogue,
): SimulatedAnswer {
  if (verdict.kind !== 'valid' || !verdict.isEditor) return jsonAnswer(401, PLAIN_JSON, { error: 'Unauthorized' });
  const size = Math.min(100, wholeOf(query.get('per_page'), 50));
  const page = wholeOf(query.get('page'), 1);
  const data = delegations.slice((page - 1) * size, page * size).map((each) => ({
    id: each.id,
    authorization_request_id: each.habilitation,
    siret: each.siret,
    intitule: each.title,
    scopes: allScopes(catalogue),
    statut: each.isRevoked ? 'revoked' : 'active',
    created_at: '2026-05-23T10:00:00Z',
  }));
  const total = delegations.length;
  const meta = { page, per_page: size, total, total_pages: Math.ceil(total / size) };
  return jsonAnswer(200, PLAIN_JSON, { data, meta });
}

function wholeOf(text: string | undefined, standard: number): number {
  return /^[1-9]\d{0,5}$/.test(text ?? '') ? Number(text) : standard;
}
