import type { PersonalDataMatch } from './kinds.ts';
import type { PlainDigits } from './plain-digits.ts';

const count = String.raw`\(?[\dA-Za-z甲乙丙丁东西南北中]?[\d十百廿卅拾佰]{1,5}\)?`;
const few = String.raw`[\s,、\-—·|]{0,3}`;
/** 10号以前 is a day, 5号文件 a paper. */
const number = `${count}\\s{0,3}(?:[号號]|hao)(?!\\s{0,3}(?:前|后|之|以|起|至|到|上午|下午|晚|早|文|令|公告|通知|线|井|窗|柜|台|楼窗))`;
const group = String.raw`(?:(?:村民)?小?[组組]|(?:生产)?小?[队隊]|社|连|zu)`;
const place =
  '(?:村|庄|屯|寨|湾|社区|小区|新村|家园|花园|苑|郡府|公寓|家属院|大院|小镇|嘉园|名城|新城|花城|府|里|城|居)';
const lane = '(?:街|路|巷|胡同|弄|里|排|道)';
const building = String.raw`(?:号楼|號樓|号院|幢|栋|棟|座|#楼?|号(?=\d))`;

/** 402会议室 */
const roomOfOffice = String.raw`\s?[^,。;\s\d]{0,4}(?:会议|办公|教|诊|活动|接待|值班|阅览|调解|档案|服务)[^,。;\s]{0,2}室`;

/** 3组12号选手 */
const ofContest =
  '(?:选手|队员|球员|运动员|队伍|评委|作品|提案|参赛|赛道|考[生场位]|[展摊席]位|床|设备|机组|样[本品])';

/** Where somebody lives, whoever is meant: groups, gates, buildings, units and rooms below a village. */
const homes = [
  `${count}\\s{0,3}${group}${few}(?:[附第]?${number}(?!\\s?${ofContest})|第${count}户(?![均人以次]))`,
  `[村庄屯寨湾][\\s,、]{0,2}第?${count}\\s{0,3}${group}${few}${count}(?:[号號户]|(?=$|[,。;)\\s"'<|]))(?!\\s?[人个户名])`,
  `(?:小|村民)[组組]${few}门牌\\s{0,3}${count}`,
  `${count}\\s{0,3}(?:${building})?${few}(?:${count}|[东西中])\\s{0,3}(?:单元|單元)(?!楼|格)`,
  `${count}\\s{0,3}(?:号楼|號樓|幢|栋|棟|座)${few}${count}\\s{0,3}(?:室|户|房|[号號](?!楼|樓|院))`,
  `${count}\\s{0,3}(?:号楼|號樓|幢|栋|棟|座)${few}\\d{3,4}(?![\\d.]|\\s?[平元万人个张户套]|${roomOfOffice})`,
  `${count}\\s{0,3}[层楼](?:东|西|南|北|中|左|右|对)(?:户|门|室)`,
  `(?<![个各每])(?:单元|單元)${few}(?:${count}\\s{0,3}[层楼])?${few}(?:${count}|[东西左右中]户)`,
  `${place}[^,。;\\s\\d]{0,4}?${count}#${few}(?:楼)?${count}[\\-—–#]${count}`,
  `${count}#(?:楼)?[\\s\\-]{0,2}\\d{1,2}[\\-—–#]\\d{3,4}(?!\\d)`,
  `${place}[^,。;\\s\\d]{0,4}?\\d{1,2}[\\-—–#/]\\d{1,2}[\\-—–#/]\\d{3,4}(?!\\d)`,
  `[A-Za-z]座${few}\\d{3,4}(?!\\d|\\s?[平元万人])`,
  `[A-Za-z\\d]{1,2}座\\s{0,3}${count}\\s{0,3}层\\s{0,3}${count}`,
  `${place}[东西南北中前后]?${count}\\s{0,3}[号號](?:院|户|宅|门)`,
  `(?<=[\\u4E00-\\u9FFF])(?<![各全本该每一个我])(?:村|庄|屯|寨)\\s?\\d{1,3}\\s?[号號](?=$|[,。;)\\s"'<|]|居民|住户|家|人家)`,
  `[村庄屯寨][东西南北]?头?(?:路|街)?[东西南北]?第\\d{1,2}[排家户](?:第?\\d{1,2}[户家门])?(?=$|[,。;)\\s的])`,
  `[村庄屯寨][东西南北]头\\s?${number}`,
  `${count}\\s{0,3}${group}[^,。;\\d]{0,8}[东西南北前后左右][边侧面头]?第?${count}[户家](?![均人次])`,
  `(?<![入居])住[^,。;\\n\\d院]{0,6}(?:${count}[街巷弄里道])?${count}[号號]院`,
  `(?:往|向|朝)[东西南北]\\s?第\\d{1,2}[家户排]`,
  `(?:门楼牌|门牌|地址|房屋)(?:编码|代码)[^\\d\\n]{0,6}\\d{10,}`,
  `${count}排${few}${count}[户号家](?![均人次])`,
  `\\d{1,2}-\\d{1,2}-\\d{3,4}室`,
  `[家住][在于:]?\\s?\\d{1,2}[\\-—–#/]\\d{1,2}[\\-—–#/]\\d{3,4}(?!\\d)`,
  `\\d{1,4}[号號][附付]\\d{1,3}[号號]`,
  `(?:街|路|巷|胡同|弄)[^,。;\\s]{0,3}[附付]\\s?${number},?[^,。;\\s]{0,6}(?:大?门|家|户)(?!市|诊|店|面)`,
  `门牌(?:(?:号码?\\s?[是为:]?|\\s?[是为:])\\s?[\u4E00-\u9FFF]{0,4})?${count}(?![\\d.]|\\s?[块个篇万面套余张])`,
  `${count}\\s{0,3}[号號]院\\s{0,3}${count}\\s{0,3}(?:排|号楼|户|门)`,
  `[街路巷胡同弄]${count}(?:[\\-—–]\\d{1,3}){1,2}[号號](?!楼?窗)`,
  `(?:家住|住址|现住|居住地址|居住于|户籍地址?|家庭地址|家在|住在|老家|宅基地?在)[^,。;\\n]{0,30}?${number}`,
].map((pattern) => new RegExp(pattern, 'gu'));

/** A street and a number in a village, or a point of the map, can also be an office. */
const streets = [
  /(?:北纬|东经|[经纬]度|坐标|定位|[?&](?:q|ll|query|center|location|marker)=)[^\d\n]{0,6}\d{2,3}\.\d{4,}/gu,
  // 城 of 某城街道, 庄 of 某庄镇 and 城 of 东城路 are no place to live in.
  new RegExp(
    `${place}(?!街道|镇|乡|(?<=[府里城居湾])${lane})[^,。;、\\s]{0,8}?${lane}\\s{0,3}${number}`,
    'gu',
  ),
  new RegExp(`(?<=[\u4E00-\u9FFF\\d])(?<![线公铁高一])(?:巷|胡同|弄)${number}`, 'gu'),
  new RegExp(`${lane}\\s{0,3}${count}\\s{0,3}[号號]院${few}${count}\\s{0,3}[号號]楼`, 'gu'),
];
const office =
  /中心(?![大小]?[街路巷])|服务站|民政|政府|办事处|敬老院|福利院|窗口|委员?会|委会|公司|地址|大厦|广场|超市|酒店|宾馆|银行|商场|公园|市场|机构|便民|驿站|门店|药店|基地|[局所院站校厅处]/;
const nearby = 30;

const sign =
  /[纬坐定经家户]|编码|[?&][a-z]+=|[号號室组組座栋棟幢排院楼队隊家户#]|hao|单元|單元|门牌|\d-\d/;

/** Addresses below the village in running text or cells; offices' addresses are none. */
export function findHomeAddresses({ text, places }: PlainDigits): PersonalDataMatch[] {
  if (!/\d/.test(text) || !sign.test(text)) return [];
  const found = homes.flatMap((home) => [...text.matchAll(home)].map(spanOf));
  for (const match of streets.flatMap((one) => [...text.matchAll(one)])) {
    const [street] = match;
    const around = text.slice(
      Math.max(0, match.index - nearby),
      match.index + street.length + nearby,
    );
    if (!office.test(around.replaceAll(street, street.replaceAll('院', ''))))
      found.push(spanOf(match));
  }
  const apart: Span[] = [];
  for (const span of found.sort((a, b) => a.from - b.from)) {
    const last = apart.at(-1);
    if (last && span.from < last.to) last.to = Math.max(last.to, span.to);
    else apart.push(span);
  }
  return apart.map(({ from }) => ({ kind: 'homeAddress', index: places[from] ?? 0 }));
}

interface Span {
  from: number;
  to: number;
}

const spanOf = ({ 0: said, index }: RegExpExecArray): Span => ({
  from: index,
  to: index + said.length,
});
