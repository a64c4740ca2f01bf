import type { Dialect, GeneratedClient } from '../client';
import { code, map, type Entry, type Expression } from '../model';
import { RUBY_STYLES, writeRuby } from '../print/ruby-files';
import { optionMap } from './options';

const isSome = (options: Expression | null): options is Expression =>
  options !== null && (options.is !== 'map' || options.entries.length > 0);
const comma = (options: Expression | null): Expression =>
  isSome(options) ? code`, ${{ is: 'options', map: options }}` : code``;
const alone = (options: Expression | null): Expression =>
  isSome(options) ? code`(${{ is: 'options', map: options }})` : code``;
const entry = (key: string, value: Expression | null): Entry[] => (value ? [{ key, value }] : []);

const netHttp: GeneratedClient = {
  id: 'net-http',
  head: ["require 'net/http'", "require 'uri'"],
  isAsync: false,
  takesQuery: false,
  instance: null,
  send: (shapes, { url, headers, timeout }) => {
    const { choices } = shapes;
    const [uri, http] = [shapes.fresh('uri'), shapes.fresh('http')];
    shapes.add({ is: 'let', name: uri, value: code`URI(${url})` });
    if (!timeout && choices.chance(50))
      return headers ? code`Net::HTTP.get_response(${uri}, ${headers})` : code`Net::HTTP.get_response(${uri})`;
    const request = shapes.fresh('requete');
    const made = headers && choices.chance(50) ? code`Net::HTTP::Get.new(${uri}, ${headers})` : null;
    const write = (): void => {
      shapes.add({ is: 'let', name: request, value: made ?? code`Net::HTTP::Get.new(${uri})` });
      if (headers && !made)
        shapes.add({ is: 'do', value: code`${request}['Authorization'] = "Bearer #{ENV['API_ENTREPRISE_TOKEN']}"` });
    };
    if (choices.chance(50)) {
      write();
      const options = timeout ? code`, read_timeout: ${timeout}` : code``;
      return code`Net::HTTP.start(${uri}.host, ${uri}.port, use_ssl: true${options}) { |h| h.request(${request}) }`;
    }
    shapes.add({ is: 'let', name: http, value: code`Net::HTTP.new(${uri}.host, ${uri}.port)` });
    shapes.add({ is: 'do', value: code`${http}.use_ssl = true` });
    if (timeout) shapes.add({ is: 'do', value: code`${http}.read_timeout = ${timeout}` });
    write();
    return code`${http}.request(${request})`;
  },
};

const faraday: GeneratedClient = {
  id: 'faraday',
  head: ["require 'faraday'"],
  isAsync: false,
  takesQuery: true,
  instance: {
    takes: { base: true, query: true, headers: true, timeout: true },
    isConstant: true,
    make: (shapes, { base, query, headers, timeout }) => {
      const options = optionMap(shapes, [
        ...entry('url', base),
        ...entry('params', query),
        ...entry('headers', headers),
        ...entry('request', timeout && map([{ key: 'timeout', value: timeout }])),
      ]);
      return code`Faraday.new${alone(options)}`;
    },
  },
  send: (shapes, { url, query, headers, timeout, instance }) => {
    const callee = instance ?? code`Faraday`;
    if (!timeout && !shapes.choices.chance(40)) {
      const args = headers ? code`, ${query ?? map([])}, ${headers}` : query ? code`, ${query}` : code``;
      return code`${callee}.get(${url}${args})`;
    }
    const steps: Expression[] = [
      ...(query && shapes.choices.chance(50)
        ? [code`req.params.update(${query})`]
        : query
          ? [code`req.params = ${query}`]
          : []),
      ...(headers ? [code`req.headers.update(${headers})`] : []),
      ...(timeout ? [code`req.options.timeout = ${timeout}`] : []),
    ];
    const block = steps.flatMap((step, index) => (index === 0 ? [step] : ['; ', step]));
    return code`${callee}.get(${url})${steps.length === 0 ? '' : code` { |req| ${{ is: 'code', parts: block }} }`}`;
  },
};

const httparty: GeneratedClient = {
  id: 'httparty',
  head: ["require 'httparty'"],
  isAsync: false,
  takesQuery: true,
  instance: null,
  send: (shapes, { url, query, headers, timeout }) => {
    const options = optionMap(shapes, [
      ...entry('query', query),
      ...entry('headers', headers),
      ...entry('timeout', timeout),
    ]);
    return code`HTTParty.get(${url}${comma(options)})`;
  },
};

const httpRb: GeneratedClient = {
  id: 'http-rb',
  head: ["require 'http'"],
  isAsync: false,
  takesQuery: true,
  instance: {
    takes: { base: false, query: false, headers: true, timeout: true },
    isConstant: true,
    make: (_shapes, { headers, timeout }) => {
      const steps = [
        ...(headers ? [code`.headers(${headers})`] : []),
        ...(timeout ? [code`.timeout(${timeout})`] : []),
      ];
      return steps.length === 0
        ? code`HTTP.headers('Accept' => 'application/json')`
        : code`HTTP${{ is: 'code', parts: steps }}`;
    },
  },
  send: (shapes, { url, query, headers, timeout, instance }) => {
    const steps = [
      ...(headers ? [code`.headers(${headers})`] : []),
      ...(timeout ? [shapes.choices.chance(30) ? code`.timeout(read: ${timeout})` : code`.timeout(${timeout})`] : []),
    ];
    const options = optionMap(shapes, entry('params', query));
    return code`${instance ?? code`HTTP`}${{ is: 'code', parts: steps }}.get(${url}${comma(options)})`;
  },
};

const restClient: GeneratedClient = {
  id: 'rest-client',
  head: ["require 'rest-client'"],
  isAsync: false,
  takesQuery: true,
  instance: null,
  send: (shapes, { url, query, headers, timeout }) => {
    const entries = [...entry('params', query), ...(headers ? [{ spread: headers }] : [])];
    if (!timeout && !shapes.choices.chance(30)) return code`RestClient.get(${url}${comma(optionMap(shapes, entries))})`;
    const options = optionMap(shapes, [
      { key: 'method', value: code`:get` },
      { key: 'url', value: url },
      ...(entries.length > 0 ? [{ key: 'headers', value: map(entries) }] : []),
      ...entry('timeout', timeout),
    ]);
    return code`RestClient::Request.execute${alone(options)}`;
  },
};

export const ruby: Dialect = {
  language: 'ruby',
  extension: '.rb',
  hasUndefined: false,
  blankIsFalse: false,
  clients: [netHttp, faraday, httparty, httpRb, restClient],
  importStyles: RUBY_STYLES,
  print: writeRuby,
};
