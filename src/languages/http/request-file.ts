import type { NamedWritten, Piece, RequestFile, WrittenRequest } from './requests';

interface Line {
  readonly text: string;
  readonly start: number;
}

const SEPARATOR = /^\s*###/;
const COMMENT = /^\s*(?:#|\/\/)/;
const VARIABLE = /^(\s*@)([\w.-]+)(\s*=\s*)(\S+(?:\s+\S+)*(?=\s*$)|$)/;
const METHOD = /^(\s*(?:([A-Z]{3,12})\s+)?)(\S+(?:\s+(?!HTTP\/[\d.]+\s*$)\S+)*)(?:\s+HTTP\/[\d.]+)?\s*$/;
/** What an address may begin with, where no method stands before it. */
const ADDRESS = /^(?:https?:\/\/|\{\{|\/)/;
const CONTINUED = /^(\s*)(\S+(?:\s+\S+)*)\s*$/;
const HEADER = /^(\s*)([\w!#$%&'*+.^`|~-]+)(\s*:\s*)(\S+(?:\s+\S+)*(?=\s*$)|$)/;
/** What is done with the answer, or before the request: not sent. */
const SCRIPT = /^\s*(?:>>?!?(?:\s|\{%|$)|<>|\?\?|\{\{\s*$|\{\{@|\{\{[+@]|<\s*\{%|client\.)/;

/** A request that is being read. */
interface Growing {
  readonly start: number;
  readonly method: string | null;
  readonly url: Piece[];
  readonly headers: NamedWritten[];
  body: { start: number; end: number } | null;
  hasOtherHeaders: boolean;
  end: number;
}

/** A request file, as REST Client, the HTTP client of JetBrains and httpYac read it: requests between lines of `###`. */
export function readRequestFile(text: string): RequestFile {
  const variables: NamedWritten[] = [];
  const requests: WrittenRequest[] = [];
  let request: Growing | null = null;
  let state: 'before' | 'url' | 'headers' | 'body' | 'behind' = 'before';
  /** What ends a script that is passed over. */
  let passing: RegExp | null = null;
  const finish = (): void => {
    if (request) requests.push(finished(request, text));
    request = null;
    state = 'before';
  };
  for (const line of linesOf(text)) {
    if (passing) {
      if (passing.test(line.text)) passing = null;
      continue;
    }
    if (SEPARATOR.test(line.text)) {
      finish();
      continue;
    }
    if (state !== 'body' || SCRIPT.test(line.text)) {
      passing = scriptEnd(line.text);
      if (SCRIPT.test(line.text)) {
        if (request && state !== 'before') state = 'behind';
        continue;
      }
    }
    const isComment = COMMENT.test(line.text);
    if (state === 'before') {
      const variable = VARIABLE.exec(line.text);
      if (variable) variables.push(named(line, variable));
      if (variable || isComment || line.text.trim() === '') continue;
      request = begun(line);
      state = request ? 'url' : 'behind';
      continue;
    }
    if (!request || state === 'behind') continue;
    if (state === 'body') {
      if (line.text.trim() !== '') {
        const end = line.start + line.text.length;
        request.body = { start: request.body?.start ?? line.start, end };
        request.end = end;
      }
      continue;
    }
    if (isComment) continue;
    if (line.text.trim() === '') {
      state = 'body';
      continue;
    }
    if (state === 'url' && /^(?:\s+\S|\s*[?&])/.test(line.text)) {
      const [, blank = '', rest = ''] = CONTINUED.exec(line.text) ?? [];
      request.url.push({ text: rest, start: line.start + blank.length });
      request.end = line.start + blank.length + rest.length;
      continue;
    }
    state = 'headers';
    const header = HEADER.exec(line.text);
    if (header) {
      request.headers.push(named(line, header));
      request.end = line.start + line.text.trimEnd().length;
    } else request.hasOtherHeaders = true;
  }
  finish();
  return { variables, requests };
}

function* linesOf(text: string): Generator<Line> {
  for (const { 0: line, index } of text.matchAll(/[^\r\n]*(?:\r\n|\r|\n|$)/g)) {
    if (line !== '' || index < text.length) yield { text: line.replace(/[\r\n]+$/, ''), start: index };
  }
}

/** Where a script ends that begins on this line and goes on below; null for others. */
function scriptEnd(line: string): RegExp | null {
  if (/\{%/.test(line) && !/%\}/.test(line) && SCRIPT.test(line)) return /%\}/;
  return /^\s*\{\{[@+\w]*\s*$/.test(line) ? /^\s*\}\}/ : null;
}

function named({ start }: Line, match: RegExpExecArray): NamedWritten {
  const [, before = '', name = '', between = '', value = ''] = match;
  const at = { start: start + before.length, end: start + before.length + name.length };
  return { name, at, value: [{ text: value, start: at.end + between.length }] };
}

function begun({ text, start }: Line): Growing | null {
  const [, before = '', method, url = ''] = METHOD.exec(text) ?? [];
  if (url === '' || (method === undefined && !ADDRESS.test(url))) return null;
  const at = start + before.length;
  return {
    start: start + (text.length - text.trimStart().length),
    method: method ?? null,
    url: [{ text: url, start: at }],
    headers: [],
    body: null,
    hasOtherHeaders: false,
    end: at + url.length,
  };
}

function finished({ url, body, ...rest }: Growing, text: string): WrittenRequest {
  const host = rest.headers.find(({ name }) => name.toLowerCase() === 'host');
  const [first] = url;
  // A path alone goes to the host that a header names.
  const isPath = first?.text.startsWith('/') === true && host !== undefined;
  const scheme = { text: 'https://', start: first?.start ?? rest.start };
  const written = body && text.slice(body.start, body.end);
  const isFile = written !== null && /^\s*<\s/.test(written);
  return {
    ...rest,
    url: isPath ? [scheme, ...host.value, ...url] : url,
    body: body && written !== null && !isFile ? [{ text: written, start: body.start }] : null,
    bearer: null,
  };
}
