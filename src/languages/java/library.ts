import type { Library } from '../../interpreter/language';
import { supplied } from '../../interpreter/names/supplied';
import { functions } from './functions';
import { javaMethod } from './methods';
import { repeaters } from './repeaters';
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
    words:
      /\bparallelStream\(|\.parallel\(\)|\binvokeAll\(|\bnewCachedThreadPool\(|\bnewVirtualThreadPerTaskExecutor\(|\bFlux\b[\s\S]*\.flatMap\(/,
    starters: /^(?:supplyAsync|runAsync|startVirtualThread|start|fork)$/,
    pools: {
      unbounded: /\bnewCachedThreadPool\(|\bnewVirtualThreadPerTaskExecutor\(|\bnewThreadPerTaskExecutor\(/,
      bounded: /\bnew(?:Fixed|Scheduled|WorkStealing|SingleThread)\w*\(|\bnew (?:\w+\.)*ThreadPoolExecutor\b/,
      named: /\b(?:supplyAsync|runAsync)\([\s\S]*,\s*[\w.]+\s*\)$/,
    },
    // Of so many at a time, or one after the other.
    restraints:
      /\bflatMap\w*\([\s\S]*,\s*(?:\d+|[A-Z][A-Z_]+)\s*\)|\bconcatMap\(|\blimitRate\(|\bdelayElements\(|\bnew(?:Fixed|Scheduled|WorkStealing|SingleThread)\w*\(/,
    joins:
      /\bjava\.util\.concurrent\b|\bConcurrent(?:HashMap|Linked\w*|SkipList\w*|Map)\b|\bnewCachedThreadPool\b|\bnewVirtualThreadPerTaskExecutor\b/g,
    deferred: { sends: /\bsendAsync\(|\bsupplyAsync\(|\bexecuteAsync\(/, words: /\ballOf\(|\banyOf\(/ },
  },
  timeUnit: 's',
  environment: {
    objects: new Set(),
    settings: new Set(),
    lookups: { 'System.getenv': 'environment', 'System.getProperty': 'setting' },
  },
  logs: /^(?:(?:out|err)\.(?:print|println|printf|format)|\w*[lL]og(?:ger)?\.(?:log|trace|debug|info|warn|error|fatal|severe|warning|fine|finer|finest|config))$/,
  repeaters,
  supplied,
  schemas,
};
