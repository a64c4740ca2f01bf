import type { Language } from './index';

/** The same code with and without types. */
function language(typed: boolean): Language {
  const t = (type: string): string => (typed ? `: ${type}` : '');
  const field = (name: string, type: string): string => (typed ? `\n  private readonly ${name}: ${type};` : '');
  return {
    id: typed ? 'typescript' : 'javascript',
    file: typed ? 'entreprises.ts' : 'entreprises.js',
    comment: '//',
    top: `import axios from 'axios';
import { readFile } from 'node:fs/promises';

const BASE_URL = process.env.API_ENTREPRISE_URL ?? 'https://entreprise.api.gouv.fr';
const TOKEN = process.env.API_ENTREPRISE_TOKEN;

function traceability(object${t('string')}) {
  return { context: 'Instruction des aides', recipient: '13002526500013', object };
}

const client = axios.create({
  baseURL: BASE_URL,
  timeout: 5000,
  headers: { Authorization: \`Bearer \${TOKEN}\` },
});

async function fetchResource(path${t('string')}, params${t('Record<string, string>')}) {
  const { data } = await client.get(path, { params });
  return data;
}

class Provider {${field('object', 'string')}
  constructor(object${t('string')}) {
    this.object = object;
  }

  params() {
    return traceability(this.object);
  }

  fetch(id${t('string')}) {
    return fetchResource(this.path(id), this.params());
  }

  path(id${t('string')})${t('string')} {
    throw new Error('to be defined: ' + id);
  }
}
`,
    calls: [
      ({ camel, path }) => `
export async function ${camel}(id${t('string')}) {
  const data = await fetchResource(\`${path}\${id}\`, traceability('${camel}'));
  if (!data) {
    return null;
  }
  return { ...data, checkedAt: new Date().toISOString() };
}
`,
      ({ type, path, thing }) => `
export class ${type}Provider extends Provider {
  constructor() {
    super('${thing}');
  }

  path(id${t('string')}) {
    return \`${path}\${id}\`;
  }
}
`,
      ({ camel, path, number }) => `
export async function ${camel}(id${t('string')}, retries${t('number')} = ${number % 4}) {
  const params = {
    context: 'Contrôle annuel',
    object: 'lot ${number}',
  };
  for (let attempt = 0; attempt <= retries; attempt++) {
    try {
      return await fetchResource('${path}' + id, params);
    } catch (error) {
      if (attempt === retries) throw error;
      await new Promise((resolve) => setTimeout(resolve, ${number} * 2 ** attempt));
    }
  }
}
`,
      ({ camel, path }) => `
export async function ${camel}(ids${t('string[]')}, options${t('{ deep?: boolean }')} = {}) {
  const found = [];
  for (const id of ids) {
    const query = new URLSearchParams(traceability('${camel}'));
    if (options.deep) query.set('scope', 'full');
    const response = await fetch(\`\${BASE_URL}${path}\${id}?\${query}\`, {
      headers: { Authorization: \`Bearer \${TOKEN}\` },
      signal: AbortSignal.timeout(5000),
    });
    if (response.ok) found.push(await response.json());
  }
  return found;
}
`,
    ],
    others: [
      ({ camel, number }) => `
export function ${camel}(lines${t('Line[]')}, rate${t('number')} = ${number / 100}) {
  const totals = new Map();
  for (const line of lines) {
    const key = line.account ?? 'divers';
    const before = totals.get(key) ?? 0;
    totals.set(key, before + line.quantity * line.price * (1 + rate));
  }
  return [...totals].map(([account, amount]) => ({
    account,
    amount: Math.round(amount * 100) / 100,
    late: amount > ${number * 100},
  }));
}
`,
      ({ type, thing, number }) => `
export class ${type}Store {${field('items', 'Map<string, Item>')}
  constructor() {
    this.items = new Map();
  }

  /** Keeps one ${thing}, unless it is older than the one that is there. */
  keep(item${t('Item')}) {
    const known = this.items.get(item.id);
    if (known && known.updatedAt > item.updatedAt) {
      return known;
    }
    this.items.set(item.id, item);
    if (this.items.size > ${number}) {
      const [oldest] = [...this.items.values()].sort((a, b) => a.updatedAt - b.updatedAt);
      this.items.delete(oldest.id);
    }
    return item;
  }

  find(predicate${t('(item: Item) => boolean')}) {
    for (const item of this.items.values()) {
      if (predicate(item)) return item;
    }
    return undefined;
  }

  toRows() {
    return [...this.items.values()].map((item) => [item.id, item.label.trim(), String(item.updatedAt)].join(';'));
  }
}
`,
      ({ camel, thing }) => `
export async function ${camel}(file${t('string')}) {
  const text = await readFile(file, 'utf8');
  const [header, ...rows] = text.split(/\\r?\\n/);
  const columns = header.split(';').map((name) => name.trim().toLowerCase());
  const index = columns.indexOf('${thing}');
  if (index < 0) {
    throw new Error(\`\${file}: no column named ${thing}\`);
  }
  return rows
    .filter((row) => row.length > 0)
    .map((row) => row.split(';')[index])
    .filter((value, at, all) => all.indexOf(value) === at);
}
`,
      ({ camel, number, thing }) => `
export const ${camel} = (input${t('Input')}) => {
  const errors${t('string[]')} = [];
  if (!input.label || input.label.length > ${number}) errors.push('label');
  if (!/^\\d{14}$/.test(input.siret ?? '')) errors.push('siret');
  switch (input.kind) {
    case '${thing}':
      if (input.amount <= 0) errors.push('amount');
      break;
    case 'autre':
      if (!input.reason) errors.push('reason');
      break;
    default:
      errors.push('kind');
  }
  return errors.length === 0 ? { ok: true, input } : { ok: false, errors };
};
`,
      ({ camel, number }) => `
export function ${camel}(date${t('Date')}, days${t('number')} = ${number}) {
  const due = new Date(date.getTime());
  let left = days;
  while (left > 0) {
    due.setDate(due.getDate() + 1);
    const weekday = due.getDay();
    if (weekday !== 0 && weekday !== 6) left -= 1;
  }
  return due.toLocaleDateString('fr-FR', { day: '2-digit', month: 'long', year: 'numeric' });
}
`,
    ],
    map: /context: '/,
    parameter: `note: 'a', `,
  };
}

export const javascript = language(false);
export const typescript = language(true);
