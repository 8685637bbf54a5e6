import { isGivenCharacter } from '../../question/persons/name-characters.ts';
import { givenWords, ordinaryWords, particles, softParticles } from './common-words.ts';
import {
  endsName,
  isCalled,
  isGivenAsName,
  isKindOfPerson,
  isNumbered,
  isHandled,
  isHelped,
  isInside,
  isTold,
  isToldBySex,
  isIntroduced,
  isPersonal,
  isSpokenTo,
  isPointedAt,
  isQuoted,
  isSubject,
  type Slot,
} from './slots.ts';
import { endsLikePlace } from './no-person.ts';
import type { Span } from './span.ts';
import { isThing } from './things.ts';
import {
  beginsWithConjunction,
  hasDoubleSurname,
  hasPlainSurname,
  hasShySurname,
  hasSurname,
} from './surnames.ts';

const numeral = /^(?!(.)\1$)[一二三四五六七八九十百千万]{2,}$/u;

/** Whether the characters are a name in this position. */
export const isName = (span: Span, slot: Slot): boolean =>
  !endsLikePlace.test(span.text) &&
  !/(?:老家|家乡|来自|位于)$/u.test(slot.before) &&
  !isThing(span, slot) &&
  (mustBeName(span, slot) || mayBeName(span, slot));

const mayBeName = (span: Span, slot: Slot): boolean =>
  (!ordinaryWords.has(span.text) ||
    (givenWords.has(span.text) ? isTold(slot) : isToldBySex(slot))) &&
  (isPetName(span, slot) ||
    ((isSpokenFor(span, slot) || !holdsOrdinaryWord(span)) &&
      !holdsParticle(span, slot) &&
      isBuiltLikeName(span, slot)));

/** 学生代表谷雨生发言: in pieces behind a calling and before what somebody does. */
const isSpokenFor = ({ words, isWhole }: Span, slot: Slot): boolean =>
  isWhole &&
  isInPieces(words) &&
  isIntroduced(slot) &&
  /^(?:发言|说|介绍|告诉|讲述)/u.test(slot.behind);

/** 本名展鸿图, 特困户郑重之: it is a name whatever words it is made of. */
const mustBeName = (span: Span, slot: Slot): boolean =>
  (!ordinaryWords.has(span.text) || isQuoted(slot)) &&
  ((isGivenAsName(slot) && isAnyName(span, slot)) ||
    (isKindOfPerson(slot) && isMadeOfWords(span, slot)));

const isAnyName = ({ text, isWhole }: Span, slot: Slot): boolean =>
  isWhole && text.length < 4 && (hasSurname(text) || isQuoted(slot));

/** A usual surname and what is no phrase. */
const isMadeOfWords = ({ text, words, kinds, isWhole }: Span, slot: Slot): boolean =>
  isWhole &&
  words.length > 1 &&
  text.length < 4 &&
  hasSurname(text) &&
  !/[的地得了着过后前时都也有就尽]$/u.test(text) &&
  (hasPlainSurname(text)
    ? !((words[0]?.length ?? 0) > 1 && /^[vdcprm]/u.test(kinds[0] ?? ''))
    : text.length === 3 && ((isPersonal(slot) && words[0]?.length !== 1) || isInPieces(words))) &&
  (isPersonal(slot) || !words.some((word) => ordinaryWords.has(word)));

const isInPieces = (words: readonly string[]): boolean =>
  words.length === 3 && !words.slice(1).some((word) => particles.has(word));

const petName =
  /^(?:[柱虎石栓铁墩牛狗毛豆]子|\p{Script=Han}儿|[小阿]\p{Script=Han}{1,3}|[大二三]?(\p{Script=Han})\1|[二三大]?[丫妞][蛋头]?|[狗铁毛石栓]蛋|[石铁]头|\p{Script=Han}娃)$/u;
const doubled =
  '娃炎浓妈爸爷奶叔婶姐妹哥弟舅姑公婆太宝常渐刚轻慢好多一仅久偏往频纷月年人家个处天每户层点步样种条件事队想看说试听问谢谈走聊笑歇坐等尝摸拍擦洗来去早晚深大小重站所悄轻紧深匆暗渐刚仅偏画唱跳弹写读背泡暖部时事条件早远高低长短厚薄满空红绿白黑苦酸冷热凉软硬哈呵嘻咯呜闪足整统通恰断续源滔津蒸勃累斑茫恋连院科局厅区村县市';
const noPetName = new RegExp(
  `^(?:[女孤患幼婴少病那这哪会花低孩胎健小育托弃聋宠侄瘫生点块劲个事味样活玩门头伴画]儿|小(?:两口|船|桥|岛|马驹|天鹅|夫妻|俩|画家|歌手|明星|能手|标题|营工|董乡|满那|奖|学|组|区|时|康|儿|班|额|事|型|心|朋|记|海鲜|麦|米|伙|队|吃|手|脸|床|孩|女|男|姑|小|声|屋|院|楼|车|路|村|镇|卖|贩|企|微|暑|寒|说|品|广|菜|饭|灶|名|板|凳|桌|书|本|旗|红|黄|志愿|主持|演员|护士|医|病|患|宝贝|天使|家伙|家庭|客|主人|眼|嘴|腿|脚|鼻|脑|肚|便|费|项|规|城|道|巷|街|河|山|葱|磊|票|账|礼物|礼品|食品|太阳|世界|故事|动作|细节|程序|窍门|常识|蛋糕|布|熊|鸟|猫|狗|汽车|火车|被子|帽|鞋|衣|毛毯|王庄|金香|幼|升|于|到|至|数|写|有|而|处|看|打|坐|跑|试|住|憩|聚|范围|程度|规模|部分|农|商|摊|店|铺|厂|矿|水|雨伞|件|块|片|包|瓶|盒|袋|张|把|锅|碗|盘|杯|勺|结|奖)|(?=([${doubled}])\\1$)|阿[姨婆公拉富里司卡胶坝尔伯])`,
  'u',
);
/** 小满 is a day of the calendar too. */
const isSeason = (text: string, behind: string): boolean =>
  /^小[满雪]$/u.test(text) &&
  /^(?:那天|节|时|前|后|过|当天|这天|一到|一过|刚过|将至)/u.test(behind);

/** 不知名的小花, 小候鸟暑期班 */
const isCommonThing = (text: string, words: readonly string[], slot: Slot): boolean =>
  (/^小[花草树鱼苗星虫]$/u.test(text) &&
    /(?:知名|[朵束株棵盆些野白红黄]色?)的?$/u.test(slot.before)) ||
  (/^小../u.test(text) &&
    (words[1] ?? text.slice(1)).length === 2 &&
    !isPersonal(slot) &&
    !isPointedAt(slot) &&
    !/^[躲哭笑说喊抱睡踮眨举攥]/u.test(slot.behind));

/** 小毛驴车: a small one of what the dictionary knows. */
const isSmallThing = (text: string, words: readonly string[]): boolean =>
  /^小..[车棚屋房桌椅床灯船]$/u.test(text) && words.some((word) => word.length > 1);

/** 领唱的是唇裂修复后的多多。: an adverb stands before a verb. */
const isNameAtEnd = (text: string, { before, behind }: Slot): boolean =>
  /^([多常乐贝圆])\1$/u.test(text) && before.endsWith('后的') && /^(?:$|[，。！])/u.test(behind);

const isPetName = ({ text, words, kinds, isWhole }: Span, slot: Slot): boolean =>
  (isWhole || endsName(slot.behind)) &&
  petName.test(text) &&
  !/^.{3}[脸手眼脚腿头]$|^小.(?:老师|医生|护士|阿姨|大夫|师傅|主任|书记)$/u.test(text) &&
  (!noPetName.test(text) || isNameAtEnd(text, slot)) &&
  !isSmallThing(text, words) &&
  !isSeason(text, slot.behind) &&
  !isCommonThing(text, words, slot) &&
  (text.length < 3 ||
    !words.some(
      (word, at) => particles.has(word) || (word.length > 1 && /^[dpcr]/u.test(kinds[at] ?? '')),
    ));

const isGiven = (text: string): boolean => givenWords.has(text.slice(1));

function holdsOrdinaryWord({ text, words }: Span): boolean {
  if ((words.length === 1 && text.length === 2) || (text.length === 3 && isGiven(text)))
    return false;
  const surname = hasDoubleSurname(text) ? text.slice(0, 2) : '';
  const rest =
    text.length === 3 && !isGiven(text) ? [text.slice(0, 2), text.slice(1)] : [text.slice(2)];
  return [...words, ...rest].some(
    (word) =>
      word.length > 1 &&
      word !== surname &&
      ordinaryWords.has(word) &&
      !(isGiven(text) && text.endsWith(word)),
  );
}

function holdsParticle({ text, words, isWhole }: Span, slot: Slot): boolean {
  if (isGiven(text) || (hasPlainSurname(text) && /^.小[间前后外内]$/u.test(text))) return false;
  if (
    [...text.slice(hasDoubleSurname(text) ? 2 : 1)].some(
      (char, place) =>
        particles.has(char) &&
        !softParticles.includes(char) &&
        !(char === '之' && place > 0 && hasPlainSurname(text)),
    )
  )
    return true;
  if (hasShySurname(text) && /[要可会能做去]/u.test(text)) return true;
  const allowed =
    (hasPlainSurname(text) &&
      ((text.length === 3 && isWhole) || (isPointedAt(slot) && endsName(slot.behind)))) ||
    (text.length === 3 && isWhole && slot.isCare && isPersonal(slot)) ||
    (isHelped(slot) && endsName(slot.behind));
  return words.some(
    (word, place) =>
      (particles.has(word) || numeral.test(word)) &&
      !(place === 0 && hasSurname(text)) &&
      !(word === '之' && hasPlainSurname(text) && place === words.length - 1) &&
      !(place > 0 && allowed && softParticles.includes(word)),
  );
}

function isBuiltLikeName(span: Span, slot: Slot): boolean {
  const { text, words, isWhole } = span;
  if (text.length === 4 && !hasDoubleSurname(text) && !foreignEnding.test(text)) return false;
  if (words.length > 1 && (words[0]?.length ?? 0) > 2 && !hasDoubleSurname(text)) return false;
  if (beginsWithPhrase(span) && !isSurelySomebody(slot)) return false;
  if (beginsWithThing(span) && !isTold(slot) && !/[叫名]$/u.test(slot.before)) return false;
  if (holdsPhrase(span) && !isSurelySomebody(slot) && !isHelped(slot) && !isMeant(slot))
    return false;
  if (beginsWithConjunction(text) && !mayJoin(text, slot)) return false;
  if (words.length === 1 && isWhole) return isWordOfName(span, slot);
  return hasSurname(text) ? isSurnamed(span, slot) : isUnknownName(span, slot);
}

/** 雷雨天, 康复科; not 国安安. */
const beginsWithPhrase = ({ text, words }: Span): boolean =>
  !hasDoubleSurname(text) && !isDoubled(text) && words.length > 1 && (words[0]?.length ?? 0) > 1;

/** 花盆画: a thing with a character that nobody is called, and what is done to it. */
const beginsWithThing = ({ text, words, kinds }: Span): boolean =>
  !isDoubled(text) &&
  text.length === 3 &&
  words[0]?.length === 2 &&
  (kinds[0] ?? '') === 'n' &&
  !isGivenCharacter(text.charAt(1));

const isDoubled = (text: string): boolean => /^.(.)\1$/u.test(text) && hasSurname(text);

const isSurelySomebody = (slot: Slot): boolean =>
  isPersonal(slot) ||
  isNumbered(slot) ||
  isTold(slot) ||
  isIntroduced(slot) ||
  isCalled(slot) ||
  isSpokenTo(slot);

/** 路修好: the surname is an ordinary word of a phrase here. */
const holdsPhrase = ({ text, words, kinds }: Span): boolean =>
  !hasDoubleSurname(text) &&
  words.some(
    (word, place) => place > 0 && word.length > 1 && /^[vdpcmtrf]/u.test(kinds[place] ?? ''),
  );

/** 和, 都 and the like begin a name only where somebody must be named; 于, 单 and 管 are surnames now and then. */
const mayJoin = (text: string, slot: Slot): boolean =>
  isCalled(slot) ||
  (isSmall(text) && endsName(slot.behind)) ||
  (/^[于单管连易查]/u.test(text) && text.length === 3 && isPointedAt(slot)) ||
  (/^[于易]/u.test(text) && text.length === 3 && isSubject(slot));

/** 艾克拜尔, 阿依古丽 */
const foreignEnding = /(?:古丽|拜尔|买提|[尔力提木]江|[尔提力]汗)$/u;

/** 老人的水缸: a word behind somebody's 的 is a thing of theirs. */
const isBelonging = (slot: Slot): boolean =>
  /(?:[人户者员民儿童子们]|家里|院里)的$/u.test(slot.before) && !isPersonal(slot);

/** 省里的展览, 排练的曲目: a verb, or a word with a character that nobody is called, behind a 的 of any kind. */
const isNoGivenWord = ({ text, kinds }: Span, slot: Slot): boolean =>
  ((kinds[0] ?? '').startsWith('v') || !isGivenCharacter(text.slice(-1))) &&
  /(?<![病瘫癌症疾术残聋哑盲床泣岁])的$/u.test(slot.before) &&
  !isPersonal(slot) &&
  !isTold(slot);

/** 白雪, 石头: a word only where it must be somebody. */
const isWordOfName = (span: Span, slot: Slot): boolean =>
  (hasSurname(span.text) || /^[石毛铁]/u.test(span.text)) &&
  !isNoGivenWord(span, slot) &&
  !isBelonging(slot) &&
  !noPetName.test(span.text) &&
  (isPointedAt(slot) ||
    isIntroduced(slot) ||
    ((isSubject(slot) || isHandled(slot)) && isPersonal(slot)));

/** 天小蓝: no word is built so. */
const isSmall = (text: string): boolean => /^.小.$/u.test(text) && !noPetName.test(text.slice(1));

/** Pointed at by more than a 的. */
const isMeant = (slot: Slot): boolean => isPointedAt(slot) && !slot.before.endsWith('的');

/** Whether two characters that begin with a shy surname can be somebody here. */
const isHeldUpAlone = (text: string, slot: Slot): boolean =>
  (/[生妮妞娃宝]$/u.test(text) && (isPointedAt(slot) || isHandled(slot) || isSubject(slot))) ||
  isNumbered(slot) ||
  isIntroduced(slot) ||
  isHelped(slot) ||
  isPersonal(slot) ||
  (isPointedAt(slot) && !isInside(slot));

function isSurnamed({ text, words }: Span, slot: Slot): boolean {
  const isPointed = isPointedAt(slot);
  if (isSmall(text)) return slot.isCare || endsName(slot.behind);
  if (isGiven(text) && text.length === 3 && slot.isCare && slot.before.endsWith('的')) return true;
  if (hasShySurname(text) && text.length === 2 && !isHeldUpAlone(text, slot)) return false;
  if (hasShySurname(text) && !isPointed)
    return (
      isIntroduced(slot) ||
      isSubject(slot) ||
      (isHandled(slot) && isPersonal(slot)) ||
      (words.length === 3 && slot.isCare && endsName(slot.behind))
    );
  const isCut = words[0]?.length === 1 || hasDoubleSurname(text);
  const isPlaced = isPointed || endsName(slot.behind) || isIntroduced(slot);
  return isPlaced && (isCut || words.every(({ length }) => length < 4));
}

const noFirstCharacter = /^[拟须中们事人下剩予合兜减剃洗失年元握按先一二三四五六七八九十根]/u;

/** 政福: characters that are no word together, with no surname that anybody knows. */
function isUnknownName({ text, words }: Span, slot: Slot): boolean {
  if (text.length > 3 || words[0]?.length !== 1 || noFirstCharacter.test(text)) return false;
  if (noPetName.test(text)) return false;
  if (!endsName(slot.behind)) return false;
  if (/[生妮妞娃宝]$/u.test(text) && text.length === 2 && (isPersonal(slot) || isPointedAt(slot)))
    return true;
  if (isCalled(slot)) return words.slice(1).every((word) => word.length === 1 || !hasSurname(word));
  return words.every(({ length }) => length === 1) && isPointedAt(slot) && isPersonal(slot);
}
