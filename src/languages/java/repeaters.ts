import type { Repeaters } from '../../interpreter/language';

/** Elements of an annotation that say what is repeated. */
const SELECTED = [
  'retryFor',
  'noRetryFor',
  'include',
  'exclude',
  'value',
  'includes',
  'excludes',
  'notRecoverable',
  'exceptionExpression',
  'predicate',
  'interceptor',
];

/** What repeats a method or a function, as libraries for that call it. */
export const repeaters: Repeaters = {
  annotations: {
    'org.springframework.retry.annotation.Retryable': SELECTED,
    'org.springframework.resilience.annotation.Retryable': SELECTED,
  },
  functions:
    /^(?:RetryTemplate|\w*[rR]etryTemplate|retry|\w*Retry)\.(?:execute|invoke|call|executeSupplier|executeCallable|executeCheckedSupplier)$|^Failsafe\b.*\.(?:get|run|getAsync|runAsync)$/,
  tellsApart:
    /\b(?:abortOn|abortIf|handle|handleIf|handleResultIf|retryOn|retryOnException|retryOnExceptionPredicate|retryExceptions|ignoreExceptions|notRetryOn|traversingCauses|customPolicy|HttpClientErrorException|NotFound|is4xxClientError|BinaryExceptionClassifier|ExceptionClassifierRetryPolicy)\b/,
};
