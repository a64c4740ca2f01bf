import * as z from 'zod/mini';
import { exactly, parsedToml, type Dependencies } from './ranges';
import { childText, elementsNamed, parsedXml, type Element } from './xml';

/** What a pom.xml asks for, its parent and its plugins included: `group:artifact`. */
export function mavenDependencies(text: string): Dependencies {
  const project = parsedXml(text);
  if (!project) return new Map();
  const properties = new Map(
    project.children
      .filter(({ name }) => name === 'properties')
      .flatMap(({ children }) => children.map((each) => [each.name, each.text] as const)),
  );
  const named = ['dependency', 'parent', 'plugin'].flatMap((name) => elementsNamed(project, name));
  return joined(named.flatMap((element) => asked(element, properties)));
}

function asked(element: Element, properties: ReadonlyMap<string, string>): [string, string][] {
  const [group = 'org.apache.maven.plugins', artifact, written = ''] = ['groupId', 'artifactId', 'version'].map(
    (name) => childText(element, name),
  );
  if (artifact === undefined) return [];
  const version = written.replace(/^\$\{([^}]+)\}$/, (_, name: string) => properties.get(name) ?? '');
  return [[`${group}:${artifact}`, rangeOf(version)]];
}

/** `"group:artifact:version"` in whatever words of Groovy or Kotlin, and plugins by their ids. */
const COORDINATES = /(["'])([\w.-]+:[\w.-]+)(?::([\w.+-]+)?(?:[^\w.+"'\n-][^"'\n]*)?)?\1/g;
const PLUGIN = /\bid\s*(?:\(\s*)?(["'])([\w.-]+)\1(?:\s*\))?(?:\s*version\s*(?:\(\s*)?["']([\w.+-]+)["'])?/g;

/** What a build.gradle or build.gradle.kts names. */
export function gradleDependencies(text: string): Dependencies {
  const plain = text.replace(/\/\*[\s\S]*?\*\/|(?<![:"'\w])\/\/.*$/gm, '');
  return joined(
    [...plain.matchAll(PLUGIN), ...plain.matchAll(COORDINATES)].map(([, , name = '', version = '']) => [
      name,
      rangeOf(version),
    ]),
  );
}

const Version = z.union([z.string(), z.object({ ref: z.optional(z.string()) })]);
const Catalogue = z.object({
  versions: z.optional(z.record(z.string(), z.unknown())),
  libraries: z.optional(
    z.record(
      z.string(),
      z.union([
        z.string(),
        z.object({
          module: z.optional(z.string()),
          group: z.optional(z.string()),
          name: z.optional(z.string()),
          version: z.optional(Version),
        }),
      ]),
    ),
  ),
});

/** What Gradle's catalogue of versions names, https://docs.gradle.org/current/userguide/version_catalogs.html. */
export function gradleCatalogue(text: string): Dependencies {
  const read = Catalogue.safeParse(parsedToml(text));
  if (!read.success) return new Map();
  const { libraries = {}, versions = {} } = read.data;
  return joined(
    Object.values(libraries).flatMap((library): [string, string][] => {
      if (typeof library === 'string') {
        const [group = '', name = '', version = ''] = library.split(':');
        return [[`${group}:${name}`, rangeOf(version)]];
      }
      const name = library.module ?? `${library.group ?? ''}:${library.name ?? ''}`;
      const { version } = library;
      const found = typeof version === 'string' ? version : versions[version?.ref ?? ''];
      return [[name, rangeOf(typeof found === 'string' ? found : '')]];
    }),
  );
}

/** One version; of ranges and of what stands for a version elsewhere, any. */
function rangeOf(version: string): string {
  return /^\d[\w.-]*$/.test(version) ? exactly(version) : '*';
}

/** Where a package is named twice, the place that says more counts. */
function joined(pairs: readonly (readonly [string, string])[]): Dependencies {
  const found = new Map<string, string>();
  for (const [name, range] of pairs) if ((found.get(name) ?? '*') === '*') found.set(name, range);
  return found;
}
