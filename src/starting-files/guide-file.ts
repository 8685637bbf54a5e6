import type { CalendarDate } from '../domain/date.ts';
import { guideOn } from '../domain/handbook/guide.ts';
import { heldFrom, lawStateOn, type Law } from '../domain/law/law.ts';
import { programmeToSlug, type Programme, type ProgrammeId } from '../domain/programme.ts';
import { placeholder } from '../domain/placeholder.ts';
import type { GuideFile, ProjectFacts, StartingFile } from './starting-file.ts';
import { yamlScalar } from '../sources/formats/yaml-scalar.ts';

type GuideFacts = Pick<ProjectFacts, 'asOf' | 'laws' | 'standards' | 'hotlines' | 'guideFiles'>;

/** Words by which the titles of a programme's laws are known. */
const lawWords: Readonly<Partial<Record<ProgrammeId, RegExp>>> = {
  subsistenceAllowance: /最低生活保障|^社会救助|社会救助法$/,
  extremePovertySupport: /特困人员|^社会救助暂行|社会救助法$/,
  temporaryAssistance: /临时救助|^社会救助暂行|社会救助法$/,
  medicalAssistance: /医疗救助|^社会救助暂行|社会救助法$/,
  disasterRelief: /自然灾害救助|^社会救助暂行|社会救助法$/,
  disabilitySubsidies: /残疾人/,
  childrenInNeed: /孤儿|困境儿童|无人抚养儿童|未成年人保护法$/,
  vagrantAssistance: /流浪乞讨/,
  elderlyService: /老年人|养老/,
  educationAssistance: /^社会救助暂行|社会救助法$/,
  housingAssistance: /^社会救助暂行|社会救助法$/,
  employmentAssistance: /^社会救助暂行|社会救助法$/,
  rigidSpendingFamily: /刚性支出|社会救助法$/,
};

/**
 * content/handbook/<programme>/<date>.mdx: the version before it to go on from, or a new guide with the
 * bases of laws.csv that are in force on that day.
 */
export function guideFile(
  programme: Programme,
  inForce: CalendarDate,
  facts: GuideFacts,
): StartingFile {
  const before = guideOn(facts.guideFiles.get(programme.id) ?? [], inForce);
  return {
    folder: 'content',
    path: `handbook/${programmeToSlug(programme.id)}/${inForce}.mdx`,
    text: before
      ? nextVersionText(before, inForce, facts.asOf)
      : firstVersionText(programme, inForce, facts),
  };
}

/** First day of the newest law about a programme that is in force today; a new guide begins on that day. */
export function ruleDate(
  programme: Programme,
  facts: Pick<ProjectFacts, 'asOf' | 'laws'>,
): CalendarDate {
  const [newest] = lawsAbout(programme, facts.asOf, facts.laws);
  return newest ? heldFrom(newest) : facts.asOf;
}

/** Newest first. */
const lawsAbout = (programme: Programme, day: CalendarDate, laws: readonly Law[]): Law[] =>
  laws
    .filter((law) => lawStateOn(law, day) === 'inForce' && isAbout(law, programme))
    .toSorted((a, b) => (heldFrom(a) < heldFrom(b) ? 1 : -1));

/** The text of the version before, with its own dates and record of changes. */
const nextVersionText = ({ text }: GuideFile, inForce: CalendarDate, asOf: CalendarDate): string =>
  text
    .replaceAll('\r\n', '\n')
    .replace(/^inForce:.*$/m, `inForce: ${inForce}`)
    .replace(/^until:.*\n/m, '')
    .replace(/^reviewed:.*$/m, `reviewed: ${asOf}`)
    .replace(
      /^changes:.*\n(?:(?: |- ).*\n)*/m,
      `changes:\n  - { date: ${asOf}, text: ${placeholder} }\n`,
    );

function firstVersionText(programme: Programme, inForce: CalendarDate, facts: GuideFacts): string {
  const laws = lawsAbout(programme, inForce, facts.laws);
  const hasStandards = facts.standards.some((one) => one.programme === programme.id);
  const hotlines = facts.hotlines.map(({ phone, name }) => `${phone}（${name}）`).join('、');
  return `---
# 一篇办事指南。行首有 # 的是给编辑看的话，不会显示在网页上。金额不写在这里，页面从标准表里取。

# 事项名称
title: ${yamlScalar(programme.name)}
# 项目代号，与文件夹名一致
programme: ${programme.id}
# 这一版从哪一天起施行，与文件名一致；规定换了，不改旧的一版，另建一版
inForce: ${inForce}
# 最近一次核对的日期
reviewed: ${facts.asOf}
# 一两句话回答：谁可以申请、得到什么、到哪里办
summary: ${placeholder}
# 谁可以申请：一句话
who: ${placeholder}
# 得到什么：一句话，不写金额
benefit: ${placeholder}
# 到哪里办：一句话
where: ${placeholder}
# 依据：law 是 data/reference/laws.csv 的 id，articles 写哪几条，says 一句话讲规定了什么
bases:
${basisLines(laws)}
# 页面上列出哪些项目的标准（data/reference/standards.csv）；没有写 []
standards: [${hasStandards ? programme.id : ''}]
# 申请材料：一行一样；什么都不用带，写“不用带材料”
materials:
  - ${placeholder}
# 办理流程与时限：一行一步；没有时限就删去 limit
steps:
  - { title: 提出申请, text: ${placeholder}, limit: ${placeholder} }
# 地点时间
placeAndTime: ${placeholder}
# 联系方式
contact: ${hotlines === '' ? placeholder : yamlScalar(`可以拨打${hotlines}`)}
# 监督渠道
supervision: ${placeholder}
# 常见问题：一问一答，至少一问
questions:
  - { ask: ${placeholder}, answer: ${placeholder} }
# 更新记录：最新的写在最前面
changes:
  - { date: ${facts.asOf}, text: 首次发布 }
---

## 对象条件

${placeholder}

## 标准怎么算

${hasStandards ? `<Standards programme="${programme.id}" />\n\n` : ''}${placeholder}
`;
}

/** A programme of the bureau's own is known by its name. */
const isAbout = ({ title }: Law, { id, name, shortName }: Programme): boolean =>
  lawWords[id]?.test(title.replace(/^《|》$/g, '')) ??
  [name, shortName].some((word) => title.includes(word));

function basisLines(laws: readonly Law[]): string {
  const ids = laws.length === 0 ? [placeholder] : laws.map(({ id }) => id);
  return ids
    .map((id) => `  - { law: ${id}, articles: ${placeholder}, says: ${placeholder} }`)
    .join('\n');
}
