import { articleKinds, type ArticleKind } from '../domain/bulletin/article.ts';
import { parseDate, parseMonth, type CalendarDate, type Month } from '../domain/date.ts';
import { listAreas, type ListArea } from '../domain/notices/notice-scope.ts';
import { stagesOn } from '../domain/notices/publicity-rule.ts';
import { stageNames, type NoticeStage } from '../domain/notices/publicity-terms.ts';
import { findCounty, isCalled, type Place } from '../domain/places/place.ts';
import { findProgramme, programmeToSlug, type Programme } from '../domain/programme.ts';
import { articleFile } from './article-file.ts';
import { guideFile, ruleDate } from './guide-file.ts';
import { issueFile } from './issue-file.ts';
import { noticeFiles } from './notice-files.ts';
import type { ProjectFacts, StartingFile } from './starting-file.ts';

/** One argument of a request: its name, the question for it, and the check of an answer. */
export interface Question {
  name: string;
  ask: string;
  /** Used if no answer was given. */
  fallback?: string;
  /** What is wrong with the answer, in Chinese; `undefined` if nothing is. */
  faultOf(answer: string): string | undefined;
}

/** What can be made. The questions after the first depend on the words before them. */
export interface RequestKind {
  word: string;
  name: string;
  questions: readonly ((words: readonly string[], facts: ProjectFacts) => Question)[];
  /** The files for words that were found to be without fault. */
  build(words: readonly string[], facts: ProjectFacts): StartingFile[];
  /** What to do once the files are there. */
  next: string;
}

const slugPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

const monthQuestion = (ask: string, faultOf: (month: Month) => string | undefined): Question => ({
  name: '年月',
  ask,
  faultOf: (answer) => {
    const month = parseMonth(answer);
    return month === undefined ? '年月写作 2018-08。' : faultOf(month);
  },
});

/** Stages in which the bureau publishes lists of the programme today. */
const stagesOf = (programme: Programme | undefined, facts: ProjectFacts): NoticeStage[] =>
  programme ? stagesOn(facts.publicity, programme.id, facts.asOf) : [];

const findStage = (
  word: string,
  programme: Programme | undefined,
  facts: ProjectFacts,
): NoticeStage | undefined =>
  stagesOf(programme, facts).find((stage) => stage === word || stageNames[stage] === word);

function programmeQuestion(programmes: readonly Programme[], facts: ProjectFacts): Question {
  const list = programmes.map(({ id, shortName }) => `${programmeToSlug(id)}（${shortName}）`);
  return {
    name: '项目',
    ask: `项目，${list.join('、')}`,
    faultOf: (answer) => {
      const programme = findProgramme(facts.programmes, answer);
      if (!programme) return `没有这个项目。可以写：${list.join('、')}。`;
      return programmes.includes(programme)
        ? undefined
        : `${programme.name}的受助人名单不得在网上公布。可以写：${list.join('、')}。`;
    },
  };
}

function countyQuestion({ places }: ProjectFacts): Question {
  const counties = places.filter(({ level }) => level === 'county');
  const list = counties.map(({ code, name }) => `${code}（${name}）`).join('、');
  return {
    name: '县',
    ask: `哪个县（市、区），${list}`,
    faultOf: (answer) =>
      findCounty(places, answer) ? undefined : `没有这个县（市、区）。可以写：${list}。`,
  };
}

function stageQuestion(programme: Programme | undefined, facts: ProjectFacts): Question {
  const stages = stagesOf(programme, facts);
  const list = stages.map((stage) => `${stage}（${stageNames[stage]}）`).join('、');
  return {
    name: '环节',
    ask: `环节，${list}`,
    faultOf: (answer) =>
      findStage(answer, programme, facts) ? undefined : `这个项目没有这个环节。可以写：${list}。`,
  };
}

/** 全县, 农村, 甲镇, 城市、甲镇、乙镇 → the part of the county; `undefined` for a word that is no part of it. */
function findScope(
  answer: string,
  county: Place | undefined,
  { places }: ProjectFacts,
): { area?: ListArea; within?: Place[] } | undefined {
  const words = answer.split(/[、,，\s]+/).filter((word) => word !== '' && word !== wholeCounty);
  const areas = listAreas.filter((area) => words.includes(area));
  const within = places.filter(
    (place) =>
      place.level === 'township' &&
      place.parent === county?.code &&
      words.some((word) => isCalled(place, word, county)),
  );
  if (areas.length > 1 || areas.length + within.length < new Set(words).size) return undefined;
  const [area] = areas;
  return { ...(area ? { area } : {}), ...(within.length > 0 ? { within } : {}) };
}

const wholeCounty = '全县';

const scopeQuestion = (county: Place | undefined, facts: ProjectFacts): Question => ({
  name: '范围',
  ask: `哪里的：${wholeCounty}，农村或城市，一个或几个乡镇（几个之间用顿号）`,
  fallback: wholeCounty,
  faultOf: (answer) =>
    findScope(answer, county, facts)
      ? undefined
      : `写${wholeCounty}、农村、城市，或${county?.name ?? '本县'}的乡镇（街道）全名，几个之间用顿号，如 农村、某某镇。`,
});

function slugFault(slug: string, files: readonly string[]): string | undefined {
  if (!slugPattern.test(slug))
    return '短名用小写英文字母、数字，单词之间用连字符，写作 action-plan。';
  const same = files.find((name) => name.replace(/^\d+-|\.mdx$/g, '') === slug);
  return same === undefined ? undefined : `这一期已经有 ${same}，短名不能重复。`;
}

const issueRequest: RequestKind = {
  word: 'issue',
  name: '一期专刊',
  questions: [() => monthQuestion('哪一期（年月，写作 2018-08）', () => undefined)],
  build: ([month], facts) => [issueFile(month as Month, facts)],
  next: '核对这份文件，再用 npm run new -- article <年月> <短名> 一篇一篇加稿件。',
};

const articleRequest: RequestKind = {
  word: 'article',
  name: '一篇文章',
  questions: [
    (_words, { articleFiles }) =>
      monthQuestion('放在哪一期（年月，写作 2018-08）', (month) => {
        const files = articleFiles.get(month);
        if (!files) return `还没有这一期，请先运行 npm run new -- issue ${month}。`;
        return files.some((name) => name.startsWith('99-'))
          ? '这一期已经排到第 99 篇。'
          : undefined;
      }),
    ([month], { articleFiles }) => ({
      name: '短名',
      ask: '网址里的短名（小写英文或拼音，写作 action-plan，发布以后不要再改）',
      faultOf: (answer) => slugFault(answer, articleFiles.get(month as Month) ?? []),
    }),
    () => ({
      name: '体裁',
      ask: `体裁，${articleKinds.join('、')}`,
      fallback: articleKinds[0],
      faultOf: (answer) =>
        (articleKinds as readonly string[]).includes(answer)
          ? undefined
          : `体裁是${articleKinds.join('、')}之一。`,
    }),
  ],
  build: ([month, slug = '', kind], facts) => [
    articleFile({ month: month as Month, slug, kind: kind as ArticleKind }, facts),
  ],
  next: '打开这份文件，把每一处【待填】换成内容，写好正文，再运行 npm run check。',
};

const noticeRequest: RequestKind = {
  word: 'notice',
  name: '一份公示',
  questions: [
    (_words, facts) => countyQuestion(facts),
    (_words, facts) =>
      programmeQuestion(
        facts.programmes.filter((programme) => stagesOf(programme, facts).length > 0),
        facts,
      ),
    ([, programme = ''], facts) => stageQuestion(findProgramme(facts.programmes, programme), facts),
    () => monthQuestion('所属年月（写作 2018-08）', () => undefined),
    ([county = ''], facts) => scopeQuestion(findCounty(facts.places, county), facts),
  ],
  build: ([countyWord = '', programmeWord = '', stageWord = '', period, scopeWord = ''], facts) => {
    const county = findCounty(facts.places, countyWord);
    const programme = findProgramme(facts.programmes, programmeWord);
    const stage = findStage(stageWord, programme, facts);
    if (!county || !programme || !stage) throw new Error('the words were not checked');
    const scope = findScope(scopeWord, county, facts);
    return noticeFiles({ county, ...scope, programme, stage, period: period as Month }, facts);
  },
  next: '把名单贴进 list.csv（保留表头），在 notice.yaml 里把每一处【待填】换成内容，核对日期、电话和依据，再运行 npm run check。',
};

function versionQuestion(programme: Programme | undefined, facts: ProjectFacts): Question {
  const there = (programme && facts.guideFiles.get(programme.id)) ?? [];
  return {
    name: '施行日期',
    ask: `${there.length > 0 ? '已经有这一项的指南，新的' : '这'}一版从哪一天起施行（写作 2026-07-01）`,
    // A first version is in force since its newest rule; only the editor knows when the next one begins.
    ...(programme && there.length === 0 ? { fallback: ruleDate(programme, facts) } : {}),
    faultOf: (answer) =>
      parseDate(answer) === undefined ? '施行日期写作 2026-07-01，应是日历上有的一天。' : undefined,
  };
}

const handbookRequest: RequestKind = {
  word: 'handbook',
  name: '一篇办事指南，或者它的新一版',
  questions: [
    (_words, facts) => programmeQuestion(facts.programmes, facts),
    ([word = ''], facts) => versionQuestion(findProgramme(facts.programmes, word), facts),
  ],
  build: ([word = '', date], facts) => {
    const programme = findProgramme(facts.programmes, word);
    if (!programme) throw new Error('the words were not checked');
    return [guideFile(programme, date as CalendarDate, facts)];
  },
  next: '打开这份文件，把每一处【待填】换成内容，核对依据，再运行 npm run check。旧的一版不要改，它会留作历史。',
};

export const requestKinds: readonly RequestKind[] = [
  issueRequest,
  articleRequest,
  noticeRequest,
  handbookRequest,
];
