/** Nouns that stand right before the name of somebody who is helped. */
const helpedNoun =
  '(?:孩子|女孩儿?|男孩儿?|[女男]童|[女男]婴|[女男]生|婴儿|儿童|孤儿|患儿|病儿|脑瘫儿|早产儿|唐氏儿|新生儿|弃[婴儿]|少年|少女|学生|同学|小朋友|小患者|小姑娘|小伙子?|姑娘|宝宝|娃娃?|小家伙|双胞胎|女儿|儿子|[孙外]+[女子孙]|姐姐|妹妹|哥哥|弟弟|姐弟俩?|兄妹俩?|妻子|丈夫|老伴|爱人|老人|老汉|老太太?|大爷|大娘|[五低特贫困脱立监][保困户贫测卡]+户|户主|对象|院民|病人|患者|居民|村民|市民|女子|男子|受助人|人员|流浪者|休养员|残疾人|盲人|聋哑人|听障者?|视障者?|未成年人|伤者|逝者|死者|遇难者|退役军人|老兵|群众|难民|妇女|受害人|被害人|当事人|申请人|受益人|母亲|父亲|爸爸|妈妈|奶奶|爷爷|姥姥|姥爷|祖母|祖父|养母|养父|本人|[本原乳小大学姓]名|名字|名叫|叫|取名|起名|改名|名为)';

const label = '(?:姓名|名字|公告|启事|对象|受助人|患者|患儿|孩子|儿童)[:：]';

/** What can stand right before a name: an end, a helper's calling, a word that calls or touches somebody. */
const opening = new RegExp(
  `(?:^|[^\\p{Script=Han}\\p{Nd}]|[的了着过给为把被让将对向和与同跟叫喊喂帮陪带抱是有替请由像及如位名岁床号在知]|[长员者师家官记表任席部辑对影译练判授警机板手范兵助书问计医工姨夫]|喜欢|轮到|[叫喊][他她它]|[看见遇找碰]到|[问背说选数中道]|抱[起住]|拉[着住]|救[下出]|送[到给]|看望|慰问|走访|探望|[收寄]养|照[顾料]|护送|接[回到]|认识|[资救]助|帮[助扶]|发现|安置|关于|介绍|提起|${helpedNoun})$`,
  'u',
);

/** Here the next noun is so likely a person that even a word of the dictionary is taken for a name. */
const pointer = new RegExp(
  `(?:^[和跟]|${label}|[-_]|(?:年级|\\d[班床])[ 　]|(?:[给把被]|[给到]了|为|轮到|[叫喊][他她它])|岁的?|[叫喊]|[见看遇找碰等]到了?|[看选]中了?|问|坐着|站着|躺着|走来|知道?|喜欢|[惦想]念|陪|里有|的是|放心不下|让|[背放搭披]在|报道了?|家住[^，。]{2,8}的|家的|抱[起着住]了?|[拉扶推牵握搂哄喂背领拽架]着|${helpedNoun}|[病瘫癌症疾残聋哑盲院班室校学站家里床小大年]的)$`,
  'u',
);

/** Words that cannot go on but with somebody. */
const caller = new RegExp(
  `(?:${label}|[给把叫喊]|[叫喊][他她它]|[-_]|图为|名叫|取名|起名|见到|看到|岁的?|抱[着起])$`,
  'u',
);

/** What a sentence says of somebody right behind the name. */
const predicate =
  /^(?:$|[^\p{Script=Han}]|[周冲命捐听享低年骨领说开按褥体比怎乖缓连抽哼喊欢亲养拍扭转照坚努双朝往刷攒肩怀办得之靠少遭主老医院教同义志社领缺躺拄瘫晒过刚各听长是有在被患因今现当出每也又已还仍就才很最能会可要想把从正和与跟由住说笑哭坐睁插叫戴突获写趴站睡一个两自小时却经常终先再不没未无丧昨前去离走跑来回拉抱拿接吃喝考上病瘸聋盲失身脸手头腿脚眼心肺的地了这那等姐弟兄妹俩家母父亲爸妈奶爷姥外治入高烧发确查怯捧背推握牵向对给为像着学画唱跳做用帮送收带玩摸穿盖翻擦洗尿饿渴疼痛咳喘摔跌参成毕工打举双几第三四五六七八九十岁都])/u;

/** Somebody is told as a man or a woman, with age or illness, or where they are in a picture. */
const toldBehind = /^[，（：:][男女][，；]|^[（(](?:[中左右前后]|[^）)]{0,12}[岁残障症病瘤癌])/u;

/** That a sentence tells of children, illness, need or institutions. */
export const care =
  /[患病残孤岁童娃瘫瘤癌聋盲哑瘸烧咳症幼]|福利|孩子|敬老院|养老院|幸福院|光荣院|照料|护理|护工|护士|救助|收容|低保|特困|五保|贫困|困难|困境|留守|特教|特殊教育|康复|收养|送养|寄养|抚养|监护|未成年|流浪|[女男][孩童婴]|小朋友|小伙伴|宝宝|姐弟|兄妹|姐妹|双胞胎|失[明聪能独]|轮椅|助听|拐杖|手术|住院|化疗|透析|截肢|骨髓|移植|喂[饭药奶]|尿[布不]|剪指甲|六一|叔叔|阿姨|小手|小脸|手心|笑脸|脐带|保温箱|听力|视力|早产|黄疸|自理|遗弃|弃婴|走失|被拐|虐待|服刑|改嫁|ICU|希望学校|小记者|[小中大特]教?班|打针|输液|吃药|药咽|胎记|妈妈|精神障碍|心脏|血管|肺|肝|脊柱|走路|病房|慢慢吃|抱抱|假肢|疹|骨折|骨头|口齿|残障|畸形|斜视|弱视|低能|瘦小|输血|发育|八旬|九旬|古稀|体温|抽搐|呼吸机|氧气|胃管|鼻饲|伤口|疼|摔|车祸|火灾|绝症|遗传|智障|智力|手指|毁容|烫伤|褥疮|比划|支架|新生儿|生日|爱心|捐|志愿|民政|慰问|看望|绿色通道|医[院生]|老师|上学|学校|奶奶|爷爷|爸爸|[父母]亲|床/u;

/** Where a name may stand in its sentence: what stands before it and behind it, no more than a few characters. */
export interface Slot {
  readonly before: string;
  readonly behind: string;
  /** Of the sentence: it tells of care. */
  readonly isCare: boolean;
}

const near = 10;
const last = ({ before }: Slot): string => before.slice(-near);

export const opensName = (before: string): boolean => opening.test(before.slice(-near));
export const endsName = (behind: string): boolean => predicate.test(behind);
export const isCalled = (slot: Slot): boolean => caller.test(last(slot));
export const isNamed = (slot: Slot): boolean =>
  /(?:[他她]叫|名叫|[取起改]名叫?)$/u.test(last(slot));
export const beginsClause = ({ before }: Slot): boolean => /(?:^|[^\p{Script=Han}])$/u.test(before);
const endsClause = ({ behind }: Slot): boolean => /^(?:$|[^\p{Script=Han}])/u.test(behind);

/** Whether somebody does or suffers something here. */
export const isSubject = (slot: Slot): boolean =>
  slot.isCare &&
  beginsClause(slot) &&
  !slot.before.endsWith('、') &&
  endsName(slot.behind) &&
  !endsClause(slot);

/** Whether a person is pointed at here. */
/** 她和党小雨 */
export const isJoined = ({ before, isCare }: Slot): boolean => isCare && /[和与跟]$/u.test(before);

/** 总爱笑的党小雨 */
export const isDescribed = ({ before, isCare }: Slot): boolean => isCare && before.endsWith('的');

export const isPointedAt = (slot: Slot): boolean =>
  pointer.test(last(slot)) ||
  toldBehind.test(slot.behind) ||
  (slot.isCare && slot.before.endsWith('的') && endsName(slot.behind) && !endsClause(slot)) ||
  (slot.isCare && /[“「]$/u.test(slot.before) && /^[，！]/u.test(slot.behind));
/** 「天天」 */
export const isQuoted = ({ before, behind }: Slot): boolean =>
  /[“「‘]$/u.test(before) && /^[”」’]/u.test(behind);
/** 王小虎、党小雨; （党小雨） */
export const isListed = (slot: Slot): boolean =>
  slot.isCare && /[、（(\s]$/u.test(slot.before) && /^(?:$|[、，；）).\s])/u.test(slot.behind);

/** Whether characters that can be anything are somebody here. */
export const isSomebody = (slot: Slot): boolean =>
  isPointedAt(slot) || isSubject(slot) || isDescribed(slot) || isJoined(slot);
export const isInside = (slot: Slot): boolean => !endsClause(slot);
