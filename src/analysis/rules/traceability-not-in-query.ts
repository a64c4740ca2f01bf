import { moveFixes } from '../fixes/moves';
import { sendPlace } from './places';
import { fieldOf } from '../calls/fields';
import { misplaced, needsTraceability } from './missing-traceability';
import { listed, type Rule } from './rule';

/** The service reads the traceability parameters in the query only: in headers or a body they are not seen. */
export const traceabilityNotInQuery: Rule = {
  id: 'traceability-not-in-query',
  severity: 'error',
  check(call) {
    const missing = needsTraceability(call) ? misplaced(call) : [];
    const [first] = missing;
    if (first === undefined) return [];
    const inHeaders = fieldOf(call.headers, first).state === 'present';
    const fields = inHeaders ? call.headers : call.body;
    return [
      {
        at: fields.at ?? fieldOf(fields, first).at ?? sendPlace(call),
        missing,
        message: {
          fr: `${listed(missing, 'et')} ${inHeaders ? 'dans les en-têtes' : 'dans le corps'} de la requête : le service ne les lit que dans l’URL (query string).`,
          en: `${listed(missing, 'and')} ${inHeaders ? 'in the headers' : 'in the body'} of the request: the service reads them in the query string only.`,
        },
      },
    ];
  },
  fixes: moveFixes,
};
