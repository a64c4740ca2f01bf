import type { RuleSettings } from '../../../analysis/configuration';
import { type CallSummary, type Finding, traceabilityParameters } from '../../../analysis/findings';
import { writtenLanguage } from '../../../languages/written';
import type { Message } from '../../../text/message';
import { overviewMessages as say } from './messages';
import { countedEach } from './overview';

/** Something that would make the next report better, and the text that does it. */
export interface Advice {
  readonly message: Message;
  /** Keys of `.api-entreprise.json` with their values, as they are written between its braces. */
  readonly text: string;
  /** Calls, findings or files that it is about. */
  readonly gain: number;
}

/** What advice is worked out from. */
export interface AdviceInput {
  readonly findings: readonly Finding[];
  readonly calls: readonly CallSummary[];
  /** Files of whose code nothing could be said. */
  readonly givenUp: readonly string[];
  readonly settings: RuleSettings;
  /** The path of a file relative to the configuration's folder, with slashes. */
  readonly path: (uri: string) => string;
}

/** So many pieces of advice, so many names or files in each. */
const MOST = 3;
const MOST_NAMES = 5;
/** A folder of fewer findings is not worth a setting. */
const FEW = 3;

/** Folders whose code is often nobody's, or not what runs. */
const ASIDE =
  /^(?:vendors?|third[-_]?party|externals?|examples?|exemples?|samples?|demos?|archives?|legacy|old|deprecated|obsolete|generated|dist|sandbox|playground|prototypes?|poc)$/i;

/** The most useful first; none where nothing would help. */
export function adviceFor(report: AdviceInput): Advice[] {
  return [hosts(report), client(report), traceability(report), folder(report), unread(report)]
    .flatMap((each) => each ?? [])
    .toSorted((one, other) => other.gain - one.gain)
    .slice(0, MOST);
}

function hosts({ calls, settings }: AdviceInput): Advice | null {
  const unknown = calls.flatMap(({ hostName }) => hostName ?? []).filter((name) => !settings.hosts?.includes(name));
  const most = countedEach(unknown).slice(0, MOST_NAMES);
  if (most.length === 0) return null;
  const names = most.map(({ what }) => what);
  const gain = most.reduce((sum, { count }) => sum + count, 0);
  return { message: say.hosts(gain, names.length), text: entry('hosts', [...(settings.hosts ?? []), ...names]), gain };
}

/** The module, class or object whose functions send most of what no record describes. */
function client({ calls, settings }: AdviceInput): Advice | null {
  const sent = calls.flatMap(({ sender, language }) => (sender === null ? [] : [{ sender, language }]));
  const [most] = countedEach(sent.map(({ sender }) => ownerOf(sender)));
  if (!most) return null;
  const { what: owner, count: gain } = most;
  const its = sent.filter(({ sender }) => ownerOf(sender) === owner);
  const [{ language } = { language: '' }] = its;
  const written = writtenLanguage(language);
  const record = {
    id: idOf(owner),
    languages: [written?.family ?? language],
    packages: [],
    calls: [
      {
        match: countedEach(its.map(({ sender }) => sender)).map(({ what }) => what),
        does: 'sends',
        positional: ['url', { merge: '' }],
        ...(written?.idiom.keywords === true ? { named: '' } : {}),
      },
    ],
    slots: {
      url: ['url'],
      query: ['params', 'query'],
      headers: ['headers'],
      timeout: [{ key: 'timeout', unit: written?.timeUnit ?? 's', phase: 'total' }],
    },
    defaultTimeoutMs: null,
    source: '',
  };
  return {
    message: say.client(gain, owner),
    text: entry('clients', [...(settings.clients ?? []), record]),
    gain,
  };
}

/** Values that fixes would write. */
function traceability({ findings, settings }: AdviceInput): Advice | null {
  if (settings.traceability) return null;
  const open = findings.filter(({ missing, fixes }) => missing && fixes.length > 0 && !fixes.some(({ safe }) => safe));
  if (open.length === 0) return null;
  const names = traceabilityParameters.filter((name) => open.some(({ missing }) => missing?.includes(name)));
  if (names.length === 0) return null;
  const values = Object.fromEntries(names.map((name) => [name, '…']));
  return { message: say.traceability(open.length), text: entry('traceability', values), gain: open.length };
}

function folder({ findings, settings, path }: AdviceInput): Advice | null {
  const folders = findings.flatMap(({ place }) => {
    const steps = path(place.uri).split('/');
    const depth = steps.slice(0, -1).findIndex((step) => ASIDE.test(step));
    return depth < 0 || steps[0] === '..' ? [] : [`${steps.slice(0, depth + 1).join('/')}/`];
  });
  const [most] = countedEach(folders);
  if (!most || most.count < FEW) return null;
  const { what: name, count: gain } = most;
  return { message: say.folder(gain, name), text: entry('ignore', [...(settings.ignore ?? []), pattern(name)]), gain };
}

function unread({ givenUp, settings, path }: AdviceInput): Advice | null {
  const files = givenUp.map(path).filter((file) => !file.startsWith('../'));
  if (files.length === 0) return null;
  const named = files.slice(0, MOST_NAMES).map(pattern);
  return {
    message: say.unread(files.length),
    text: entry('ignore', [...(settings.ignore ?? []), ...named]),
    gain: named.length,
  };
}

/** A path below the configuration's folder, as a pattern that means it alone. */
function pattern(file: string): string {
  return `/${file.replace(/[\\*?[\]{}]/g, '\\$&')}`;
}

/** `@acme/http` of `@acme/http.get`; a function of its own is its own owner. */
function ownerOf(sender: string): string {
  const end = Math.max(sender.lastIndexOf('.'), sender.lastIndexOf('::'));
  return end > 0 ? sender.slice(0, end) : sender;
}

function idOf(owner: string): string {
  return owner
    .replace(/([a-z\d])([A-Z])/g, '$1-$2')
    .replace(/[^A-Za-z\d]+/g, '-')
    .replace(/^-|-$/g, '')
    .toLowerCase();
}

function entry(key: string, value: unknown): string {
  return `"${key}": ${spaced(JSON.stringify(value))}`;
}

/** JSON on one line, as a person writes it: a blank after colons and commas that stand outside of texts. */
function spaced(json: string): string {
  return json.replace(/("(?:[^"\\]|\\.)*")|([:,])/g, (_, text: string | undefined, mark = '') => text ?? `${mark} `);
}
