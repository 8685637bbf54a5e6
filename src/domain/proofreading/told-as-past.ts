import type { CalendarDate } from '../date.ts';

/*
 * Whether a sentence tells a rule as past, as repealed or as denied. Each table is one way of saying so: the time,
 * the thing that is called old, the end of it, where it is kept, the saying that is quoted.
 */

const any = (ways: readonly RegExp[]): RegExp =>
  new RegExp(ways.map(({ source }) => source).join('|'), 'u');

/** 脱贫攻坚时期, 当时实行, 改革以前, 1990年代 */
const inThePast = [
  /(?<![新这现同今此特]|关键|困难|重要)(?:时期|时代|年代|年间)/,
  /攻坚(?:时|期间|中|那)/,
  /(?:当时|那时候?)(?:[实执]行|适用|按|依|规定|叫|要|还|的|有|由|归)/,
  /(?:过去|以前|从前|早年|昔日|当年|原先|原来)(?:听说)?(?:的|那)/,
  /(?:\d{4}年[^，。；]{0,8}|改革|撤并|修[改订]|合并|转隶|施行|脱贫)(?:以前|之前)/,
  /那(?:几|些|个)?年[月头代]?(?![龄度])|那阵子|初期|那一?[辈代]|年轻时|小时候|[一二三四五六七八九十百几多\d]年前/,
  /(?:[实执推施]行|用|叫|办|(?<!只)有|存在)过(?!程|渡)/,
];

/** 旧牌子, 老规定: not 老旧小区 and 旧房. */
const calledOld = [
  /(?<![陈新废破老半仍依照折怀])旧(?!房|楼|城|衣|家|书|货|村|区|址|病|时|小区|住|棉|物)/,
  /老(?:牌子|证|本子|政策|规定|制度|办法|文件|规程|章程|公章|照片|物件|档案|底册|台账|条[文例]|程序|流程|规矩|说法|叫法|名称|话|黄历|皇历)/,
];

/** 已经摘下, 删去了, 废止 */
const ended = [
  /(?<!没有|[未没])(?:废止|失效|停止执行)/,
  /(?<![尚未没])(?:已经?|早已|早就|都(?![要得会将应须])|现已|[均全]已)[^，。；的]{0,4}?(?:摘[下除掉]|撤[下销掉并走](?![了掉]?(?:其|他的|她的)?监护)|拆除|收回|停[用办收发印]|作废|归档|封存|移交|取消|废除|关停|下线|换成|改[成名叫]|更名|并入|划[入转归]|成了?历史|不存在|删[去除掉])/,
  /(?<![就便会将])(?:删[去除掉]|取消|废除|改掉|去掉)了|告别|叫停|不再(?:有|用|实行|执行|适用)/,
  /被[^，。；]{1,24}取代|句号|退出[^，。；]{0,6}舞台|(?:换|改|并|变)(?:成|进|入)了|后来[^，。；]{0,8}(?:改|并|撤|换|取消)/,
  /(?:\d{4}年(?!起)|随着?|因)[^，。；起]{0,12}(?:取消|废止|撤[并销]|停[办止收征了]|结束)(?![^，。；]{0,4}资格)/,
];

/** In an archive, in a show, in somebody's memory. */
const keptAsMemory = [
  /档案馆|[县市]志(?!愿)|志书|史志|陈列|藏品|村史|博物馆|纪念馆|展(?:览|柜|厅|出)|收藏|珍藏|回忆|口述|历史(?:上|资料|照片)|抽屉|箱底|[聊说想忆]起(?![诉草])|记得[，：那]/,
];

/** What people say or are used to say, and not the rule. */
const quotedAsOld = [
  /[”」](?:这|那)?(?:句|个|种)?(?:老?话|说法|叫法|规矩|老规矩)?[^，。；]{0,4}(?:过时|不对|错了|不实|不准|早改|已经改|早已|作废|老黄历|老皇历|是旧)/,
  /(?:这|那)(?:句)?话?(?:早就|已经|早已)?过时|(?:叫惯|习惯(?:叫|称|自称|说)|俗称|自称)/,
];

const saying = any(quotedAsOld);
const historyWords = any([...inThePast, ...calledOld, ...ended, ...keptAsMemory]);

/** Unless the rule of that time is said to be applied today. */
const stillSo =
  /(?:现在|如今|目前|今天)(?:也|仍|还|依然|照样)|至今(?:还|仍|没变|沿用|按|照|用|依|实行|有效|要)|仍|照旧|一直没变|沿用|还是\d{4}年|(?:从没|从未)(?:有)?(?:大|再)?(?:改|修订|变)/;

/** 2016年，…… · 2013年至2018年，…… · 2016年的救灾款还由……: what was done then. */
const datedStart =
  /(?:^|[，；：“（])\s*(?:在|到)?(\d{4}年(?:至|到|[—～-]))?(\d{4})年(?:\d{1,2}月(?:\d{1,2}日)?)?(?:，|间|时|初|底|那时|的(?:报道|新闻|消息|时候|[^，。；《]{0,8}(?:条例|办法|规定|章程)，|(?=[^，。；]{1,12}还[由归])))/;
/** 现在已全部脱贫 says that it is over. */
const presentWords = /(?:现在|目前|如今|今天)(?!已|都已|早|不|没|全)|仍/;

/** 过去，……: what was before, unless it is said to be so still. */
const pastStart =
  /(?:^|[，：])[\s“]*(?:过去|以前|从前|早先|原先|早年|早些年|那时候?|当年(?![扣抵内度])|老早)(?!的?[\d一二两三四五六七八九十几]+(?:个?月|年|天|周))/;

const longAgo = 20;
const anyYear =
  /(?<![\d〔（[-])(?<year>19\d\d)年(?!起|以来|以后|后|[^，。；]{0,6}(?:出生|生人|施行|发布|公布|印发))/gu;

/** 执行1997年的条例 says that it holds. */
const applied = /(?:执行|适用|依据|[按依照])[^，。；]{0,6}?19\d\d年/;

/** 1950年的宣传画: a year of another generation. */
function isLongAgo(sentence: string, until: CalendarDate): boolean {
  const dated = inDigits(sentence);
  if (presentWords.test(sentence) || applied.test(dated)) return false;
  return [...dated.matchAll(anyYear)].some(
    ({ groups }) => Number(groups?.['year']) + longAgo < Number(until.slice(0, 4)),
  );
}

/** 一九九九年 → 1999年 */
const inDigits = (text: string): string =>
  text.replace(/[〇零一二三四五六七八九]{4}(?=年)/gu, (year) =>
    [...year].map((digit) => '零一二三四五六七八九'.indexOf(digit.replace('〇', '零'))).join(''),
  );

/** True if a sentence mentions a time before `until`, and nothing that is said to be in force still. */
export function isHistory(sentence: string, until: CalendarDate): boolean {
  if (saying.test(sentence)) return true;
  if (stillSo.test(sentence)) return false;
  if (historyWords.test(sentence) || pastStart.test(sentence)) return true;
  if (isLongAgo(sentence, until)) return true;
  const [, span, year] = datedStart.exec(inDigits(sentence)) ?? [];
  if (year === undefined || presentWords.test(sentence)) return false;
  return span === undefined ? year < until.slice(0, 4) : year <= until.slice(0, 4);
}

/** What says in any rule that something is over; 不再符合条件 is said of a person. */
const over =
  /(?<![就便则的])不再(?!符合|具备|享受|满足|属于|需要[帮照]|延续|供养|受理|保护)|(?<![就便会])取消了|已经取消|已取消|早已|早就不|从前|早先|如今(?=[是叫不])|现在(?=叫|也可以|不用|改)|不按(?=季|户口|指标)|并非|不是这样|已经改|不对|不实|误传|谣言|说法错/;
export const isOver = (sentence: string): boolean => over.test(sentence);

/** Source of a pattern: what follows is not denied, directly or within its clause. */
export const notDenied =
  '(?<!(?:不再(?!符合|具备|享受|满足)|删[去除掉]|废除|叫停)[^，。；]{0,12}|不搞|不能|不要|不得|不用|没有|取消|停止|禁止)';

/** 不是收容站: what is denied right before a word. */
export const isDenied = (before: string): boolean =>
  /(?:不是|并非|不叫|不称|不属于)$/u.test(before);

/** 不长期公示: what is said by one word alone is denied by 不 before it. */
export const isRefused = (before: string): boolean => isDenied(before) || /[不没]$/u.test(before);
