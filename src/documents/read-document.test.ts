import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadProject } from '../sources/load-project.ts';
import type { Project } from '../sources/project.ts';
import { readSettings, type Settings } from '../sources/formats/settings.ts';
import { miniProject, removeProject, writeProject } from '../testing/mini-project.ts';
import { readDocument } from './read-document.ts';

const article = 'content/bulletin/2026-10/02-dumplings.mdx';
const body = `
敬老院里，**大家**一起包饺子，见[指南](/handbook/subsistence-allowance/)。

## 谁来了

1. 村干部
2. 邻居
   - 志愿者

| 事情 | 时间 |
| ---- | ---- |
| 包饺子 | 上午 |
`;

let root: string;
let settings: Settings;
let project: Project;
beforeAll(async () => {
  const files = miniProject();
  const front = String(files.get(article)).split('\n---\n')[0] ?? '';
  files.set(
    article,
    `${front}\nmorePhotos:\n  - { caption: 图为桌上的饺子。, file: photos/dumplings.svg, alt: 一盘饺子, people: 没有人物 }\ncorrections:\n  - { date: 2026-11-03, text: 人数写错了。 }\n---${body}`,
  );
  root = await writeProject(files);
  settings = readSettings({ AS_OF: '2026-11-20' }, root);
  const loaded = await loadProject(settings);
  expect(loaded.problems).toEqual([]);
  ({ project } = loaded);
});
afterAll(() => removeProject(root));

interface WordText {
  style: string;
  text: string;
}

/** The paragraphs of a Word file with their styles, every part of it parsed as XML, and the names of its parts. */
async function read(id: string) {
  const file = await readDocument(id, project, settings);
  if (!file) throw new Error(`no document ${id}`);
  const parts = unzipSync(file.bytes);
  const paragraphs: WordText[] = [];
  for (const [name, bytes] of Object.entries(parts).filter(([each]) =>
    /\.(?:xml|rels)$/.test(each),
  )) {
    const parser = new SaxesParser();
    parser.on('opentag', ({ name: tag, attributes }) => {
      if (name !== 'word/document.xml') return;
      if (tag === 'w:p') paragraphs.push({ style: '', text: '' });
      const last = paragraphs.at(-1);
      if (tag === 'w:pStyle' && last) last.style = String(attributes['w:val']);
    });
    parser.on('text', (text) => {
      const last = paragraphs.at(-1);
      if (name === 'word/document.xml' && last) last.text += text;
    });
    parser.write(strFromU8(bytes)).close();
  }
  const all = Object.entries(parts).map(([name, bytes]) => `${name} ${strFromU8(bytes)}`);
  return { name: file.name, parts: Object.keys(parts), all: all.join('\n'), paragraphs };
}

test('an article is read from its title to its source, with its pictures', async () => {
  const found = await read('2026-10/dumplings');
  expect(found.name).toBe('2026-10-dumplings.docx');
  expect(found.paragraphs.map(({ style, text }) => `${style} ${text}`)).toEqual([
    'Title 包饺子（拟题）',
    'Line 石小满 摄',
    'Line 原报没有标题或标题没有存下来，现题为本站所拟。',
    'Line 更正（2026-11-03）：人数写错了。',
    ' ',
    'Caption 图为老人包饺子。 石小满 摄',
    'Text 敬老院里，大家一起包饺子，见指南。',
    'Heading1 谁来了',
    'Item 1. 村干部',
    'Item 2. 邻居',
    'Item • 志愿者',
    'Cell 事情',
    'Cell 时间',
    'Cell 包饺子',
    'Cell 上午',
    ' ',
    'Caption 图为桌上的饺子。 石小满 摄',
    'Source 来源：《鹤壁日报·民政专刊》2026年10月，作者：石小满。原文（鹤壁民政）：https://mz.example.cn/bulletin/2026-10/dumplings/',
  ]);
  expect(found.parts.filter((part) => part.startsWith('word/media/'))).not.toEqual([]);
  expect(found.all).toContain('https://mz.example.cn/handbook/subsistence-allowance/');
  expect(found.all).toContain('几位老人围着桌子包饺子');
});

test('a notice says who, until when, on what and how many, and nobody of its list', async () => {
  const found = await read('410621-subsistence-allowance-2026-11');
  const text = found.paragraphs.map((one) => one.text).join('\n');
  for (const said of [
    '浚县低保对象名单（2026年11月）',
    '索引号 410621-MZ-2026-0001',
    '《最低生活保障审核确认办法》第二十四条',
    '共4户、8人，每月合计2290元。',
    '善堂镇\n3\n6',
    'https://mz.example.cn/notices/410621-subsistence-allowance-2026-11/',
  ])
    expect(text).toContain(said);
  for (const name of ['白连生', '石麦囤', '欧阳小禾', '买买提'])
    expect(found.all).not.toContain(name);
});

test('where no names stand on the web, small counts are covered in the file too', async () => {
  const { paragraphs } = await read('410621-extreme-poverty-support-review-2026-11');
  const text = paragraphs.map((one) => one.text).join('\n');
  expect(text).toContain('共<5人。');
  expect(text).toContain('善堂镇\n<5');
});

test('what is neither an article nor a notice has no file', async () => {
  expect(await readDocument('2026-10/nothing', project, settings)).toBeUndefined();
});
