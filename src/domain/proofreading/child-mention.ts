import { findPersons, type NamedPerson } from './named-person.ts';

/** A sentence that may tell who a child in care, a sick child or a resident of an institution is. */
export interface RiskySentence {
  /** Place in the paragraph's text, in UTF-16 units. */
  readonly index: number;
  readonly text: string;
  /** Names of persons in it that may be theirs. */
  readonly names: readonly string[];
}

const childInstitution =
  /福利院|孤儿|孤残|患儿|弃婴|弃儿|困境儿童|救助站|儿童家园|留守儿童|特教|特殊教育|康复|收养|寄养|事实无人抚养|未保中心/u;
const home =
  /福利院|敬老院|养老院|养老中心|福利中心|供养中心|救助站|救助管理站|精神病院|精神卫生中心|收容/u;
const illness =
  /脑瘫|残疾|患病|患有|患上|患的?\p{Script=Han}{1,6}[病症癌瘤炎]|身患|确诊|白血病|血友病|贫血|先天|自闭|孤独症|智力|智障|心脏病|肿瘤|癌|唇腭裂|聋哑|失明|失聪|瘫痪|手术|病情|重病|艾滋|癫痫|尿毒症|痴呆|精神分裂|抑郁|发育迟缓|[抬站坐][不]起来/u;
const child =
  /孩子|女孩|男孩|姑娘|小朋友|小手|宝宝|娃|儿童|孤儿|弃婴|女婴|男婴|患儿|同学|学生|上学|院里的|长得|女童|男童|少年|双胞胎|脑瘫儿|(?<!\d)1?\d岁|[一二三四五六七八九十]岁/u;

/** An office, a calling or a deed that tells a helper from those who are helped. */
const calling =
  /(?:院长|主任|局长|市长|区长|县长|镇长|乡长|书记|记者|通讯员|护理员|护士长?|护工|康复师|治疗师|医生|医师|大夫|老师|教师|教练|校长|志愿者|义工|社工师?|代表|委员|企业家|总经理|经理|董事长|工作人员|阿姨|妈妈|奶奶|爷爷|理事长|会长|村医|负责人|干部|教授|专家|站长|所长|科长|处长|队长|队员|民警|警官|法官|律师|主席|秘书长|员工|职工|班长|组长|保育员|厨师|司机|画家|歌手|演员|作家|店主|老板|爱心人士|好心人|母亲|父亲|养母|养父|监护人|家长|摄影|摄)$/u;
const callingBehind =
  /^(?:[，、]?(?:院长|主任|局长|市长|县长|书记|阿姨|老师|医生|大夫|护士|校长|教授|叔叔|妈妈|奶奶|大夫|站长|所长|科长|等(?:领导|一行|志愿者|人(?:来到|走进|看望)))|[^，。]{0,6}(?:看望|慰问|捐款|捐赠|捐出|收养了|资助|来到|走进|带着|带来|抱起|照顾|主持|率|陪同|一行))/u;

const isHelped: readonly RegExp[] = [
  /(?:岁的?|孤儿|患儿|病儿|女孩|男孩|男童|女童|女婴|男婴|婴儿|孩子|儿童|少年|弃婴|学生|同学|名叫|取名|起名|叫|姑娘|女儿|儿子|孙女|孙子|外孙|双胞胎|弟弟|妹妹|患[^，。]{1,8}的|长大的|生活的|住[了过着在][^，。]{0,8}的|院里?的|院里?，|站里，|小朋友|抱[着起]|供养对象)$/u,
];
const isHelpedBehind =
  /^(?:[（(，、]?(?:今年|当年|刚满|只有|才)?(?:\d{1,2}|[一二三四五六七八九十]{1,3})(?:岁|个月)|因患|因病|身?患|被(?:诊断|查出|确诊|遗弃|送回|送到|救助)|从小|自幼|刚出生|同学|小朋友|这姑娘|这孩子|这个孩子|的(?:小手|小脸|病|父亲|母亲|爸爸|妈妈|奶奶|爷爷|腿|双腿|眼睛|手术)|是个?[^，。]{0,8}(?:孩子|孤儿|弃婴|儿童|男孩|女孩|脑瘫|患儿|残疾)|[^，。]{0,3}(?:住在|住进|生活在)|一只手|脸上|笑着|[都也]?患|，(?:母亲|父亲|父母|爸爸|妈妈)|，[^。]{0,6}(?:患|瘫|失明|聋|先天)|，被(?:诊断|查出|救助))/u;

/**
 * Sentences that name somebody who may be such a person, with illness or an institution near by; `context` is the
 * whole text. Who is named with an office, a calling or a deed of help is none, wherever the text names them again.
 */
export function findRiskySentences(paragraph: string, context: string): RiskySentence[] {
  const isAboutCare = childInstitution.test(context);
  return splitSentences(paragraph).flatMap(({ index, text }) => {
    const isRisky = illness.test(text) || (child.test(text) && isAboutCare) || home.test(text);
    if (!isRisky) return [];
    const persons = [...Map.groupBy(findPersons(text), (person) => person.index).values()];
    const names = persons
      .filter((readings) => readings.every(({ name }) => !isHelper(name, context)))
      .flatMap((readings) => readings.find((reading) => isHelpedPerson(reading, text))?.name ?? []);
    return names.length === 0 ? [] : [{ index, text, names: [...new Set(names)] }];
  });
}

function isHelpedPerson({ before, behind }: NamedPerson, sentence: string): boolean {
  if (calling.test(before) || callingBehind.test(behind)) return false;
  if (isHelped.some((pattern) => pattern.test(before)) || isHelpedBehind.test(behind)) return true;
  // 胡大宝、胡小宝都患有
  if (/^[、和与]\p{Script=Han}{2,4}[都也均]?患/u.test(behind)) return true;
  if (/(?:老人|五保户|特困户|院民|病人|患者)$/u.test(before))
    return home.test(sentence) || illness.test(sentence);
  return /^(?:时，|，)?[^。]{0,24}这个?[^，。]{0,12}(?:女孩|男孩|孩子|孤儿)/u.test(behind);
}

const isHelper = (name: string, context: string): boolean =>
  context
    .split(name)
    .slice(0, -1)
    .some((before) => calling.test(before));

function splitSentences(text: string): { index: number; text: string }[] {
  return [...text.matchAll(/[^。！？]+[。！？]*[”’）]*/gu)].map(({ 0: sentence, index }) => ({
    index,
    text: sentence,
  }));
}
