import * as z from 'zod/mini';
import { dayOf, newsAddress } from '../catalogue/published/address';
import { type CatalogueChange, changeSentence, changesSchema } from '../catalogue/published/changes';
import { counted } from '../text/counted';
import type { Lang, Message } from '../text/message';

const schema = z.object({
  version: z.literal(1),
  /** When the service's file was downloaded, in ISO 8601. */
  readAt: z.iso.datetime(),
  /** The day of the catalogue that it was compared with. */
  catalogue: z.string(),
  changes: changesSchema,
});

/** What the file that the service publishes says otherwise than the shipped catalogue. */
export type CatalogueNews = z.infer<typeof schema>;

/** News from text; null for what is none, and for those about another catalogue than the one that is shipped now. */
export function readNews(text: string): CatalogueNews | null {
  try {
    const read = schema.safeParse(JSON.parse(text));
    return read.success && read.data.catalogue === dayOf() ? read.data : null;
  } catch {
    return null;
  }
}

export function writeNews(news: CatalogueNews): string {
  return JSON.stringify(news);
}

/** The changes of endpoints that code calls. `used`: their templates. */
export function concerning({ changes }: CatalogueNews, used: ReadonlySet<string>): CatalogueChange[] {
  return changes.filter(({ path }) => used.has(path));
}

/** How much is new, and how much of it the workspace calls. */
export function newsSentence(news: CatalogueNews, used: ReadonlySet<string>): Message {
  const { length } = news.changes;
  if (length === 0) {
    return {
      fr: 'Le service ne publie rien d’autre que le catalogue de cette version.',
      en: 'The service publishes nothing else than the catalogue of this version.',
    };
  }
  const differences = counted(length, ['différence', 'différences'], ['difference', 'differences']);
  const paths = new Set(concerning(news, used).map(({ path }) => path)).size;
  const concerned = counted(
    paths,
    ['endpoint de cet espace de travail est concerné', 'endpoints de cet espace de travail sont concernés'],
    ['endpoint of this workspace is concerned', 'endpoints of this workspace are concerned'],
  );
  const none = {
    fr: 'aucun endpoint connu de cet espace de travail n’est concerné',
    en: 'no known endpoint of this workspace is concerned',
  };
  const own = paths === 0 ? none : concerned;
  return {
    fr: `${differences.fr} entre ce que le service publie et le catalogue de cette version ; ${own.fr}.`,
    en: `${differences.en} between what the service publishes and the catalogue of this version; ${own.en}.`,
  };
}

/** The news as a Markdown document: what concerns the workspace first, and what all of it changes. */
export function newsPage(news: CatalogueNews, used: ReadonlySet<string>, lang: Lang): string {
  const say = words[lang];
  const own = concerning(news, used);
  const others = news.changes.filter((change) => !own.includes(change));
  return [
    `# ${say.title}`,
    escaped(newsSentence(news, used)[lang]),
    say.dates(dayIn(news.readAt, lang), dayIn(news.catalogue, lang)),
    ...section(say.own, own, lang),
    ...section(own.length > 0 ? say.others : say.all, others, lang),
    say.effect,
    `[${say.news}](${newsAddress()})`,
  ]
    .join('\n\n')
    .concat('\n');
}

function section(title: string, changes: readonly CatalogueChange[], lang: Lang): string[] {
  if (changes.length === 0) return [];
  const rows = changes.map((change) => `- \`${change.path}\`  \n  ${escaped(changeSentence(change)[lang])}`);
  return [`## ${title}`, rows.join('\n')];
}

function dayIn(date: string, lang: Lang): string {
  const format = new Intl.DateTimeFormat(lang === 'fr' ? 'fr-FR' : 'en-GB', { dateStyle: 'long', timeZone: 'UTC' });
  return format.format(new Date(date));
}

/** Text of the file stands for itself: it makes no link, no image and no page. */
function escaped(text: string): string {
  return text.replace(/[\\`*_{}[\]()#+\-.!<>|~&:]/g, (mark) => `&#${mark.charCodeAt(0)};`);
}

const words = {
  fr: {
    title: 'Ce que le service publie de nouveau',
    dates: (day: string, catalogue: string) =>
      `Fichier OpenAPI du service lu le ${day}, comparé au catalogue livré avec l’extension, à jour au ${catalogue}.`,
    own: 'Appelés par cet espace de travail',
    others: 'Les autres',
    all: 'Différences',
    effect:
      'C’est une information : l’analyse, les corrections, le panneau et le simulateur suivent le catalogue livré, le même pour tous et en intégration continue. Un endpoint nouveau reste signalé comme inconnu jusqu’à la mise à jour de l’extension.',
    news: 'Les nouveautés datées du service',
  },
  en: {
    title: 'What the service publishes that is new',
    dates: (day: string, catalogue: string) =>
      `OpenAPI file of the service read on ${day}, compared with the catalogue shipped with the extension, which is as of ${catalogue}.`,
    own: 'Called by this workspace',
    others: 'The others',
    all: 'Differences',
    effect:
      'This is for information: the analysis, the fixes, the panel and the simulator follow the shipped catalogue, the same for everyone and in CI. A new endpoint is still reported as unknown until the extension is updated.',
    news: 'The service’s own dated news (in French)',
  },
} as const;
