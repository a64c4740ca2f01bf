import { hasNeedle } from '../../catalogue/index';
import type { ServiceCall } from '../calls/service-call';
import type { Configuration, Configurations } from '../configuration';
import type { Files } from '../../text/files';
import { placeOf } from '../../interpreter/names/unit';
import { environmentExampleOf, isEnvironmentExample, type EnvironmentExample } from './environment-example';
import type { Uses } from '../side';
import { becauseOfName, exposuresOf } from './exposure';
import { publicName } from '../../token/names';
import type { Leak } from './leak';
import { leaksIn } from './text';

/** The variable that a token is sent from, where its content is part of what browsers get. */
function publicVariable({ source, symbols }: ServiceCall['token']): string | null {
  if (source !== 'env') return null;
  const names = symbols.map((id) => id.replace(/^environment:/, ''));
  return names.map(publicName).find((name) => name !== null) ?? null;
}

interface Looked {
  readonly text: string;
  readonly leaks: readonly Leak[];
  readonly configuration: Configuration;
  readonly example: EnvironmentExample | null;
}

/** The secrets that stand in files of whatever kind, by file. */
export class LeakTable {
  private readonly files = new Map<string, Looked>();
  private readonly shared = new Map<string, boolean>();

  constructor(
    private readonly source: Files,
    private readonly configurations: Configurations,
    private readonly uses: Uses,
  ) {}

  /** Takes the text of a file. True when it holds other secrets than before. */
  async look(uri: string, text: string): Promise<boolean> {
    const before = this.files.get(uri);
    if (before?.text === text) return false;
    const leaks = hasNeedle(text) ? leaksIn(uri, text, true, this.uses) : [];
    if (leaks.length === 0) {
      this.forget(uri);
      return before !== undefined;
    }
    // What git tracks changes without the file: whoever edits it asks again.
    this.shared.delete(uri);
    const shared = await this.isShared(uri);
    const configuration = await this.configurations.for(uri);
    const example = await environmentExampleOf(this.source, uri, configuration.root);
    this.files.set(uri, { text, leaks: leaks.map((leak) => ({ ...leak, shared })), configuration, example });
    return true;
  }

  forget(uri: string): void {
    this.files.delete(uri);
    this.shared.delete(uri);
  }

  /** What a file that holds secrets says. */
  text(uri: string): string | undefined {
    return this.files.get(uri)?.text;
  }

  entries(): Iterable<readonly [string, { readonly text: string; readonly configuration: Configuration }]> {
    return this.files;
  }

  exampleFor(uri: string): EnvironmentExample | null {
    return this.files.get(uri)?.example ?? null;
  }

  /** The text of a file of variables that fixes write to. */
  exampleText(uri: string): string | undefined {
    for (const { example } of this.files.values()) if (example?.uri === uri) return example.text ?? undefined;
    return undefined;
  }

  /** Files that hold secrets. */
  get uris(): Iterable<string> {
    return this.files.keys();
  }

  /** Asks for what the secrets in these calls need to be judged. */
  async prepare(calls: Iterable<ServiceCall>): Promise<void> {
    for (const { token } of calls) {
      if (token.isSecret && token.literalAt) await this.isShared(placeOf(token.literalAt).uri);
    }
  }

  /** What stands in a file, and what these calls send that is written out and that only they tell to be a secret. */
  leaks(uris: Iterable<string>, calls: readonly ServiceCall[]): Leak[] {
    const found = [...uris].flatMap((uri) => this.files.get(uri)?.leaks ?? []);
    for (const { token } of calls) {
      const variable = publicVariable(token);
      if (variable && token.at) {
        const place = placeOf(token.at);
        const isKnown = found.some(
          (leak) => leak.place.uri === place.uri && leak.place.start < place.end && leak.place.end > place.start,
        );
        if (!isKnown)
          found.push({ kind: 'variable', place, facts: null, exposure: becauseOfName(variable), shared: true });
      }
      if (!token.isSecret || !token.literalAt) continue;
      const place = placeOf(token.literalAt);
      const { text } = token.literalAt.unit.file;
      const isKnown = found.some(
        (leak) => leak.place.uri === place.uri && leak.place.start < place.end && leak.place.end > place.start,
      );
      if (isKnown) continue;
      found.push({
        kind: token.facts || token.isWebToken ? 'token' : 'key',
        place,
        facts: token.facts,
        exposure: exposuresOf(place.uri, text, this.uses)(place.start),
        shared: this.shared.get(place.uri) ?? true,
      });
    }
    return found;
  }

  /** Takes the files of variables beside secrets anew, where this is one. True when another is told of now. */
  async exampleChanged(uri: string): Promise<boolean> {
    if (!isEnvironmentExample(uri)) return false;
    let isOther = false;
    for (const [file, looked] of this.files) {
      const example = await environmentExampleOf(this.source, file, looked.configuration.root);
      if (example.uri === looked.example?.uri && example.text === looked.example.text) continue;
      this.files.set(file, { ...looked, example });
      isOther = true;
    }
    return isOther;
  }

  /** Asks git again which of these files it tracks. True when an answer is another. */
  async askWhatIsShared(): Promise<boolean> {
    let isOther = false;
    for (const [uri, before] of [...this.shared]) {
      this.shared.delete(uri);
      const shared = await this.isShared(uri);
      if (shared === before) continue;
      isOther = true;
      const looked = this.files.get(uri);
      if (!looked) continue;
      this.files.set(uri, { ...looked, leaks: looked.leaks.map((leak) => ({ ...leak, shared })) });
    }
    return isOther;
  }

  private async isShared(uri: string): Promise<boolean> {
    const known = this.shared.get(uri);
    if (known !== undefined) return known;
    const shared = (await this.source.isShared?.(uri)) ?? true;
    this.shared.set(uri, shared);
    return shared;
  }
}
