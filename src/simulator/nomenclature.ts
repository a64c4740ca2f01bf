/** The routes of the service that are no endpoints: pings, rights of a token, list of errors. */
import { type Catalogue, errorFacts } from '../catalogue/index';
import { type Answer, errorAnswer, jsonAnswer, PLAIN_JSON } from './answers';
import type { Call } from './call';
import { prefixOf, serviceError, statusOf } from './errors';
import type { Verdict } from './tokens';

/** `rest` is what stands for the parameters of the template. */
export function exemptAnswer(
  template: string,
  rest: string,
  call: Call,
  verdict: Verdict,
  catalogue: Catalogue,
  origin: string,
): Answer {
  switch (template) {
    case '/privileges':
    case '/v2/privileges':
    case '/v3/token/introspect':
      return rights(template, verdict, catalogue);
    case '/pings':
      return jsonAnswer(
        200,
        PLAIN_JSON,
        pings(catalogue).map(({ name, path }) => ({ name, url: `${origin}${path}` })),
      );
    case '/ping/{provider}':
    case '/ping/{provider}/{source}':
      return ping(`/ping/${rest}`, call, catalogue);
    case '/errors':
    case '/v3/errors':
      return nomenclature(call.query.get('operation_id') ?? '', catalogue);
    default:
      return jsonAnswer(200, PLAIN_JSON, { status: 'ok' });
  }
}

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

function rights(template: string, verdict: Verdict, catalogue: Catalogue): Answer {
  const refusal = tokenRefusal(verdict);
  if (refusal !== null || verdict.kind !== 'valid') return errorAnswer([refusal ?? '00101'], PLAIN_JSON, catalogue);
  const { scopes, expiresAt } = verdict;
  if (template !== '/v3/token/introspect') return jsonAnswer(200, PLAIN_JSON, { data: { privileges: scopes } });
  // The names are those of documentation.fr.yml (September 2026); a test token has no habilitation behind it.
  const data = {
    scopes,
    datapass_id: null,
    siret_souscripteur: null,
    date_expiration: expiresAt === null ? null : new Date(expiresAt * 1_000).toISOString(),
    rate_limit_par_minute: null,
    delegation: null,
  };
  return jsonAnswer(200, PLAIN_JSON, { data, links: {}, meta: {} });
}

function pings(catalogue: Catalogue): { readonly name: string; readonly path: string }[] {
  const byPath = new Map<string, string>();
  for (const { ping: path, title } of catalogue.operations)
    if (path !== null && !byPath.has(path)) byPath.set(path, title);
  return [...byPath].map(([path, name]) => ({ path, name }));
}

function ping(path: string, { now }: Call, catalogue: Catalogue): Answer {
  if (!catalogue.operations.some((operation) => operation.ping === path)) return jsonAnswer(404, PLAIN_JSON, {});
  return jsonAnswer(200, PLAIN_JSON, { status: 'ok', last_update: new Date(now).toISOString().replace(/\.\d+/, '') });
}

/** What docs/nomenclature_erreurs.md says of its shape: prefixes, codes of any provider, of the platform, and of each endpoint. */
function nomenclature(operation: string, catalogue: Catalogue): Answer {
  const asked = catalogue.operations.filter(({ id }) => operation === '' || id === operation);
  if (asked.length === 0) {
    const error = {
      code: '00404',
      title: 'Opération inconnue',
      detail: 'Aucune opération ne porte cet identifiant.',
      meta: {},
    };
    return jsonAnswer(404, PLAIN_JSON, { errors: [error] });
  }
  const platform = [...new Set(catalogue.operations.flatMap(({ errors }) => errors))].filter((code) =>
    /^00[0-2]|^004/.test(code),
  );
  const generic = catalogue.errors.filter(({ code }) => code.startsWith('XX')).map(({ code }) => code.slice(2));
  const body = {
    api: 'entreprise',
    providers: catalogue.prefixes,
    generic_subcodes: Object.fromEntries(
      generic.map((subcode) => {
        const { title, detail } = serviceError(`XX${subcode}`, catalogue);
        return [subcode, { title, detail }];
      }),
    ),
    platform_codes: byStatus(platform, catalogue),
    endpoints: Object.fromEntries(
      asked.map((entry) => [
        entry.id,
        {
          provider: catalogue.prefixes[prefixOf(entry)] ?? null,
          errors: byStatus(
            entry.errors.filter((code) => !platform.includes(code)),
            catalogue,
          ),
        },
      ]),
    ),
  };
  return jsonAnswer(200, PLAIN_JSON, body, { 'Cache-Control': 'max-age=3600, public' });
}

function byStatus(codes: readonly string[], catalogue: Catalogue): Record<string, unknown[]> {
  const groups: Record<string, unknown[]> = {};
  for (const code of [...codes].sort()) {
    if (errorFacts(code, catalogue) === undefined) continue;
    (groups[String(statusOf(code, catalogue))] ??= []).push(serviceError(code, catalogue));
  }
  return groups;
}
