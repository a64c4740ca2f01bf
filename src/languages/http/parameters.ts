import type { NamedWritten, WrittenPieces } from './requests';

const PARAMETER = /(?<=\/):([A-Za-z_]\w*)/g;

/** An address with the values of the parameters in its path: `/unites_legales/:siren`. */
export function withPathParameters(url: WrittenPieces, values: readonly NamedWritten[]): WrittenPieces {
  return url.flatMap(({ text, start }) => {
    const pieces = [];
    const query = text.indexOf('?');
    let end = 0;
    for (const { 0: written, 1: name, index } of text.matchAll(PARAMETER)) {
      const value = values.find((each) => each.name === name)?.value;
      if (!value || (query >= 0 && index > query)) continue;
      pieces.push({ text: text.slice(end, index), start: start + end }, ...value);
      end = index + written.length;
    }
    return [...pieces, { text: text.slice(end), start: start + end }];
  });
}

/** An address with those parameters of a list that its query does not have yet. */
export function withListed(url: WrittenPieces, parameters: readonly NamedWritten[]): WrittenPieces {
  const written = url.map(({ text }) => text).join('');
  const query = /\?([^#]*)/.exec(written)?.[1] ?? '';
  const isIn = ({ name }: NamedWritten): boolean => query.split('&').some((pair) => pair.split('=', 1)[0] === name);
  let sign = written.includes('?') ? '&' : '?';
  const pieces = [...url];
  for (const parameter of parameters) {
    if (isIn(parameter)) continue;
    pieces.push({ text: `${sign}${parameter.name}=`, start: parameter.at.start }, ...parameter.value);
    sign = '&';
  }
  return pieces;
}
