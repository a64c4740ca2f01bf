import type { KnownClient } from '../clients/schema';
import { families } from './index';

/** The clients of all languages. */
export const clientRecords: readonly KnownClient[] = families.flatMap(({ family, clients }) =>
  clients.map((client) => ({ ...client, languages: [family] })),
);
