import type { ClientTemplate } from '../../../writing/targets';

/** Clients that requests are written with, the usual ones first. */
export const clients: readonly ClientTemplate[] = [
  { client: 'net-http', label: 'Net::HTTP', isUsual: true },
  { client: 'faraday', label: 'Faraday', packages: ['faraday'], sign: /\bFaraday\b/, isUsual: true },
  {
    client: 'api-entreprise',
    label: 'SDK API Entreprise',
    packages: ['api_entreprise'],
    sign: /\bApiEntreprise::Client\b|require ['"]api_entreprise['"]/,
    isSdk: true,
  },
  { client: 'excon', label: 'Excon', packages: ['excon'], sign: /\bExcon\b/ },
  { client: 'http-rb', label: 'http.rb', packages: ['http'], sign: /(?<!::)\bHTTP\.[a-z]|require ['"]http['"]/ },
  { client: 'httparty', label: 'HTTParty', packages: ['httparty'], sign: /\bHTTParty\b/ },
  { client: 'rest-client', label: 'rest-client', packages: ['rest-client'], sign: /\bRestClient\b/ },
  { client: 'typhoeus', label: 'Typhoeus', packages: ['typhoeus'], sign: /\bTyphoeus\b/ },
  { client: 'open-uri', label: 'URI.open', sign: /\bURI\.open\b/ },
];
