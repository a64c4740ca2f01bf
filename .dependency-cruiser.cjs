// Which folder of src/ may import which: what keeps the analysis usable without an editor.
const core = [
  'text',
  'processes',
  'catalogue',
  'manifests',
  'analysis',
  'writing',
  'assist',
  'tools',
  'token',
  'requests',
  'simulator',
  'published',
  'files',
  'cli',
  'service',
];
const editor = ['editor', 'secrets', 'views', 'panel'];

const inFolders = (folders) => `^src/(${folders.join('|')})/`;

/** `folder` may import itself, the folders named, and packages; no other folder of src/. */
const only = (folder, ...allowed) => ({
  name: `${folder}-stands-on-${allowed.length === 0 ? 'nothing' : 'its-list'}`,
  comment: `What src/${folder} stands on, and nothing else: a new arrow is a decision about the whole.`,
  severity: 'error',
  from: { path: inFolders([folder]) },
  to: { path: '^src/', pathNot: inFolders([folder, ...allowed]) },
});

module.exports = {
  forbidden: [
    {
      name: 'core-without-vscode',
      comment: 'The core runs in the command, the analysis process and plain tests, where there is no vscode.',
      severity: 'error',
      from: { path: inFolders(core) },
      to: { path: '^(vscode|node_modules/@types/vscode)($|/)' },
    },
    {
      name: 'core-without-editor-folders',
      comment: 'The editor folders adapt the core to VS Code, never the other way round.',
      severity: 'error',
      from: { path: inFolders(core) },
      to: { path: [inFolders(editor), '^src/extension'] },
    },
    {
      name: 'page-without-vscode-and-node',
      comment: 'The page of the panel runs in a browser, and what it shares with its host does too.',
      severity: 'error',
      from: { path: '^src/panel/(page|shared)/' },
      to: {
        pathNot: ['^src/(panel/(page|shared)|text)/', 'node_modules/zod/'],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'panel-session-without-vscode',
      comment: 'What the panel knows and does is tested without an editor; src/panel/window adapts it to one.',
      severity: 'error',
      from: { path: '^src/panel/(session|shared)/' },
      to: { path: '^(vscode|node_modules/@types/vscode)($|/)|^src/panel/window/' },
    },
    only('text'),
    only('processes'),
    only('manifests'),
    only('token'),
    only('catalogue', 'text'),
    only('writing', 'catalogue', 'manifests', 'text'),
    only('analysis', 'catalogue', 'manifests', 'text', 'token', 'writing'),
    only('files', 'analysis', 'text'),
    only('service', 'analysis', 'catalogue', 'files', 'processes', 'text'),
    only('requests', 'catalogue', 'files', 'text', 'token'),
    only('simulator', 'catalogue', 'processes', 'text', 'token'),
    only('published', 'catalogue', 'processes', 'requests', 'text'),
    only('assist', 'analysis', 'catalogue', 'files', 'requests', 'text', 'writing'),
    only('tools', 'analysis', 'assist', 'catalogue', 'processes', 'requests', 'simulator', 'text', 'token', 'writing'),
    only('secrets', 'catalogue', 'editor', 'text', 'token', 'writing'),
    only('editor', 'analysis', 'assist', 'files', 'requests', 'service', 'text', 'token', 'tools'),
    only(
      'views',
      'analysis',
      'assist',
      'catalogue',
      'editor',
      'published',
      'secrets',
      'service',
      'simulator',
      'text',
      'token',
    ),
    {
      name: 'production-without-tests',
      comment: 'What users run must not lean on tests or scripts.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(test|scripts|bench)/' },
    },
    {
      name: 'no-cycles-between-folders',
      comment:
        'Folders that import each other are one folder. Inside one, a recursive evaluator may recurse over files.',
      severity: 'error',
      from: { path: '^src/([^/]+)/' },
      to: { circular: true, via: { pathNot: '^src/$1/', dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'every-import-resolves',
      severity: 'error',
      from: { path: '^(src|test|scripts|bench)/' },
      to: { couldNotResolve: true, pathNot: '^vscode$' },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['^test/.*/(fixtures|samples)/', '^(dist|out)/'] },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
