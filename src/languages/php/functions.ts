import { negated } from '../../interpreter/library/filters';
import { parseUrl } from '../../interpreter/library/addresses';
import { isIn, mergeAll } from '../../interpreter/library/maps';
import { functionsOf } from '../../interpreter/library/operation';
import { nestedQueryString, queryString } from '../../interpreter/library/queries';
import {
  asString,
  encodedText,
  lengthOf,
  lowerCase,
  prefix,
  printf,
  replaceIn,
  upperCase,
} from '../../interpreter/library/texts';
import { answer, first, number } from '../../interpreter/library/values';
import { isFalsy, isNothing } from '../../interpreter/values/truth';
import {
  addQuery,
  callUserFunction,
  define,
  filterArray,
  implode,
  requireFile,
  translate,
  uriWithValue,
  uriWithoutValue,
  withDefaults,
} from './operations';

/** What the language's own functions and those of its common packages give. */
export const functions = functionsOf(
  [encodedText, 'urlencode rawurlencode'],
  [queryString, 'GuzzleHttp\\Psr7\\Query.build GuzzleHttp\\Query.build'],
  [nestedQueryString, 'http_build_query'],
  [addQuery, 'add_query_arg'],
  [uriWithoutValue, 'GuzzleHttp\\Psr7\\Uri.withoutQueryValue'],
  [uriWithValue, 'GuzzleHttp\\Psr7\\Uri.withQueryValue GuzzleHttp\\Psr7\\Uri.withQueryValues'],
  [printf, 'sprintf vsprintf'],
  [mergeAll, 'array_merge array_replace array_merge_recursive'],
  [withDefaults, 'wp_parse_args'],
  [number, 'intval floatval'],
  [
    first,
    'urlencode_deep rawurlencode_deep esc_url_raw sanitize_url sanitize_text_field wp_unslash untrailingslashit trim rtrim ltrim json_encode',
  ],
  [asString, 'strval'],
  [filterArray, 'array_filter'],
  [answer((m, value) => negated(isFalsy(m, value))), 'boolval'],
  [answer((_m, value) => isNothing(value)), 'is_null'],
  [answer((_m, value) => negated(isNothing(value))), 'isset'],
  [answer((m, value) => isFalsy(m, value)), 'empty'],
  [lengthOf, 'strlen mb_strlen'],
  [isIn(1, 0), 'array_key_exists key_exists in_array'],
  [prefix, 'substr mb_substr'],
  [callUserFunction(false), 'call_user_func'],
  [callUserFunction(true), 'call_user_func_array'],
  [lowerCase, 'strtolower mb_strtolower'],
  [upperCase, 'strtoupper mb_strtoupper'],
  [replaceIn, 'str_replace preg_replace'],
  [translate, 'strtr'],
  [implode, 'implode join'],
  [define, 'define'],
  [requireFile, 'require import'],
  [parseUrl, 'new GuzzleHttp\\Psr7\\Uri new Nyholm\\Psr7\\Uri new Laminas\\Diactoros\\Uri'],
);
