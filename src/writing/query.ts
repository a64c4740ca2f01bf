/** A value as it stands in a URL: nothing is left that a quote, a template or a shell could take for its own. */
export function encodeQueryValue(value: string): string {
  return encodeURIComponent(value.replace(/\p{Surrogate}/gu, '\uFFFD')).replace(
    /[!'()*]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
}

/** `context=a&object=b`, encoded. */
export function queryPairs(pairs: Iterable<readonly [string, string]>): string {
  return [...pairs].map(([key, value]) => `${key}=${encodeQueryValue(value)}`).join('&');
}
