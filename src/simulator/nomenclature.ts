/** The list of errors that the service publishes. */
import { type Catalogue, errorFacts } from '../catalogue/index';
import { type SimulatedAnswer, jsonAnswer, PLAIN_JSON } from './answers';
import { codePrefix, serviceError, httpStatus } from './errors';

/** What docs/nomenclature_erreurs.md says of its shape: prefixes, codes of any provider, of the platform, and of each endpoint. */
export function nomenclature(operation: string, catalogue: Catalogue): SimulatedAnswer {
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
          provider: catalogue.prefixes[codePrefix(entry)] ?? null,
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
    (groups[String(httpStatus(code, catalogue))] ??= []).push(serviceError(code, catalogue));
  }
  return groups;
}
