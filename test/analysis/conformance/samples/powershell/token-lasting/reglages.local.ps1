$ApiEntrepriseToken = 'eyJhbGci…'
