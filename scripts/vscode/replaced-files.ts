import { spawnSync } from 'node:child_process';

/** The file to show, by the absolute path of the file in whose place it is shown. Both exist. */
export type ReplacedFiles = Readonly<Record<string, string>>;

type Command = readonly [program: string, ...args: string[]];

/** A mount namespace, which whoever is not root may only make in a user namespace. */
const namespace: Command = ['unshare', ...(process.getuid?.() === 0 ? [] : ['--map-root-user']), '--mount'];

/** A command that shows a program other files in place of some, and changes nothing for the rest of the machine. */
export function withReplacedFiles(replaced: ReplacedFiles, command: Command): Command {
  const mounts = Object.entries(replaced).map(([path, shown]) => [shown, path]);
  if (mounts.length === 0) return command;
  const script = mounts.map(() => 'mount --bind "$1" "$2" && shift 2').join(' && ');
  return [...namespace, 'sh', '-c', `${script} && exec "$@"`, 'sh', ...mounts.flat(), ...command];
}

/** Why no program can be shown other files on this machine; undefined when it can. */
export function whyNoReplacedFiles(): string | undefined {
  if (process.platform !== 'linux') return 'only Linux has mount namespaces';
  const [program, ...args] = withReplacedFiles({ '/etc/hostname': '/etc/hostname' }, ['true']);
  const { status, error, stderr } = spawnSync(program, args, { encoding: 'utf8' });
  return status === 0 ? undefined : (error?.message ?? stderr.trim());
}
