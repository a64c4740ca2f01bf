/** Files in which Python projects say which packages they use. */
export const PYTHON_MANIFESTS =
  /\/(?:requirements[\w.-]*\.(?:txt|in)|pyproject\.toml|Pipfile|setup\.(?:cfg|py)|poetry\.lock)$/;

const SPECIFIERS = /^\s*(?:\[[^\]\n]*\])?\s*\(?((?:(?:[~!=<>]=?=?|\^)\s*[\w.*+!-]+\s*,?\s*)+)/;
const QUOTED = /^\s*=\s*(?:"([^"\n]*)"|\{[^}\n]*\bversion\s*=\s*"([^"\n]*)")/;
const LOCKED = /^"\s*\n\s*version\s*=\s*"([^"\n]+)"/;

/** The versions of a package that a file of requirements allows, as npm writes ranges; null where it does not name it. */
export function pythonRange(text: string, name: string): string | null {
  const written = name.toLowerCase().replace(/[-_.]+/g, '[-_.]+');
  const places = text.matchAll(new RegExp(`(?:^|["'\\s,[])${written}(?![\\w.-]*\\w)`, 'gim'));
  let range: string | null = null;
  for (const place of places) {
    const rest = text.slice(place.index + place[0].length, place.index + place[0].length + 200);
    const locked = LOCKED.exec(rest)?.[1];
    if (locked !== undefined) return `=${locked}`;
    const quoted = QUOTED.exec(rest);
    const specifiers = quoted ? (quoted[1] ?? quoted[2]) : SPECIFIERS.exec(rest)?.[1];
    if (specifiers !== undefined) return rangeOf(specifiers);
    range = '*';
  }
  return range;
}

/** `>=0.23,<0.28`, `~=0.23.1`, `==0.23.*`, `^0.23` as a range of npm. */
function rangeOf(specifiers: string): string {
  const parts = specifiers.split(',').flatMap((each) => {
    const [, operator = '', version = ''] = /^\s*([~!=<>^]*)\s*(\S*)\s*$/.exec(each) ?? [];
    if (version === '' || operator.startsWith('!')) return [];
    if (operator === '~=')
      return [version.split('.').length > 2 ? `~${version}` : `>=${version} <${nextMajor(version)}`];
    if (operator === '' || operator.startsWith('==')) return [version.replace(/\*$/, 'x')];
    return [operator + version];
  });
  return parts.length === 0 ? '*' : parts.join(' ');
}

function nextMajor(version: string): string {
  return String(Number.parseInt(version, 10) + 1);
}
