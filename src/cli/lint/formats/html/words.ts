import { counted, bilingual } from '../../../messages';

export const reportWords = {
  title: bilingual('Rapport API Entreprise', 'API Entreprise report'),
  unofficial: (version: string) =>
    bilingual(
      `api-entreprise ${version}, outil non officiel : ni réalisé, ni soutenu, ni relu par la DINUM.`,
      `api-entreprise ${version}, an unofficial tool: neither made, supported nor reviewed by DINUM.`,
    ),
  language: bilingual('Langue du rapport', 'Language of the report'),
  skip: bilingual('Aller aux problèmes', 'Skip to the findings'),
  contents: bilingual('Sommaire', 'Contents'),
  byRule: bilingual('Par règle', 'By rule'),
  byEndpoint: bilingual('Par endpoint', 'By endpoint'),
  byFile: bilingual('Par fichier', 'By file'),
  calls: bilingual('Appels', 'Calls'),
  undecided: bilingual('Appels indécis', 'Undecided calls'),
  pages: bilingual('Pages des règles', 'Pages of the rules'),
  notes: bilingual('Remarques', 'Notes'),
  rule: bilingual('Règle', 'Rule'),
  severity: bilingual('Gravité', 'Severity'),
  count: bilingual('Nombre', 'Count'),
  where: bilingual('Où', 'Where'),
  endpoint: bilingual('Endpoint', 'Endpoint'),
  known: bilingual('Ce qui en est connu', 'What is known of it'),
  why: bilingual('Pourquoi', 'Why'),
  line: bilingual('ligne', 'line'),
  findings: (count: number) => counted(count, ['problème', 'problèmes'], ['finding', 'findings']),
} as const;
