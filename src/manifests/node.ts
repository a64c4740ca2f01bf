import * as z from 'zod/mini';
import { parsedJson, type Dependencies } from './ranges';

const Section = z.optional(z.record(z.string(), z.unknown()));

const PackageJson = z.object({
  devDependencies: Section,
  peerDependencies: Section,
  optionalDependencies: Section,
  dependencies: Section,
});

/** What a `package.json` asks for. */
export function nodeDependencies(text: string): Dependencies {
  return nodeDependenciesOf(parsedJson(text));
}

/** The same of one that has been parsed: its own dependencies count before those of development. */
export function nodeDependenciesOf(manifest: unknown): Dependencies {
  const read = PackageJson.safeParse(manifest);
  if (!read.success) return new Map();
  const { devDependencies, peerDependencies, optionalDependencies, dependencies } = read.data;
  return new Map(
    [devDependencies, peerDependencies, optionalDependencies, dependencies].flatMap((section) =>
      Object.entries(section ?? {}).flatMap(([name, range]) =>
        typeof range === 'string' ? [[name, range] as const] : [],
      ),
    ),
  );
}
