import assert from 'node:assert/strict';
import { analyseTexts } from '../memory-files';
import { said, saidOf, written } from './said';

const ALL = '{ context: "Aides", recipient: siret, object: "Instruction" }';

/** What the libraries did when these were run, by what is tried. */
const cases: Readonly<Record<string, { readonly lines: readonly string[]; readonly says: readonly string[] }>> = {
  'open-uri: methods of addresses, and the bare function': {
    lines: [
      'require "open-uri"',
      'URI.parse("{U}?context=Aides").open(read_timeout: 5)',
      'URI("{U}?{CRO}").read',
      'adresse = URI("{U}")',
      `adresse.query = URI.encode_www_form(${ALL})`,
      'adresse.open("Authorization" => "Bearer #{jeton}") { |flux| flux.read }',
      'open("{U}?{CR}", "Accept" => "application/json").read',
    ],
    says: ['P-- set 5000', 'PPP default 60000', 'PPP default 60000 header', 'PP- default 60000'],
  },
  'rest-client: resources within resources': {
    lines: [
      'service = RestClient::Resource.new("https://entreprise.api.gouv.fr", timeout: 5)',
      `service["/v4/insee/sirene/unites_legales/552100554"].get(params: ${ALL})`,
      'service["v4"]["insee/sirene/unites_legales/552100554"].get(params: { context: "Aides" })',
      'service["/v4/insee/sirene/unites_legales/#{siren}"].get(params: { object: "Instruction" })',
    ],
    says: ['PPP set 5000', 'P-- set 5000', '--P set 5000'],
  },
  'replace, which leaves nothing of what was there': {
    lines: [
      `params = ${ALL}`,
      'params.replace({ context: "Aides" })',
      'HTTParty.get("{U}", query: params, timeout: 5)',
    ],
    says: ['P-- set 5000'],
  },
  'HTTParty and Faraday: nil leaves the library’s limit': {
    lines: [
      `HTTParty.get("{U}", query: ${ALL}, timeout: nil)`,
      `HTTParty.get("{U}", query: ${ALL}, timeout: "5")`,
      'connexion = Faraday.new("https://entreprise.api.gouv.fr", request: { timeout: nil })',
      `connexion.get("{U}", ${ALL})`,
      `RestClient::Request.execute(method: :get, url: "{U}?{CRO}", timeout: nil)`,
    ],
    says: ['PPP default 60000', 'PPP default 60000', 'PPP default 60000', 'PPP absent'],
  },
  'Excon: the query replaces the address’s and the connection’s': {
    lines: [
      'Excon.get("{U}?{CR}", query: { object: "x" })',
      'Excon.new("https://entreprise.api.gouv.fr", query: { context: "x" }).get(path: "/v4/insee/sirene/unites_legales/552100554", query: { object: "x" })',
      'Excon.get("{U}?{CRO}")',
    ],
    says: ['--P default 60000', '--P default 60000', 'PPP default 60000'],
  },
  'Faraday: the limit is the adapter’s': {
    lines: [
      'a = Faraday.new("https://entreprise.api.gouv.fr") { |f| f.adapter :typhoeus }',
      `a.get("{U}", ${ALL})`,
      'b = Faraday.new("https://entreprise.api.gouv.fr", request: { read_timeout: 5 }) { |f| f.adapter :typhoeus }',
      `b.get("{U}", ${ALL})`,
      'c = Faraday.new("https://entreprise.api.gouv.fr", request: { timeout: 5 }) { |f| f.adapter :typhoeus }',
      `c.get("{U}", ${ALL})`,
      'd = Faraday.new("https://entreprise.api.gouv.fr") { |f| f.adapter :net_http }',
      `d.get("{U}", ${ALL})`,
      'e = Faraday.new("https://entreprise.api.gouv.fr") { |f| f.adapter adaptateur }',
      `e.get("{U}", ${ALL})`,
    ],
    says: ['PPP absent', 'PPP absent', 'PPP set 5000', 'PPP default 60000', 'PPP unknown'],
  },
  'Faraday: the query of a path that is assigned is dropped': {
    lines: [
      'connexion = Faraday.new("https://entreprise.api.gouv.fr")',
      'connexion.get do |req|',
      '  req.path = "/v4/insee/sirene/unites_legales/552100554?object=Instruction"',
      '  req.params["context"] = "Aides"',
      'end',
      'connexion.get("/v4/insee/sirene/unites_legales/552100554?object=Instruction")',
    ],
    says: ['P-- default 60000', '--P default 60000'],
  },
  'what the base says of the path is lost': {
    lines: [
      'HTTP.persistent("https://entreprise.api.gouv.fr/v4").get("/insee/sirene/unites_legales/552100554?{CRO}")',
      'HTTP.persistent("https://entreprise.api.gouv.fr/v4").get("/v4/insee/sirene/unites_legales/552100554?{CRO}")',
      'Excon.new("https://entreprise.api.gouv.fr/v4").get(path: "/insee/sirene/unites_legales/552100554")',
      'Excon.new("https://entreprise.api.gouv.fr/x").get(path: "v4/insee/sirene/unites_legales/552100554")',
      'class Un',
      '  include HTTParty',
      '  base_uri "https://entreprise.api.gouv.fr"',
      'end',
      'Un.get("v4/insee/sirene/unites_legales/552100554")',
      'class Deux',
      '  include HTTParty',
      '  base_uri "https://entreprise.api.gouv.fr/v4/"',
      'end',
      'Deux.get("/insee/sirene/unites_legales/552100554")',
    ],
    says: ['PPP absent', '--- default 60000', '--- default 60000'],
  },
  'Typhoeus.before': {
    lines: ['Typhoeus.before { |requete| requete.options[:timeout] = 5 }', 'Typhoeus.get("{U}?{CRO}")'],
    says: ['PPP set 5000'],
  },
  'the options of all connections of Faraday': {
    lines: [
      'Faraday.default_connection_options = { request: { timeout: 5 }, params: { context: "Aides" } }',
      'Faraday.new(url: "{U}").get',
    ],
    says: ['P-- set 5000'],
  },
  'an option of all connections of Faraday': {
    lines: ['Faraday.default_connection_options.request.timeout = 5', 'Faraday.get("{U}?{CRO}")'],
    says: ['PPP set 5000'],
  },
  'the defaults of Excon': {
    lines: ['Excon.defaults[:read_timeout] = 5', 'Excon.get("{U}?{CRO}")'],
    says: ['PPP set 5000'],
  },
  'the defaults of Excon, merged in place': {
    lines: ['Excon.defaults.merge!(read_timeout: 5)', 'Excon.get("{U}?{CRO}")'],
    says: ['PPP set 5000'],
  },
  'a variable that is blank when it is not set': {
    lines: [
      'params = { context: ENV.fetch("C", ""), recipient: ENV["R"] || "", object: ENV["O"] }',
      'HTTParty.get("{U}", query: params)',
    ],
    says: ['??P default 60000'],
  },
};

describe('calls in Ruby, as the libraries make them', () => {
  for (const [name, { lines, says }] of Object.entries(cases)) {
    it(name, async () => assert.deepEqual(await said('sample.rb', ...lines), says));
  }

  it('follows what another file sets for all requests', async () => {
    const report = await analyseTexts({
      'config/initializers/typhoeus.rb': written([
        'Typhoeus.before do |requete|',
        '  requete.options[:timeout] = 5',
        '  requete',
        'end',
      ]),
      'lib/lire.rb': written(['def lire = Typhoeus.get("{U}?{CRO}")']),
    });
    assert.deepEqual(saidOf(report), ['PPP set 5000']);
  });
});
