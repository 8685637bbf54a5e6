import type { TextFinding } from './text-finding.ts';

/** The public numbers of 工业和信息化部's plan, with what each is called, as a pattern. */
const numbers: Readonly<Record<string, string>> = {
  110: '报警|公安',
  114: '查号',
  119: '火警|消防',
  120: '急救',
  122: '交通事故',
  12300: '电信|通信',
  12301: '旅游',
  12305: '邮政',
  12306: '铁路',
  12309: '检察',
  12310: '编制|机构',
  12312: '商务',
  12313: '烟草',
  12314: '水利',
  12315: '消费|市场监管',
  12316: '农',
  12317: '扶贫|乡村振兴',
  12318: '文化',
  12319: '城建|城管|住房',
  12320: '卫生',
  12321: '网络|举报',
  12328: '交通',
  12329: '公积金|住房',
  12331: '食品|药品',
  12333: '人力资源|社保|社会保障|劳动',
  12336: '自然资源|国土',
  12337: '政法',
  12338: '妇',
  12339: '国家安全',
  12340: '调查',
  12345: '政务|政府|市长|便民|市民|^\\d*(?:服务)?热线$',
  12348: '法律',
  12349: '养老|民政|居家|社区',
  12350: '安全生产|应急',
  12351: '工会|职工',
  12355: '青少年|共青团',
  12356: '心理',
  12358: '价格|市场监管',
  12360: '海关',
  12363: '金融|人民银行',
  12366: '税',
  12367: '移民',
  12368: '法院|诉讼',
  12369: '环保|生态|环境',
  12371: '党员|党建',
  12377: '网络|举报',
  12378: '银行|保险|金融',
  12379: '预警',
  12380: '组织|举报',
  12381: '工业|信息化',
  12385: '残',
  12386: '证券',
  12388: '纪检|监察|举报',
  12389: '公安|举报',
  12393: '医保|医疗保障',
  12395: '海上|水上|搜救',
};

/** Numbers that the state gave to services as well, which are called by too many names to tell a wrong one. */
const unnamed = new Set(
  '12110 12117 12121 12123 12308 12322 12323 12325 12326 12330 12335 12343 12361 12365 12370 12390 12396 12398 12399'.split(
    ' ',
  ),
);

/** Whether the state gave the number to a service of the public. */
export const isAssigned = (phone: string): boolean =>
  numbers[phone] !== undefined || unnamed.has(phone);

/** 12394: a number of the plan's form that nobody has. */
export const isUnknownHotline = (phone: string): boolean =>
  /^12[03]\d{2}$/.test(phone) && !isAssigned(phone);

/** 12349 called 政务服务便民热线. */
export const isMisnamed = (phone: string, name: string): boolean => {
  const own = numbers[phone];
  return own !== undefined && !new RegExp(own).test(name);
};

const spoken = /(?<![\d.〔\-—年第])(12[03]\d{2})(?![\d.%％]|\s*[元人户件年万千个次])/g;
const called = /^[”"）)]?[“"（(]?([一-鿿]{2,16}?(?:热线|专线|电话))/;
const callsBefore = /([一-鿿]{2,16}?(?:热线|专线|电话))[“"（(：:是为]*$/;
const around = 18;

/** Numbers of hotlines in a text that have the name of another one. */
export function findMisnamedHotlines(text: string): TextFinding[] {
  return [...text.matchAll(spoken)].flatMap(({ 1: phone = '', index }) => {
    const before = text.slice(Math.max(0, index - around), index);
    const after = text.slice(index + phone.length, index + phone.length + around);
    if (!/热线|专线|电话|拨打|致电|拨|咨询|举报/.test(before + after)) return [];
    const name = called.exec(after)?.[1] ?? callsBefore.exec(before)?.[1];
    const isWrong = name !== undefined && isNameOfAnother(phone, name);
    return isWrong ? { index, says: `${phone} 不是“${name}”的号码` } : [];
  });
}

/** The name belongs to other numbers and not to this one. */
const isNameOfAnother = (phone: string, name: string): boolean =>
  isMisnamed(phone, name) &&
  Object.entries(numbers).some(
    ([other, pattern]) => other !== phone && new RegExp(pattern).test(name),
  );
