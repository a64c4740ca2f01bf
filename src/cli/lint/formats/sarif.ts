import { pathToFileURL } from 'node:url';
import path from 'node:path';
import type {
  ArtifactLocation,
  Fix as SarifFix,
  Location as SarifLocation,
  Log,
  Notification,
  Region,
  ReportingConfiguration,
  ReportingDescriptor,
  Result,
  RunAutomationDetails,
} from 'sarif';
import type { Finding, Fix, RuleId, Severity } from '../../../analysis/findings';
import type { Message } from '../../../text/message';
import type { Place } from '../../../text/place';
import { ruleIds } from '../../../analysis/findings';
import { docsOf, type FileNote, type Formatter, type LintOutcome, type Printing } from './outcome';

type Level = NonNullable<ReportingConfiguration['level']>;

const levels: Readonly<Record<Severity, Level>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

const ROOT = 'SRCROOT';

/** The tool has no site of its own: what it checks is said there. */
const DOCUMENTATION = 'https://entreprise.api.gouv.fr/developpeurs';

const AZURE = 'azuredevops/pipeline/build/';

const fullName: Message = {
  fr: 'Vérification des appels à API Entreprise (outil non officiel)',
  en: 'Checks of calls to API Entreprise (not an official tool)',
};

/** SARIF 2.1.0. Rules carry their whole page, for there is no address to send a reader to. */
export const sarif: Formatter = (outcome, printing, out) => out.json(logOf(outcome, printing));

function logOf(outcome: LintOutcome, printing: Printing): Log {
  const { known, findings } = outcome;
  const rules = ruleIds.filter((id) => [...findings, ...(known ?? [])].some(({ rule }) => rule === id));
  const result = (finding: Finding, state: Result.baselineState | null) =>
    resultOf(finding, rules.indexOf(finding.rule), state, printing);
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'API Entreprise',
            fullName: fullName[printing.lang],
            informationUri: DOCUMENTATION,
            organization: 'api-entreprise-outils',
            semanticVersion: printing.version,
            language: printing.lang,
            rules: rules.map((id) => ruleOf(id, printing)),
          },
        },
        automationDetails: automationOf(printing.env),
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { [ROOT]: { uri: folderUri(printing.cwd) } },
        invocations: [
          {
            executionSuccessful: true,
            exitCode: outcome.exitCode,
            toolExecutionNotifications: outcome.notes.map((note) => notificationOf(note, printing)),
          },
        ],
        results: [
          ...findings.map((finding) => result(finding, known ? 'new' : null)),
          ...(known ?? []).map((finding) => result(finding, 'unchanged')),
        ],
      },
    ],
  };
}

/** Reports of one id follow each other. Azure DevOps takes a report only with the names that its agent gives a job. */
function automationOf(env: NodeJS.ProcessEnv): RunAutomationDetails {
  if (env['TF_BUILD'] !== 'True') return { id: 'api-entreprise/' };
  const names = {
    buildDefinitionId: env['SYSTEM_DEFINITIONID'],
    buildDefinitionName: env['BUILD_DEFINITIONNAME'],
    phaseId: env['SYSTEM_PHASEID'],
    phaseName: env['SYSTEM_PHASENAME'],
  };
  const given = Object.entries(names).map(([name, value]): [string, string] => [`${AZURE}${name}`, value ?? '']);
  return { id: `${AZURE}api-entreprise/${env['BUILD_BUILDID'] ?? ''}`, properties: Object.fromEntries(given) };
}

function ruleOf(id: RuleId, { page, lang }: Printing): ReportingDescriptor {
  const markdown = page(id, lang);
  const title = /^#\s+(\S.*)$/m.exec(markdown ?? '')?.[1] ?? id;
  return {
    id,
    name: id.replace(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase()),
    shortDescription: { text: title },
    fullDescription: { text: firstParagraph(markdown ?? '') || title },
    help: markdown === null ? { text: docsOf(id) } : { text: title, markdown },
  };
}

/** Of a page, under its title, as plain text. */
function firstParagraph(markdown: string): string {
  const paragraph = markdown.split(/\r?\n(?:\r?\n)+/).find((block) => /^[\p{L}«“"`*[]/u.test(block));
  return (paragraph ?? '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[`*]/g, '')
    .replace(/\s*\n\s*/g, ' ')
    .trim();
}

function resultOf(finding: Finding, index: number, state: Result.baselineState | null, printing: Printing): Result {
  const { lang } = printing;
  const fixes = finding.fixes.filter((fix) => isWithoutSecrets(fix, printing));
  return {
    ruleId: finding.rule,
    ruleIndex: index,
    level: levels[finding.severity],
    message: { text: finding.message[lang] },
    locations: [locationOf(finding.place, printing)],
    ...(finding.related.length > 0 && {
      relatedLocations: finding.related.map(({ place, message }, id) => ({
        id,
        ...locationOf(place, printing),
        message: { text: message[lang] },
      })),
    }),
    partialFingerprints: { 'apiEntreprise/v1': finding.fingerprint },
    ...(state && { baselineState: state }),
    ...(fixes.length > 0 && { fixes: fixes.map((fix) => fixOf(fix, printing)) }),
    properties: { endpoint: finding.endpoint, ...(finding.missing && { missing: [...finding.missing] }) },
  };
}

/** A fix copies the code around it, and a token in it; with the token taken away it would mend nothing. */
function isWithoutSecrets({ edits }: Fix, { locator }: Printing): boolean {
  return edits.every(({ uri, text }) => locator.redactor(uri)(text) === text);
}

function fixOf(fix: Fix, printing: Printing): SarifFix {
  const files = new Set(fix.edits.map(({ uri }) => uri));
  return {
    description: { text: fix.title[printing.lang] },
    artifactChanges: [...files].map((uri) => ({
      artifactLocation: artifactOf(uri, printing),
      replacements: fix.edits
        .filter((edit) => edit.uri === uri)
        .map((edit) => ({ deletedRegion: regionOf(edit, printing), insertedContent: { text: edit.text } })),
    })),
  };
}

function locationOf(place: Place, printing: Printing): SarifLocation {
  return {
    physicalLocation: { artifactLocation: artifactOf(place.uri, printing), region: regionOf(place, printing) },
  };
}

function regionOf(place: Place, { locator }: Printing): Region {
  const { line, column, endLine, endColumn } = locator.at(place);
  return { startLine: line, startColumn: column, endLine, endColumn };
}

/** Relative to the working directory where the file lies below it, so that the report means the same elsewhere. */
function artifactOf(uri: string, { locator, cwd }: Printing): ArtifactLocation {
  const file = locator.file(uri);
  if (file.startsWith('../') || path.isAbsolute(file) || !uri.startsWith('file:')) return { uri };
  return { uri: uri.slice(folderUri(cwd).length), uriBaseId: ROOT };
}

function folderUri(folder: string): string {
  const uri = pathToFileURL(folder).href;
  return uri.endsWith('/') ? uri : `${uri}/`;
}

function notificationOf({ uri, message }: FileNote, printing: Printing): Notification {
  return {
    level: 'note',
    message: { text: message[printing.lang] },
    ...(uri !== '' && { locations: [{ physicalLocation: { artifactLocation: artifactOf(uri, printing) } }] }),
  };
}
