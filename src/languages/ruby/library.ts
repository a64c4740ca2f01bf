import { COMMON_SETTINGS } from '../../interpreter/names/environment';
import type { Library } from '../../interpreter/language';
import { schemas } from './schemas';
import { functions } from './functions';
import { method } from './methods';

export const library: Library = {
  functions,
  broadErrors:
    /^$|(?:^|[\s,])(?:StandardError|Exception|Faraday::Error|RestClient::Exception|RestClient::ExceptionWithResponse|HTTParty::Error|HTTP::Error|Excon::Errors?(?:::Error)?|OpenURI::HTTPError)(?=$|[\s,])/,
  isStore: ({ method, object }) =>
    /^(?:create|update|insert)$/.test(method) && !/\b(?:params|hash|headers|options)\b/.test(object),
  schemas,
  timeUnit: 's',
  environment: {
    objects: new Set(['ENV']),
    settings: new Set([
      ...COMMON_SETTINGS,
      'Rails.application.credentials',
      'Rails.application.config',
      'Rails.application.secrets',
      'Rails.configuration',
      'Rails.application.config_for',
      'Figaro.env',
    ]),
    lookups: { 'ENV.fetch': 'environment', 'ENV.[]': 'environment', 'Rails.application.config_for': 'setting' },
  },
  method,
  pieces: { '[]': 'length', slice: 'length' },
};
