import type { Arguments } from '../evaluation/arguments';
import type { CallNode } from '../evaluation/calls';
import type { Machine } from '../evaluation/machine';
import type { Binding, Names } from '../names';
import type { PathIndex } from '../names/path-index';
import type { External, Origin, Value } from '../values';
import type { ClassInfo } from '../names/class-info';
import type { SourceFile } from '../names/source-file';

/** What names mean, where languages differ: by import, or by qualified names that the whole workspace knows. */
export interface Scopes {
  /** A name used at the top of a file or anywhere below. `nesting`: the qualified name of the class around. */
  resolve(names: Names, file: SourceFile, name: string, nesting: string | null): Binding;
  /** Where classes are known by qualified names across the workspace: what is the same for the same class. Elsewhere they go by imports. */
  readonly globalKey?: (name: string) => string;
  /** Where a class that no loaded file declares would be declared, by its qualified name: the end of a path without extension. */
  readonly autoload?: (name: string) => { readonly path: string; readonly extensions: RegExp } | null;
  /** What a file exports without a module is known across the workspace. */
  readonly sharesExports?: true;
  /** The name of a class within another. */
  readonly nestedName?: (outer: string, name: string) => string;
  /** A name with dots is that of a member: `base.ApiClient`. Elsewhere names have no dots. */
  readonly hasDottedNames?: true;
  readonly modules?: Modules;
  /** Where several files are one package, whose names and classes all of them see: what these have in common. */
  readonly packageOf?: (file: SourceFile) => string;
  /** What a file, or the package that it is of, offers under a name. */
  readonly exported?: (names: Names, file: SourceFile, name: string) => Binding;
  /** Variables of the top level are made when they are first asked for, in whatever order they stand. */
  readonly hasUnorderedVariables?: true;
  /** Functions may be called on their first argument as if they were methods of its class. */
  readonly hasExtensions?: true;
  /** A class implements an interface when it has its methods, and says nothing of it. */
  readonly isImplementedBySuiting?: true;
  /** The value of a name that no variable around has; undefined where it is what the name resolves to. */
  readonly lookUp?: (m: Machine, name: string, at: Origin) => Value | undefined;
  /** The value of a name that resolves to a variable of the file's module, which has none of it; undefined where it is something of the language's or a library's. */
  readonly unbound?: (m: Machine, name: string, file: SourceFile, at: Origin | null) => Value | undefined;
  /** What has a name that is written to and that no variable has; null where it is the object that runs, or a new variable. */
  readonly holderOf?: (m: Machine, name: string) => Value | null;
  /** A member of what is outside of the workspace; undefined where its name says what it is. */
  readonly externalMember?: (m: Machine, of: External, key: string, at: Origin) => Value | undefined;
  /** A call by a bare name that no variable has; elsewhere the name's value is called. */
  readonly callByName?: (m: Machine, name: string, args: Arguments, at: Origin, node: CallNode) => Value;
  /** A method of a class itself that the language gives all classes; null for others. */
  readonly classMethod?: (m: Machine, cls: ClassInfo, name: string, args: Arguments, at: Origin) => Value | null;
  /** The method that a call is meant for and what that is given, where the first argument says so: `public_send(:get, …)`. */
  readonly dispatch?: (name: string, args: Arguments) => { readonly name: string; readonly args: Arguments } | null;
}

/** Modules, in languages where files are. */
export interface Modules {
  /** Where the file is that a module's name leads to, loaded or not; null when it is a library's. */
  uri(names: Names, from: SourceFile, specifier: string): string | null;
  /** The name of a library, whatever the file calls it by. */
  libraryName(names: Names, from: SourceFile, specifier: string): string;
  /** The module of this name in a module, where files of a folder are members of it. */
  readonly submodule?: (module: string, name: string) => string;
  /** All that a module's top level has is exported, what it imports included. */
  readonly exportsAll?: true;
  /** Notes the files that a file loads by their paths, before its top level runs. */
  readonly require?: (names: Names, file: SourceFile) => void;
  /** Gives a module's scope what it has from the start. */
  readonly begin?: (m: Machine, scope: number) => void;
  /** How a text names the modules that it imports; absent where what they declare is known without that. */
  readonly importing?: Importing;
  /** Names that manifests give a module, by which it may be imported whatever its path. */
  readonly namesGivenTo?: (paths: PathIndex, uri: string) => readonly string[];
  /** What a file offers of others, under its own names: `*` for all. */
  passedOn(file: SourceFile): readonly { readonly module: string; readonly name: string; readonly exported: string }[];
}

/** How imports look in a text, to look for them before anything is parsed. */
export interface Importing {
  /** A module where it is imported, by the last part of its path, which is what the pattern captures. `stems`: alternatives of a pattern. */
  readonly imported: (stems: string) => RegExp;
  /** What takes all of a module without a name. */
  readonly whole: RegExp;
  /** What takes from the folder around. */
  readonly around: RegExp;
}
