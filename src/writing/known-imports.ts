/** A line that brings a module in, in the languages whose templates have such lines. */
const IMPORT = /^(?:import|from|require)\b.*$/gm;
/** In no template. */
const LEFT_OUT = '\0';
const MODULE_OF_JAVASCRIPT = /\bfrom (['"])(.+)\1;?$/;

/**
 * Code to be inserted into a file, without the modules that the file brings in already: twice, JavaScript would refuse the
 * whole file. What the file has under another name is brought in all the same.
 */
export function withoutKnownImports(code: string, text: string): string {
  if (text.trim() === '') return code;
  const lines = new Set(text.split('\n').map((line) => line.trim().replaceAll('"', "'").replace(/;$/, '')));
  const rest = code.replaceAll(IMPORT, (line) =>
    lines.has(line.replaceAll('"', "'").replace(/;$/, '')) || isBound(line, text) ? LEFT_OUT : line,
  );
  if (rest === code) return code;
  // Nothing is left of a group of which all was there.
  return rest
    .replaceAll('\0\n', '')
    .replace(/^\n+/, '')
    .replaceAll(/\n{4,}/g, '\n\n\n');
}

/** Whether a file of JavaScript has all names of a line from the same module, by whatever statement. */
function isBound(line: string, text: string): boolean {
  const [, , from] = MODULE_OF_JAVASCRIPT.exec(line) ?? [];
  if (from === undefined) return false;
  const bound = [
    ...text.matchAll(/\bimport\s+([^\s;'"]+(?:\s+[^\s;'"]+)*)\s+from\s*(['"])(.+?)\2/g),
    ...text.matchAll(/\b(?:const|let|var)\s+([^\s;=]+(?:\s+[^\s;=]+)*)\s*=\s*require\(\s*(['"])(.+?)\2\s*\)/g),
  ].flatMap(([, names = '', , name]) => (name === from ? namesIn(names) : []));
  const names = namesIn(line.slice('import'.length, line.lastIndexOf(' from ')));
  return names.length > 0 && names.every((name) => bound.includes(name));
}

/** What a file then knows them by. */
function namesIn(list: string): string[] {
  return list.split(/[{},]/).flatMap((each) => /([\w$]+)\s*$/.exec(each)?.[1] ?? []);
}
