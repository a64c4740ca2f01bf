/** What a release is judged by. */
export interface Release {
  /** Of git, such as `v1.2.3`. */
  readonly tag: string;
  /** On GitHub, as `owner/name`. */
  readonly repository: string;
  readonly manifest: { readonly version: string; readonly repository?: { readonly url: string } | undefined };
  /** The text of CHANGELOG.md. */
  readonly changelog: string;
}

/** What the changelog says of a version, without its heading; undefined where it has none. */
export function notesOf(version: string, changelog: string): string | undefined {
  const sections = changelog.split(/^## /m).slice(1);
  const section = sections.find((text) => text.split('\n', 1)[0]?.trim() === version);
  const notes = section?.slice(section.indexOf('\n') + 1).trim();
  return notes === undefined || notes === '' ? undefined : `${notes}\n`;
}

/** Why a tag must not be published, a sentence each; none where it may. */
export function refusals({ tag, repository, manifest, changelog }: Release): string[] {
  const { version } = manifest;
  const reasons: string[] = [];
  if (tag !== `v${version}`) reasons.push(`The tag is ${tag || 'missing'}, the version of package.json ${version}.`);
  // npm refuses provenance that names another repository than the package.
  if (manifest.repository?.url !== `git+https://github.com/${repository}.git`) {
    reasons.push(
      `package.json needs "repository": { "type": "git", "url": "git+https://github.com/${repository}.git" }.`,
    );
  }
  if (notesOf(version, changelog) === undefined) reasons.push(`CHANGELOG.md says nothing of ${version}.`);
  return reasons;
}
