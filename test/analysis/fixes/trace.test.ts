import { checkPairs } from './pairs';

const recipient = { recipient: '13002526500013' };

describe('fixes of the trace in JavaScript', () => {
  checkPairs('js', [
    {
      about: 'writes the configured recipient in the place of the company’s number',
      rule: 'recipient-is-callee',
      values: recipient,
      before: `
import axios from 'axios';
export const lire = (siret) =>
  axios.get(\`https://entreprise.api.gouv.fr/v4/insee/sirene/etablissements/\${siret}\`, {
    params: { context: 'Aides', recipient: siret, object: 'Dossier 42' },
    timeout: 5000,
  });
`,
      after: `
import axios from 'axios';
export const lire = (siret) =>
  axios.get(\`https://entreprise.api.gouv.fr/v4/insee/sirene/etablissements/\${siret}\`, {
    params: { context: 'Aides', recipient: '13002526500013', object: 'Dossier 42' },
    timeout: 5000,
  });
`,
      safe: false,
    },
    {
      about: 'gives a shorthand its value',
      rule: 'recipient-is-callee',
      values: recipient,
      before: `
import axios from 'axios';
export const lire = (recipient) =>
  axios.get(\`https://entreprise.api.gouv.fr/v4/insee/sirene/etablissements/\${recipient}\`, {
    params: { context: 'Aides', recipient, object: 'Dossier 42' },
    timeout: 5000,
  });
`,
      after: `
import axios from 'axios';
export const lire = (recipient) =>
  axios.get(\`https://entreprise.api.gouv.fr/v4/insee/sirene/etablissements/\${recipient}\`, {
    params: { context: 'Aides', recipient: '13002526500013', object: 'Dossier 42' },
    timeout: 5000,
  });
`,
    },
    {
      about: 'takes a removed parameter out of the middle of a URL',
      rule: 'removed-parameter',
      before: `
fetch('https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/552100554?context=Aides&non_diffusables=true&recipient=13002526500013&object=Dossier', { signal: AbortSignal.timeout(5000) });
`,
      after: `
fetch('https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/552100554?context=Aides&recipient=13002526500013&object=Dossier', { signal: AbortSignal.timeout(5000) });
`,
      safe: true,
    },
    {
      about: 'leaves alone a removed parameter whose value is another string',
      rule: 'removed-parameter',
      before: `
const unite = (tout) => fetch('https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/552100554?context=Aides&recipient=13002526500013&object=Dossier&non_diffusables=' + tout, { signal: AbortSignal.timeout(5000) });
unite('true');
`,
      after: null,
    },
  ]);
});

describe('fixes of the trace in Ruby', () => {
  checkPairs('rb', [
    {
      about: 'takes a removed parameter out of a hash, with its comma',
      rule: 'removed-parameter',
      before: `
Typhoeus.get("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/552100554",
  params: { context: "Aides", recipient: "13002526500013", object: "Dossier", error_format: "json_api" }, timeout: 5)
`,
      after: `
Typhoeus.get("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/552100554",
  params: { context: "Aides", recipient: "13002526500013", object: "Dossier" }, timeout: 5)
`,
      safe: true,
    },
  ]);
});
