/** One line per leaf, so that a change of the service is a readable change of the file; short lists stay on one line. */
export function print(value: unknown): string {
  return `${format(value, '')}\n`;
}

function format(value: unknown, indent: string): string {
  const compact = JSON.stringify(value);
  if (typeof value !== 'object' || value === null || compact.length + indent.length <= 160) return compact;
  const deeper = `${indent} `;
  const parts = Array.isArray(value)
    ? value.map((item) => format(item, deeper))
    : Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}: ${format(item, deeper)}`);
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  return `${open}\n${parts.map((part) => deeper + part).join(',\n')}\n${indent}${close}`;
}
