import { checkPairs } from './pairs';

describe('fixes in Ruby', () => {
  checkPairs('rb', [
    {
      about: 'gives a limit to a connection that has options, behind its port',
      rule: 'timeout-off-recommendation',
      before: `
require 'net/http'
uri = URI("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/418166096?#{query}")
Net::HTTP.start(uri.host, uri.port, use_ssl: true) { |http| http.request(Net::HTTP::Get.new(uri)) }
`,
      after: `
require 'net/http'
uri = URI("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/418166096?#{query}")
Net::HTTP.start(uri.host, uri.port, use_ssl: true, read_timeout: 5) { |http| http.request(Net::HTTP::Get.new(uri)) }
`,
      safe: false,
    },
    {
      about: 'gives a limit to what is opened by its address, without an address once more',
      rule: 'timeout-off-recommendation',
      before: `
require 'open-uri'
URI("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/418166096?#{query}").read
`,
      after: `
require 'open-uri'
URI("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/418166096?#{query}").read(read_timeout: 5)
`,
      safe: false,
    },
    {
      about: 'does not write a parameter again that is there as a list',
      rule: 'missing-traceability',
      before: `
require 'typhoeus'
Typhoeus.get(
  'https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/418166096',
  params: { context: 'Aides', recipient: '13002526500013', object: ['Dossier'] }, timeout: 5
)
`,
      after: null,
    },
    {
      about: 'takes out the refusals',
      rule: 'blind-retry',
      before: `
require 'faraday'
connexion = Faraday.new(url: 'https://entreprise.api.gouv.fr', request: { timeout: 5 }) do |f|
  f.request :retry, max: 3, retry_statuses: [401, 404, 429, 503]
end
connexion.get('/v4/insee/sirene/unites_legales/418166096', parametres)
`,
      after: `
require 'faraday'
connexion = Faraday.new(url: 'https://entreprise.api.gouv.fr', request: { timeout: 5 }) do |f|
  f.request :retry, max: 3, retry_statuses: [429, 503]
end
connexion.get('/v4/insee/sirene/unites_legales/418166096', parametres)
`,
      safe: true,
    },
    {
      about: 'adds entries to a hash of several lines',
      rule: 'missing-traceability',
      before: `
def get(siren)
  HTTParty.get("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/#{siren}", query: {
    context: 'a', # why
    recipient: '13002526500013' # who
  })
end
`,
      after: `
def get(siren)
  HTTParty.get("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/#{siren}", query: {
    context: 'a', # why
    recipient: '13002526500013', # who
    object: 'Vérification d’un dossier'
  })
end
`,
      safe: true,
    },
    {
      about: 'writes keys as strings where the others are',
      rule: 'missing-traceability',
      values: { object: "l'aide" },
      before: `
HTTParty.get("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/#{siren}", query: { 'context' => 'a', 'recipient' => '13002526500013' })
`,
      after: `
HTTParty.get("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/#{siren}", query: { 'context' => 'a', 'recipient' => '13002526500013', 'object' => "l'aide" })
`,
    },
    {
      about: 'writes keys with the arrow where the others have it',
      rule: 'missing-traceability',
      before: `
HTTParty.get "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/#{siren}", :query => { :context => 'a', :recipient => '13002526500013' }
`,
      after: `
HTTParty.get "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/#{siren}", :query => { :context => 'a', :recipient => '13002526500013', :object => 'Vérification d’un dossier' }
`,
    },
    {
      about: 'adds pairs to those of a call without braces',
      rule: 'missing-traceability',
      before: `
conn = Faraday.new(url: 'https://entreprise.api.gouv.fr')
conn.get("/v4/insee/sirene/unites_legales/#{siren}", context: 'a', recipient: '13002526500013')
`,
      after: `
conn = Faraday.new(url: 'https://entreprise.api.gouv.fr')
conn.get("/v4/insee/sirene/unites_legales/#{siren}", context: 'a', recipient: '13002526500013', object: 'Vérification d’un dossier')
`,
    },
    {
      about: 'gives a call without arguments its query',
      rule: 'missing-traceability',
      values: {},
      before: `
site = RestClient::Resource.new('https://entreprise.api.gouv.fr')
site['/v4/insee/sirene/unites_legales/418166096'].get
`,
      after: `
site = RestClient::Resource.new('https://entreprise.api.gouv.fr')
site['/v4/insee/sirene/unites_legales/418166096'].get(params: { context: '', recipient: '', object: '' })
`,
      safe: false,
    },
    {
      about: 'gives the connection its defaults, before its block',
      rule: 'missing-traceability',
      values: { context: 'a', recipient: '13002526500013', object: 'b' },
      before: `
conn = Faraday.new('https://entreprise.api.gouv.fr') do |f|
  f.adapter :net_http
end
conn.get("/v4/insee/sirene/unites_legales/#{siren}")
`,
      after: `
conn = Faraday.new('https://entreprise.api.gouv.fr', params: { context: 'a', recipient: '13002526500013', object: 'b' }) do |f|
  f.adapter :net_http
end
conn.get("/v4/insee/sirene/unites_legales/#{siren}")
`,
      safe: true,
    },
    {
      about: 'adds pairs to a URL',
      rule: 'missing-traceability',
      before: `
Net::HTTP.get(URI("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/#{siren}?context=a&recipient=#{siret}"))
`,
      after: `
Net::HTTP.get(URI("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/#{siren}?context=a&recipient=#{siret}&#{URI.encode_www_form(object: 'Vérification d’un dossier')}"))
`,
    },
    {
      about: 'gives no query to a URL of which the path alone is sent',
      rule: 'missing-traceability',
      before: `
uri = URI("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/#{siren}")
Net::HTTP.start(uri.host, 443, use_ssl: true) { |http| http.get(uri.path) }
`,
      after: null,
    },
    {
      about: 'gives no query to a URL that is given another one later',
      rule: 'missing-traceability',
      before: `
uri = URI("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/#{siren}")
uri.query = URI.encode_www_form({})
Net::HTTP.get(uri)
`,
      after: null,
    },
    {
      about: 'fills one value and adds another',
      rule: 'missing-traceability',
      values: { context: 'a', object: 'b' },
      before: `
HTTP.timeout(5).get("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/#{siren}", params: { recipient: '13002526500013', object: '' })
`,
      after: `
HTTP.timeout(5).get("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/#{siren}", params: { recipient: '13002526500013', object: 'b', context: 'a' })
`,
      safe: true,
    },
    {
      about: 'adds no query option that would cost a URL its own',
      rule: 'missing-traceability',
      before: `
url = <<~URL.strip
  https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/#{siren}?context=a
URL
Excon.get(url)
`,
      after: null,
    },
    {
      about: 'puts the step behind what made the client',
      rule: 'missing-timeout',
      before: `
HTTP.headers(accept: 'application/json')
    .get("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/#{siren}", params: params)
`,
      after: `
HTTP.headers(accept: 'application/json').timeout(5)
    .get("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/#{siren}", params: params)
`,
      safe: true,
    },
    {
      about: 'inserts the step before the call that sends',
      rule: 'missing-timeout',
      before: `
HTTP.get("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/#{siren}", params: params).to_s
`,
      after: `
HTTP.timeout(5).get("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/#{siren}", params: params).to_s
`,
    },
    {
      about: 'takes options up that are a variable',
      rule: 'missing-timeout',
      before: `
options = { params: params }
Typhoeus.get("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/#{siren}", options)
`,
      after: `
options = { params: params }
Typhoeus.get("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/#{siren}", options.merge(timeout: 5))
`,
    },
    {
      about: 'moves the token to a header',
      rule: 'token-in-url',
      before: `
def get(siren)
  params = {
    token: ENV['TOKEN'],
    context: 'a',
    recipient: '13002526500013',
    object: 'b'
  }
  HTTParty.get("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/#{siren}", query: params, headers: { 'Accept' => 'application/json' })
end
`,
      after: `
def get(siren)
  params = {
    context: 'a',
    recipient: '13002526500013',
    object: 'b'
  }
  HTTParty.get("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/#{siren}", query: params, headers: { 'Accept' => 'application/json', 'Authorization' => "Bearer #{ENV['TOKEN']}" })
end
`,
      safe: false,
    },
    {
      about: 'moves the parameters out of the headers, a few of them',
      rule: 'traceability-not-in-query',
      before: `
Typhoeus.get(
  "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/#{siren}",
  headers: { 'context' => 'a', 'Accept' => 'application/json', 'recipient' => '13002526500013', 'object' => 'b' },
  timeout: 5
)
`,
      after: `
Typhoeus.get(
  "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/#{siren}",
  headers: { 'Accept' => 'application/json' },
  timeout: 5,
  params: { context: 'a', recipient: '13002526500013', object: 'b' }
)
`,
      safe: false,
    },
    {
      about: 'writes the path of the successor relative to its base',
      rule: 'deprecated-endpoint',
      before: `
conn = Faraday.new(url: 'https://entreprise.api.gouv.fr/')
conn.get("v3/insee/sirene/unites_legales/#{siren}", context: 'a', recipient: '13002526500013', object: 'b')
`,
      after: `
conn = Faraday.new(url: 'https://entreprise.api.gouv.fr/')
conn.get("v4/insee/sirene/unites_legales/#{siren}", context: 'a', recipient: '13002526500013', object: 'b')
`,
      safe: false,
    },
  ]);
});
