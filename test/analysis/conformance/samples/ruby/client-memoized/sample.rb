require 'net/http'

class Client
  def unite_legale(siren)
    query = URI.encode_www_form(context: 'aides', recipient: '13002526500013', object: 'dossier')
    request = Net::HTTP::Get.new("/v4/insee/sirene/unites_legales/#{siren}?#{query}")
    request['Authorization'] = "Bearer #{ENV.fetch('API_ENTREPRISE_TOKEN')}"
    http.request(request)
  end

  private

  def http
    @http ||= begin
      client = Net::HTTP.new('entreprise.api.gouv.fr', 443)
      client.use_ssl = true
      client.read_timeout = 5
      client
    end
  end
end
