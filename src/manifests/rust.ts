import * as z from 'zod/mini';
import { exactly, parsedToml, type Dependencies } from './ranges';

const Section = z.optional(
  z.record(
    z.string(),
    z.union([z.string(), z.object({ version: z.optional(z.string()), package: z.optional(z.string()) })]),
  ),
);
const Sections = {
  dependencies: Section,
  'dev-dependencies': Section,
  'build-dependencies': Section,
};
const CargoToml = z.object({
  ...Sections,
  target: z.optional(z.record(z.string(), z.object(Sections))),
  workspace: z.optional(z.object(Sections)),
});

const Locked = z.object({ package: z.optional(z.array(z.object({ name: z.string(), version: z.string() }))) });

/** What a Cargo.toml asks for, https://doc.rust-lang.org/cargo/reference/specifying-dependencies.html. */
export function cargoDependencies(text: string): Dependencies {
  const read = CargoToml.safeParse(parsedToml(text));
  if (!read.success) return new Map();
  const { target = {}, workspace = {}, ...own } = read.data;
  const found = new Map<string, string>();
  for (const sections of [workspace, ...Object.values(target), own])
    for (const section of [sections['build-dependencies'], sections['dev-dependencies'], sections.dependencies])
      for (const [key, asked] of Object.entries(section ?? {})) {
        const name = (typeof asked === 'string' ? undefined : asked.package) ?? key;
        const range = rangeOf((typeof asked === 'string' ? asked : asked.version) ?? '');
        found.set(name, range === '*' ? (found.get(name) ?? '*') : range);
      }
  return found;
}

/** What a `Cargo.lock` has. */
export function cargoLocked(text: string): Dependencies {
  const read = Locked.safeParse(parsedToml(text));
  const packages = read.success ? (read.data.package ?? []) : [];
  return new Map(packages.map(({ name, version }) => [name, exactly(version)]));
}

/** `1.2` is `^1.2`; conditions are joined by commas. */
function rangeOf(written: string): string {
  const conditions = written.split(',').flatMap((each) => {
    const [, operator = '', version = ''] = /^([~^<>=]*)\s*(\d[\w.*-]*)$/.exec(each.trim()) ?? [];
    if (version === '') return [];
    if (version.includes('*')) return [version.replace(/\.?\*.*$/, '.x')];
    return [(operator === '' ? '^' : operator) + version];
  });
  return conditions.length === 0 ? '*' : conditions.join(' ');
}
