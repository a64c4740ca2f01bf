import type { Scopes } from '../../interpreter/language';
import { modules } from './modules';
import { autoImported } from './nuxt';

export const scopes: Scopes = {
  resolve: (names, file, name) => names.inModule(file, name),
  hasDottedNames: true,
  modules,
  unbound: autoImported,
};
