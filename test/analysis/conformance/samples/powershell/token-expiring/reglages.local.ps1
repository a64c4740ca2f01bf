$ApiEntrepriseToken = 'eyJhbGci…' # @value
