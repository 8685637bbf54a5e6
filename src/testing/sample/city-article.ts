import { stringify } from 'yaml';
import type { ArticleKind, Byline } from '../../domain/bulletin/article.ts';
import type { Month } from '../../domain/date.ts';
import { shortPlaceName, type Place } from '../../domain/places/place.ts';
import { actors, closings, openers, remarks, themes, type Theme } from './article-stock.ts';
import type { Random } from './random.ts';
import type { SampleFile } from './sample-file.ts';

/** Where a generated article plays. */
export interface ArticleScene {
  county: Place;
  township: Place;
  village: Place;
}

export interface ArticlePlan {
  month: Month;
  /** Place in the issue, from 1. */
  order: number;
  scene: ArticleScene;
  reporters: readonly string[];
  correspondents: readonly string[];
}

const kinds: readonly ArticleKind[] = ['消息', '消息', '通讯', '综述', '访谈', '评论'];
/** Han characters that an article aims at; its last paragraphs go beyond. */
const length = { min: 780, max: 1030 };

/** A file and what no other article of its issue may have. */
export interface InventedArticle extends SampleFile {
  /** Kicker, title and deck. */
  headline: string;
}

/** An article of about 1,100 Han characters in Markdown, two subheads, no components. */
export function inventArticle(random: Random, plan: ArticlePlan): InventedArticle {
  const { month, order, scene } = plan;
  const theme = random.pick(themes);
  const say = createSpeaker(random, scene);
  const township = spokenName(scene.township, scene.county);
  const headline = random.pick(theme.headlines);
  const kind = random.pick(kinds);
  const front = {
    original: {
      kicker: `${scene.county.name}民政局`,
      title: random.chance(0.5) ? `${township}：${headline}` : headline,
      deck: say(random.pick(theme.actions)),
    },
    text: 'original',
    kind,
    date: month,
    bylines: inventBylines(random, plan),
    summary: `${scene.county.name}${township}${say(random.pick(theme.results))}。`,
    topics: theme.topics,
    places: [scene.village.code, scene.township.code, scene.county.code],
    programmes: theme.programmes,
  };
  const number = String(order).padStart(2, '0');
  return {
    headline: Object.values(front.original).join('\n'),
    path: `bulletin/${month}/${number}-${theme.slug}-${number}.mdx`,
    text: `---\n${stringify(front, { lineWidth: 0, singleQuote: true })}---\n${writeBody(random, theme, say)}`,
  };
}

/** Fills the places and figures into a phrase. */
type Speaker = (phrase: string) => string;

function createSpeaker(random: Random, { county, township, village }: ArticleScene): Speaker {
  const words: Record<string, () => string> = {
    county: () => county.name,
    township: () => spokenName(township, county),
    village: () => shortPlaceName(village.name),
    count: () => String(random.int(5, 480)),
    share: () => String(random.int(81, 99)),
    yuan: () => String(random.int(5, 40) * 100),
  };
  return (phrase) => phrase.replace(/\{(\w+)\}/g, (_, word: string) => words[word]?.() ?? '');
}

function inventBylines(random: Random, plan: ArticlePlan): Byline[] {
  const reporter: Byline = { role: '记者', name: random.pickEarly(plan.reporters) };
  return random.chance(0.6)
    ? [reporter, { role: '通讯员', name: random.pickEarly(plan.correspondents) }]
    : [reporter];
}

function writeBody(random: Random, theme: Theme, say: Speaker): string {
  const target = random.int(length.min, length.max);
  const dealRemark = random.deal(remarks);
  const dealOpener = random.deal(openers);
  const dealEvent = random.deal(
    [theme, random.pick(themes)].map(({ actions, results }) => ({
      dealAction: random.deal(actions),
      dealResult: random.deal(results),
    })),
  );
  const sentence = (): string => {
    if (random.chance(0.3)) return say(dealRemark());
    const { dealAction, dealResult } = dealEvent();
    return say(`${dealOpener()}，${random.pick(actors)}${dealAction()}，${dealResult()}。`);
  };
  const blocks: string[] = [];
  let han = 0;
  const add = (block: string): void => {
    blocks.push(block);
    han += block.match(/\p{Script=Han}/gu)?.length ?? 0;
  };
  for (const subhead of [undefined, ...theme.subheads]) {
    if (subhead !== undefined) add(`## ${subhead}`);
    const end = han + target / 3;
    while (han < end) add(Array.from({ length: random.int(2, 4) }, sentence).join(''));
  }
  add(say(random.pick(closings)));
  return `${blocks.join('\n\n')}\n`;
}

/** The register writes some townships with their county before them. */
const spokenName = ({ name }: Place, county: Place): string =>
  name.startsWith(county.name) ? name.slice(county.name.length) : name;
