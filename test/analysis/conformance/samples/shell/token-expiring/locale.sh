# Réglages de ce poste, que git ignore.
export API_ENTREPRISE_TOKEN=eyJhbGci… # @value
