import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Finding, type Fix, isRuleId, severities } from '../../src/analysis/findings';
import { settleFindings, type SettledFile } from '../../src/analysis/settle';
import type { Analyser } from '../../src/cli/lint/analysis';
import type { CommandEnvironment } from '../../src/cli/environment';
import { runCall } from '../../src/cli/call/index';
import { lintWith } from '../../src/cli/lint/lint';
import { type Commands, runCommand } from '../../src/cli/program';
import { simulate } from '../../src/cli/simulate/index';
import { Writer } from '../../src/cli/writer';
import type { Download } from '../../src/cli/catalogue/diff';
import { askCatalogue } from '../../src/cli/catalogue/index';
import { inspectToken } from '../../src/cli/token/index';

/**
 * Answers in the place of the analysis: `@@RULE SEVERITY [safe=WORD]@@` in any text is a finding of that rule, which a
 * safe fix replaces by the word (EURO is a character that not every encoding holds). `%%PATH%%` is a call of that endpoint.
 */
export const fakeAnalysis: Analyser = {
  analyse: async (files, { targets, configurations }) => {
    const texts = new Map<string, string>();
    const findings: Finding[] = [];
    const settled: SettledFile[] = [];
    const calls = [];
    for (const uri of targets.filter((each) => /\.(py|js|rb)$/.test(each))) {
      const configuration = await configurations.for(uri);
      const text = await files.read(uri);
      if (text === null) continue;
      texts.set(uri, text);
      settled.push({ uri, text, configuration });
      findings.push(...findingsIn(uri, text));
      for (const { index, 0: whole, 1: endpoint } of text.matchAll(/%%(\S+)%%/g)) {
        calls.push(callAt(uri, index, index + whole.length, endpoint ?? ''));
      }
    }
    return {
      calls,
      findings: settleFindings(findings, settled),
      files: targets.length,
      analysed: texts.size,
      notes: [],
      givenUp: [],
      texts: (uri) => texts.get(uri),
    };
  },
  explain: (call, lang) => [lang === 'fr' ? `appelle ${call.endpoint ?? '?'}` : `calls ${call.endpoint ?? '?'}`],
};

function findingsIn(uri: string, text: string): Finding[] {
  return [...text.matchAll(/@@(\S+) (\S+?)(?: safe=(.*?))?@@/gs)].map((match) => {
    const [whole, rule = '', severity = '', word] = match;
    const place = { uri, start: match.index, end: match.index + whole.length };
    const fix: Fix = {
      title: { fr: 'Remplacer', en: 'Replace' },
      edits: [{ ...place, text: (word ?? '').replace('EURO', '€') }],
      safe: true,
    };
    return {
      rule: isRuleId(rule) ? rule : 'missing-timeout',
      severity: severities.find((name) => name === severity) ?? 'warning',
      place,
      message: { fr: `Défaut ${rule}`, en: `Defect ${rule}` },
      endpoint: '/v3/insee/sirene/unites_legales/{siren}',
      missing: ['object'],
      related: [{ place, message: { fr: 'vu d’ici', en: 'seen from here' } }],
      relatedCount: 3,
      fixes: word === undefined ? [] : [fix],
      fingerprint: `${rule} ${whole}`,
    };
  });
}

function callAt(uri: string, start: number, end: number, endpoint: string) {
  return {
    place: { uri, start, end },
    statement: { uri, start, end },
    language: 'python',
    client: 'requests',
    sender: null,
    endpoint,
    host: 'production',
    hostName: null,
    params: { context: 'present', recipient: 'present', object: 'absent', user_id: 'unknown' },
    timeout: { state: 'set', ms: 5000, phase: 'total' },
    token: { location: 'header', source: 'env' },
    values: {},
    around: { state: 'loop', by: '', place: { uri, start, end } },
    answer: [{ state: 'stored', by: 'db.save', place: { uri, start, end } }],
    failure: { value: 'None', place: { uri, start, end } },
    side: 'server',
    subject: null,
    why: [{ slot: 'user_id', reason: 'open map', place: { uri, start, end } }],
  } as const;
}

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** A folder of files that is there for one test. */
export class Sandbox {
  readonly root = realpathSync(mkdtempSync(path.join(tmpdir(), 'api-entreprise-')));

  constructor(files: Readonly<Record<string, string | Buffer>> = {}) {
    for (const [name, content] of Object.entries(files)) this.write(name, content);
  }

  /** In the place of the service's file: it cannot be had. */
  download: Download = () =>
    Promise.resolve({
      message: { fr: 'Pas de réseau.', en: 'No network.' },
      next: { fr: 'Réessayez.', en: 'Try again.' },
    });

  write(name: string, content: string | Buffer): void {
    const file = path.join(this.root, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
  }

  read(name: string): string {
    return readFileSync(path.join(this.root, name), 'utf8');
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true });
  }

  async run(args: readonly string[], more: Partial<CommandEnvironment> = {}, analysis = fakeAnalysis): Promise<Ran> {
    let out = '';
    let err = '';
    const environment: CommandEnvironment = {
      cwd: this.root,
      env: {},
      version: '1.2.3',
      docs: path.join(this.root, 'docs'),
      grammars: this.root,
      out: new Writer((words) => (out += words)),
      err: new Writer((words) => (err += words)),
      outIsTerminal: false,
      errIsTerminal: false,
      inIsTerminal: false,
      input: () => Promise.resolve(Buffer.alloc(0)),
      interrupted: () => Promise.resolve(),
      ...more,
    };
    const commands: Commands = {
      lint: (options, given) => lintWith(options, analysis, given),
      call: runCall,
      simulate,
      inspect: inspectToken,
      mcp: () => Promise.reject(new Error('It takes the streams of its process.')),
      catalogue: (...asked) => askCatalogue(...asked, this.download),
    };
    const code = await runCommand(args, commands, environment);
    return { code, out, err };
  }
}

/** Runs a test in a folder of its own. */
export function inSandbox(
  files: Readonly<Record<string, string | Buffer>>,
  test: (sandbox: Sandbox) => Promise<void>,
): () => Promise<void> {
  return async () => {
    const sandbox = new Sandbox(files);
    try {
      await test(sandbox);
    } finally {
      sandbox.remove();
    }
  };
}
