import { NO_ARGUMENTS, type Arguments } from '../../interpreter/evaluation/arguments';
import { callClient } from '../../interpreter/clients/client-calls';
import type { Scopes } from '../../interpreter/language';
import type { Machine } from '../../interpreter/evaluation/machine';
import { settingSymbol, variableSymbol } from '../../interpreter/names/settings';
import { unknown, type Origin, type Text, type TextPart, type Value } from '../../interpreter/values';
import type { SourceFile } from '../../interpreter/names/source-file';
import { OF_ENVIRONMENT, REQUEST } from './lowering';

/** Variables are of the file, or of the environments that stand beside it. */
export const scopes: Scopes = {
  resolve: (_names, file, name) => ({ kind: 'variable', file, name }),
  unbound,
  callByName: (m, name, args, at, node) =>
    (name === REQUEST ? callClient(m, { name, args: encoded(args), at, node }) : null) ?? unknown('result', name, at),
};

function unbound(m: Machine, name: string, _file: SourceFile, at: Origin | null): Value {
  return name.startsWith(OF_ENVIRONMENT)
    ? settingSymbol(m, 'environment', name.slice(OF_ENVIRONMENT.length), null, at)
    : variableSymbol(m, name, at);
}

/** The programs that send such requests encode the values of variables in a query, or show a person what they send. */
function encoded(args: Arguments): Arguments {
  const url = args.named.get('url');
  if (url?.value.kind !== 'text') return args;
  return { ...NO_ARGUMENTS, named: new Map(args.named).set('url', { ...url, value: withSafeQuery(url.value) }) };
}

function withSafeQuery({ parts }: Text): Text {
  let isQuery = false;
  return {
    kind: 'text',
    parts: parts.map((part): TextPart => {
      if (part.kind === 'hole') return isQuery ? { ...part, encoded: true } : part;
      isQuery ||= part.text.includes('?');
      return part;
    }),
  };
}
