import { exactly, type Dependencies } from './ranges';
import { childText, elementsNamed, parsedXml } from './xml';

/**
 * What a project of .NET (`*.csproj`), its `Directory.Packages.props` or an old `packages.config` asks for, and its SDK, which
 * is named like a package: `Microsoft.NET.Sdk.Web`.
 */
export function nugetDependencies(text: string): Dependencies {
  const root = parsedXml(text);
  if (!root) return new Map();
  const found = new Map<string, string>();
  const sdk = root.attributes.Sdk?.split('/')[0];
  if (sdk !== undefined) found.set(sdk, '*');
  for (const element of ['PackageVersion', 'PackageReference', 'FrameworkReference'].flatMap((name) =>
    elementsNamed(root, name),
  )) {
    const name = element.attributes.Include ?? element.attributes.Update;
    const version = element.attributes.Version ?? childText(element, 'Version') ?? '';
    if (name !== undefined) found.set(name, rangeOf(version) === '*' ? (found.get(name) ?? '*') : rangeOf(version));
  }
  for (const { attributes } of elementsNamed(root, 'package'))
    if (attributes.id !== undefined) found.set(attributes.id, rangeOf(attributes.version ?? ''));
  return found;
}

/** The lowest version that is asked for is the one that is taken. */
function rangeOf(version: string): string {
  const lowest = /^\[?\s*(\d[\w.-]*)/.exec(version)?.[1];
  return lowest === undefined ? '*' : exactly(lowest);
}
