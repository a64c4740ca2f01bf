import type { Files } from '../text/files';
import { formatOf, isGeneral, stemOf, type SettingsFormat } from './files';
import { normal, readSettings, type Setting, type SettingMap } from './formats';

/** A workspace has no more files of them. */
const MAX_FILES = 300;
/** Nor more of those that say how programs are started. */
const MAX_DEPLOYMENTS = 100;
/** Longer ones are data. */
const MAX_LENGTH = 200_000;
/** Sections of one file for where a program runs, of which its settings are one. */
const SECTIONS = new Set(
  (
    'default defaults all shared base common global parameters development dev local production prod staging preprod ' +
    'preproduction recette demo integration'
  ).split(' '),
);
/** Another file of settings that a setting is the whole of. */
const FILE = /^\$\{file:(\w+)\}$/;

/** A file of settings with what its path says of it, which each lookup asks for. */
interface SettingsFile {
  readonly uri: string;
  readonly text: string;
  readonly format: SettingsFormat;
  /** Its name, spelled as keys are. */
  readonly stem: string;
  readonly isGeneral: boolean;
}

/** Files of settings, whatever their format: one table of keys in keys, joined by dots where they are looked up. */
export class Settings {
  private readonly files: readonly SettingsFile[];
  private readonly read = new Map<SettingsFile, SettingMap>();

  constructor(private readonly texts: ReadonlyMap<string, string> = new Map()) {
    this.files = [...texts].flatMap(([uri, text]) => {
      const format = formatOf(uri);
      return format === null ? [] : [{ uri, text, format, stem: normal(stemOf(uri)), isGeneral: isGeneral(uri) }];
    });
  }

  /** `uris`: those of files of settings. */
  static async read(files: Files, all: readonly string[]): Promise<Settings> {
    const starts = (uri: string): boolean => ['containers', 'terraform'].includes(formatOf(uri) ?? '');
    const uris = [
      ...all.filter((uri) => !starts(uri)).slice(0, MAX_FILES),
      ...all.filter(starts).slice(0, MAX_DEPLOYMENTS),
    ];
    const texts = await Promise.all(uris.map(async (uri) => [uri, await files.read(uri)] as const));
    return new Settings(
      new Map(
        texts.flatMap(([uri, text]) => (text === null || text.length > MAX_LENGTH ? [] : [[uri, text] as const])),
      ),
    );
  }

  /** Whether this is what was read of a file; null for one that is not there. */
  isKnown(uri: string, text: string | null): boolean {
    return (this.texts.get(uri) ?? null) === text || (text !== null && text.length > MAX_LENGTH);
  }

  isSameAs({ texts }: Settings): boolean {
    return this.texts.size === texts.size && [...this.texts].every(([uri, text]) => texts.get(uri) === text);
  }

  /** What the settings of a program say of a variable of its environment. `isOf`: whether a file is one of that program. */
  environment(name: string, isOf: (uri: string) => boolean): readonly Setting[] {
    const key = normal(name);
    return this.files.flatMap((file) =>
      isOf(file.uri) ? this.environmentsIn(file).flatMap((each) => each.get(key) ?? []) : [],
    );
  }

  /** The environments that a file gives programs. */
  private environmentsIn(file: SettingsFile): readonly SettingMap[] {
    if (file.format === 'dotenv') return [this.settingsIn(file)];
    const all = this.settingsIn(file);
    if (file.format === 'terraform') return mapsOf([all.get('environment')]);
    return file.format === 'containers' ? mapsOf([...all.values()]) : [];
  }

  /** What the environments of request files say of a variable, each of them. */
  variables(name: string, isOf: (uri: string) => boolean): readonly Setting[] {
    const key = normal(name);
    return this.files.flatMap((file) =>
      file.format === 'variables' && isOf(file.uri)
        ? mapsOf([...this.settingsIn(file).values()]).flatMap((each) => each.get(key) ?? [])
        : [],
    );
  }

  /** What the settings of a program say under a key: in each file, in each section for where it runs. */
  under(key: string, isOf: (uri: string) => boolean): readonly Setting[] {
    const path = key.split('.').map(normal);
    const [head = '', ...tail] = path;
    return this.files.flatMap((file) => {
      // A key by itself says too little to look for it in any file.
      const mayHold = isByKey(file) && (tail.length > 0 || file.isGeneral);
      if (!mayHold || !isOf(file.uri)) return [];
      return sectionsOf(this.settingsIn(file)).flatMap((section) => [
        ...this.walk(section, path, isOf),
        ...(file.stem === head && tail.length > 0 ? this.walk(section, tail, isOf) : []),
      ]);
    });
  }

  /** What the files of a name say under keys. */
  private named(stem: string, path: readonly string[], isOf: (uri: string) => boolean): readonly Setting[] {
    return this.files.flatMap((file) =>
      file.stem === stem && isByKey(file) && file.format !== 'rails' && isOf(file.uri)
        ? sectionsOf(this.settingsIn(file)).flatMap((section) => this.walk(section, path, isOf))
        : [],
    );
  }

  private settingsIn(file: SettingsFile): SettingMap {
    let settings = this.read.get(file);
    if (!settings) this.read.set(file, (settings = readSettings(file.format, file.text)));
    return settings;
  }

  private walk(settings: SettingMap, path: readonly string[], isOf: (uri: string) => boolean): readonly Setting[] {
    let value: Setting = settings;
    for (const [index, key] of path.entries()) {
      const next: Setting | undefined = typeof value === 'object' ? value.get(key) : undefined;
      if (next === undefined) return [];
      const file: string | undefined = typeof next === 'string' ? FILE.exec(next)?.[1] : undefined;
      if (file !== undefined) return this.named(normal(file), path.slice(index + 1), isOf);
      value = next;
    }
    return [value];
  }
}

/** Whether programs look up what it says by keys. */
function isByKey({ format }: SettingsFile): boolean {
  return format !== 'dotenv' && format !== 'variables' && format !== 'containers';
}

function mapsOf(settings: readonly (Setting | undefined)[]): SettingMap[] {
  return settings.flatMap((each) => (typeof each === 'object' ? [each] : []));
}

function sectionsOf(settings: SettingMap): SettingMap[] {
  const sections = [...settings].flatMap(([key, value]) =>
    SECTIONS.has(key) && typeof value === 'object' ? [value] : [],
  );
  return [settings, ...sections];
}

/** Whether a file, by its path, holds settings. */
export function isSettings(uri: string): boolean {
  return formatOf(uri) !== null;
}
