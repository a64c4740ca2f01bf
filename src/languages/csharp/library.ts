import type { Library } from '../../interpreter/language';
import { functions } from './functions';
import { csharpMethod } from './methods';
import { schemas } from './schemas';
import { clientOfInterface, STARTING, suppliedService } from './services';

export const library: Library = {
  functions,
  method: csharpMethod,
  logs: /^(?:Console(?:\.(?:Error|Out))?|Out|Error|Debug|Trace|Log|\w*[lL]og(?:ger)?|_?journal)\.(?:Write(?:Line)?(?:Async)?|Log(?:Trace|Debug|Information|Warning|Error|Critical)?|Trace|Debug|Verbose|Info|Information|Warn|Warning|Error|Fatal)$/,
  broadErrors:
    /(?:^|\.)(?:Exception|SystemException|HttpRequestException|FlurlHttpException|ApiException|WebException|TaskCanceledException|OperationCanceledException)$/,
  isStore: ({ method, object }) =>
    /^(?:Create|Update|Insert|Add|Merge|Save)(?:Async)?$/.test(method) &&
    /(?:repo(?:sitory)?|dao|context|db|session|store)\.$/i.test(object),
  concurrency: {
    callsStartAll: false,
    ofCoroutines: false,
    awaits: true,
    words: /\bTask\.WhenAll\(|\.AsParallel\(/,
  },
  schemas,
  timeUnit: 's',
  starting: STARTING,
  clientOfInterface,
  supplied: suppliedService,
  pieces: { Substring: 'length' },
  urlFields: {
    Query: 'query',
    Path: 'path',
    AbsolutePath: 'path',
    Host: 'host',
    Scheme: 'scheme',
    Uri: 'whole',
    AbsoluteUri: 'whole',
    OriginalString: 'whole',
  },
  environment: {
    objects: new Set(),
    settings: new Set(),
    lookups: { 'System.Environment.GetEnvironmentVariable': 'environment' },
  },
};
