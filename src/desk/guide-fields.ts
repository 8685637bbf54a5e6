import type { Field } from '@sveltia/cms';
import type { Law } from '../domain/law.ts';
import type { Programme } from '../domain/programme.ts';
import { programmeOptions } from './options.ts';

const text = (name: string, label: string, hint?: string): Field => ({
  name,
  label,
  widget: 'text',
  ...(hint === undefined ? {} : { hint }),
});

const day = (name: string, label: string, hint: string): Field => ({
  name,
  label,
  widget: 'string',
  hint,
  pattern: ['^\\d{4}-\\d{2}-\\d{2}$', '写作 2026-11-20 的样子'],
});

/** The form of one version of a guide: the eight elements, supervision, questions, changes, then the body. */
export const guideFields = (programmes: readonly Programme[], laws: readonly Law[]): Field[] => [
  { name: 'title', label: '名称', widget: 'string' },
  { name: 'programme', label: '项目', widget: 'select', options: programmeOptions(programmes) },
  day('inForce', '施行日期', '与文件名一致'),
  day('reviewed', '核对日期', '哪一天核对过内容'),
  text('summary', '一两句话的回答', '谁可以申请、得到什么、到哪里办'),
  text('who', '谁可以申请'),
  text('benefit', '得到什么', '不写具体金额，金额从标准表来'),
  text('where', '到哪里办'),
  {
    name: 'bases',
    label: '依据',
    label_singular: '依据',
    widget: 'list',
    min: 1,
    summary: '{{fields.law}} {{fields.articles}}',
    fields: [
      {
        name: 'law',
        label: '文件',
        widget: 'select',
        options: laws.map(({ id, title }) => ({ label: title, value: id })),
      },
      { name: 'articles', label: '条款', widget: 'string', hint: '第九条至第十三条' },
      text('says', '规定了什么'),
    ],
  },
  {
    name: 'standards',
    label: '显示哪些项目的标准',
    widget: 'select',
    multiple: true,
    required: false,
    default: [],
    options: programmeOptions(programmes),
  },
  {
    name: 'materials',
    label: '申请材料',
    label_singular: '材料',
    widget: 'list',
    field: { name: 'material', label: '材料', widget: 'string' },
  },
  {
    name: 'steps',
    label: '办理流程',
    label_singular: '步骤',
    widget: 'list',
    min: 1,
    summary: '{{fields.title}}',
    fields: [
      { name: 'title', label: '步骤', widget: 'string' },
      text('text', '怎么办'),
      { name: 'limit', label: '时限', widget: 'string', required: false },
    ],
  },
  text('placeAndTime', '地点和时间'),
  text('contact', '联系方式'),
  text('supervision', '监督渠道'),
  {
    name: 'questions',
    label: '常见问题',
    label_singular: '问题',
    widget: 'list',
    summary: '{{fields.ask}}',
    fields: [text('ask', '问'), text('answer', '答')],
  },
  {
    name: 'changes',
    label: '更新记录',
    label_singular: '更新',
    widget: 'list',
    min: 1,
    hint: '最新的写在最前面',
    summary: '{{fields.date}}',
    fields: [day('date', '日期', ''), text('text', '改了什么')],
  },
  {
    name: 'body',
    label: '正文',
    widget: 'markdown',
    modes: ['raw'],
    hint: '要有“## 对象条件”和“## 标准怎么算”两节；金额写 <Standards programme="…" />',
  },
];
