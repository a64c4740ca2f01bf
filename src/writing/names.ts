/** Names in the generated code, made from the catalogue's. */

/** `siren_or_rna` to `sirenOrRna`. */
export function camelCase(name: string): string {
  return name.replace(/[_-]+([a-z0-9])/gi, (_, letter: string) => letter.toUpperCase());
}

/** `siren-or-rna` to `siren_or_rna`. */
export function snakeCase(name: string): string {
  return name.replace(/[^A-Za-z0-9]+/g, '_').toLowerCase();
}

/** `siren_or_rna` to `SirenOrRna`. */
export function pascalCase(name: string): string {
  return camelCase(`_${name}`);
}

/** `siren_or_rna` to `siren-or-rna`. */
export function kebabCase(name: string): string {
  return name.replaceAll('_', '-');
}

/** The endpoint as a name: `api_entreprise_v4_dgfip_attestations_fiscales` to `dgfip_attestations_fiscales`. */
export function endpointName(operationId: string): string {
  return snakeCase(operationId.replace(/^api_entreprise_(?:v\d+_)?/, ''));
}
