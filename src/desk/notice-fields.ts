import type { Field } from '@sveltia/cms';
import { noticeStages, stageNames } from '../domain/notice.ts';
import type { Place } from '../domain/place.ts';
import type { Programme } from '../domain/programme.ts';
import { countyOptions, programmeOptions } from './options.ts';

const day = (name: string, label: string, hint?: string): Field => ({
  name,
  label,
  widget: 'string',
  pattern: ['^\\d{4}-\\d{2}-\\d{2}$', '写作 2026-11-20 的样子'],
  ...(hint === undefined ? {} : { hint }),
});

const officeFields = (further: Field[]): Field[] => [
  { name: 'office', label: '单位', widget: 'string' },
  ...further,
];

const phone: Field = {
  name: 'phone',
  label: '电话',
  widget: 'string',
  hint: '办公电话，不写个人手机',
};

/**
 * The form of notice.yaml. What it has no field for (更正, 撤回, 异议, 核对码) stays in the file as it is. The list
 * beside it is no part of the desk: no name of a recipient is typed here.
 */
export const noticeFields = (
  places: readonly Place[],
  programmes: readonly Programme[],
): Field[] => [
  { name: 'title', label: '标题', widget: 'string' },
  { name: 'indexNumber', label: '索引号', widget: 'string', hint: '每份公示一个，不能重复' },
  {
    name: 'programme',
    label: '项目',
    widget: 'select',
    options: programmeOptions(programmes),
  },
  {
    name: 'stage',
    label: '环节',
    widget: 'select',
    options: noticeStages.map((stage) => ({ label: stageNames[stage], value: stage })),
  },
  { name: 'county', label: '县（市、区）', widget: 'select', options: countyOptions(places) },
  {
    name: 'period',
    label: '所属年月',
    widget: 'string',
    pattern: ['^\\d{4}-\\d{2}$', '写作 2026-11 的样子'],
  },
  day('published', '公布日'),
  day('ends', '截止日', '名单挂到这一天为止（含当天）'),
  { name: 'issuer', label: '发布单位', widget: 'string' },
  {
    name: 'legalBasis',
    label: '依据',
    widget: 'list',
    required: false,
    default: [],
    field: { name: 'basis', label: '依据', widget: 'string' },
    hint: '一行一条，写文件名（加书名号）和条款；没有上网公布姓名的依据就不写，姓名会打码',
  },
  {
    name: 'contact',
    label: '经办',
    widget: 'object',
    fields: officeFields([
      phone,
      { name: 'sample', label: '示例号码', widget: 'boolean', required: false, default: false },
    ]),
  },
  {
    name: 'objection',
    label: '异议渠道',
    widget: 'object',
    fields: officeFields([
      { name: 'address', label: '地址', widget: 'string' },
      phone,
      { name: 'mail', label: '邮箱', widget: 'string', required: false },
      { name: 'hours', label: '时间', widget: 'string' },
    ]),
  },
  {
    name: 'totals',
    label: '合计',
    widget: 'object',
    hint: '与名单的合计一致，检查会核对',
    fields: [
      { name: 'rows', label: '行数', widget: 'number', value_type: 'int', min: 0 },
      { name: 'persons', label: '人数', widget: 'number', value_type: 'int', min: 0 },
      {
        name: 'amountYuan',
        label: '金额（元）',
        widget: 'number',
        value_type: 'int',
        min: 0,
        required: false,
      },
    ],
  },
  {
    name: 'sample',
    label: '示例数据',
    widget: 'boolean',
    default: false,
    hint: '名单里的人是虚构的才打开',
  },
];
