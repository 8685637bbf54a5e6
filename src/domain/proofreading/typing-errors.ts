import { findRepeatedWords } from './repeated-words.ts';
import type { TypingError } from './typing-error.ts';

const doubled = '标点重叠，请删去一个';
const unfilled = '这里还没有填，请换成内容';
const toDo =
  '核实|核对|核准|核定|确认|补充|补[上全齐]|填写|补填|更新|校对|替换|更换|删[去除掉]|修改|改写|[查问]清|待查|待核|待改|待补|待填|存疑';

/** 【此处数字待养老科核实】: in square brackets any order to an editor, in round ones only what speaks of the text. */
const noteInBrackets = new RegExp(
  `(?!【待填】)[【［[](?!待[定补填核]\\p{Script=Han}{0,4}[】］\\]])[^】］\\]\\n]{0,20}(?:待|[请需]|再|未|记得|回头|先|是否|[要应]该?)[^】］\\]\\n]{0,10}(?:${toDo})[^】］\\]\\n]{0,12}[】］\\]](?!\\()|[（(](?:此处|这里|本段|此段|该段|这段|这句|此句|本句|数字|数据|姓名|标题|小标题|配图|图片|照片|原文|编者?注?[：:])[^）)\\n]{0,8}(?:待|[请需]|再|未|记得|回头|尚)[^）)\\n]{0,10}(?:${toDo})[^）)\\n]{0,8}[）)]|[【［[][^】］\\]\\n]{0,20}(?:先空|空着|暂缺|暂空|没报|未报来|后补|未定)[^】］\\]\\n]{0,10}[】］\\]](?!\\()|[（(](?:编辑注|编注|小编注|校对注|排版注)[：:]`,
  'gu',
);
const fields =
  '姓名|名字|联系人|联系方式|单位|全称|名称|日期|时间|地点|金额|数字|人数|数量|标题|内容|电话|职务|职称|图片|照片|链接|地址|年份|作者|记者|主办方|县名|村名|项目|对象';

/** What a form or a program leaves to be filled in: （请填写单位全称）, 【联系人姓名】 in a sentence, {{name}}, ____. */
const templates: readonly RegExp[] = [
  /[（(【［[<＜《]\s?(?:请|此处|在此|这里)(?:在此处?|根据[^）)】]{1,8}|自行|如实)?(?:填写|填入|输入|补充|插入|选择|粘贴|替换|写明|注明|添加|编辑)[^）)】\n]{0,16}[）)】］\]>＞》](?!\()/gu,
  new RegExp(
    `(?<=[\\p{Script=Han}\\d，、])[【［\\[{｛<＜]{1,2}(?:${fields}|具体|的|或|和|、)+[】］\\]}｝>＞]{1,2}(?![(：])`,
    'gu',
  ),
  /\{\{[^}\n]*\}\}|\$\{[^}\n]*\}|(?<=\p{Script=Han})[_＿]{3,}|[_＿]{3,}(?=\p{Script=Han})|lorem ipsum|(?:单击|点击)此处(?:添加|编辑|输入)|在此(?:输入|键入)|示例文[字本]|占位[符文]|【(?!待填】)(?:待[补填核查]|此处)[^】\n]{0,30}】|(?<![到查翻问出])某年某月(?:某日)?/giu,
];
const typingErrors: readonly (readonly [RegExp, string])[] = [
  [
    /[，、；：][，、；：。！？]|[。！？][，、；：]|[！？]。|。{2,}|,{2,}|“{2}|‘{2}|”{2}|《{2}|》{2}/gu,
    doubled,
  ],
  [/的的(?!确)/gu, '“的”字重复，请删去一个'],
  [
    /(?<![A-Za-z\d])\d+[OoＯ]\d*(?=[年月日人户元家名个件份%号万])|(?<![A-Za-z\d])[lI|]\d+(?=[年月日人户元家名个件份%万])|(?<=[一二三四五六七八九〇])[0０OoＯ](?=[一二三四五六七八九〇])/gu,
    '数字里混进了字母或另一种写法的零，请改成数字',
  ],
  [
    /\b(?!https?:\/\/(?!\/))(?:h+t{0,3}p{1,2}s?|htp{1,2}s?)(?::|：|；|;)?\/{1,3}(?=[a-z0-9])/giu,
    '网址的开头写错了，请写成 https://',
  ],
  [/百分之\s?\d+(?:\.\d+)?[%％]|\d[%％]个?百分点/gu, '百分号重复，请删去一个'],
  [
    /TODO|FIXME|TBD|待补[充全]?(?=[）】\]，。；]|$)|(?!【待填】)[（【[]待(?:定|补|填|核)\p{Script=Han}{0,4}[）】\]]|请在此处|此处(?:填写|插入)/gu,
    unfilled,
  ],
  ...templates.map((pattern): readonly [RegExp, string] => [pattern, unfilled]),
  [noteInBrackets, '括号里像是写给编辑的话，请办好后删去'],
  [
    /(?<![A-Za-z])[xXＸ]{2,}(?=[村乡镇县市户人元年月日])|[×✕✖]{2,}(?=[村乡镇县市户人元年月日号])|(?<=^|[，。；：、在到从])[×✕✖]{2,}(?=社区|街道|小区|中心|单位|局|路)|[×✕✖]{2,}(?=\p{Script=Han}{0,6}(?:医院|学校|小学|中学|大学|幼儿园|公司|企业|集团|银行|协会|商会|基金会|敬老院|福利院|养老院|合作社|村委会|居委会))|[×✕✖xXＸ]+月[×✕✖xXＸ]+日|(?<=[第共有约年])[×✕✖]{2,}/gu,
    unfilled,
  ],
  [
    /(?<=^|[\s，。；：、“（(在到从由向对与和及给了])(?:[xXＸ×✕○〇]{2,}|某某)(?=街道|社区|镇|乡|县|市|区|村|局|小区|路|先生|女士|老师|同志|单位|公司|学校|医院|中心|活动|项目|副?(?:[省市县区镇乡村局厅处科所院校站]长|主任|书记|部长))/gu,
    unfilled,
  ],
];

const pairs: readonly (readonly [string, string])[] = [
  ['“', '”'],
  ['‘', '’'],
  ['《', '》'],
  ['（(', '）)'],
  ['【', '】'],
  ['〔［', '〕］'],
  ['「', '」'],
  ['『', '』'],
];

/**
 * Doubled marks, what was left to be filled in, and marks that are opened and not closed or closed and not opened. A
 * quotation over several paragraphs is opened in each and closed in the last: `next` is the paragraph behind.
 */
export const findTypingErrors = (paragraph: string, next = ''): TypingError[] => [
  ...typingErrors.flatMap(([pattern, says]) =>
    [...paragraph.matchAll(pattern)].map(({ index }) => ({ index, says })),
  ),
  ...pairs.flatMap(([open, close]) => findUnpaired(paragraph, open, close, next)),
  ...findRepeatedWords(paragraph),
];

function findUnpaired(text: string, open: string, close: string, next: string): TypingError[] {
  const opened: number[] = [];
  const strays: number[] = [];
  for (const [index, character] of [...text].entries()) {
    if (open.includes(character)) opened.push(index);
    if (close.includes(character) && opened.pop() === undefined) strays.push(index);
  }
  const [first, last] = [open.charAt(0), close.charAt(0)];
  const goesOn = open === '“' && next.trimStart().startsWith(open);
  return [
    ...(goesOn ? [] : opened.slice(-1)).map((index) => ({
      index: placeOf(text, index),
      says: `有 ${first} 没有 ${last}，请补上`,
    })),
    // 1） and 甲） are numbers of items; ’ may be an apostrophe.
    ...('”》】」』］'.includes(last) ? strays.slice(0, 1) : []).map((index) => ({
      index: placeOf(text, index),
      says: `有 ${last} 没有 ${first}，请补上`,
    })),
  ];
}

/** Of a character's number its place in UTF-16 units. */
const placeOf = (text: string, number: number): number =>
  [...text].slice(0, number).join('').length;
