HOST = 'https://entreprise.api.gouv.fr'

def traceability(object)
  { context: 'aides', recipient: '13002526500013', object: object }
end

def unite_legale(siren)
  Typhoeus.get("#{HOST}/v4/insee/sirene/unites_legales/#{siren}", params: traceability('dossier'), timeout: 5)
end

def etablissement(siret)
  Typhoeus.get("#{HOST}/v4/insee/sirene/etablissements/#{siret}", params: traceability("etablissement #{siret}"), timeout: 5)
end
