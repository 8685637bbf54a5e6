import type { Field } from '@sveltia/cms';
import {
  articleKinds,
  articleTexts,
  bylineRoles,
  lastPage,
  photoPeople,
} from '../domain/bulletin/article.ts';
import { textNames } from '../domain/bulletin/retold.ts';
import type { Month } from '../domain/date.ts';
import type { Place } from '../domain/places/place.ts';
import type { Programme } from '../domain/programme.ts';
import { day, month, personName } from './field-parts.ts';
import { placeOptions, programmeOptions } from './options.ts';

/** The paper's headline or a supplied one, and whose text it is. */
const headlineFields: Field[] = [
  {
    name: 'original',
    label: '原报的标题',
    widget: 'object',
    required: false,
    hint: '照原报写；原报没有标题、标题没有存下来的不填，填下面的“拟题”',
    fields: [
      { name: 'kicker', label: '引题', widget: 'string', required: false, hint: '主题上面的一行' },
      { name: 'title', label: '主题', widget: 'string', hint: '见报的标题' },
      {
        name: 'deck',
        label: '副题',
        widget: 'string',
        required: false,
        hint: '主题下面的一行，不写破折号',
        pattern: ['^[^—–-]', '副题前面不写破折号'],
      },
    ],
  },
  {
    name: 'title',
    label: '拟题',
    widget: 'string',
    required: false,
    hint: '没有原报的标题时才填，自拟一个；网页会注明“拟题”',
  },
  {
    name: 'text',
    label: '文字',
    widget: 'select',
    options: articleTexts.map((value) => ({ value, label: textNames[value] })),
    hint: '据原报改写的，网页上面会写明，引用时也写明',
  },
  {
    name: 'leftOut',
    label: '没有转述的内容',
    widget: 'string',
    required: false,
    pattern: ['^.{1,60}[^。]$', '60 字以内，句末不写句号'],
    hint: '改写的文章有意略去的内容，如孩子的姓名',
  },
  {
    name: 'sourceFile',
    label: '原文的文件',
    widget: 'string',
    required: false,
    hint: '原报文字的文件，从项目的文件夹写起；填了，检查会把文章同它核对',
  },
];

const tellTopics = (topics: readonly string[]): string =>
  topics.length === 0
    ? '2 到 4 个'
    : `2 到 4 个；同一件事用同一个词，读者才找得齐。本站常用：${topics.join('、')}`;

/** The form of an article: one field for each item of its front matter, then the body. */
export function articleFields(
  issue: Month,
  places: readonly Place[],
  programmes: readonly Programme[],
  topics: readonly string[],
): Field[] {
  return [
    ...headlineFields,
    { name: 'kind', label: '体裁', widget: 'select', options: [...articleKinds] },
    month('date', '年月', { default: issue, hint: `只写到月，不晚于本期 ${issue}` }),
    {
      name: 'bylines',
      label: '署名',
      label_singular: '署名',
      widget: 'list',
      required: false,
      hint: '一人一行；只有评论可以不署名',
      summary: '{{fields.role}} {{fields.name}}',
      fields: [
        { name: 'role', label: '身份', widget: 'select', options: [...bylineRoles] },
        personName('name', '姓名'),
        personName('not', '不是哪一位', {
          required: false,
          hint: '与以前的署名读音相同、只差一个字，确实是另一个人，才写以前那个署名',
        }),
      ],
    },
    {
      name: 'summary',
      label: '提要',
      widget: 'text',
      maxlength: 60,
      hint: '一句话，60 字以内，显示在目录和搜索结果里',
    },
    {
      name: 'topics',
      label: '主题词',
      widget: 'list',
      field: {
        name: 'topic',
        label: '主题词',
        widget: 'string',
        pattern: ['^[\\u3400-\\u9fffA-Za-z0-9·]{2,12}$', '2 到 12 个字，不带标点'],
      },
      min: 2,
      max: 4,
      hint: tellTopics(topics),
    },
    {
      name: 'places',
      label: '写到的地方',
      widget: 'select',
      multiple: true,
      required: false,
      default: [],
      options: placeOptions(places),
      hint: '输入地名的一部分就能筛选；没有写到具体地方就不选',
    },
    {
      name: 'programmes',
      label: '涉及的项目',
      widget: 'select',
      multiple: true,
      required: false,
      default: [],
      options: programmeOptions(programmes),
    },
    photoField,
    morePhotosField,
    {
      name: 'page',
      label: '见报的版',
      widget: 'number',
      value_type: 'int',
      min: 1,
      max: lastPage,
      required: false,
      hint: '知道才填',
    },
    figuresField,
    standardsField(programmes),
    correctionsField,
    namesakesField,
    {
      name: 'body',
      label: '正文',
      widget: 'markdown',
      buttons: ['bold', 'heading-two', 'heading-three', 'bulleted-list', 'numbered-list', 'quote'],
      editor_components: [],
      hint: '段与段之间空一行。不写孩子的姓名和病情，不写身份证号和个人电话',
    },
  ];
}

const namesakesField: Field = {
  name: 'not',
  label: '与名单里的人同名的',
  label_singular: '姓名',
  widget: 'list',
  required: false,
  hint: '文中的这个人不是公示名单里的那个人，才写在这里',
  field: personName('name', '姓名'),
};

const figuresField: Field = {
  name: 'figures',
  label: '放大的数字',
  label_singular: '数字',
  widget: 'list',
  required: false,
  max: 4,
  hint: '照正文的写法，连在一起能在正文里找到',
  fields: [
    {
      name: 'value',
      label: '数字',
      widget: 'string',
      pattern: ['^\\S{1,10}$', '10 字以内，不空格'],
    },
    {
      name: 'unit',
      label: '单位',
      widget: 'string',
      pattern: ['^\\S{1,6}$', '6 字以内，不空格'],
    },
    { name: 'label', label: '说明', widget: 'string', maxlength: 20, hint: '20 字以内' },
  ],
};

const standardsField = (programmes: readonly Programme[]): Field => ({
  name: 'standards',
  label: '文中的标准',
  label_singular: '标准',
  widget: 'list',
  required: false,
  hint: '页面会自己认出来；没有认出来的才在这里写',
  fields: [
    { name: 'says', label: '正文里的字', widget: 'string' },
    { name: 'programme', label: '项目', widget: 'select', options: programmeOptions(programmes) },
    { name: 'kind', label: '名称', widget: 'string' },
    { name: 'area', label: '范围', widget: 'string' },
  ],
});

const correctionsField: Field = {
  name: 'corrections',
  label: '更正',
  label_singular: '更正',
  widget: 'list',
  required: false,
  hint: '登出以后改了正文，写哪天改的、改了什么',
  fields: [day('date', '日期'), { name: 'text', label: '更正了什么', widget: 'text' }],
};

const photoField: Field = {
  name: 'photo',
  label: '图片',
  widget: 'object',
  required: false,
  hint: '这篇有图片才填；图片没有存下来，页面会注明“图片未存档”',
  fields: [
    { name: 'caption', label: '图片说明', widget: 'string', hint: '图为……' },
    {
      name: 'archived',
      label: '图片还在',
      widget: 'boolean',
      default: false,
      hint: '打开以后，下面的图片、替代文字和图上的人都要填',
    },
    {
      name: 'file',
      label: '图片文件',
      widget: 'image',
      required: false,
      choose_url: false,
    },
    {
      name: 'alt',
      label: '替代文字',
      widget: 'string',
      required: false,
      hint: '有图片时必填：给看不见图的人听的一句话，图上有什么、在做什么',
    },
    {
      name: 'people',
      label: '图上的人',
      widget: 'select',
      required: false,
      options: [...photoPeople],
      hint: '有图片时必选，不选存不下来；图上有未成年人或受助人的，要有书面同意',
    },
    day('consent', '书面同意的日期', {
      required: false,
      hint: '图上是未成年人或受助人时必填；没有书面同意就不用这张图',
    }),
    {
      name: 'drawn',
      label: '画的示意图',
      widget: 'boolean',
      required: false,
      hint: '不是照片，是本站画的：网页会注明“示意图，本站绘”，图上的人选“没有人物”',
    },
  ],
};

const morePhotosField: Field = {
  name: 'morePhotos',
  label: '其余的图片',
  label_singular: '图片',
  widget: 'list',
  required: false,
  hint: '有几张图片的，第一张填在上面，其余的填在这里；网页上排在正文后面',
  summary: '{{fields.caption}}',
  fields: [
    { name: 'caption', label: '图片说明', widget: 'string', hint: '图为……' },
    { name: 'file', label: '图片文件', widget: 'image', choose_url: false },
    { name: 'alt', label: '替代文字', widget: 'string', hint: '给看不见图的人听的一句话' },
    { name: 'people', label: '图上的人', widget: 'select', options: [...photoPeople] },
    day('consent', '书面同意的日期', {
      required: false,
      hint: '图上是未成年人或受助人时必填；没有书面同意就不用这张图',
    }),
    {
      name: 'drawn',
      label: '画的示意图',
      widget: 'boolean',
      required: false,
      hint: '不是照片，是本站画的：网页会注明“示意图，本站绘”，图上的人选“没有人物”',
    },
  ],
};
