import type { Parameter } from '../../syntax/nodes';
import type { Arguments } from '../evaluation/arguments';
import type { MethodCall } from '../evaluation/call-site';
import type { Functions } from '../library/operation';
import type { Observed } from '../answers/fates';
import type { Machine } from '../evaluation/machine';
import type { Schema, Strictness } from '../answers/schemas';
import type { Origin, Value } from '../values';
import type { ClassInfo } from '../names/class-info';

/** What comes with a language, and what the frameworks of its programs do unseen. */
export interface Library {
  readonly functions: Functions;
  /** What a function gives that is known by more than its name; null for others. */
  readonly call?: (m: Machine, id: string, args: Arguments, at: Origin) => Value | null;
  /** A method that values have beside those that they have in all languages; null for others. */
  readonly method?: (m: Machine, call: MethodCall) => Value | null;
  /** A method that all values have, clients and objects too; null for others. */
  readonly everyMethod?: Library['method'];
  /** Methods that give a piece of a text, by what their two numbers are: a place and an end, or a place and a length. */
  readonly pieces?: Readonly<Record<string, 'end' | 'length'>>;
  readonly environment: SettingsAccess;
  /** What writes its arguments to a log or a screen beside what does so in all languages: by its name, after that of its object. */
  readonly logs?: RegExp;
  /** Errors, as handlers name them, that are every failure of a request, or every refusal; absent where a handler gets all. */
  readonly broadErrors?: RegExp;
  /** Whether a method whose name may mean so, such as `create`, keeps what it is given. */
  isStore(call: MaybeStore): boolean;
  readonly concurrency?: Concurrency;
  readonly schemas?: SchemaRules;
  /** What repeats a method, or a function that it is given, whatever was raised. */
  readonly repeaters?: Repeaters;
  /** What limits on waiting are counted in, as a rule. */
  readonly timeUnit: 'ms' | 's' | 'ns';
  /** What a program writes to for all its requests to trust whoever answers. */
  readonly unverified?: string;
  /** Where objects are handed on by pointers: whether a function that is not seen may write to what it is given. */
  readonly mayWrite?: (id: string) => boolean;
  /** Where addresses are objects whose fields are written one by one: the piece that each holds, or `whole` where it is the address itself. */
  readonly urlFields?: Readonly<Record<string, string>>;
  /** The placeholders of format strings, where they are not those of C. */
  readonly verbs?: RegExp;
  /** The query of an address is an object of its own, in which there are words for nothing. */
  readonly searchParams?: true;
  /** What a function gives that hands another one on with its arguments, to be called elsewhere; null for others. */
  readonly handedOn?: (m: Machine, name: string, args: Arguments, at: Origin) => Value | null;
  /** What a container or a framework gives for a parameter; null where none is known to. */
  readonly supplied?: (m: Machine, param: Parameter, at: Origin) => Value | null;
  /** What functions hold that run when the program starts, wherever they stand: what puts things into a container. */
  readonly starting?: RegExp;
  /** The client that a container gives an interface whose methods are calls; null where none is known. */
  readonly clientOfInterface?: (m: Machine, cls: ClassInfo) => Value | null;
  /** What a framework gives where a type of a library is asked for; null where none is known to. */
  readonly clientOfType?: (m: Machine, type: string, at: Origin | null) => Value | null;
}

/** Where programs look up variables of the environment, and settings. */
export interface SettingsAccess {
  /** Objects whose members are variables of the environment. */
  readonly objects: ReadonlySet<string>;
  /** Objects whose members are settings of an application. */
  readonly settings: ReadonlySet<string>;
  /** Functions that look one up: name first, default second (or by keyword `default`). */
  readonly lookups: Readonly<Record<string, Source>>;
  /** What a function looks up that has no name of its own. */
  readonly lookup?: (id: string) => Source | undefined;
  /** What the program's own code says of a setting that is a member of such an object; null where it says nothing. */
  readonly settingOf?: (m: Machine, key: string) => Value | null;
  /** What files of code say of a setting, by its keys joined by dots; null where they say nothing. */
  readonly codeSetting?: (m: Machine, name: string) => Value | null;
}

type Source = 'environment' | 'setting';

/** A call that may keep what it is given, in a table or a session. */
export interface MaybeStore {
  readonly method: string;
  /** What it is a method of, as it is written. */
  readonly object: string;
  /** The dozen characters that stand before. */
  readonly before: string;
  readonly takesMap: boolean;
}

/** What starts requests side by side. */
export interface Concurrency {
  /** A function that goes through items by calling another starts all of them. */
  readonly callsStartAll: boolean;
  /** What is started has to be a coroutine. */
  readonly ofCoroutines: boolean;
  /** What is waited for one by one is not started side by side. */
  readonly awaits: boolean;
  /** Words of the code around that start what it goes through. */
  readonly words?: RegExp;
  /** What stands behind a call that is left running. */
  readonly behind?: RegExp;
  /** Functions that start work beside the rest, by their names, beside those that do so in all languages. */
  readonly starters?: RegExp;
  /** Words that make a pool: without a bound, where all that it is handed is started at once, and of a size; a call that names the pool that it hands work to. */
  readonly pools?: { readonly unbounded: RegExp; readonly bounded: RegExp; readonly named: RegExp };
  /** Words that hold back what is started, beside those that do so in all languages. */
  readonly restraints?: RegExp;
  /** What waits for all that was started, and holds nothing back. */
  readonly joins?: RegExp;
  /** A call that sends so, and the words that then start many. */
  readonly deferred?: { readonly sends: RegExp; readonly words: RegExp };
}

/** What repeats requests beside clients. */
export interface Repeaters {
  /** Annotations of methods, by their full names, with the elements that say what is repeated. */
  readonly annotations: Readonly<Record<string, readonly string[]>>;
  /** Functions that are given one to repeat, by the words that call them. */
  readonly functions: RegExp;
  /** Words that tell refusals apart from what may pass. */
  readonly tellsApart: RegExp;
  /** Words that raise what was refused, where the client itself does not. */
  readonly raises?: RegExp;
}

/** What the language's own models refuse beyond what they name. */
export interface SchemaRules {
  /** By a call of a class, or of an object of one; null where it refuses nothing that is known. */
  readonly ofCall?: (m: Machine, seen: Observed) => Schema | null;
  /** Methods that read an answer by themselves: its own, or what sends. Others are given it. */
  readonly reads?: RegExp;
  /** By a class that a schema holds. */
  readonly ofClass?: (m: Machine, cls: ClassInfo) => Schema | null;
  /** By a method of what reads an answer; null where it refuses nothing. */
  readonly ofReader?: (m: Machine, seen: Observed) => Strictness | null;
  /** Whether the fields of a class without a constructor are its parameters. */
  readonly hasFieldParameters?: (m: Machine, cls: ClassInfo) => boolean;
}
