import type { DraftAccount } from './account.ts';
import type { Doubt } from './text/doubt.ts';
import { placeholder } from '../../domain/placeholder.ts';
import type { Draft } from './draft.ts';
import type { Entry } from './entries/entry.ts';
import { listDoubts, type ImportedBulletin } from './import-bulletin.ts';
import { findOffices } from './text/offices.ts';
import { escape, numberPieces, show, writeChoices } from './report-readings.ts';
import { textOf } from './text/source-text.ts';

/** report.md: what was recognised and how surely, for an editor who compares it with the paper. */
export function writeReport(imported: ImportedBulletin, sourceName: string): string {
  const { drafts, issue, leftLines } = imported;
  const numbers = numberPieces(drafts);
  const parts = [
    `# 导入报告：${issue} 期`,
    imported.unit === '行'
      ? `原文文件：${sourceName}。行号都是这个文件里的行号。`
      : `原文文件：${sourceName}。第几行是指这个文件里的第几段（表格一行算一段）。`,
    summarise(imported),
    ...writeRisks(drafts),
    '## 怎么用这份报告',
    [
      '1. 先看下面“必须处理”和“拿不准的地方”，对照原报改稿件。',
      `2. 稿件里的 ${placeholder} 必须全部改掉：标题、摘要、主题词（2 到 4 个）由编辑写；检查命令见到 ${placeholder} 就不放行。不必改文件：运行 \`npm run desk\` 打开编辑台，每一篇都在左边这个月的“文章”里，逐篇填“提要”“主题词”，从名单里选“写到的地方”“涉及的项目”；有图片的在“图片”一项里写图上有谁。写到的地方在正文里出现了几处就选几处，没有具体地方就不选。`,
      '3. 两篇并成了一篇的，用 `npm run new -- article 年月 短名` 另建一篇，把文字移过去；文件名开头的两位数字是见报顺序。',
      '4. 标题、署名、篇界有两种读法的，两种并排写在那一篇下面：照它写的 `--pick` 重新导入，例如 `--pick 3=2,5署名=2,6篇界=2`（选过的也要再写一遍）；没有改过的草稿会换成新的。',
      '5. 对完原报，把这份报告删去，再运行 `npm run check`，改到没有问题。',
      '6. 这一期若还没有 issue.yaml，用 `npm run new -- issue` 建一个。',
    ].join('\n'),
    '## 各篇',
    tabulate(drafts, numbers),
    ...drafts.map((draft, at) => writeEntry(draft, numbers[at] ?? '')),
    '## 拿不准的地方',
    writeDoubts(listDoubts(imported)),
    '## 接起来的段落',
    writeSeams(imported.seams),
    '## 没有归入稿件的文字',
    leftLines.length === 0
      ? '没有。'
      : leftLines.map(({ number, text }) => `- 第 ${number} 行：${escape(text)}`).join('\n'),
    '## 文字清点',
    writeAccount(imported),
  ];
  return `${parts.join('\n\n')}\n`;
}

function summarise(imported: ImportedBulletin): string {
  const { drafts } = imported;
  const photos = drafts.filter(({ entry }) => entry.isPhoto).length;
  const untitled = drafts.filter(
    ({ title, entry }) => title === undefined && !entry.isPhoto,
  ).length;
  const unsure = listDoubts(imported).length;
  return (
    `共认出 ${drafts.length} 篇：文字稿 ${drafts.length - photos} 篇，图片 ${photos} 幅。` +
    `文字稿中 ${untitled} 篇找不到标题。拿不准的地方 ${unsure} 处。`
  );
}

function writeRisks(drafts: readonly Draft[]): string[] {
  const risks = drafts.flatMap(({ risks: own, fileName }) =>
    own.map((risk) => ({ ...risk, fileName })),
  );
  if (risks.length === 0) return [];
  return [
    '## 必须处理：可能写出了儿童的姓名',
    `下面的句子把一个名字同福利机构、疾病或残疾写在一起，很可能是未成年人。**发布前必须删去姓名和病情**，不能改成化名或只留姓。稿件里这些句子前面有 ${placeholder}，不处理不能发布。`,
    risks
      .map(
        ({ line, names, fileName }) =>
          `- 第 ${line} 行（${fileName}）：请删去“${names.join('”“')}”，并删去病情、身世等能认出孩子的话。`,
      )
      .join('\n'),
    '机器只认得出一部分写法。写到儿童、病人和受助人的稿件，请从头到尾再看一遍。',
  ];
}

function tabulate(drafts: readonly Draft[], numbers: readonly string[]): string {
  const rows = drafts.map(({ fileName, entry, title }, index) => {
    const people = entry.bylines.map(({ role, name }) => `${role} ${name}`).join('、');
    const sure = tellSure(entry);
    return `| ${numbers[index] ?? ''} | ${entry.kind} | ${cell(title ?? '（找不到标题）')} | ${people || '（无署名）'} | ${entry.line}–${entry.lastLine} | ${fileName} | ${sure} |`;
  });
  return [
    '| 序 | 体裁 | 主题 | 署名 | 原文行 | 文件 | 把握 |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    ...rows,
  ].join('\n');
}

/** 有把握 tells of text, headline and names; what only an editor can know is asked beside it. */
function tellSure({ doubts, asks }: Entry): string {
  if (doubts.length > 0) return `${doubts.length} 处拿不准`;
  return asks.length === 0 ? '有把握' : '有把握，体裁或身份请核对';
}

function writeEntry({ fileName, entry, title, risks }: Draft, number: string): string {
  const { kicker, deck } = entry.headline ?? {};
  const offices = findOffices(
    entry.parts.map(({ glyphs }) => textOf(glyphs).replace(/\s/gu, '')).join('\n'),
  );
  const lines = [
    `### ${number}. ${escape(title ?? '（找不到标题）')}`,
    '',
    `- 文件：${fileName}`,
    title === undefined
      ? `- 标题：原文里没有找到，已写 ${placeholder}。请对照原报补上，写在 original 一项下面的 title；原报也没有时自拟，写在 title 一项，网页会注明“拟题”。文件名里的短名发布以后就是网址，不合适的现在就改`
      : `- 主题：${escape(title)}（第 ${entry.headline?.line ?? entry.line} 行）`,
    ...writeChoices(entry),
    `- 引题：${show(kicker)}`,
    `- 副题：${show(deck)}`,
    `- 体裁：${entry.kind}（${entry.kindCertain ? '有把握' : '推断，请核对'}）`,
    `- 署名：${entry.bylines.map(({ role, name }) => `${role} ${name}`).join('、') || '原文里没有找到'}`,
    `- 正文：${entry.parts.length} 段${tellPictures(entry)}`,
    `- 文中有职务的人：${offices.join('、') || '没有认出'}`,
    ...entry.doubts.map(({ line, message }) => `- 拿不准：第 ${line} 行，${escape(message)}`),
    ...entry.asks.map(({ line, message }) => `- 请核对：第 ${line} 行，${escape(message)}`),
    ...risks.map(({ line, names }) => `- **必须处理**：第 ${line} 行，姓名“${names.join('”“')}”`),
  ];
  return lines.join('\n');
}

function tellPictures({ isPhoto, pictures }: Entry): string {
  const taken = pictures.filter(({ bytes }) => bytes).length;
  if (taken > 0)
    return `，另有图片 ${taken} 张，已改小、去掉拍摄地点；请写 alt 和 people（图上有未成年人或受助人的，要有书面同意，再写 consent）`;
  return isPhoto ? '，另有图片说明；图片本身不在原文里，已写 archived: false' : '';
}

function writeDoubts(doubts: readonly Doubt[]): string {
  if (doubts.length === 0) return '没有。';
  return doubts.map(({ line, message }) => `- 第 ${line} 行：${escape(message)}`).join('\n');
}

function writeSeams(seams: readonly number[]): string {
  if (seams.length === 0) return '没有。';
  const lines = [...seams].sort((a, b) => a - b).join('、');
  return `这些行前面有空行，但上一行话没有说完，已接成一段：第 ${lines} 行。`;
}

function writeAccount({ account }: ImportedBulletin): string {
  const sum = ({ kept, changed, names, form }: DraftAccount): number =>
    kept + changed + names + form;
  const inDrafts = account.drafts.reduce((total, draft) => total + sum(draft), 0);
  const rows = account.drafts.map(
    (draft) =>
      `| ${draft.fileName} | ${draft.kept} | ${draft.changed} | ${draft.names} | ${draft.form} | ${sum(draft)} |`,
  );
  const share = account.total === 0 ? 0 : (100 * (inDrafts + account.inReport)) / account.total;
  return [
    '| 文件 | 原样 | 改了写法 | 署名 | 化为格式 | 合计 |',
    '| --- | --- | --- | --- | --- | --- |',
    ...rows,
    `| 本报告 | ${account.inReport} | 0 | 0 | 0 | ${account.inReport} |`,
    '',
    `原文 ${account.total} 个字符（不算空格和换行），进入稿件 ${inDrafts} 个，只在本报告里 ${account.inReport} 个，覆盖 ${share.toFixed(share === 100 ? 0 : 3)}%。另有空格和换行 ${account.spaces} 个，按排版去掉或重排。`,
    '“改了写法”是半角标点改全角、直引号改弯引号、全角数字改半角一类；“化为格式”是“本报讯”、署名括号、副题破折号一类，已变成说明部分的各项。',
  ].join('\n');
}

const cell = (text: string): string => escape(text);
