import { COMMON_SETTINGS } from '../../interpreter/names/environment';
import type { Library } from '../../interpreter/language';
import type { Machine } from '../../interpreter/evaluation/machine';
import type { Value } from '../../interpreter/values';
import { functions } from './functions';
import { injected } from './injection';

export const library: Library = {
  functions,
  broadErrors:
    /(?:^|[\\|\s])(?:Exception|Throwable|GuzzleException|TransferException|RequestException|BadResponseException|ExceptionInterface|HttpExceptionInterface|HttpClientException)\b/,
  isStore: ({ method, takesMap }) => /^(?:create|update|insert)$/.test(method) && takesMap,
  concurrency: {
    callsStartAll: false,
    ofCoroutines: false,
    awaits: false,
    words: /\bHttp::pool\(|->pool\(/,
    deferred: { sends: /Async\(/, words: /\b(?:settle|unwrap|Utils::all|Promise\\all)\b/ },
  },
  timeUnit: 's',
  environment: {
    objects: new Set(['$_ENV', '$_SERVER']),
    settings: new Set(COMMON_SETTINGS),
    lookups: {
      getenv: 'environment',
      env: 'environment',
      'Env.get': 'environment',
      'Illuminate\\Support\\Env.get': 'environment',
      config: 'setting',
      'Config.get': 'setting',
      'Illuminate\\Support\\Facades\\Config.get': 'setting',
    },
    codeSetting,
  },
  supplied: injected,
};

/** Laravel's settings are what the files of their names give: `config('services.x.url')`. */
function codeSetting(m: Machine, name: string): Value | null {
  const { unit } = m.frame;
  const [file = '', ...path] = name.split('.');
  if (path.length === 0 || !/^[\w-]+$/.test(file)) return null;
  const found = m.names.fileNamed(unit.file, `config/${file}`, /\.php$/);
  const value = path.reduce<Value | null>(
    (of, key) => of && m.heap.read(of, key),
    found && m.topLevels.returnedBy(found),
  );
  return value && value.kind !== 'ref' ? value : null;
}
