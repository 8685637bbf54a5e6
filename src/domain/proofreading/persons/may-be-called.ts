import { isGivenCharacter } from '../../question/persons/name-characters.ts';
import { ordinaryWords, particles } from './common-words.ts';
import { allSurnames, hasDoubleSurname, hasSurname, isTransliterated } from './surnames.ts';
import { cutIntoWords } from './words.ts';

/*
 * Whether characters may be what somebody is called, asked of every run of characters in a place of a name. The wider
 * the question, the surer the place must be.
 */

/** What somebody does, by the first character of the verb. */
export const deed =
  '[低抬转坐站走跑跳笑哭说喊唱画写读捧抱拉扶托摸握靠躺趴睡吃喝考捐患朗背念用开拿接领穿出等]';
const near = 6;

/** Words for persons and times, which stand where a name may. */
const noName =
  /^(?:[他她它]们?|什么|啥|谁|大家|自己|别人|双方|男女|有[人的个些]|全[家村院班校市县国]|人人|[老病盲聋哑男女大小成]人|孩子们?|[女男]孩儿?|[女男][童婴生]|老[人师伴汉太]|患[儿者]|病友|同[学伴]|学生|家[长属人里]|父母|[双单]亲|[爸妈爷奶姑舅姨叔婶哥弟姐妹]{2}|母[亲女子]|父[亲女子]|祖[父母孙]|夫[妻妇]|子女|儿[子女童]|女[儿方]|男方|姐弟|兄[弟妹]|姐妹|哥俩|年[龄纪]|生日|时[候代光]|婚[姻龄]|如今|[今去当每那这]年|现在|目前|当时|后来|眼下|平均|其[中余他]|对[方象]|前者|后者|[本该此每各某这那][人院村校户位个]|当事人|申请人|监护人|残疾人|工作|负责|其父|其母|生[父母]|养[父母]|[岳继祖]父|[岳继祖]母|孤儿|遗孤|少年|少女|青年|姑娘|小[女男伙姑朋患病]|同志|群众|居民|村民|职工|名字|姓名)/u;
const endsNoName =
  /[们的了着过在是和与及等也都就还又很最把被给为让对向从到由因使但且或而并这那每各某]$|[室院厅楼站校班县市区镇乡村局部处所科组员者家点层册类种项批例位个岁年月日]$|[一二三四五六七八九十百千几多数两余\d姓真本署书地别]名$|^.(?:们|[的了着过在是和与都也把被给为让])/u;

const beginsNoName =
  /^(?:[和与及都越因患得被正在已刚今这那就还又很最更再才只也每各某为给把让对跟当所如由但而且或至到从以]|自[小幼己]|打小|一直|院[帮里内外方长区子旧])/u;

export const isAnyone = (text: string): boolean =>
  !noName.test(text) && !endsNoName.test(text) && !beginsNoName.test(text);
export const isSurnamedWord = (text: string): boolean => isAnyone(text) && hasSurname(text);
export const isSurnamed = (text: string): boolean =>
  isSurnamedWord(text) &&
  !ordinaryWords.has(text) &&
  !(ordinaryWords.has(text.slice(0, 2)) && !isGivenCharacter(text.charAt(2)));
/** What is not built like a phrase: a word of any kind, or a long name of a make that is known. */
export const isAnyName = (text: string): boolean =>
  isAnyone(text) &&
  !/[的了着过叫我你他她它这那]/u.test(text) &&
  !/^[大小二三四老](?:女儿|儿子|孙|[姐妹哥弟])|园$/u.test(text) &&
  (text.length < 4 || isTransliterated(text) || hasDoubleSurname(text));
export const isNoWord = (text: string): boolean => cutIntoWords(text).length > 1;

/** 石榴, 虞美人, 况晓光: a noun of the dictionary or none of its words, up to where a word ends. */
const isThingOrName = (text: string, behind: string): boolean => {
  const words = cutIntoWords(text + behind.slice(0, near));
  const own = words.filter(({ index }) => index < text.length);
  return (
    own.reduce((length, word) => length + word.text.length, 0) === text.length &&
    own.every((word) => word.text.length === 1 || /^[nig]/u.test(word.kind)) &&
    !particles.has(own[0]?.text ?? '') &&
    !/[患病瘫残术刀]/u.test(text)
  );
};

/** Words for persons by kin, calling or state, and what belongs to persons in general: 孤儿学校, 老人食堂. */
export const personNoun =
  /[员师士长者民工友家手孩童婴儿户客兵官辈汉婆爷奶妈爸姐妹哥弟叔姨婶嫂孙侄甥媳婿伴女]$|[老病盲聋哑男女家大小成好本]人$|学生|医[生护]|同志|干部|主任|书记|教授|老板|[孩儿孙妻母父]子/u;
export const ofPersons =
  /[庭校院园室部班站点节日病症服费金券卡证队会组营课操餐饭床车书报画诗信]$|中心|活动|生活|心理|权益|作[品文]|群体|绘本|问题|工作|福利|服务|政策|制度|能力|康复|教育|保障|救助|护理|收养|基金|医保|事业|用品|玩具|衣服|身体|眼睛|双|[左右半]|情[况形]|比例|概率|风险|几率|可能|原因|程度|症状|部位|速度|时间|差距|身子|日子|感冒|[半深午]夜|凌晨|基本|方面|提标|两补|名单|待遇|标准|资格|身份|一般|特别|普通|[义任业事]务|责任|情绪|心态|[早晚]上|时候|姓名|证件|材料|电话|收入|财产|住房/u;

/** 石榴, 虞美人: nobody but a person is told of here, whatever word they are called by. */
export const isCalledByWord = (text: string, behind: string): boolean =>
  isAnyName(text) && isThingOrName(text, behind) && !personNoun.test(text) && !ofPersons.test(text);

/** 漆建军, 练雪: a noun of one character before a word or two characters. */
export function isOddlySurnamed(text: string): boolean {
  const [first, ...rest] = cutIntoWords(text);
  return (
    first?.text.length === 1 &&
    allSurnames.has(first.text) &&
    !particles.has(first.text) &&
    /^[nagjxvz]/u.test(first.kind) &&
    [...text.slice(1)].some((char) => isGivenCharacter(char)) &&
    isAnyName(text) &&
    !personNoun.test(text) &&
    !ofPersons.test(text) &&
    !rest.some(
      ({ text: word, kind }) =>
        particles.has(word) || (word.length > 1 && /^[vdpcrmuqtf]/u.test(kind)),
    )
  );
}

/** Something is done next, by the dictionary or by the usual verbs; the name cuts no word. */
export function isDoing(text: string, behind: string): boolean {
  const words = cutIntoWords(text + behind.slice(0, near));
  const next = words.find(({ index }) => index === text.length);
  return (
    next !== undefined && (new RegExp(`^${deed}`, 'u').test(behind) || /^[vdp]/u.test(next.kind))
  );
}
