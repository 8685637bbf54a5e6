import type { Field } from '@sveltia/cms';
import { listAreas } from '../domain/notices/notice-scope.ts';
import { stageNames, noticeStages } from '../domain/notices/publicity-terms.ts';
import {
  correctionKindNames,
  correctionKinds,
  gapReasonNames,
  gapReasons,
  withdrawalReasonNames,
  withdrawalReasons,
} from '../domain/notices/notice-changes.ts';
import type { Place } from '../domain/places/place.ts';
import type { Programme } from '../domain/programme.ts';
import { choices, count, day, line, month, officePhone } from './field-parts.ts';
import { countyOptions, programmeOptions } from './options.ts';

/**
 * The form of notice.yaml. The random letters of the check code (`salt`) have no field and stay in the file as they
 * are. list.csv cannot be edited at the desk: no name of a recipient is typed here.
 */
export const noticeFields = (
  places: readonly Place[],
  programmes: readonly Programme[],
): Field[] => [
  line('title', '标题', { hint: '如 某县农村最低生活保障对象名单（2026年11月）' }),
  line('indexNumber', '索引号', { hint: '每份公示一个，不能重复' }),
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
    options: choices(noticeStages, stageNames),
    hint: '只有“确认公布”和“支出型救助公示”的名单才上网，其余两种网上只登说明',
  },
  { name: 'county', label: '县（市、区）', widget: 'select', options: countyOptions(places) },
  {
    name: 'area',
    label: '农村还是城市',
    widget: 'select',
    required: false,
    options: [...listAreas],
    hint: '同一个月农村、城市各有一份名单才选；合在一份的不选',
  },
  {
    name: 'within',
    label: '只是哪几个乡镇的',
    label_singular: '乡镇',
    widget: 'list',
    required: false,
    field: { name: 'township', label: '乡镇的区划代码', widget: 'string' },
    hint: '各乡镇各有一份名单才填，如 410825101；全县一份的不填',
  },
  month('period', '所属年月', { hint: '与文件夹名里的年月一致' }),
  day('published', '公布日'),
  day('ends', '截止日', { hint: '名单挂到这一天为止（含当天），第二天自动撤下' }),
  line('issuer', '发布单位'),
  {
    name: 'legalBasis',
    label: '依据',
    label_singular: '依据',
    widget: 'list',
    required: false,
    default: [],
    field: { name: 'basis', label: '依据', widget: 'string' },
    hint: '一行一条，写文件名（加书名号）和条款；网上的姓名会掩去一部分，写了法规表里允许上网的规定才写全名；什么依据都不写，墙上也掩去一部分',
  },
  {
    name: 'contact',
    label: '经办',
    widget: 'object',
    fields: [
      line('office', '单位'),
      officePhone,
      {
        name: 'sample',
        label: '示例号码',
        widget: 'boolean',
        required: false,
        default: false,
        hint: '号码是编的才打开，页面会注明',
      },
    ],
  },
  {
    name: 'objection',
    label: '异议渠道',
    widget: 'object',
    hint: '对名单有意见的人找谁、怎么找',
    fields: [
      line('office', '单位'),
      line('address', '地址'),
      officePhone,
      {
        name: 'mail',
        label: '邮箱',
        widget: 'string',
        required: false,
        pattern: ['^[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+$', '写作 mzj@example.gov.cn 的样子'],
      },
      line('hours', '时间', { hint: '如 周一至周五 8:30—12:00，14:30—17:30' }),
    ],
  },
  {
    name: 'totals',
    label: '合计',
    widget: 'object',
    hint: '与名单的合计一致，检查会核对',
    fields: [
      count('rows', '行数', { hint: '名单一共几行' }),
      count('persons', '人数', { hint: '家庭成员数量相加；名单一人一行的，就是行数' }),
      count('amountYuan', '金额（元）', { required: false, hint: '名单有金额一列才填' }),
    ],
  },
  ...changeFields,
  {
    name: 'sample',
    label: '示例数据',
    widget: 'boolean',
    default: false,
    hint: '名单里的人是虚构的才打开',
  },
];

/** What happened after publication: 更正, 异议, 撤回. No field can contain a name. */
const changeFields: Field[] = [
  count('firstRows', '公布那天的行数', {
    required: false,
    hint: '更正过名单的才填：最初一共几行，检查用它核对撤下和补上的',
  }),
  {
    name: 'corrections',
    label: '更正',
    label_singular: '更正',
    widget: 'list',
    required: false,
    collapsed: 'auto',
    summary: '{{fields.date}} {{fields.kind}}',
    hint: '登出以后改了名单，记哪天改的、哪一种、几行；不写是谁',
    fields: [
      day('date', '更正的日期'),
      {
        name: 'kind',
        label: '哪一种',
        widget: 'select',
        options: choices(correctionKinds, correctionKindNames),
      },
      count('count', '几行', { least: 1 }),
      day('received', '收到异议的日期', { required: false, hint: '因异议而改的才填，不公布' }),
    ],
  },
  {
    name: 'objections',
    label: '异议',
    label_singular: '异议',
    widget: 'list',
    required: false,
    collapsed: 'auto',
    summary: '{{fields.received}} {{fields.upheld}}',
    hint: '只记日期和结果，不记是谁、说了谁',
    fields: [
      day('received', '收到的日期'),
      day('closed', '答复的日期', { required: false, hint: '还没有答复就不填' }),
      {
        name: 'upheld',
        label: '结果',
        widget: 'select',
        required: false,
        options: [
          { label: '属实', value: true },
          { label: '不属实', value: false },
        ],
        hint: '答复了的必选',
      },
    ],
  },
  {
    name: 'withdrawn',
    label: '撤回',
    widget: 'object',
    required: false,
    hint: '整份名单撤回才添加；从撤回那天起，网上不再有这份名单',
    fields: [
      day('date', '撤回的日期'),
      {
        name: 'reason',
        label: '理由',
        widget: 'select',
        options: choices(withdrawalReasons, withdrawalReasonNames),
      },
    ],
  },
  {
    name: 'gapReason',
    label: '前面几天没有名单的原因',
    widget: 'select',
    required: false,
    options: choices(gapReasons, gapReasonNames),
    hint: '与上一份名单接不上才选',
  },
];
