import { defineConfig } from 'vite';

export default defineConfig({
  define: {
    // Correct : l’adresse du service n’a rien de secret.
    __API_ENTREPRISE_URL__: JSON.stringify('https://entreprise.api.gouv.fr'),
    // À corriger : ce que « define » nomme est recopié dans le code envoyé au navigateur, jeton compris.
    __API_ENTREPRISE_TOKEN__: JSON.stringify(process.env.API_ENTREPRISE_TOKEN),
  },
});
