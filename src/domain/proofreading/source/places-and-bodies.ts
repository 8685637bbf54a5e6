/** An office, an institution or a place, as a text names it. */
export interface NamedBody {
  readonly kind: '单位' | '地名';
  /** From the first character that belongs to the name to its last. */
  readonly text: string;
  /** The last word of it: 医院, 民政局, 区. */
  readonly head: string;
  readonly index: number;
  /** 县民政局 of 县民政局局长程树声. */
  readonly isOfPost: boolean;
}

const bodyEnd =
  /(?:[局厅委办]|委员会|办公室|福利院|敬老院|养老院|养老中心|幸福院|医院|法院|检察院|学院|中心|协会|总会|联合会|慈善会|研究院|银行|公司|集团|学校|大学|小学|中学|幼儿园|残联|工商联|妇联|救助站|管理站|社工站|血站|派出所|管理所|登记处|支队|大队|报社|日报|基金会|指挥部|领导小组|[乳实药置]业|民政所|家园|基地|图书馆|火车站|车站|卫生院|门诊部|殡仪馆|公墓|街道办)$/u;
const placeEnd = /(?:[省市县区镇乡村路]|街道|大街|大道|社区|小区|家属院|广场|公园)$/u;
/** Words that end like a name and name nothing by themselves. */
const general =
  /^(?:全[省市县区乡村]|[我本该各两几每][省市县区乡镇村]|县市区|市县|乡镇|农村|城区|社区|小区|城乡|乡村|道路|[新老]路|一路|思路|出路|门路|路|村|县|区|市|乡|镇|省|街道|超市|城市|地区|辖区|山区|园区|进村|入村|驻村|到村|行政村|贫困村|扶贫村|帮扶村|自然村|贫困县|县区|市区|村村|办|委|局|厅|举办|主办|承办|协办|联办|创办|开办|兴办|审办|经办|代办|查办|督办|催办|停办|会办|中办|国办|布局|结局|格局|全局|党委|村委|两委|居委|当局|中心|公司|单位|学校|医院|银行|集团|协会|委员会|办公室|基地|家园|家属院|广场|公园|大学|小学|中学|领导小组|商业|企业|就业|行业|农业|实业|物业|物流|各地|机构|局长|市民|为中心|区分|该局|局里|该市|该县|该区|该村|本局|县局|市局|各局|各县|各区|各市)$/u;
/** What is before a name and is no part of it. */
const outside =
  /^(?:的|了|在|到|和|与|同|由|向|从|对|给|把|被|为|是|等|及|以及|以|将|说|让|经|于|去|来|请|使|还|也|又|都|就|并|而|该|各|每|有|没有|以外|联合|会同|走进|来到|位于|依托|成立|进入|参观|前往|选择|当|以来|现有|新建|建成|共|已|再|近日|目前|今年|去年|日前|昨日|一|两|三|四|五|六|七|八|九|十|所|家|个|名|位|座|处|员工|工作人员|全体|干部|组织|邀请|引入|委托|通过|分别|先后|包括|其中|负责|要求|按照|根据|关于|驻|或|或者|如|即|至|则|得|着|过|进|上|下|里|内|外|我|他|她|它|你|我们|他们|孩子|老人|群众|设|设立|建立|推动|加强|捐|承做|中标|全|几|本|这|那|此|捐款|要|可以|不|只|钱)$/u;

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** Offices, institutions and places of a folded text; `register` holds the names of places that are known. */
export function readBodies(text: string, register: readonly string[] = []): NamedBody[] {
  const words = [...segmenter.segment(text)];
  const bodies = [...headsOf(words), ...text.matchAll(plainHead)].flatMap(({ 0: head, index }) => {
    const start = startOf(text, words, index);
    const name = text.slice(start, index + head.length);
    const behind = text.slice(index + head.length);
    if (general.test(name) || ofParty.test(head)) return [];
    if (head.endsWith('办') && !isOffice.test(name + behind.charAt(0))) return [];
    return [{ kind: '单位', text: name, head, index: start, isOfPost: post.test(behind) } as const];
  });
  return [
    ...byEnd(bodies),
    ...readPlaces(words),
    ...findPlaces(text, register),
    ...[...text.matchAll(road)].map(({ 0: name, index }) => place(name, index)),
  ];
}

/** Of two readings that end at one character the later. */
const byEnd = (bodies: readonly NamedBody[]): NamedBody[] => [
  ...new Map(bodies.map((body) => [body.index + body.text.length, body])).values(),
];

const place = (text: string, index: number): NamedBody => ({
  kind: '地名',
  text,
  head: text.slice(-1),
  index,
  isOfPost: false,
});

/** 大定路、黄河大道: roads as a text lists them. */
const road = /(?<=[在、，和与沿到])(?!一)\p{Script=Han}{2,3}(?:路|大道|大街)(?=[、，。和与等的])/gu;

/** Places that a dictionary knows: 某省, 某市. */
const readPlaces = (words: readonly Word[]): NamedBody[] =>
  words
    .filter(({ segment }) => segment.length > 2 && placeEnd.test(segment) && !general.test(segment))
    .map(({ segment, index }) => place(segment, index));

/** Places of the register, the longest at each character. */
const findPlaces = (text: string, register: readonly string[]): NamedBody[] =>
  register.flatMap((name) => {
    const index = text.indexOf(name);
    return index < 0 ? [] : [place(name, index)];
  });

/** 市委, 党委: they mean the party, not an office that a newspaper names. */
const ofParty = /^(?:[省市县区党]委|两委)$/u;

/** Words of a name that a dictionary may not know as one. */
const plainHead =
  /残联|工商联|妇联|文明办|地名办|扶贫办|创建办|总会|协会|[乳实药置]业|登记处|福利院|敬老院|幸福院|救助站|社工站|民政所|管理站|管理所|委员会|领导小组/gu;
/** 办 is a verb far more often than an office. */
const isOffice = /(?:文明|地名|扶贫|创建|信访|老龄|区划|救助)办[^理事好成起]?$/u;
/** An office of a person follows: the body is reported with the person. */
const post = /^(?:党组|副?[局院科处主会所站社镇乡区县市校书]|秘书长|负责人|工作人员|职工)/u;

interface Word {
  readonly segment: string;
  readonly index: number;
}

/** Words that end like a body. */
function headsOf(words: readonly Word[]): { 0: string; index: number }[] {
  return words.flatMap(({ segment, index }, at) => {
    if (!/^\p{Script=Han}+$/u.test(segment) || !bodyEnd.test(segment)) return [];
    const next = words[at + 1]?.segment ?? '';
    return /^\p{Script=Han}{1,2}$/u.test(next) && bodyEnd.test(next) && segment.length > 1
      ? []
      : [{ 0: segment, index }];
  });
}

const mostWords = 5;

/** Back over the words that may belong to the name. */
function startOf(text: string, words: readonly Word[], index: number): number {
  const before = words.filter((word) => word.index < index);
  let start = index;
  for (let count = 0; count < mostWords; count += 1) {
    const word = before.pop();
    const part = word && text.slice(word.index, start);
    if (word === undefined || part === undefined || !/^\p{Script=Han}+$/u.test(part)) break;
    if (outside.test(part) || isVerb.test(part) || bodyEnd.test(part)) break;
    start = word.index;
  }
  return start;
}

const isVerb = /[到在给往向进回了着过入出起为于被把将让请是有]$/u;
