import { codeIn } from '../../languages/index';
import type { Marks } from '../../syntax/language';
import { mendedAt, stringAt } from '../half-written';
import { mayBegin, siteAt, type Site } from '../sites';
import type { Evaluated } from './evaluated';
import type { Evaluations, Workspace } from './evaluations';
import type { ParsedFile } from './parsed-files';

/** What would be answered were the text of a file another one, of which nothing is kept. */
export class Suppositions {
  /** What was last supposed: the next text is nearly the same. */
  private last: (ParsedFile & { readonly evaluated: Evaluated | undefined }) | null = null;

  constructor(
    private readonly on: Workspace,
    private readonly evaluations: Evaluations,
  ) {}

  /** What a person writes at an offset of a text, if it is of a call; null where it is not. */
  siteAt(uri: string, text: string, offset: number): Site | null {
    const parsed = this.on.files.get(uri);
    if (!parsed || parsed.file.isTest || !this.on.files.isAsItStands(uri)) return null;
    const { marks } = parsed.file.language;
    const asItIs = (): Site | null => this.supposing(uri, text, offset, () => this.siteIn(uri, offset, text));
    // Behind a quote that is still to be closed nothing is what it seems.
    const isOpen = stringAt(text, offset, marks)?.close === null;
    return (isOpen ? null : asItIs()) ?? this.mendedSite(uri, text, offset, marks) ?? (isOpen ? asItIs() : null);
  }

  /** Gives back what is kept of a file; of all for null. */
  forget(uri: string | null): void {
    if (uri !== null && this.last?.file.uri !== uri) return;
    this.last?.tree?.delete();
    this.last = null;
  }

  private mendedSite(uri: string, text: string, offset: number, marks: Marks): Site | null {
    for (const mended of mendedAt(text, offset, marks)) {
      const { how, start, end } = mended;
      const isLeftOut = how === 'without';
      if (isLeftOut && !mayBegin(text.slice(start, end))) continue;
      const site = this.supposing(uri, mended.text, mended.offset, () => this.siteIn(uri, mended.offset, mended.text));
      if (!site || isLeftOut !== (site.kind === 'key')) continue;
      return { ...site, place: { uri, start: isLeftOut ? start : site.place.start, end } };
    }
    return null;
  }

  private siteIn(uri: string, offset: number, text: string): Site | null {
    const language = this.on.files.get(uri)?.file.language;
    if (!language) return null;
    const beginnings = this.evaluations.get(uri)?.beginnings ?? [];
    return siteAt(this.evaluations.callsOf(new Set([uri])), beginnings, { uri, offset, text, language });
  }

  /** The answer to a question about an offset of a text. */
  private supposing<T>(uri: string, text: string, offset: number, ask: () => T | null): T | null {
    const { files, revision } = this.on;
    const real = files.get(uri);
    if (!real) return null;
    if (real.text === text) return ask();
    const declarations = real.file.units.map((unit) => [unit, unit.declaration] as const);
    const last = this.last?.file.uri === uri ? this.last : null;
    const base = last ?? { ...real, evaluated: this.evaluations.get(uri) };
    return revision.unchangedBy(() =>
      this.evaluations.supposing(uri, base.evaluated, () => {
        files.put({ ...base, tree: base.tree?.copy() ?? null });
        try {
          files.parse(uri, text, codeIn(uri, text), real.configuration);
          this.evaluations.evaluateFile(uri, null, offset);
          const supposed = files.get(uri);
          let answer = supposed ? ask() : null;
          if (answer === null && this.evaluations.get(uri)?.isPart === true) {
            this.evaluations.evaluateFile(uri);
            answer = ask();
          }
          last?.tree?.delete();
          this.last = supposed ? { ...supposed, evaluated: this.evaluations.get(uri) } : null;
          return answer;
        } finally {
          for (const [unit, declaration] of declarations) unit.moveTo(real.file, declaration);
          files.put(real);
        }
      }),
    );
  }
}
