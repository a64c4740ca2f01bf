class Exercices
  URL = 'https://api.apientreprise.fr/v2/entreprises/' # @path

  def fetch(siren)
    HTTParty.get(URL + siren, query: { context: 'aides', recipient: '13002526500013', object: 'dossier' }, timeout: 5)
  end
end
