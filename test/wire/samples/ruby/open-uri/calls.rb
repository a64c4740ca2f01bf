require 'open-uri'
require 'uri'

QUERY = URI.encode_www_form(context: 'Aides publiques', recipient: '13002526500013', object: 'Dossier 2026-0042')
URL = "https://entreprise.api.gouv.fr/v3/insee/sirene/unites_legales/130025265?#{QUERY}".freeze

# --- open
URI.open(URL)

# --- open, with a header and a limit
URI.open(URL, 'Authorization' => "Bearer #{ENV['API_ENTREPRISE_TOKEN']}", read_timeout: 5).read

# --- parse and open
URI.parse(URL).open

# --- parse and read
URI(URL).read

# --- no limit
URI.open(URL, read_timeout: nil)
