import { counted, said } from '../../../messages';

export const words = {
  title: said('Rapport API Entreprise', 'API Entreprise report'),
  unofficial: (version: string) =>
    said(
      `api-entreprise ${version}, outil non officiel : ni réalisé, ni soutenu, ni relu par la DINUM.`,
      `api-entreprise ${version}, an unofficial tool: neither made, supported nor reviewed by DINUM.`,
    ),
  language: said('Langue du rapport', 'Language of the report'),
  skip: said('Aller aux problèmes', 'Skip to the findings'),
  contents: said('Sommaire', 'Contents'),
  byRule: said('Par règle', 'By rule'),
  byEndpoint: said('Par endpoint', 'By endpoint'),
  byFile: said('Par fichier', 'By file'),
  calls: said('Appels', 'Calls'),
  undecided: said('Appels indécis', 'Undecided calls'),
  pages: said('Pages des règles', 'Pages of the rules'),
  notes: said('Remarques', 'Notes'),
  rule: said('Règle', 'Rule'),
  severity: said('Gravité', 'Severity'),
  count: said('Nombre', 'Count'),
  where: said('Où', 'Where'),
  endpoint: said('Endpoint', 'Endpoint'),
  known: said('Ce qui en est connu', 'What is known of it'),
  why: said('Pourquoi', 'Why'),
  line: said('ligne', 'line'),
  findings: (count: number) => counted(count, ['problème', 'problèmes'], ['finding', 'findings']),
} as const;
