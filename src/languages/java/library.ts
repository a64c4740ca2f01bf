import type { Library } from '../../interpreter/language';
import { supplied } from '../../interpreter/supplied';
import { functions } from './functions';
import { javaMethod } from './methods';
import { schemas } from './schemas';

export const library: Library = {
  functions,
  method: javaMethod,
  broadErrors:
    /(?:^|[|\s.])(?:Exception|Throwable|RuntimeException|IOException|RestClientException|RestClientResponseException|HttpStatusCodeException|WebClientException|WebClientResponseException|FeignException|HttpException|UnirestException|WebApplicationException)(?=$|[|\s])/,
  isStore: ({ method, object }) =>
    /^(?:create|update|insert|add|merge)$/.test(method) &&
    /(?:repo(?:sitory)?|dao|mapper|manager|\bem|session|jdbc\w*)\.$/i.test(object),
  concurrency: {
    callsStartAll: false,
    ofCoroutines: false,
    awaits: false,
    words: /\bparallelStream\(|\binvokeAll\(|\bnewCachedThreadPool\(|\bnewVirtualThreadPerTaskExecutor\(/,
    deferred: { sends: /\bsendAsync\(|\bsupplyAsync\(|\bexecuteAsync\(/, words: /\ballOf\(|\banyOf\(/ },
  },
  timeUnit: 's',
  environment: {
    objects: new Set(),
    settings: new Set(),
    lookups: { 'System.getenv': 'environment', 'System.getProperty': 'setting' },
  },
  supplied,
  schemas,
};
