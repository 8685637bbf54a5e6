import { lawStateOn, type Law } from '../domain/law.ts';
import { programmeToSlug, type Programme, type ProgrammeId } from '../domain/programme.ts';
import { unfilledMark } from '../domain/unfilled.ts';
import type { ProjectFacts, StartingFile } from './starting-file.ts';
import { yamlText } from './yaml-text.ts';

type GuideFacts = Pick<ProjectFacts, 'asOf' | 'laws' | 'standards' | 'hotlines'>;

/** Words by which the titles of a programme's laws are known. */
const lawWords: Record<ProgrammeId, RegExp> = {
  subsistenceAllowance: /最低生活保障|^社会救助|社会救助法$/,
  extremePovertySupport: /特困人员|^社会救助暂行|社会救助法$/,
  temporaryAssistance: /临时救助|^社会救助暂行|社会救助法$/,
  medicalAssistance: /医疗救助|^社会救助暂行|社会救助法$/,
  disasterRelief: /自然灾害救助|^社会救助暂行|社会救助法$/,
  disabilitySubsidies: /残疾人/,
  childrenInNeed: /孤儿|困境儿童|无人抚养儿童|未成年人保护法$/,
  vagrantAssistance: /流浪乞讨/,
  elderlyService: /老年人|养老/,
};

/** content/handbook/<programme>.mdx with the bases of laws.csv that are in force. */
export function guideFile(programme: Programme, facts: GuideFacts): StartingFile {
  const slug = programmeToSlug(programme.id);
  const laws = facts.laws
    .filter((law) => lawStateOn(law, facts.asOf) === 'inForce' && isAbout(law, programme.id))
    .toSorted((a, b) => (a.inForce < b.inForce ? 1 : -1));
  const hasStandards = facts.standards.some((one) => one.programme === programme.id);
  const hotlines = facts.hotlines.map(({ phone, name }) => `${phone}（${name}）`).join('、');
  return {
    folder: 'content',
    path: `handbook/${slug}.mdx`,
    text: `---
# 一篇办事指南。行首有 # 的是给编辑看的话，不会显示在网页上。金额不写在这里，页面从标准表里取。

# 事项名称
title: ${yamlText(programme.name)}
# 项目代号，与文件名一致
programme: ${programme.id}
# 内容从哪一天起是对的：主要依据的施行日期
inForce: ${laws[0]?.inForce ?? unfilledMark}
# 最近一次核对的日期
reviewed: ${facts.asOf}
# 一两句话回答：谁可以申请、得到什么、到哪里办
summary: ${unfilledMark}
# 谁可以申请：一句话
who: ${unfilledMark}
# 得到什么：一句话，不写金额
benefit: ${unfilledMark}
# 到哪里办：一句话
where: ${unfilledMark}
# 依据：law 是 data/reference/laws.csv 的 id，articles 写哪几条，says 一句话讲规定了什么
bases:
${basisLines(laws)}
# 页面上列出哪些项目的标准（data/reference/standards.csv）；没有写 []
standards: [${hasStandards ? programme.id : ''}]
# 申请材料：一行一样
materials:
  - ${unfilledMark}
# 办理流程与时限：一行一步；没有时限就删去 limit
steps:
  - { title: 提出申请, text: ${unfilledMark}, limit: ${unfilledMark} }
# 地点时间
placeAndTime: ${unfilledMark}
# 联系方式
contact: ${hotlines === '' ? unfilledMark : yamlText(`可以拨打${hotlines}`)}
# 监督渠道
supervision: ${unfilledMark}
# 常见问题：一问一答；没有写 []
questions:
  - { ask: ${unfilledMark}, answer: ${unfilledMark} }
# 更新记录：最新的写在最前面
changes:
  - { date: ${facts.asOf}, text: 首次发布 }
---

## 对象条件

${unfilledMark}

## 标准怎么算

${hasStandards ? `<Standards programme="${programme.id}" />\n\n` : ''}${unfilledMark}
`,
  };
}

const isAbout = ({ title }: Law, programme: ProgrammeId): boolean =>
  lawWords[programme].test(title.replace(/^《|》$/g, ''));

function basisLines(laws: readonly Law[]): string {
  const ids = laws.length === 0 ? [unfilledMark] : laws.map(({ id }) => id);
  return ids
    .map((id) => `  - { law: ${id}, articles: ${unfilledMark}, says: ${unfilledMark} }`)
    .join('\n');
}
