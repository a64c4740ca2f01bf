/** Which endpoints of the catalogue a person wants to see, and how they are grouped. */
export interface CatalogueView {
  /** Words that are looked for; all endpoints without any. */
  readonly words: string;
  readonly groups: 'theme' | 'provider';
  /** Every one that is given holds. */
  readonly filters: readonly CatalogueFilter[];
}

/** `covered`: opened by the scopes of the token in use. `used`: called by the workspace's code. Deprecated endpoints are shown where they are asked for alone. */
export type CatalogueFilter = 'open' | 'protected' | 'covered' | 'used' | 'deprecated';

export const wholeCatalogue: CatalogueView = { words: '', groups: 'theme', filters: [] };
