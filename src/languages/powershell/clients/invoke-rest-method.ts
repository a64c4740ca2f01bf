import type { ClientRecord } from '../../../clients/schema';

/** As people write them; a table of arguments has them in whatever case. */
const PARAMETERS = [
  'Uri',
  'Body',
  'Headers',
  'Method',
  'CustomMethod',
  'TimeoutSec',
  'ConnectionTimeoutSeconds',
  'OperationTimeoutSeconds',
  'SkipCertificateCheck',
  'SkipHttpErrorCheck',
  'Token',
  'Credential',
  'MaximumRetryCount',
];

/** `TimeoutSec` and `timeoutSec`; in lower case, it is the key itself. */
function spellings(name: string): string[] {
  const camel = name.charAt(0).toLowerCase() + name.slice(1);
  return [name, camel].filter((each) => each !== name.toLowerCase());
}

/**
 * Both commands, and the names that they have in Windows PowerShell too. A table as the body of a GET is added to its query;
 * no limit is set by itself.
 */
export const invokeRestMethod: ClientRecord = {
  id: 'invoke-rest-method',
  name: '`Invoke-RestMethod`',
  packages: [],
  calls: [
    {
      match: ['invoke-restmethod', 'invoke-webrequest', 'irm', 'iwr'],
      does: 'sends',
      positional: ['uri'],
      named: '',
      moves: Object.fromEntries(PARAMETERS.flatMap(spellings).map((name) => [name, name.toLowerCase()])),
    },
  ],
  raises: true,
  raisesUnless: 'skiphttperrorcheck',
  slots: {
    url: ['uri'],
    query: ['body'],
    combines: { methods: ['get', 'head'], reads: [] },
    headers: ['headers'],
    body: ['body'],
    auth: ['token', 'credential'],
    method: ['method', 'custommethod'],
    timeout: [
      { key: 'timeoutsec', unit: 's', phase: 'total' },
      { key: 'connectiontimeoutseconds', unit: 's', phase: 'headers' },
      { key: 'operationtimeoutseconds', unit: 's', phase: 'read' },
    ],
    tls: [{ key: 'skipcertificatecheck', off: [true] }],
    // Any answer from 400 on is asked for again.
    retry: [{ key: 'maximumretrycount', repeats: 'everything' }],
  },
  defaultTimeoutMs: null,
  source: 'https://learn.microsoft.com/powershell/module/microsoft.powershell.utility/invoke-restmethod',
};
