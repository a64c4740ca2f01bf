import { functions } from './functions';

let names: ReadonlySet<string> | undefined;

/** The types of .NET and of libraries of which functions are known, and what they are declared in. */
export function qualifiedNames(): ReadonlySet<string> {
  names ??= new Set(
    [...functions.keys(), ...TYPES].flatMap((each) => {
      const words = each.replace(/^new /, '').split('.');
      return words.map((_, index) => words.slice(0, index + 1).join('.'));
    }),
  );
  return names;
}

/** Types whose values are told apart by their names alone. */
const TYPES = [
  'System.String',
  'System.Configuration.ConfigurationManager',
  'System.Environment',
  'System.Net.Http.HttpMethod',
  'System.Threading.Timeout',
  'System.Threading.CancellationToken',
];
