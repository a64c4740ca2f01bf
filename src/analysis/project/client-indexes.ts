import { ClientIndex } from '../../clients/index';
import { clientRecords } from '../../languages/clients';
import type { Configuration } from '../configuration';

/** The clients that the product knows, with those that configurations add; files without such a configuration share one index. */
export class ClientIndexes {
  private readonly indexes = new Map<string, ClientIndex>();

  for({ clients = [], hosts = [] }: Configuration['settings']): ClientIndex {
    const key = JSON.stringify([clients, hosts]);
    let index = this.indexes.get(key);
    if (!index) this.indexes.set(key, (index = new ClientIndex([...clients, ...clientRecords], hosts)));
    return index;
  }
}
