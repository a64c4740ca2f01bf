import type { Library } from '../../interpreter/language';
import { library as java } from '../java/library';
import { functions } from './functions';
import { everyMethod, kotlinMethod } from './methods';

export const library: Library = {
  ...java,
  functions,
  // As coroutines count it.
  timeUnit: 'ms',
  method: kotlinMethod,
  everyMethod,
  broadErrors:
    /(?:^|[|\s.])(?:Exception|Throwable|RuntimeException|IOException|ResponseException|ClientRequestException|FuelError|RestClientException|RestClientResponseException|HttpStatusCodeException|WebClientException|WebClientResponseException|FeignException|HttpException)(?=$|[|\s])/,
  concurrency: {
    callsStartAll: false,
    ofCoroutines: false,
    awaits: false,
    words: /\bparallelStream\(|\basync\s*(?:\([^)]*\)\s*)?\{|\blaunch\s*(?:\([^)]*\)\s*)?\{|\bflatMapMerge\b/,
    starters: /^(?:async|launch|supplyAsync|runAsync|thread|startVirtualThread)$/,
    // Of so many at a time, or one after the other.
    restraints:
      /\bwithPermit\b|\bchunked\(|\blimitedParallelism\(|\bSemaphore\(|\bflatMapMerge\(|\bflatMapConcat\b|\bnewFixedThreadPoolContext\(/,
    joins: /\bawaitAll\(\)|\bjoinAll\(|\.await\(\)|\.join\(\)/g,
  },
  logs: /^(?:print|println|(?:out|err)\.(?:print|println|printf|format)|(?:\w*[lL]og(?:ger)?|LOG|LOGGER|Timber|Log)\.(?:log|trace|debug|info|warn|error|fatal|severe|warning|fine|finer|finest|config|v|d|i|w|e|wtf))$/,
};
