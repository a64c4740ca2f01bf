import { homedir } from 'node:os';
import path from 'node:path';

/** Where all that calls from this machine, editors and commands, keeps what it has to share, as each system wants it. */
export function stateFolder(env: NodeJS.ProcessEnv): string {
  const name = 'api-entreprise';
  const own = env['XDG_STATE_HOME'];
  if (own !== undefined && path.isAbsolute(own)) return path.join(own, name);
  if (process.platform === 'win32')
    return path.join(env['LOCALAPPDATA'] ?? path.join(homedir(), 'AppData', 'Local'), name);
  if (process.platform === 'darwin') return path.join(homedir(), 'Library', 'Application Support', name);
  return path.join(homedir(), '.local', 'state', name);
}
