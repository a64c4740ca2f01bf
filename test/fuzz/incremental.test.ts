import assert from 'node:assert/strict';
import { keysIn } from '../../bench/keys';
import { benchLanguages, sourceOf } from '../../bench/sources/index';
import { Configurations } from '../../src/analysis/configuration';
import type { Report } from '../../src/analysis/findings';
import { Project } from '../../src/analysis/project/project';
import { grammars, memoryFiles } from '../analysis/memory-files';

const FOLDER = 'file:///project/';
const LINES = 250;
const KEYS = Number(process.env['FUZZ_KEYS'] ?? 60);

async function opened(name: string, text: string): Promise<Project> {
  const files = memoryFiles({ [name]: text });
  const configurations = new Configurations(files, { folder: FOLDER });
  const project = new Project({ files, grammars, configurations, parseBudgetMs: 60_000 });
  await project.relist();
  await look(project, name, text);
  return project;
}

async function look(project: Project, name: string, text: string): Promise<void> {
  await project.update(FOLDER + name, text);
  await project.complete({ callers: false });
}

/** All that a report says, without what it says it of. */
function said(project: Project, name: string): unknown {
  const { calls, findings, notes }: Report = project.report(new Set([FOLDER + name]));
  return { calls, findings, notes };
}

describe('a file that is edited key by key', () => {
  for (const language of benchLanguages) {
    it(`is understood like one that is read afresh: ${language.id}`, async () => {
      const { file } = language;
      const source = sourceOf(language, LINES);
      const edited = await opened(file, source);
      let index = 0;
      for (const { gesture, text } of keysIn(language, source, KEYS)) {
        await look(edited, file, text);
        const fresh = await opened(file, text);
        assert.deepEqual(said(edited, file), said(fresh, file), `after key ${String(index)} (${gesture})`);
        fresh.dispose();
        index++;
      }
      edited.dispose();
    });
  }
});
