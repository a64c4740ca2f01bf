import * as vscode from 'vscode';
import { type Fetch, withExtraAuthorities } from '../requests/extra-authorities';

/** The host's own, which knows the user's proxy and certificates; looked up at each call, since VS Code replaces it. */
const hostFetch: Fetch = (url, init: object) => fetch(url, init);

/** What sends the requests of a window. */
export const hostTransport = withExtraAuthorities(hostFetch, {
  file: () => process.env['NODE_EXTRA_CA_CERTS'],
  // With this value VS Code leaves requests that bring a dispatcher to themselves.
  isAllowed: () => vscode.workspace.getConfiguration('http').get('proxySupport') !== 'on',
});
