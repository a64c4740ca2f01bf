import type { Comparison } from '../values/comparisons';

/** What running code means, where languages differ. */
export interface Semantics {
  readonly truth: Falsiness;
  readonly equality: Equality;
  /** What constants become within a text. */
  readonly words: LiteralWords;
  readonly collections: Collections;
  readonly calls: CallSemantics;
  readonly classes: ClassSemantics;
}

/** Which values count as false, beside false itself and nothing. */
export interface Falsiness {
  readonly isZeroFalse: boolean;
  readonly falseTexts: readonly string[];
  /** Empty lists and maps. */
  readonly areEmptyFalse: boolean;
}

export interface Equality {
  /** The comparison that each operator makes. */
  readonly operators: Readonly<Record<string, Comparison>>;
  /** There are two kinds of nothing, one of them what was never given: JavaScript's undefined. */
  readonly hasUndefined: boolean;
  /** True is 1 and false 0, even where types count. */
  readonly areFlagsNumbers: boolean;
  /** What a loose comparison makes of two values of different types before it compares them. */
  readonly loose: 'numbers' | 'flags';
}

export interface LiteralWords {
  readonly nothing: string;
  /** What was never given, where that is told from nothing. */
  readonly missing: string;
  readonly true: string;
  readonly false: string;
}

/** Maps and lists. */
export interface Collections {
  /** They are values, of which each variable and parameter has its own; elsewhere they are references. */
  readonly areCopied: boolean;
  /** What is written into makes those that are not there yet: `$query['a']['b'] = 1`. */
  readonly areMadeByWriting: boolean;
  /** What a loop over a map takes with one variable. */
  readonly loopTakes: 'keys' | 'values' | 'pairs';
  /** The names under which a pair has its key and its value; none where it is a list of both. */
  readonly pairFields: readonly string[];
  /** A function that goes over a map is given key and value apart, or as a pair. */
  readonly entriesAre: 'apart' | 'pairs';
  /** With two variables, a loop over a list takes the place of each item too. */
  readonly loopCounts: boolean;
}

export interface CallSemantics {
  /** An argument that is the nothing of what was never given is none: the parameter's default takes its place. */
  readonly undefinedTakesDefault: boolean;
  /** Named arguments of what has no parameters for them are one map more behind the others. */
  readonly gathersNamed: boolean;
  /** The name under which what runs finds the block that it was given; null where there are no blocks. */
  readonly block: string | null;
  /** The name under which a block finds what it is called on as if it were its own object; null where blocks are only given it. */
  readonly receiver: string | null;
  /** A function with a name sees the constants of its module, and not the variables. */
  readonly hidesModule: boolean;
  /** Where functions are called by a method, that is given what they are called on first: `f.call(self, …)`. */
  readonly givesReceiver: boolean;
  /** A call by the name of a field calls the object that it holds; elsewhere functions alone, or it reads the field. */
  readonly callsFields: boolean;
  /** A block has the value of its last statement, one that handles errors too. */
  readonly blocksHaveValues: boolean;
  /** Members are read by calls without arguments, and so are settings. */
  readonly readsByCalls: boolean;
  /** What stands for the classes above is the result of a call: `super().name()`. */
  readonly callsSuper: boolean;
  /** What is read of nothing is nothing, without a sign for it. */
  readonly readsNothing: boolean;
}

export interface ClassSemantics {
  /** The body runs on the class itself, once; elsewhere what is not static is a place of each instance. */
  readonly bodiesRun: boolean;
  /** Static methods and those of instances are told apart by what they are called on. */
  readonly separatesStatics: boolean;
  /** A program adds to the classes and modules of libraries by declaring them again. */
  readonly reopens: boolean;
  /** The word that stands in the declaration of whatever inherits. */
  readonly heirWord: string;
  /** A modifier on a line of its own is that of all methods below. */
  readonly modifiersLast: boolean;
  /** What is assigned to the configuration that all clients of a library share is taken over into it. */
  readonly settersMerge: boolean;
  /** Libraries read objects of the program's own classes by their fields, as maps. */
  readonly areRecords: boolean;
  /** There are no constructors: functions of the package that give an object make it as it is meant to be. */
  readonly areMadeByFunctions: boolean;
  /** The member of an enumeration's member that gives what it stands for; null where none does. */
  readonly enumeratedValue: string | null;
  /** Members of an object, and of the classes around its class, are named without it. */
  readonly implicitSelf: boolean;
  /** A class has several methods of one name, told apart by what they are given. */
  readonly overloads: boolean;
}

/** What most languages do. A language says where it differs. */
export const usual: Semantics = {
  truth: { isZeroFalse: false, falseTexts: [], areEmptyFalse: false },
  equality: {
    operators: { '==': { how: 'strict', isNegated: false }, '!=': { how: 'strict', isNegated: true } },
    hasUndefined: false,
    areFlagsNumbers: false,
    loose: 'numbers',
  },
  words: { nothing: 'null', missing: 'null', true: 'true', false: 'false' },
  collections: {
    areCopied: false,
    areMadeByWriting: false,
    loopTakes: 'keys',
    pairFields: [],
    entriesAre: 'pairs',
    loopCounts: false,
  },
  calls: {
    undefinedTakesDefault: false,
    gathersNamed: false,
    block: null,
    receiver: null,
    hidesModule: false,
    givesReceiver: false,
    callsFields: true,
    blocksHaveValues: false,
    readsByCalls: false,
    callsSuper: false,
    readsNothing: false,
  },
  classes: {
    bodiesRun: false,
    separatesStatics: false,
    reopens: false,
    heirWord: 'extends',
    modifiersLast: false,
    settersMerge: false,
    areRecords: false,
    areMadeByFunctions: false,
    enumeratedValue: null,
    implicitSelf: false,
    overloads: false,
  },
};
