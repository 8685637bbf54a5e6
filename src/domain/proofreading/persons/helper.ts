import type { NamedPerson } from './find-persons.ts';

/** An office, a profession or an action by which a text describes a helper. */
const office =
  '(?:(?<![成生增擅特延助学家身])长|(?<![学院成养生])员|(?:志愿|工作|服务|[记作学编笔使]|爱好|获得|组织|管理|劳动|创办|创始|见证|经营|倡导|发起|参与|带头|守护|传播|践行|捐[赠献]|奉献|建设|领导|执法|教育|主办|承办|研究|设计|开发|创业|传承)者|师|[护院博硕人战女]士|(?:企业|实业|慈善|画|书法|艺术|歌唱|音乐|作|专|科学|学|教育|摄影|舞蹈)家|[法察警教军监]官|[护社义职员技电木总]工|[医先]生|负责人|主持人|捐[赠款助]人|发言人|联系人|创始人|带头人|经办人|承办人|媒体人|代理人|见证人|(?<!学生|儿童|孤儿|少年|患者|病人|老人)代表|支书|书记|主任|主[席播管编]|经理|总[监编]|干部|干事|编辑|校对|摄影|翻译|教练|裁判|教授|讲师|师傅|功臣|民警|警察|大夫|司机|老板|店主|歌手|选手|个体(?:工商)?户|商人|模范|标兵|助理|秘书|顾问|会计|出纳|[村校]医|阿姨|爱心(?:妈妈|爸爸|奶奶|爷爷)|临时妈妈|寄养妈妈|寄养爸爸|[村庭]的?妈妈|红旗手|传承人|好邻居|最美邻居|寿星|热心(?:市民|人|群众|村民|居民)|好心人|爱心人士|[种养][粮殖植]?大户|乡贤|劳模|工匠|匠人|[裁木铁石瓦漆花]匠|裁缝|艺人|掌柜|导演|编剧|主播|达人|能手|[保月]嫂|保[安洁]|督导|[大主]厨|厨师|专干|法人|房东|管家|医护|参谋|同志|(?<!贫困|困难|孤儿|福利院|孤残)大学生|专业学生|实习生|村官|业主|大赛冠军)';
const noOffice =
  /(?:困难|贫困|患病|病残|孤寡|失能|高龄|生活困难)(?:党员|职工|教师|军人)$|(?:受助|就业|务工|失业|刑满|释放|戒毒|康复|滞留|流浪|乞讨|供养|特困|救助|住养|休养|走失|困难|失能|贫困|患病|残疾|被困|受灾|失踪|低收入|低保)人员$|(?:残疾|患病)人士$|(?:听力|视力|肢体|智力|精神|言语|多重)残疾的\p{Script=Han}{2,4}$|小(?:记者|志愿者|主持人|医生|护士|画家|歌手|作家|院长|班长|队长|老师|演员|选手|代表|主播)$|少先队员$|或者$|成长$/u;
const joint = /[ 　\t“‘”’"'（(]*$/u;
/** 护士：小雨，吃药了 is a call. */
const talker = /(?:护理员|护士|医生|老师|阿姨|保育员)$/u;

/** 志愿者安心、 before 乐童: both are volunteers. */
const listBefore = new RegExp(
  `(?<=${office})(?:(?![把给为和让叫与喊教带陪帮抱问对看扶领向跟替用])\\p{Script=Han}{2,3}、)+$`,
  'u',
);
const officeAtEnd = new RegExp(`${office}$`, 'u');
const creditLabel =
  /(?:图[/／]文|文[/／]图|(?:^|\s)[图文][ 　]?[/／]|(?:(?<![封面题配插附如下幅])[图文摄]|[供撰审]稿|审核|责编|[初复终]审|统筹|策划|制作|排版|文字|供图|制图|美编|设计|监制|签发)[:：丨|]|role: [^,]{1,6}, name: )[ 　]*$/u;

function hasOfficeBefore({ before, behind }: NamedPerson): boolean {
  if (creditLabel.test(before) || correspondent.test(before)) return true;
  const plain = before.replace(listBefore, '').replace(joint, '');
  const title = plain.replace(
    /[”」’]?(?:[:：是为叫的]|是本[县市地村乡区省]人|姐妹花?|兄弟|夫妇|夫妻|搭档)$/u,
    '',
  );
  if (noOffice.test(title) || !officeAtEnd.test(title)) return false;
  if (/[:：]$/u.test(plain)) return !talker.test(title);
  if (plain.endsWith('的')) return /^[^，。]{0,6}说/u.test(behind);
  // 护士为小雨擦脸, 护士叫小雨吃药
  return (
    title === plain ||
    /(?:花|姐妹|兄弟|夫妇|夫妻|搭档)$/u.test(plain) ||
    /^(?:$|[。，；）)])/u.test(behind)
  );
}

const titles =
  '(?:副?(?:院|校|局|站|所|科|处|市|县|镇|乡|队|会|理事|秘书)长|副?主任|书记|主席|医生|大夫|护士|老师|教授|师傅|阿姨|叔叔|先生|女士|同志|经理|委员|律师|法官|警官|博士|志愿者|工程师|教练|捐[赠款]人|通讯员|记者|报道)';
const officeBehind = new RegExp(
  `^[”’"]?[ 　]*(?:${titles}|摄|[（(][^）)]{0,30}(?:${office}|[科局所办室部])[）)]|，[^，。；的着了]{0,16}${office}(?=[，。；])|(?:、\\p{Script=Han}{2,4}){0,8}等?(?:一行|[两三四五六七八九十几]位|\\d+[位名人]|[一二三四五六七八九十多余]+[名人位])\\p{Script=Han}{0,4}?${office}|在[^，。]{2,12}当[^，。]{0,6}${office}|任[^，。]{2,24}(?:长|书记|主任|员|主席)|(?:当选|获评|被评为|荣获|获)[^，。]{0,16}(?:员|师|士|者|模范|标兵|医生|称号|党员|干部)|说，(?:自己|我)当${office}|是[^，。]{0,24}${office}(?=[，。、]|$)|，[男女]，(?:[^，。]{1,12}，){0,3}[^，。]{0,20}${office}(?=[，。；])|，[男女]，[^。]{0,30}(?:现任|曾任|任)[^。]{0,20}${office}|为[^，。]{2,20}${office}(?=[，。、]|$)|，[男女]，[^。]{0,24}(?:从事|投身|扎根|坚守)|，[^。]{0,30}(?:入选|当选|荣登|登上|获评)[^。，]{0,12}(?:好人|榜|标兵))`,
  'u',
);

const deed =
  /^(?!的|[^，。；]{0,4}(?:收到|得到|获得|接受|领))(?:[^。；]{0,16}(?:义务|免费|无偿|自费)[为给帮替]|[^，。；]{0,8}(?:捐款|捐赠|捐出|捐资|资助|收养了|捐给|捐了|看望|慰问|走访|采写|采访|撰写|拍摄|率队|率领|陪同|主持|一行|成立了?|组建了?|创办|创立|发起(?:成立|募捐|倡议|筹)|自掏腰包|[给为帮替][^，。]{2,12}[做送洗烧缝讲修带捎代跑][^，。]{0,2}了?[一二三四五六七八九十\d]+多?年|带队|带头|义诊|支教|到[^，。；]{2,8}(?:院|中心)(?:表演|演出|打扫)|来到[^，。]{2,10}(?:院|学校|中心|家园|站|之家|村里?)，[给为和同教带送陪把向]))/u;
/** （作者：市社会福利院 王小虎） under a report. */
const correspondent = /(?:通讯|报道|消息|本报|讯)[^。]*[（(]作者[:：][^，。）]{2,16}[ 　]$/u;

/** 为王小虎捐款 */
const receiver = /[为给向替对帮让被]$/u;

const needNoun =
  /(?:[保困难贫测卡]户|对象|五保”?老人|患者|孤儿|患儿|儿童|[女男]孩|孩子|受助人|受助人员|滞留人员|休养员|残疾人|聋哑人|盲人|病人|院民|儿子|女儿)$/u;

/** 作者：江小鱼（五年级） */
const pupilBehind = /^[（(][^）)]{0,24}(?:年级|[一二三四五六\d]班)[）)]/u;

/** 肝癌晚期的教书先生, 车祸后肾衰的运输司机: the calling of somebody who is ill. */
const illBefore =
  /(?:[癌症病瘤残瘫盲聋哑]|瘫痪|[卧在]床|失[明能智聪独]|截肢|肾衰|尿毒症|透析|化疗)(?:晚期|不起|多年|后)?的[^，。；的]{0,6}$/u;
/** 九十一岁的党员柯凤仙卧床多年 */
const illBehind =
  /^(?![为给对替帮陪和与])\p{Script=Han}?(?:卧床|瘫痪|偏瘫|失[明能智聪]|截肢|患(?!者|感冒)|确诊|[得查][了出][^，。]{0,6}[癌症病瘤])/u;

/** Of a contest of skills whoever wins has the skill. */
const isWinner = ({ before, behind }: NamedPerson): boolean =>
  /(?:技能|职业|业务|岗位)[^，。]{0,4}赛/u.test(before) &&
  /^(?:夺得|获得|荣获|摘得|斩获|名列)/u.test(behind);

/** 按摩师傅邹有田原是低保户 */
const isRecipient = ({ behind }: NamedPerson): boolean =>
  /^[^，。]{0,4}(?:是|属于?|成为|纳入)[^，。]{0,8}(?:[保困测贫残]户|低保|特困|五保|残疾人)/u.test(
    behind,
  );

/** 老寿星 of a home is a resident. */
const isGuestOfHome = ({ before, behind }: NamedPerson): boolean =>
  /寿星[”」’]?$/u.test(before) && /^[^。]{0,24}住[^，。]{0,12}院/u.test(behind);

/** Whether the name is given here with an office, a profession or an act of help. */
const isHelperHere = (person: NamedPerson): boolean =>
  !pupilBehind.test(person.behind) &&
  !needNoun.test(person.before) &&
  !illBefore.test(person.before) &&
  !illBehind.test(person.behind) &&
  !isGuestOfHome(person) &&
  !isRecipient(person) &&
  (hasOfficeBefore(person) ||
    isWinner(person) ||
    officeBehind.test(person.behind) ||
    (deed.test(person.behind) && !receiver.test(person.before)));

/** Names that a text describes as helpers anywhere; in 记者甲、乙 both share the profession. */
export function listHelpers(persons: readonly NamedPerson[]): ReadonlySet<string> {
  const helpers = new Set(persons.filter(isHelperHere).map(({ name }) => name));
  for (const person of persons)
    if ([...helpers].some((helper) => sharesCalling(person, helper))) helpers.add(person.name);
  return helpers;
}

/** 护理员王丽和小雨: the name after 和 may be a child's. */
const sharesCalling = ({ before, behind }: NamedPerson, helper: string): boolean =>
  (before.endsWith(`${helper}和`) &&
    /^(?:轮流|二人|两[人位]|分别|一起[给为教照]|[来赶走]?到[^，。]{0,8}[为给])/u.test(behind)) ||
  (before.endsWith('本名') && before.includes(helper)) ||
  (before.replace(/[、\s]+$/u, '').endsWith(helper) && /[、\s]$/u.test(before)) ||
  new RegExp(`(?:记者|通讯员|干部|党员|代表)${helper}[和与]$`, 'u').test(before);
