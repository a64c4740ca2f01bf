import { Configurations } from '../../src/analysis/configuration';
import { Project } from '../../src/analysis/project/project';
import { grammars, memoryFiles } from './memory-files';

export const ROOT = 'file:///project/';

/** A project in memory that goes on living, as the editor's does. */
export async function projectOf(texts: Readonly<Record<string, string>>): Promise<Project> {
  const files = memoryFiles(texts);
  const configurations = new Configurations(files, { folder: ROOT });
  const project = new Project({ files, grammars, configurations, parseBudgetMs: 5_000 });
  await project.relist();
  await project.load(Object.keys(texts).map((path) => ROOT + path));
  await project.complete();
  return project;
}
