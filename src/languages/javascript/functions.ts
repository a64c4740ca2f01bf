import { negated } from '../../interpreter/library/filters';
import { joinPath, joinUrls, parsing, searchParams } from '../../interpreter/library/addresses';
import { limit } from '../../interpreter/library/limits';
import { assignAll, deleteKey, entries, filterMap, mergeAll, newMap } from '../../interpreter/library/maps';
import { functionsOf } from '../../interpreter/library/operation';
import { nestedQueryString, queryString } from '../../interpreter/library/queries';
import { asString, encodedText, encodeAll, printf } from '../../interpreter/library/texts';
import { all, answer, first, number } from '../../interpreter/library/values';
import { ENCODED } from '../../interpreter/values/queries';
import { ABORT, SETTLE, abort, clear, later, sleep } from '../../interpreter/library/timers';
import { anySignal, cancelSource, newController } from '../../interpreter/library/signals';
import { newPromise, race, settlePromise, soon } from '../../interpreter/library/promises';
import { isFalsy, isLeftOut, isNothing } from '../../interpreter/values/truth';
import { literal, type Value } from '../../interpreter/values';
import { httpHeaders, httpParams, inject, runInInjectionContext } from './angular';
import { nestModule } from './nest';
import { keysOf, ownKey, requireModule, runtimeConfig, typeOf, valuesOf } from './operations';

/** A function of lodash, by the names that its packages have it under. */
const LODASH = (name: string): string =>
  `lodash.${name} lodash-es.${name} lodash/${name} lodash-es/${name} lodash.${name.toLowerCase()}`;

const valueAndKey = (key: string, value: Value): readonly Value[] => [value, literal(key)];

/** Its class encodes what stands raw in an address. */
const parseWebUrl = parsing(ENCODED);

/** What the language's own functions and those of its common packages give. */
export const functions = functionsOf(
  [encodedText, 'encodeURIComponent escape querystring.escape'],
  [encodeAll, 'encodeURI'],
  [queryString, 'querystring.stringify query-string.stringify $.param jQuery.param jquery.param'],
  [nestedQueryString, 'qs.stringify'],
  [searchParams, 'URLSearchParams'],
  [newMap, 'Object.fromEntries'],
  [entries, 'Object.entries'],
  [valuesOf, 'Object.values'],
  [parseWebUrl, 'URL URL.parse'],
  [joinUrls, 'url.resolve'],
  [printf, 'util.format'],
  [joinPath, 'path.join path.posix.join url-join urljoin'],
  [mergeAll, 'lodash.merge lodash.defaults'],
  [assignAll, 'Object.assign'],
  [runInInjectionContext, '@angular/core.runInInjectionContext'],
  [inject, '@angular/core.inject'],
  [anySignal, 'AbortSignal.any'],
  [abort, ABORT],
  [settlePromise, SETTLE],
  [race, 'Promise.race'],
  [cancelSource, 'axios.CancelToken.source axios.axios.CancelToken.source'],
  [deleteKey, 'delete Reflect.deleteProperty'],
  [number, 'Number parseInt parseFloat Number.parseInt Number.parseFloat'],
  [
    first,
    'defineNuxtConfig nuxt/config.defineNuxtConfig Object.freeze structuredClone Promise.resolve Array.from react.cache JSON.stringify',
  ],
  [asString, 'String'],
  [filterMap(true, () => valueAndKey), LODASH('pickBy')],
  [filterMap(false, () => valueAndKey), LODASH('omitBy')],
  [keysOf, 'Object.keys'],
  [typeOf, 'typeof'],
  [answer((m, value) => negated(isFalsy(m, value))), 'Boolean'],
  [first, LODASH('identity')],
  [answer((_m, value) => isNothing(value)), LODASH('isNil')],
  [answer((_m, value) => isLeftOut(value)), LODASH('isUndefined')],
  [all, 'Promise.all Promise.allSettled'],
  [limit, 'p-timeout promise-timeout.timeout'],
  [ownKey, 'Symbol Symbol.for'],
  [later, 'setTimeout timers.setTimeout'],
  [clear, 'clearTimeout timers.clearTimeout'],
  [sleep, 'timers/promises.setTimeout'],
  [soon, 'setImmediate queueMicrotask timers.setImmediate'],
  [
    newController,
    'new AbortController new abort-controller new abort-controller.AbortController',
    'new node-abort-controller.AbortController new @azure/abort-controller.AbortController',
  ],
  [newPromise, 'new Promise'],
  [parseWebUrl, 'new URL new url.URL'],
  [searchParams, 'new URLSearchParams new url.URLSearchParams'],
  [newMap, 'new Headers new Map'],
  [httpParams, 'new @angular/common/http.HttpParams'],
  [httpHeaders, 'new @angular/common/http.HttpHeaders'],
  [runtimeConfig, 'useRuntimeConfig #imports.useRuntimeConfig'],
  [nestModule, '@nestjs/common.Module'],
  [requireModule, 'require import'],
);
