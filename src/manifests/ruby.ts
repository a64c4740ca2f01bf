import { allOf, exactly, upToNext, type Dependencies } from './ranges';

const ASKED =
  /^\s*(?:gem|\w+\.add_(?:development_|runtime_)?dependency)[\s(]+["']([\w-]+)["']((?:\s*,\s*(?:\[\s*)?["'][^"'\n]+["']\]?)*)/gm;
const LOCKED = /^ {4}([\w.-]+) \((\d[^)-]*)(?:-[^)]*)?\)$/gm;

/** What a Gemfile or a gemspec asks for. */
export function gemDependencies(text: string): Dependencies {
  return new Map(
    [...text.matchAll(ASKED)].map(([, name = '', conditions = '']) => [
      name,
      allOf(
        [...conditions.matchAll(/["']\s*(?:([<>=~!]+)\s*)?(\d[\w.]*)/g)].flatMap(([, how, version]) =>
          rangeOf(how, version),
        ),
      ),
    ]),
  );
}

/** What a `Gemfile.lock` has. */
export function bundlerLocked(text: string): Dependencies {
  return new Map([...text.matchAll(LOCKED)].map(([, name = '', version = '']) => [name, exactly(version)]));
}

/** https://guides.rubygems.org/patterns/#pessimistic-version-constraint */
function rangeOf(how = '', version = ''): string[] {
  if (how.startsWith('!')) return [];
  if (how === '~>') return [upToNext(version)];
  return how === '' || how === '=' ? [exactly(version)] : [how + version];
}
