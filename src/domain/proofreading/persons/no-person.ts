import { isFigure } from './figures.ts';
import type { Place } from './masked-names.ts';

/** Characters that may be a name by their form, and by what stands around them are none. */
export const isNoPerson = (sentence: string, place: Place): boolean => {
  const before = sentence.slice(0, place.index);
  const from = sentence.slice(place.index);
  return (
    isCounted(before, from) ||
    isOfLegend(before, from) ||
    isMeasured(before) ||
    isGrown(before) ||
    isNameOfIt(before) ||
    isQuotedAnimal(before, from.slice(place.name.length)) ||
    isNameOfThing(before, from.slice(place.name.length)) ||
    isOfInstitution(before, place.name) ||
    isLeftBlank(place.name) ||
    endsAsNoName(place.name) ||
    isOfThePast(before, from.slice(place.name.length)) ||
    isFigure(sentence, place) ||
    isCutInstitution(place.name, from) ||
    isNumberOfDocument(from.slice(place.name.length)) ||
    /^(?:之|以)[前后]/u.test(from.slice(place.name.length)) ||
    isTimeOrThing(from)
  );
};

/** 石桥镇, 车上, 山里, 修得好, 花猫 */
export const endsLikePlace =
  /[县市区镇乡村街巷路州上边旁坡屯堡营庄班队室厅馆款类版桌椅柜]$|得[好很快不来]|^[花黄白黑].?[狗猫鸟鸡鸭鹅兔羊牛]|(?<!万)里$|[佰仟]元?$|^.[一二三四五六七八九十\d]岁$/u;

/** 某某 in 某某县民政局 stands for any name. */
const isLeftBlank = (name: string): boolean => /^某+$/u.test(name);

/** 120张增加到150张: a surname that counts things, behind a number. */
const isCounted = (before: string, from: string): boolean =>
  /^[张段支项卷户位名]/u.test(from) &&
  /[\d〇零一二两三四五六七八九十百千万余多几这那每]$/u.test(before);

/** 一把铁锨, 两袋面粉: what is measured is a thing. */
const isMeasured = (before: string): boolean =>
  /[\d一两三四五六七八九十几多半每这那][把张条件台块根瓶箱袋盒套辆支座棵株朵盆封顶副幅束捆筐篮桶]$/u.test(
    before,
  );

/** 养了玉露、观音莲: plants and animals. */
const isGrown = (before: string): boolean =>
  /(?<![领收抚供寄赡培护疗喂教])[养种栽][着了]{0,2}(?:\p{Script=Han}{1,4}[、和])*$/u.test(before);

/** 黄狗叫“旺财”, 一只叫翠翠, 小区叫和美苑, 巷子为什么叫铁匠巷: what is called so is an animal, a place or a work. */
const isNameOfThing = (before: string, behind: string): boolean =>
  /(?:[一二两三四几\d另][只条头匹棵株座家间艘辆首]|[狗猫鸟鸡鸭鹅兔龟鱼马牛羊猪鹉鸽树花]|[路街巷区村庄镇桥河山湖园苑店厂社组船车歌舞曲戏剧书画片刊报号台品目]子?|公司|活动|工程|计划)(?:名字)?(?:为什么|为啥|为何|怎么)?[都就也]?(?:叫做?|名叫|取名|起名|名为|唤作)[“「]?$/u.test(
    before,
  ) && /^(?:$|[^\p{Script=Han}]|[街巷路桥村])/u.test(behind);

/** 给它们起名“福气”“财气” */
const isNameOfIt = (before: string): boolean =>
  /它们?(?:[起取]名|[起取]了?个?名字?|叫做?|名叫)[叫为]?(?:“[^”]{1,4}”、?)*“?$/u.test(before);

/** 仓鼠“豆豆”, “大橘”的猫 */
const isQuotedAnimal = (before: string, behind: string): boolean =>
  (/(?:[鼠犬狗猫鸟鸡鸭鹅兔龟鱼马牛羊猪鹉鸽驴偶]|机器人|吉祥物|推车)[“「]$/u.test(before) &&
    /^[”」]/u.test(behind)) ||
  (/[“「]$/u.test(before) &&
    /^[”」]的(?:小|大|老)?[鼠犬狗猫鸟鸡鸭鹅兔龟鱼马牛羊猪鹦鸽驴]/u.test(behind));

/** 讲嵇康打铁、山涛荐贤的典故 */
const isOfLegend = (before: string, from: string): boolean =>
  /[讲说听读](?:了|过|述)?[^，。；]{0,20}$/u.test(before) &&
  /^[^，。；]{0,24}的(?:典故|传说|神话|传奇)/u.test(from);

/** 衡中学 of 许衡中学, 院改名 of 孤儿院改名: no name ends with the word for a school, none begins with that of a home. */
const isOfInstitution = (before: string, name: string): boolean =>
  (/(?:孤儿|福利|[养敬]老|光荣|幸福|护理|康复|[医学])$/u.test(before) && /^院(?!小)/u.test(name)) ||
  /(?:[大中小]学|学[校院]|医院|公司|书院|中心)$/u.test(name);

/** 常客, 市第二, 助餐点, 经人脸, 角才去: no name ends so. */
const endsAsNoName = (name: string): boolean =>
  /^.客$|第[一二三四五六七八九十\d]|(?<!^.小)[点脸去下]$|姐妹$|兄弟$|夫妇$|夫妻$/u.test(name);

const dynasty = '(?:[东西两]汉|[汉晋唐宋元明清][代朝]|三国|春秋|战国|古代)';
const afterDynasty = new RegExp(`(?:${dynasty}|古人)[^。！？]{0,8}$`, 'u');
const ofDynasty = new RegExp(`^(?:是|为|，)${dynasty}`, 'u');

/** 东汉黄香九岁温席, 许衡是元代人: whoever is told of with a dynasty is history. */
const isOfThePast = (before: string, behind: string): boolean =>
  afterDynasty.test(before) || ofDynasty.test(behind);

/** 天爱小学: the first characters of a school or a home. */
const isCutInstitution = (name: string, from: string): boolean => {
  const border = from.slice(name.length - 1, name.length + 1);
  return /^(?:[大中小]学|[学医]院|学校|小[区组]|中心|大[厦楼])$/u.test(border);
};

/** 豫民〔2021〕3号 */
const isNumberOfDocument = (behind: string): boolean =>
  /^\p{Script=Han}{0,3}[〔[(（]\d{4}[〕\])）]/u.test(behind);

/** 小满节气, 新落成的, 寿宴, 麦子黄了. */
const isTimeOrThing = (from: string): boolean =>
  /^小[满雪暑寒](?:节气?|时节|前后|过后|[一刚]过|将至)/u.test(from) ||
  /^(.)不\1/u.test(from) ||
  /^周[一二三四五六日末](?!岁)/u.test(from) ||
  /^常(?:[去会能要见]|来(?![福喜宝顺]))/u.test(from) ||
  /^[鼠牛虎兔龙蛇马羊猴鸡狗猪]年/u.test(from) ||
  /^新[落建修扩改增添购开](?:成|设|起|起来|造|的|了)/u.test(from) ||
  /^寿[宴桃面糕]/u.test(from) ||
  /^(?:[麦谷稻豆枣杏桃李柿橘栗]子|油菜|玉米)[黄熟割收]/u.test(from);
