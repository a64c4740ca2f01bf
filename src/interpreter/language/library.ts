import type { Parameter } from '../../syntax/nodes';
import type { Arguments } from '../arguments';
import type { CallNode } from '../calls';
import type { Functions } from '../library/operation';
import type { Machine } from '../machine';
import type { Origin, Value } from '../values';

/** What comes with a language, and what the frameworks of its programs do unseen. */
export interface Library {
  readonly functions: Functions;
  /** What a function gives that is known by more than its name; null for others. */
  readonly call?: (m: Machine, id: string, args: Arguments, at: Origin) => Value | null;
  /** A method that values have beside those that they have in all languages; null for others. */
  readonly method?: (
    m: Machine,
    receiver: Value,
    name: string,
    args: Arguments,
    at: Origin,
    node?: CallNode,
  ) => Value | null;
  /** Methods that give a piece of a text, by what their two numbers are: a place and an end, or a place and a length. */
  readonly pieces?: Readonly<Record<string, 'end' | 'length'>>;
  readonly environment: Environment;
  /** What limits on waiting are counted in, as a rule. */
  readonly timeUnit: 'ms' | 's';
  /** What a program writes to for all its requests to trust whoever answers. */
  readonly unverified?: string;
  /** The query of an address is an object of its own, in which there are words for nothing. */
  readonly searchParams?: true;
  /** What a function gives that hands another one on with its arguments, to be called elsewhere; null for others. */
  readonly handedOn?: (m: Machine, name: string, args: Arguments, at: Origin) => Value | null;
  /** What a container or a framework gives for a parameter; null where none is known to. */
  readonly supplied?: (m: Machine, param: Parameter, at: Origin) => Value | null;
  /** What a framework gives where a type of a library is asked for; null where none is known to. */
  readonly clientOfType?: (m: Machine, type: string, at: Origin | null) => Value | null;
}

/** Where programs look up variables of the environment, and settings. */
export interface Environment {
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
