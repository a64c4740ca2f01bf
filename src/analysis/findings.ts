/**
 * What the analysis says, in the words that its users share: rules make findings, the command prints them, the editor
 * shows them. Plain data, so that it passes between processes as it is.
 */

import type { NewFile, TextEdit } from '../text/edit';
import type { Message } from '../text/message';
import type { Place } from '../text/place';

/**
 * Of the rules that exist, and no other: whoever switches one on relies on it. Stable: they are written in people's
 * configurations, suppressions and baselines.
 */
export const ruleIds = [
  'missing-traceability',
  'missing-user-id',
  'traceability-not-in-query',
  'invalid-recipient',
  'recipient-is-callee',
  'placeholder-traceability',
  'object-too-long',
  'unencoded-query',
  'removed-parameter',
  'invalid-identifier',
  'unknown-endpoint',
  'staging-only-endpoint',
  'insecure-transport',
  'missing-token',
  'missing-timeout',
  'timeout-unit',
  'timeout-off-recommendation',
  'spent-signal',
  'unthrottled-calls',
  'blind-retry',
  'failure-taken-for-absence',
  'strict-response-schema',
  'hardcoded-token',
  'token-in-url',
  'token-in-client-code',
  'client-side-call',
  'token-environment-mismatch',
  'token-expiry',
  'token-logged',
  'retired-endpoint',
  'deprecated-endpoint',
  'unused-suppression',
] as const;

export type RuleId = (typeof ruleIds)[number];

const known: ReadonlySet<string> = new Set(ruleIds);

export function isRuleId(text: string): text is RuleId {
  return known.has(text);
}

/** From the gravest. Only `error`, and `warning` above a limit, make the command fail. */
export const severities = ['error', 'warning', 'information', 'hint'] as const;

export type Severity = (typeof severities)[number];

/**
 * What a person has to do besides any fix: have a route of a server call in the browser's place, keep the secret elsewhere
 * and have it replaced, or take out what has no effect.
 */
export const remedies = ['route', 'secret', 'removal'] as const;

export type Remedy = (typeof remedies)[number];

export interface Fix {
  readonly title: Message;
  /** Applied together or not at all. They do not overlap. */
  readonly edits: readonly TextEdit[];
  /** Files that are made with them, where there are none. */
  readonly creates?: readonly NewFile[];
  /** May be applied without a person looking: `lint --fix`, fix all on save. Needs no value that only a person knows. */
  readonly safe: boolean;
}

export interface Related {
  readonly place: Place;
  readonly message: Message;
}

export interface Finding {
  readonly rule: RuleId;
  readonly severity: Severity;
  /** Where the defect is mended. */
  readonly place: Place;
  readonly message: Message;
  /** The catalogue's path template. */
  readonly endpoint: string | null;
  /** Names of the parameters that are missing, for the rules about them. */
  readonly missing?: readonly string[];
  /** Calls that lead to this one defect, ten at most. */
  readonly related: readonly Related[];
  /** How many there are in all. */
  readonly relatedCount: number;
  readonly fixes: readonly Fix[];
  /** Absent: the fixes, or an edit like them, mend it. */
  readonly remedy?: Remedy;
  /** Says that this is the same finding in another version of the file: unchanged by a line that moves, an edit elsewhere. */
  readonly fingerprint: string;
}

export type CallHost = 'production' | 'staging' | 'local' | 'retired' | 'unknown';

export type SlotState = 'present' | 'absent' | 'unknown';

export const traceabilityParameters = ['context', 'recipient', 'object', 'user_id'] as const;

export type TraceabilityParameter = (typeof traceabilityParameters)[number];

/** Why a slot is unknown: what a person would have to look at. */
export interface Why {
  /** A traceability parameter, or `timeout`, `token`, `host`, `endpoint`, `side`. */
  readonly slot: string;
  readonly reason: 'parameter of a function nobody calls' | 'open map' | 'branches differ' | 'bound' | 'dynamic';
  readonly place: Place;
}

/** Why something that looks like a limit on how long an answer is waited for is none. */
export type IneffectiveWhy =
  /** The client has no such option; or has it in other versions, or reads it elsewhere. */
  | 'no option'
  | 'other version'
  | 'not read here'
  | 'not read'
  /** It is sent to the service, among headers or parameters. */
  | 'sent'
  /** It ends before the wait for the answer begins, or begins when that is over. */
  | 'connection only'
  | 'body only'
  /** The library tells of it and goes on waiting. */
  | 'no handler'
  | 'beside another'
  | 'without another'
  | 'cut to zero'
  | 'text'
  | 'none'
  /** The library throws before it sends anything. */
  | 'refused'
  | 'refused here';

/** The function that a call is sent from, as far as somebody who wants to call it has to know. */
export interface CallSubject {
  readonly name: string;
  /** Qualified name of its class or module; null at the top level. */
  readonly owner: string | null;
  /** Of PHP; empty elsewhere. */
  readonly namespace: string;
  readonly isStatic: boolean;
  readonly isPublic: boolean;
  /** Whether an object to call it on can be made without arguments. */
  readonly isConstructible: boolean;
  /** What JavaScript exports it, or its class, as: a name, or `default`; null where it does not. */
  readonly exported: string | null;
  readonly parameters: readonly {
    readonly name: string;
    readonly isNamed: boolean;
    readonly isOptional: boolean;
    /** Of an object that is taken apart; null where it is a value of its own. */
    readonly keys: readonly string[] | null;
  }[];
  /** Variables of the environment that its file reads the service's address from. */
  readonly settings: readonly string[];
  /** Those that it reads tokens from. */
  readonly tokens: readonly string[];
}

/** One call of the service, as the command and the editor tell it. */
/** What a limit is of: the wait until the answer begins, each wait for a part of it, or the whole request. */
export type LimitPhase = 'headers' | 'read' | 'total';

export interface CallSummary {
  readonly place: Place;
  /** The statement that the place stands in. */
  readonly statement: Place;
  readonly language: string;
  /** Id of the client's record. */
  readonly client: string;
  /** What sends it where no record describes that: its name, as the records of `clients` match names; null elsewhere. */
  readonly sender: string | null;
  readonly endpoint: string | null;
  readonly host: CallHost;
  /** The variable or setting that its address begins with, where the host is not known; null elsewhere. */
  readonly hostName: string | null;
  readonly params: Readonly<Record<TraceabilityParameter, SlotState>>;
  /** What is written out, by name of parameter: identifiers, the trace, the query. Without tokens. */
  readonly values: Readonly<Record<string, string>>;
  readonly timeout: {
    readonly state: 'set' | 'default' | 'absent' | 'unknown';
    readonly ms: number | null;
    /** What the limit is of that is set; null where none is, or where it differs. */
    readonly phase: LimitPhase | null;
    /** Where it counts anew for each attempt, how many the library makes; absent where there is one. */
    readonly attempts?: number;
    /** What is written as a limit and does not hold: why, in a word and as a clause. */
    readonly ineffective?: { readonly reason: IneffectiveWhy; readonly because: Message; readonly place: Place };
  };
  readonly token: {
    readonly location: 'header' | 'query' | 'body' | 'none' | 'unknown';
    readonly source: 'literal' | 'env' | 'config' | 'unknown';
  };
  /** What repeats it, with what says so: a loop, many calls at once, or many that something holds back. */
  readonly around: {
    readonly state: 'once' | 'loop' | 'concurrent' | 'limited' | 'unknown';
    /** In the words of the code; empty for a loop, and where nothing does. */
    readonly by: string;
    readonly place: Place | null;
  };
  /** What becomes of its answer, as far as that is seen; empty where it is not. */
  readonly answer: readonly {
    readonly state: 'logged' | 'validated strictly' | 'stored' | 'returned';
    /** In the words of the code; empty where it is returned. */
    readonly by: string;
    readonly place: Place;
  }[];
  /** What every failure becomes, in the words of the code, where that says that there is nothing; null elsewhere. */
  readonly failure: { readonly value: string; readonly place: Place } | null;
  readonly side: 'server' | 'client' | 'unknown';
  readonly subject: CallSubject | null;
  readonly why: readonly Why[];
}

/** What a person should know of a file that could not be looked at, or not wholly: too large, a grammar missing. */
export interface Note {
  readonly uri: string;
  readonly message: Message;
}

export interface Report {
  readonly calls: readonly CallSummary[];
  /** Configuration and suppressions applied; one per rule, place and what is missing; sorted by file and place. */
  readonly findings: readonly Finding[];
  /** How many were looked at. */
  readonly files: number;
  /** How many were parsed. */
  readonly analysed: number;
  readonly notes: readonly Note[];
  /** Files of whose code nothing can be said as it is: what was last said of an earlier version may still be shown. */
  readonly givenUp: readonly string[];
  /** The text that the places of this report are offsets in. */
  texts(uri: string): string | undefined;
}
