import { Configurations } from '../analysis/configuration';
import type { Files } from '../text/files';
import type { Lang } from '../text/message';

/** What `.api-entreprise.json` says of the code that is written into a file. */
export interface WritingSettings {
  /** Null where it asks for none. */
  readonly language: Lang | null;
  /** By name of parameter. */
  readonly traceability: Readonly<Record<string, string>>;
}

/**
 * The settings of the file at a URI, there or not. `folder` is its workspace folder, with a slash at its end. A
 * configuration that cannot be used counts as none: the analysis tells what is wrong with it.
 */
export async function settingsFor(
  uri: string,
  folder: string,
  files: Pick<Files, 'read' | 'exists'>,
): Promise<WritingSettings> {
  const configurations = new Configurations(files, { folder, onError: () => {} });
  const { language = null, traceability = {} } = (await configurations.for(uri)).settings;
  const known: Record<string, string> = {};
  for (const [name, value] of Object.entries(traceability)) if (value !== undefined) known[name] = value;
  return { language, traceability: known };
}
