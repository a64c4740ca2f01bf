import { exactly, type Dependencies } from './ranges';

/** What a go.mod requires: the version that is named is the one in use, or a newer one of the same module. */
export function goDependencies(text: string): Dependencies {
  const plain = text.replace(/\/\/.*$/gm, '');
  const required = [...plain.matchAll(/^[ \t]*require[ \t]*(?:\(([^)]*)\)|([^ \t(].*|))$/gm)].flatMap(
    ([, group = '', one = '']) => `${group}\n${one}`.split('\n'),
  );
  return new Map(
    required.flatMap((line): [string, string][] => {
      const [, path, version] = /^\s*([^\s()]+)\s+(v\d[^\s]*)/.exec(line) ?? [];
      return path === undefined || version === undefined ? [] : [[path, exactly(version)]];
    }),
  );
}

/** The path that the packages below a go.mod are imported by; null where it names none. */
export function goModulePath(text: string): string | null {
  return /^\s*module\s+"?([^\s"]+)/m.exec(text)?.[1] ?? null;
}
