import { expect, it } from 'vitest';
import type { Month } from '../../../domain/date.ts';
import { importBulletin } from '../import-bulletin.ts';
import { tellDrafts } from './testing/tell-drafts.ts';

const long =
  '大厅门口新添了一排长椅，老人来办事可以坐着等，椅子旁边放着老花镜和热水，谁用谁拿，用完放回原处。';
const more =
  '大厅每天早上把长椅擦一遍，下雨天在门口铺上防滑垫，台阶旁边新装了扶手，夜里也有一盏灯照着，进出方便。';

it('reads a copy out of an account, and leaves what stands around its articles', () => {
  const text = [
    '点击蓝字 关注我们',
    '大厅里的长椅',
    long,
    '图片',
    '△老人坐在长椅上',
    more,
    '文/高明远',
    '雨天的防滑垫',
    more.replace('每天', '天天'),
    '文/何秋实 图/卓然',
    '来源丨柳河区民政局',
    '往期回顾',
    '清明祭扫这样预约',
  ].join('\n\n');
  const imported = importBulletin(text, '2018-07' as Month);
  expect(imported.account.faults).toEqual([]);
  expect(tellDrafts(imported)).toEqual([
    { title: '大厅里的长椅', bylines: ['通讯员 高明远'], body: [long, more] },
    {
      title: '雨天的防滑垫',
      bylines: ['通讯员 何秋实', '摄 卓然'],
      body: [more.replace('每天', '天天')],
    },
  ]);
  expect(imported.leftLines.map((line) => line.text)).toContain('来源丨柳河区民政局');
  expect(imported.leftLines.find(({ text: own }) => own === '往期回顾')?.number).toBe(23);
});

it('makes a table of lines with tabs', () => {
  const rows = ['月份\t人次', '五月\t120', '六月\t135'];
  const text = ['大厅里的长椅', `本报讯（记者 高明远）${long}`, ...rows, more].join('\n');
  const [draft] = tellDrafts(importBulletin(text, '2018-07' as Month));
  expect(draft?.body).toEqual([
    long,
    '| 月份 | 人次 |\n| --- | --- |\n| 五月 | 120 |\n| 六月 | 135 |',
    more,
  ]);
});

it('takes a name alone at the end of a piece for its author', () => {
  const text = ['听全文', '01', '大厅里的长椅', long, more, '高明远', '﹀', '责编｜立秋'].join(
    '\n\n',
  );
  expect(tellDrafts(importBulletin(text, '2018-07' as Month))).toEqual([
    { title: '大厅里的长椅', bylines: ['通讯员 高明远'], body: [long, more] },
  ]);
});
