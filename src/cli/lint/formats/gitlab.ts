import { createHash } from 'node:crypto';
import type { Severity } from '../../../analysis/findings';
import { relativeTo } from '../../paths';
import { repositoryFolder } from './github';
import type { Formatter } from './outcome';

const levels: Readonly<Record<Severity, string>> = {
  error: 'major',
  warning: 'minor',
  information: 'info',
  hint: 'info',
};

/** A Code Quality report. GitLab wants fingerprints that no two entries share. */
export const gitlab: Formatter = (outcome, { lang, locator, env, cwd }, out) => {
  const folder = repositoryFolder(env['CI_PROJECT_DIR'], cwd);
  const seen = new Map<string, number>();
  const report = outcome.findings.map((finding) => {
    const at = locator.at(finding.place);
    const path = relativeTo(folder, finding.place.uri);
    const same = `${finding.rule}\n${path}\n${finding.fingerprint}`;
    const nth = seen.get(same) ?? 0;
    seen.set(same, nth + 1);
    return {
      description: finding.message[lang],
      check_name: finding.rule,
      fingerprint: createHash('sha256').update(`${same}\n${nth}`).digest('hex'),
      severity: levels[finding.severity],
      location: { path, lines: { begin: at.line, end: at.endLine } },
    };
  });
  out.json(report);
};
