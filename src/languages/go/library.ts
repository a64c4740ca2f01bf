import type { Library } from '../../interpreter/language';
import { parseUrl } from '../../interpreter/library/addresses';
import { assignAll, newMap } from '../../interpreter/library/maps';
import { functionsOf } from '../../interpreter/library/operation';
import { asString, encodedText, lengthOf, lowerCase, printf, upperCase } from '../../interpreter/library/texts';
import { first, number } from '../../interpreter/library/values';
import { strictReading } from './decoders';
import { method } from './methods';
import {
  appended,
  builder,
  emptyContext,
  joinedList,
  joinedPath,
  limitedContext,
  now,
  option,
  parsedDuration,
  pointed,
  printed,
  printedInto,
  replaced,
  replacer,
  result,
  results,
  urlOfFields,
} from './operations';

/** What the packages give that come with the language. */
const functions = functionsOf(
  [results, '%results'],
  [result, '%result'],
  [pointed, '%pointed'],
  [appended, 'append'],
  [lengthOf, 'len'],
  [encodedText, 'net/url.QueryEscape net/url.PathEscape'],
  [parseUrl, 'net/url.Parse net/url.ParseRequestURI'],
  [joinedPath, 'net/url.JoinPath'],
  [printf, 'fmt.Sprintf'],
  [printed, 'fmt.Sprint'],
  [printedInto(true), 'fmt.Fprintf'],
  [printedInto(false), 'fmt.Fprint io.WriteString'],
  [number, 'strconv.Atoi strconv.ParseInt strconv.ParseFloat'],
  [asString, 'strconv.Itoa strconv.FormatInt'],
  [
    first,
    'strings.TrimSpace strings.Trim strings.TrimLeft strings.TrimRight strings.TrimSuffix strings.TrimPrefix strings.Clone',
    'context.WithValue time.Duration maps.Clone slices.Clone',
  ],
  [assignAll, 'maps.Copy'],
  [lowerCase, 'strings.ToLower'],
  [upperCase, 'strings.ToUpper'],
  [joinedList, 'strings.Join'],
  [replaced, 'strings.Replace strings.ReplaceAll'],
  [replacer, 'strings.NewReplacer'],
  [emptyContext, 'context.Background context.TODO'],
  [limitedContext, 'context.WithTimeout context.WithDeadline context.WithTimeoutCause context.WithDeadlineCause'],
  [now, 'time.Now'],
  [parsedDuration, 'time.ParseDuration'],
  [option, 'flag.String flag.Duration flag.Int'],
);

const constructors = {
  'new net/url.URL': urlOfFields,
  'new net/url.Values': newMap,
  'new net/http.Header': newMap,
  'new strings.Builder': builder,
  'new bytes.Buffer': builder,
};

/** Functions of packages that come with Go which write to what they are given a pointer to. */
const WRITERS = /(?:Unmarshal|Decode|Scan|Read|Copy|Fill|Parse|Sort|Var|Swap|Store)\w*$/;

/** Whether a function may write to what it is given. */
function mayWrite(id: string): boolean {
  const isOfGo = /^[a-z]\w*(?:\/\w+)*\.\w/.test(id);
  return !isOfGo || WRITERS.test(id);
}

export const library: Library = {
  logs: /^(?:fmt\.(?:Print|Fprint)(?:f|ln)?|(?:log|slog|logrus|glog|klog|zap|\w*[lL]og(?:ger)?|sugar)\.(?:Print|Fatal|Panic|Debug|Info|Warn|Warning|Error|Trace)(?:f|ln|w|Context)?)$/,
  functions,
  call: (m, id, args, at) => Object.entries(constructors).find(([name]) => name === id)?.[1](m, args, at) ?? null,
  method,
  mayWrite,
  schemas: { ofReader: strictReading },
  urlFields: { RawQuery: 'query', Path: 'path', RawPath: 'path', Host: 'host', Scheme: 'scheme' },
  // They name nothing, and may be told which value they take: `%[1]s`.
  verbs: /%%|%(\b\B)?(\b\B)?(\b\B)?[-+ 0#]*(?:[1-9]\d*)?(?:\.\d+)?(?:\[(\d+)\])?[a-zA-Z](\b\B)?/g,
  isStore: () => false,
  concurrency: {
    callsStartAll: false,
    ofCoroutines: false,
    awaits: false,
    starters: /^[gG]o$/,
    // A channel of a size is what many take a place in; one for all results holds nothing back.
    restraints:
      /\bmake\(chan\b[^\n,]*,(?!\s*len\()|<-\s*struct\{\}\{\}|SetLimit\(|MaxGoroutines|Tick(?:er)?\b|workerpool|\bants\.|MaxConnsPerHost/,
    joins: /\.Wait\(\)/g,
  },
  pieces: { slice: 'end' },
  timeUnit: 'ns',
  environment: {
    objects: new Set(),
    settings: new Set(),
    lookups: {
      'os.Getenv': 'environment',
      'os.LookupEnv': 'environment',
      'syscall.Getenv': 'environment',
    },
  },
};
