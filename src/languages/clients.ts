import type { KnownClient } from '../clients/schema';
import { languages } from './index';

/** The clients of all languages, each with the families whose programs call it. Languages of one family may have more than others. */
export const clientRecords: readonly KnownClient[] = [...new Set(languages.flatMap(({ clients }) => clients))].map(
  (client) => ({
    ...client,
    languages: [...new Set(languages.flatMap(({ family, clients }) => (clients.includes(client) ? [family] : [])))],
  }),
);
