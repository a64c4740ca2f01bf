import { negated } from '../../interpreter/library/filters';
import { joinPath, joinUrls, parseUrl } from '../../interpreter/library/addresses';
import { ambient, limit } from '../../interpreter/library/limits';
import { mergeAll } from '../../interpreter/library/maps';
import { functionsOf } from '../../interpreter/library/operation';
import { asString, encodedText, lengthOf } from '../../interpreter/library/texts';
import { all, answer, first, number, partial } from '../../interpreter/library/values';
import { settingSymbol } from '../../interpreter/names/settings';
import { isFalsy } from '../../interpreter/values/truth';
import { attribute, dependency, filterItems, importModule, parseUrlWith, wordQueryString } from './operations';

/** The language's own functions, and what frameworks call them by. */
const URLLIB = (name: string): string => `urllib.parse.${name} six.moves.urllib.parse.${name} requests.compat.${name}`;

/** An object of django-environ or environs, which looks variables up, itself or by type (`env.str('X')`). */
export const ENVIRON = 'environ.Env()';

/** What the language's own functions and those of its common packages give. */
export const functions = functionsOf(
  [encodedText, `${URLLIB('quote')} ${URLLIB('quote_plus')} urllib.quote urllib.quote_plus django.utils.http.urlquote`],
  [wordQueryString, `${URLLIB('urlencode')} urllib.urlencode django.utils.http.urlencode urllib3.request.urlencode`],
  [parseUrl, `${URLLIB('urlsplit')} ${URLLIB('urlparse')} urlparse.urlsplit urlparse.urlparse yarl.URL`],
  [parseUrlWith, 'httpx.URL'],
  [joinUrls, `${URLLIB('urljoin')} urlparse.urljoin`],
  [joinPath, 'os.path.join posixpath.join'],
  [mergeAll, 'dict'],
  [number, 'int float'],
  [
    first,
    `asyncio.run typing.cast list tuple ${URLLIB('urlunsplit')} ${URLLIB('urlunparse')} copy.copy copy.deepcopy json.dumps`,
  ],
  [asString, 'str'],
  [filterItems, 'filter'],
  [answer((m, value) => negated(isFalsy(m, value))), 'bool'],
  [lengthOf, 'len'],
  [partial, 'functools.partial'],
  [all, 'asyncio.gather'],
  [limit, 'asyncio.wait_for'],
  [
    ambient,
    'asyncio.timeout async_timeout.timeout anyio.fail_after trio.fail_after eventlet.Timeout eventlet.timeout.Timeout',
    'gevent.Timeout gevent.timeout.Timeout',
  ],
  [attribute, 'getattr'],
  [dependency, 'fastapi.Depends fastapi.Security fastapi.params.Depends'],
  [importModule, '__import__'],
  [() => ({ kind: 'external', id: ENVIRON }), 'environ.Env environ.FileAwareEnv environs.Env environs.FileAwareEnv'],
  [
    (m, _args, at) => settingSymbol(m, 'setting', '', null, at),
    'dynaconf.Dynaconf dynaconf.LazySettings configparser.ConfigParser configparser.RawConfigParser',
    'configparser.SafeConfigParser',
  ],
);
