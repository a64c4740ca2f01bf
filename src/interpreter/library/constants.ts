/** The key that a constant of a library stands for: Guzzle's `RequestOptions::QUERY` is `query`, `CURLOPT_URL` itself. */
export function externalConstant(id: string): string {
  const last = id.slice(Math.max(id.lastIndexOf('.'), id.lastIndexOf('\\')) + 1);
  return /RequestOptions\.[A-Z_]+$/.test(id) ? last.toLowerCase() : last;
}
