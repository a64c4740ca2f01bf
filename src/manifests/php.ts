import * as z from 'zod/mini';
import { allOf, exactly, parsedJson, upToNext, type Dependencies } from './ranges';

const Section = z.optional(z.record(z.string(), z.unknown()));
const ComposerJson = z.object({ 'require-dev': Section, require: Section });

const Locked = z.optional(z.array(z.object({ name: z.string(), version: z.string() })));
const ComposerLock = z.object({ 'packages-dev': Locked, packages: Locked });

/** What a `composer.json` asks for, https://getcomposer.org/doc/articles/versions.md. */
export function composerDependencies(text: string): Dependencies {
  const read = ComposerJson.safeParse(parsedJson(text));
  const sections = read.success ? [read.data['require-dev'], read.data.require] : [];
  return new Map(
    sections.flatMap((section) =>
      Object.entries(section ?? {}).map(
        ([name, range]) => [name.toLowerCase(), typeof range === 'string' ? rangeOf(range) : '*'] as const,
      ),
    ),
  );
}

/** What a `composer.lock` has. */
export function composerLocked(text: string): Dependencies {
  const read = ComposerLock.safeParse(parsedJson(text));
  const packages = read.success ? [...(read.data['packages-dev'] ?? []), ...(read.data.packages ?? [])] : [];
  return new Map(packages.map(({ name, version }) => [name.toLowerCase(), exactly(version)]));
}

/** `^7.4 || ~8.1`, `>=1.2,<3`, `7.*@dev`. */
function rangeOf(written: string): string {
  return written
    .split(/\s*\|\|?\s*/)
    .map((each) =>
      // Blanks part conditions, unless they stand around a hyphen or behind an operator.
      each.includes(' - ')
        ? each
        : allOf(
            each
              .replaceAll(/([<>=~^!])\s+/g, '$1')
              .split(/[\s,]+/)
              .flatMap(conditionOf),
          ),
    )
    .join(' || ');
}

function conditionOf(written: string): string[] {
  const [, operator = '', version = ''] = /^([<>=~^!]*)v?(\d[\w.*-]*)/.exec(written) ?? [];
  // A branch, or any.
  if (version === '' || operator.startsWith('!') || operator === '<>') return [];
  if (operator === '~') return [upToNext(version)];
  if (version.includes('*')) return [version.replace(/\.?\*.*$/, '.x')];
  return operator === '' || operator === '=' || operator === '==' ? [exactly(version)] : [operator + version];
}
