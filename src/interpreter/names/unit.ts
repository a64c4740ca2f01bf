import type { Declaration, PlainDeclaration } from '../../syntax/language';
import type { Place } from '../../text/place';
import type { Expression, Lambda, Statement } from '../../syntax/nodes';
import type { Origin } from '../values';
import type { SourceFile } from './source-file';
import { sameNames } from './source-file';

/** A declaration of a file with what was lowered of it. Outlives edits elsewhere in the file. */
export class Unit {
  /** What names can mean of it, and whether it runs when its file is loaded. */
  readonly shape: string;
  private lambda: Lambda | undefined;
  private statements: readonly Statement[] | undefined;
  private annotations: readonly Expression[] | undefined;

  constructor(
    public file: SourceFile,
    public declaration: Declaration | PlainDeclaration,
    readonly text: string,
  ) {
    const { start: _start, end: _end, node: _node, around: _around, ...rest } = declaration;
    this.shape = JSON.stringify(declaration.kind === 'statement' ? { ...rest, text } : rest);
  }

  /** Whether it is what is declared here, in this text of its file. */
  isStill(declaration: Declaration | PlainDeclaration, text: string): boolean {
    return (
      declaration.end - declaration.start === this.text.length &&
      sameDeclaration(this.declaration, declaration) &&
      text.startsWith(this.text, declaration.start)
    );
  }

  /** The declaration stands elsewhere now, with the same text: what was lowered still holds. */
  moveTo(file: SourceFile, declaration: Declaration | PlainDeclaration): void {
    this.file = file;
    this.declaration = declaration;
  }

  asFunction(): Lambda | null {
    if (this.declaration.kind !== 'function') return null;
    this.lambda ??= this.file.language.lowerFunction(this.declaration);
    return this.lambda;
  }

  /** The annotations of a class. */
  asAnnotations(): readonly Expression[] {
    const { declaration } = this;
    if (declaration.kind !== 'class') return [];
    this.annotations ??= this.file.language.lowerAnnotations?.(declaration) ?? [];
    return this.annotations;
  }

  asStatements(): readonly Statement[] {
    const { declaration, file } = this;
    if (declaration.kind !== 'statement') return [];
    this.statements ??= declaration.node
      ? file.language.lowerStatement(declaration)
      : (file.language.plain?.(this.text) ?? []);
    return this.statements;
  }
}

/** Where something is written, in its file as that is. */
export function placeOf(origin: Origin): Place {
  const { declaration, file } = origin.unit;
  const [start, end] = [declaration.start + origin.start, declaration.start + origin.end];
  const places = file.embedded?.places;
  return { uri: file.uri, start: places ? places.start(start) : start, end: places ? places.end(end) : end };
}

function sameDeclaration(a: Unit['declaration'], b: Unit['declaration']): boolean {
  if (a.kind !== b.kind || !sameNames(a.around, b.around)) return false;
  if (a.kind === 'function' && b.kind === 'function')
    return a.owner === b.owner && a.name === b.name && a.static === b.static && a.getter === b.getter;
  if (a.kind === 'statement' && b.kind === 'statement') return a.owner === b.owner && a.static === b.static;
  if (a.kind === 'class' && b.kind === 'class') {
    return (
      a.name === b.name && a.supers.join() === b.supers.join() && (a.embeds ?? []).join() === (b.embeds ?? []).join()
    );
  }
  return true;
}
