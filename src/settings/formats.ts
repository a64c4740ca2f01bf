import { parse as parseJson } from 'jsonc-parser';
import { parse as parseToml } from 'smol-toml';
import { parse as parseYaml } from 'yaml';
import type { SettingsFormat } from './files';
import { readContainers } from './containers';
import { readTerraform } from './terraform';
import { readVariables } from './variables';

/** What a file of settings says under a key. Keys are as `normal` makes them. */
export type Setting = string | number | boolean | ReadonlyMap<string, Setting>;
export type SettingMap = ReadonlyMap<string, Setting>;

/** Deeper nobody looks a setting up. */
const MAX_DEPTH = 8;

/** One spelling for what libraries take as one: `API_URL`, `api-url`. */
export function normal(key: string): string {
  return key.toLowerCase().replaceAll('-', '_');
}

const READERS: Readonly<Record<SettingsFormat, (text: string) => unknown>> = {
  yaml: readYaml,
  json: (text): unknown => parseJson(text, [], { allowTrailingComma: true }),
  toml: readToml,
  lines: readLines,
  dotenv: readDotenv,
  rails: readRuby,
  variables: readVariables,
  properties: readProperties,
  containers: readContainers,
  terraform: readTerraform,
};

/** What a text says; an empty map where it cannot be read. */
export function readSettings(format: SettingsFormat, text: string): SettingMap {
  try {
    return mapOf(READERS[format](text), 0);
  } catch {
    return new Map();
  }
}

function mapOf(value: unknown, depth: number): Map<string, Setting> {
  const map = new Map<string, Setting>();
  if (typeof value !== 'object' || value === null || depth > MAX_DEPTH) return map;
  const entries = Array.isArray(value) ? [] : Object.entries(value);
  for (const [key, each] of entries) put(map, key.split('.'), settingOf(each, depth));
  return map;
}

function settingOf(value: unknown, depth: number): Setting | null {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return typeof value === 'object' && value !== null ? mapOf(value, depth + 1) : null;
}

/** A key with dots is one of a map in a map. */
function put(map: Map<string, Setting>, [head = '', ...tail]: readonly string[], value: Setting | null): void {
  if (value === null) return;
  const key = normal(head);
  if (tail.length === 0) {
    map.set(key, value);
    return;
  }
  const inner = map.get(key);
  const own = new Map(typeof inner === 'object' ? inner : []);
  map.set(key, own);
  put(own, tail, value);
}

/** What a template of Ruby writes, kept out of the sight of YAML; what it only does is left out. */
const ERB = /<%(=?)((?:[^%]|%(?!>))*)%>/g;
const MARK = /\u{E000}(\d+)\u{E000}/gu;

function readYaml(text: string): unknown {
  const written: string[] = [];
  const plain = text.replace(ERB, (_all, says: string, code: string) =>
    says === '' ? '' : `\u{E000}${String(written.push(code.trim()) - 1)}\u{E000}`,
  );
  const read: unknown = parseYaml(plain, { merge: true, uniqueKeys: false, logLevel: 'silent' });
  return written.length === 0 ? read : restored(read, written, 0);
}

function restored(value: unknown, written: readonly string[], depth: number): unknown {
  if (typeof value === 'string')
    return value.replace(MARK, (_all, index: string) => `<%=${written[Number(index)] ?? ''}%>`);
  if (typeof value !== 'object' || value === null || Array.isArray(value) || depth > MAX_DEPTH) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, restored(each, written, depth + 1)]));
}

/** One that is being written is still read line by line. */
function readToml(text: string): unknown {
  try {
    return parseToml(text);
  } catch {
    return readLines(text);
  }
}

const SECTION = /^\s*\[+\s*([\w."'-]+(?:[ ]+[\w."'-]+)*)\s*\]+\s*(?:[#;].*)?$/;
const LINE = /^\s*([\w.-]+|"[^"]+")\s*[=:]\s*(\S.*|)$/;

/** INI: a key and what it is on each line, under headings. What takes several lines is left out. */
function readLines(text: string): Record<string, unknown> {
  const found: Record<string, unknown> = {};
  let section = '';
  for (const line of text.split(/\r?\n/)) {
    const heading = SECTION.exec(line)?.[1];
    if (heading !== undefined) section = `${heading.replace(/["' ]/g, '')}.`;
    const [, key, value] = LINE.exec(line) ?? [];
    if (key === undefined || value === undefined) continue;
    const said = scalar(value);
    if (said !== null) found[section + key.replaceAll('"', '')] = said;
  }
  return found;
}

const PROPERTY = /^[ \t\f]*((?:[^\s\\=:#!]|\\.)(?:[^\s\\=:]|\\.)*)[ \t\f]*(?:[=:][ \t\f]*)?((?:[^ \t\f].*)?)/;

/** Properties of Java: lines that end with a backslash go on, signs are escaped by one. */
function readProperties(text: string): Record<string, unknown> {
  const found: Record<string, unknown> = {};
  for (const line of text.replace(/\\\r?\n[ \t\f]*/g, '').split(/\r?\n/)) {
    const [, key, value] = PROPERTY.exec(line) ?? [];
    if (key === undefined || value === undefined) continue;
    const said = plainOf(value).trim();
    found[plainOf(key)] = /^-?\d+(?:\.\d+)?$/.test(said) ? Number(said) : said;
  }
  return found;
}

function plainOf(written: string): string {
  return written.replace(/\\(?:u([0-9a-fA-F]{4})|(.))/g, (_all, code: string | undefined, sign: string) =>
    code === undefined ? sign : String.fromCharCode(Number.parseInt(code, 16)),
  );
}

/** A value as it is written on a line, quoted or not, without the remark behind it. */
function scalar(written: string): string | number | boolean | null {
  const [, quote, quoted] = /^(["'])((?:(?!\1).)*)\1/.exec(written) ?? [];
  if (quote !== undefined) return quoted ?? '';
  const plain = written.replace(/(?:^|\s)[#;].*$/, '').trim();
  if (/^[[{]/.test(plain)) return null;
  if (/^-?\d+(?:\.\d+)?$/.test(plain)) return Number(plain);
  return plain === 'true' || plain === 'false' ? plain === 'true' : plain;
}

function readDotenv(text: string): Record<string, unknown> {
  const found: Record<string, unknown> = {};
  for (const line of text.split(/\r?\n/)) {
    const [, key, value] = /^\s*(?:export\s+)?([A-Za-z_]\w*)\s*[=:]\s*(\S.*|)$/.exec(line) ?? [];
    if (key !== undefined && value !== undefined) found[key] = scalar(value);
  }
  return found;
}

const ASSIGNED =
  /^[ \t]*(?:Rails\.application\.)?config\.([a-z_]\w*(?:\.[a-z_]\w*)*)\s*=\s*(\S+(?:[ \t]+\S+)*)[ \t]*$/gm;

/** Rails: `config.x.service.url = '…'`, read from the environment or from another file of settings. */
function readRuby(text: string): Record<string, unknown> {
  const found: Record<string, unknown> = {};
  for (const [, key = '', code = ''] of text.matchAll(ASSIGNED)) {
    const file = /^(?:Rails\.application\.)?config_for\(?\s*:(\w+)\s*\)?$/.exec(code)?.[1];
    const literal = /^(["'])((?:(?!\1|#\{).)*)\1$/.exec(code)?.[2];
    if (/^\d+(?:\.\d+)?$/.test(code)) found[key] = Number(code);
    else found[key] = file === undefined ? (literal ?? `<%=${code}%>`) : `\${file:${file}}`;
  }
  return found;
}
