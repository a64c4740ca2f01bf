import { namedMap } from '../../interpreter/evaluation/invoke';
import { joinPath, joinUrls, makeUrl, parseUrl, parsing } from '../../interpreter/library/addresses';
import { within } from '../../interpreter/library/limits';
import { functionsOf, type Builtin } from '../../interpreter/library/operation';
import { nestedQueryString, queryString } from '../../interpreter/library/queries';
import { asString, encodedText, encodeAll, printf } from '../../interpreter/library/texts';
import { first, number } from '../../interpreter/library/values';
import { setQuery } from '../../interpreter/values/queries';
import { concat } from '../../interpreter/values/texts';
import { NOTHING, known, literal, unknown, type Value } from '../../interpreter/values';

/** The language's own class: `URI('…é')` raises, `URI('… …')` does not. */
const parseRubyUrl = parsing({ space: 'encoded', letter: 'refused' });

/** Gives an object that is taken apart. */
const joined: Builtin = (m, args, at) => makeUrl(m, joinUrls(m, args, at) ?? NOTHING, at);

/** `require 'json'`: nothing that is used. */
const requireLibrary: Builtin = (_m, { positional: [wanted] }, at) => {
  const name = known(wanted ?? null);
  return name === null ? unknown('unknown', '', at) : { kind: 'external', id: name };
};

/** `URI::HTTPS.build(host:, path:, query:)`. */
const buildUrl: Builtin = (m, args, at) => {
  const options = args.positional[0] ?? namedMap(m, args);
  const piece = (key: string): Value | null => m.heap.read(options, key);
  const host = piece('host') ?? unknown();
  const url = concat(m, [literal('https://', at), host, piece('path') ?? literal('')], at, true);
  const params = m.heap.map([], null, at);
  const query = piece('query');
  if (query) setQuery(m, params, query, at, true);
  return m.heap.make({ kind: 'url', text: url, params, encodes: true });
};

/** What the language's own functions and those of its common packages give. */
export const functions = functionsOf(
  [
    encodedText,
    'CGI.escape ERB::Util.url_encode URI.encode_www_form_component URI.encode_uri_component',
    'Addressable::URI.encode_component',
  ],
  [encodeAll, 'URI::DEFAULT_PARSER.escape URI.encode URI.escape Addressable::URI.encode Addressable::URI.escape'],
  [queryString, 'URI.encode_www_form Rack::Utils.build_query'],
  [nestedQueryString, 'Rack::Utils.build_nested_query'],
  [parseRubyUrl, 'URI URI.parse Kernel.URI'],
  [parseUrl, 'Addressable::URI.parse'],
  [joined, 'URI.join Addressable::URI.join'],
  [buildUrl, 'URI::HTTPS.build URI::HTTP.build'],
  [printf, 'sprintf format Kernel.format Kernel.sprintf'],
  [joinPath, 'File.join'],
  [number, 'Integer Float'],
  [first, 'Array'],
  [asString, 'String'],
  [within, 'Timeout.timeout Timeout::timeout'],
  [requireLibrary, 'require'],
);
