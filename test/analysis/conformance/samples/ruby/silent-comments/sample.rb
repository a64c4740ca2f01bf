# Documentation : https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/418166096?context=aides
class Siren
  # @example
  #   HTTParty.get("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/#{siren}")
  def initialize(value)
    @value = value
  end

=begin
HTTP.get('https://entreprise.api.gouv.fr/v4/insee/sirene/etablissements/41816609600051')
=end
  def to_s
    @value.gsub(/\s/, '')
  end
end
