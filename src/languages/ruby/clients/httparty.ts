import type { ClientRecord } from '../../../clients/schema';

const OPTIONS = { merge: '' } as const;

/** Built on Net::HTTP, whose 60 seconds hold where `timeout` is not given. */
export const httparty: ClientRecord = {
  id: 'httparty',
  name: 'HTTParty',
  packages: ['httparty'],
  calls: [
    {
      match: ['HTTParty.*', '.get', '.post', '.put', '.patch', '.delete', '.head'],
      does: 'sends',
      positional: ['path', OPTIONS],
    },
    { match: '.base_uri', does: 'configures', positional: ['base_uri'] },
    { match: '.default_params', does: 'configures', positional: [{ merge: 'default_params' }] },
    { match: '.headers', does: 'configures', positional: [{ merge: 'headers' }] },
    { match: '.default_timeout', does: 'configures', positional: ['timeout'] },
    { match: '.read_timeout', does: 'configures', positional: ['read_timeout'] },
    { match: '.open_timeout', does: 'configures', positional: ['open_timeout'] },
    // `default_options.update(verify: false)`, `default_options[:timeout] = 5`: the options are the configuration.
    { match: '.default_options', does: 'configures' },
    { match: ['.update', '.merge!'], does: 'configures', positional: [OPTIONS] },
  ],
  mixins: ['HTTParty'],
  maps: ['default_params', 'headers', 'query'],
  merges: ['default_params', 'headers'],
  slots: {
    raw: { space: 'encoded', letter: 'refused' },
    url: ['path'],
    base: ['base_uri'],
    join: 'text',
    query: ['default_params', 'query'],
    combines: { list: 'renames' },
    headers: ['headers'],
    body: ['body'],
    timeout: [
      { key: 'read_timeout', unit: 's', phase: 'read', null: 'ignored' },
      { key: 'timeout', unit: 's', phase: 'read', text: 'ignored', null: 'ignored' },
      { key: 'open_timeout', unit: 's', phase: 'connect' },
    ],
    tls: [
      { key: 'verify', off: [false] },
      { key: 'verify_peer', off: [false] },
    ],
    retry: ['max_retries'],
  },
  defaultTimeoutMs: 60_000,
  source: 'https://github.com/jnunemaker/httparty/blob/main/lib/httparty/connection_adapter.rb',
  write: {
    timeout: { key: 'timeout', value: '{s}' },
    query: { key: 'query', on: 'send' },
    headers: { key: 'headers', on: 'send' },
  },
};
