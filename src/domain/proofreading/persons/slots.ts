/** Nouns used directly before the name of somebody who is helped. */
const helpedNoun =
  '(?:孩子|女孩儿?|男孩儿?|[女男]童|[女男]婴|[女男盲聋哑残]生|婴儿|幼儿|儿童|孤儿|患儿|病儿|脑瘫儿|早产儿|唐氏儿|新生儿|弃[婴儿]|少年|少女|学生|同学|小朋友|小患者|小姑娘|小伙子?|姑娘|宝宝|娃娃?|小家伙|双胞胎|女儿|儿子|[孙外]+[女子孙]|姐姐|妹妹|哥哥|弟弟|姐弟俩?|兄妹俩?|妻子|丈夫|老伴|爱人|老人|老汉|老太太?|大爷|大娘|[五低特贫困脱立监][保困户贫测卡]+户|(?:受灾|边缘|监测|帮扶)户|边缘家庭|光棍|流浪汉|户主|对象|院民|病人|患者|居民|村民|市民|女子|男子|受助人|人员|流浪者|休养员|残疾人|盲人|聋哑人|听障者?|视障者?|未成年人|伤者|逝者|死者|遇难者|退役军人|老兵|群众|难民|妇女|受害人|被害人|持证人|困难户|困难(?:职工|党员|教师)|[贫特]困生|受助生|当事人|申请人|受益人|母亲|父亲|爸爸|妈妈|奶奶|爷爷|姥姥|姥爷|祖母|祖父|养母|养父|本人|[本原乳小大学姓真]名|暂[用时]?名|[曾现]用名|名字|名叫|叫|[取唤叫称改]作|取名|起名|改名|名为|更名为|案主|服务对象|监护人)';

const label = '(?:姓名|名字|公告|启事|对象|受助人|养人|患者|患儿|孩子|儿童)[:：]|姓名[ 　]';

/**
 * What can directly precede a name: a boundary, a helper's profession, or a verb that addresses or touches somebody.
 */
const opening = new RegExp(
  `(?:^|[^\\p{Script=Han}\\p{Nd}]|[的了着过给为把被让将对向和与同跟叫喊喂帮陪带抱是有替请由像及如位名岁床号在知听今]|[长员者师士家官记表任席部辑对影译练判授警机板手范兵助书问计医工姨夫]|喜欢|轮到|[叫喊][他她它]|[看见遇找碰捡想]到|[递打交落转]到|[问背说选数中道疼救记教捡逗哄]|听说|关心|惦记|挂念|牵挂|除了|抱[起住]|拉[着住]|救[下出]|送[到给]|看望|慰问|走访|探望|[收寄]养|照[顾料]|护送|接[回到]|认识|[资救]助|帮[助扶]|发现|安置|关于|介绍|提起|${helpedNoun})$`,
  'u',
);

/** Here the next noun is so likely a person that even a word of the dictionary is taken for a name. */
const pointer = new RegExp(
  `(?:^[和跟记]|${label}|[-_]|(?:年级|\\d[班床])[ 　]|(?:[给把被]|[给到]了|为|轮到|[叫喊][他她它])|岁的?|[叫喊]|[见看遇找碰等]到了?|[看选]中了?|问|坐着|站着|躺着|走来|知道?|喜欢|[惦想]念|陪|里有|的是|放心不下|就是|爱笑的|让|[背放搭披]在|报道了?|家住[^，。]{2,8}的|家的|抱[起着住]了?|[拉扶推牵握搂哄喂背领拽架]着|${helpedNoun}|[病瘫癌症疾术残聋哑盲院班级室校学站家里床小大年后来泣]的|患有[^，。]{2,12}的(?:还有|是)|除了|[要首当]数|莫过于|认识了|听说|[疼救捡]|捡到|关心|惦记|挂念|牵挂|[递打交落转]到|医生说|老师说|班主任说|孩子是)$`,
  'u',
);

/** Words that cannot go on but with somebody. */
const caller = new RegExp(
  `(?:${label}|[给把叫喊]|[叫喊][他她它]|[-_]|图为|名叫|[取唤叫]作|取名|起名|[喊念点]到|见到|看到|岁的?|抱[着起])[“「‘]?$`,
  'u',
);

/** What a sentence says about a person directly after the name. */
const predicate =
  /^(?:$|[^\p{Script=Han}]|[周冲命到捐听享低年享轮骨领说开按褥体比怎乖缓连抽哼喊欢亲养拍扭转照坚努双朝往刷攒肩怀办得之靠少遭主老医院教同义志社领缺躺拄瘫晒过刚各听长是有在被患因今现当出每也又已还仍就才很最能会可要想把从正和与跟由住说笑哭坐睁插叫戴突获写趴站睡一个两自小时却经常终先再不没未无丧昨前去离走跑来回拉抱拿接吃喝考上病瘸聋盲失身脸手头腿脚眼心肺仰眨噘踮肝肾胃脑的地这那等姐弟兄妹俩家母父亲爸妈爹娘奶爷姥外治入高烧发确查怯捧背推握牵向对给为像着学画唱跳做用帮送收带玩摸穿盖翻擦洗尿饿渴疼痛咳喘摔跌参成毕工打举双几第三四五六七八九十岁都捡登靠趁亲坚竟忽只快慢刚为在以常等起掉咬踩端盯望瞪伸挥抬咧咯舔嚼咽躲蹲蹦爬扑搂挨挣攥盼梦想念记得忘懂认缝织编叠洗梳剪递塞存花买卖种养挑扛搬扫倒添染断缺]|康复|训练|治疗|手术|化疗|住院|病历|照片|妹妹|弟弟|下岗|抹|偏瘫|中风|卧床|下[地床])/u;

/** What is said of nobody but a person: age, body, kin, pose, illness, need. */
export const personal =
  /^(?:今年|[到来进]院|合影|为[^，。]{0,5}[一二三四]级|跟着|拿起|午睡|，午睡|才(?:第一次|会|能|学)|是在病|，[^，。]{0,6}(?:瘫|症|病|残|岁)|[ 　]性别|[昨今]晚|的(?:床头|哭声|求学)|能活|认字|挂号|做[站操训康检化手]|出生时|写来|收到[^，。]{0,5}信|是[^，。]{2,3}人[，。]|视如|由[^，。]{1,8}送|正扶|拉着|要走了|下了病|瘦[得成了]|圆了|第[一二三四五六七八九十\d]+次|的(?:求学|名字)|打小|终于|都?会给|能自己|正在老师|把[药饭奶]|最近|第一次|会[笑说走自叫站坐爬]|说不|家[一二两三几]|的寄养|的监护|的春天|都?是被|胆子|来说|这样的|[昨今当那][天晚]|小名|大名|就醒|[，（(]?(?:今年|刚满|现年|才|刚|已经?|快)?[\d零一二三四五六七八九十]+(?:个?[周月]*[岁月]|年级)|[，、]?(?:自幼|从小|生来|天生|先天|一出生|出生)|，(?:三年级|[一二三四五六]年级|父|母)|的(?:癫痫|褥疮|小?(?:[脸脚腿眼耳肺肾肝血病父母爸妈爷奶姥姑舅叔婶胳肩背衣哭笑听视智嘴牙膝脊骨皮胃肠脑伤右左]|手(?!续|段|机|册|工)|头(?!等)|心(?!理)|家(?!庭|属|长|乡|园|访|政)|身(?!份)|书(?!记|面)|床(?!位)|名字|指[头甲尖]|双[手腿眼脚耳臂目]|两[只条腿手眼]|第一[次个]))|的(?:残疾|孩子|弟|妹|哥|姐|亲|生日|手术|治疗|住院|康复|救助|监护|骨髓|骨灰|遗体|存折|小床|最后|故事|账户|愿望|心愿|情况)|冲|对[着我他她]|朝|望|盯|低[着头]|抬|摔|骨折|结婚|近?年?[近过已满]?[七八九]旬|年[近过已]|[夜半]里?总?[要会]?|晚上|听力|视力|智力|体重|体温|病情|从没|从不|从来|最爱|是最|是[^，。]{0,8}最|总[是爱要]|醒|晒|吐|抽搐|[已刚又]?做[过完了]|动了|不?在家|先?去[透化]|受伤|烫伤|出事|走失|失[踪明聪能智独]|偏瘫|中风|卧床|痴呆|下[地床]|早产|摸|握|画|唱|写|念[书叨]|吃|喝|玩|上[学小中大幼]|考|读[书小中大]|辍学|转[学院]|告诉|回答|想[家妈爸上]|害?怕|微笑|开心|激动|泪|眼|脸|[双右左]?[手脚腿]|个子|身[上体子]|家[里境中]|[父母](?:亲|早|双)|[爸妈爹娘奶爷姑]|办理了?[收寄]|住|[坐站躺趴睡哭笑怯患瘫瘸聋哑盲病疼发烧咳喘喊叫拉抱捧握拄插戴穿走跑跳捐]|[也还又总都才却]?(?:不会|不能|不吃|不肯|不说|没有|没见|没|看不|听不|说不|走不|站不|坐不)|得了|得的|被[^，。]{0,8}(?:确诊|诊断|查|遗弃|放|丢|扔|送|抱|领|收|继|评|列|认定|人)|确诊|住在|住院|住进|入院|出院|长大|生前|去世|因病|因患|因[车脑先残]|说|是个|是一|是[^，。]{0,8}(?:孩子|女孩|男孩|孤儿|患者|患儿|残疾人[，。]|儿童?[，。])|属|系|每[天晚次周月]|每逢|常[常年]|已经|正在?[坐站躺趴睡玩画吃喝练做打输和跟由]|现住|现在|曾|这[孩个姑小]|一[家边个]|小朋友|同学|妹妹|弟弟|哥哥|姐姐|宝宝|姑娘|老人|大爷|大娘|奶奶|爷爷|和[^，。]{1,8}(?:[都俩]|一起|合影)|康复训练|训练|治疗|手术|住院|照片|享受|领[到了]|下岗|由[^，。]{1,10}[抚照养送带管监]|趁|喜欢|爱[唱笑画吃说玩哭]|学[会着了]|领|需要|吃[完了饭]|用[左右脚嘴手盲]|在[^，。]{1,14}(?:画|玩|做|练|吃|睡|笑|穿|训练|治疗|表演|生活|长大|手术|中))/u;

export const isPersonal = ({ behind }: Slot): boolean => personal.test(behind);

/** Somebody is described as a man or a woman, with age or illness, or where they are in a picture. */
const toldBehind =
  /^[”」’](?:[两三四]个字|这个名字)|^[ 　|｜]+[男女][ 　|｜]|^\.(?:png|jpe?g|webp|gif|heic)|^[，（：:](?:性别[:：])?[男女][，；]|^[:：][^。]{0,6}(?:护理|级|岁|瘫|残|病|症|哭|烧)|^，(?:[他她](?!们)|[一二三四五六]年级|[父母]|午睡|(?!是)[^，。]{0,6}(?:瘫|症|病|残)|你|这(?:孩子|个)|自幼|从小)|^(?:、\p{Script=Han}{2,4}){0,6}(?:等|，这?)?[两三四五六七八九十几\d]+[个名位]\p{Script=Han}{0,8}(?:孩子|儿童|孤儿|患儿|[女男]孩|学生|病人|老人)(?![之福医活康])|^[（(](?:[中左右前后]|[^）)]{0,12}[岁残障症病瘤癌瘫])/u;

/** Where a name may be in its sentence: what is before it and behind it, no more than a few characters. */
export interface Slot {
  readonly before: string;
  readonly behind: string;
  /** Behind a verb or a preposition of two characters. */
  readonly isBehindVerb: boolean;
  /** Of the sentence: it mentions care. */
  readonly isCare: boolean;
}

const near = 10;
const last = ({ before }: Slot): string => before.slice(-near);

export const opensName = (before: string): boolean => opening.test(before.slice(-near));
/** Behind an office or a calling. */
export const isIntroduced = ({ before }: Slot): boolean =>
  /[长员师者任记医官授士家工警事表干]$/u.test(before);
const helped = new RegExp(
  `(?:${label}|${helpedNoun}|岁的?|[-_]|(?:年级|\\d[班床])[ 　]?)[“「‘]?$`,
  'u',
);
/** 武小福 in 带武小福做训练: between a word that touches and what is done. */
export const isHandled = ({ before, behind, isCare, isBehindVerb }: Slot): boolean =>
  isCare &&
  (isBehindVerb || /[帮带陪对给为把跟替让像教着了是和与在]$/u.test(before)) &&
  endsName(behind);
/** Described with sex, age or illness, or as shown in a picture. */
export const isTold = ({ behind }: Slot): boolean => toldBehind.test(behind);
export const isToldBySex = ({ behind }: Slot): boolean =>
  /^(?:[（(，][男女][，；]|[ 　|｜]+[男女][ 　|｜])/u.test(behind);
/** Behind a word for somebody who is helped, or where somebody must be called. */
export const isHelped = (slot: Slot): boolean => namesHelped(slot) || isCalled(slot);
export const namesHelped = (slot: Slot): boolean => helped.test(last(slot));
export const endsName = (behind: string): boolean =>
  predicate.test(behind) || personal.test(behind);
export const isCalled = (slot: Slot): boolean => caller.test(last(slot));
export const beginsClause = ({ before }: Slot): boolean =>
  /(?:^|[^\p{Script=Han}]|[如现至而]今)$/u.test(before);
const endsClause = ({ behind }: Slot): boolean => /^(?:$|[^\p{Script=Han}])/u.test(behind);

/** Whether somebody does or suffers something here. */
export const isSubject = (slot: Slot): boolean =>
  slot.isCare &&
  beginsClause(slot) &&
  !slot.before.endsWith('、') &&
  endsName(slot.behind) &&
  !endsClause(slot);

/** “小雨，吃药了” */
export const isSpokenTo = ({ before, behind }: Slot): boolean =>
  /[“「]$/u.test(before) && /^[，！]/u.test(behind);
/** Whether a person is pointed at here. */
export const isPointedAt = (slot: Slot): boolean =>
  pointer.test(last(slot)) ||
  isCalled(slot) ||
  (/答[:：]$/u.test(slot.before) && slot.behind.startsWith('。')) ||
  toldBehind.test(slot.behind) ||
  (slot.isCare && slot.before.endsWith('的') && endsName(slot.behind) && !endsClause(slot)) ||
  (slot.isCare && isSpokenTo(slot));
/** 「天天」 */
export const isQuoted = ({ before, behind }: Slot): boolean =>
  /[“「‘]$/u.test(before) && /^[”」’]/u.test(behind);

/** ①党小雨②王小虎 */
export const isNumbered = ({ before, behind, isCare }: Slot): boolean =>
  isCare && /[①-⑳]$/u.test(before) && /^(?:$|[①-⑳、，；。])/u.test(behind);

const naming =
  /(?:[本原真乳大学]名|暂[用时]?名|[曾现]用名|[名取起]名叫?|[取唤]作|[，；]叫)[:：]?[“「‘]?$/u;
/** Behind a word that gives a name, up to the next mark. */
export const isGivenAsName = (slot: Slot): boolean =>
  naming.test(last(slot)) && endsClause(slot) && slot.isCare;

const kindOfPerson =
  /(?:户主|(?:救助|供养|受助|保障)对象|休养员|[女男]童|少年|少女|孩子|(?:特困|五保|低保|贫困|监测|边缘)户|边缘家庭|孤儿|患儿|弃婴|丈夫|妻子|光棍|流浪汉)$/u;
/** Behind a word for somebody who is helped that hardly ever stands without a name before what they do. */
export const isKindOfPerson = (slot: Slot): boolean =>
  kindOfPerson.test(last(slot)) && endsName(slot.behind);

/** 《小王子》《夏洛的网》; 歌曲《小芳》; 看《小猪佩奇》, but not 《小雨的春天》讲的是一个孩子. */
export const isTitleOfWork = ({ before, behind }: Slot): boolean =>
  (/《[^》]{0,6}$/u.test(before) &&
    (/》、?《[^》]*$/u.test(before) || /^[^《》]{0,8}》、?《/u.test(behind))) ||
  (before.endsWith('《') && behind.startsWith('》')) ||
  (/(?:[看读演练播唱听放映学]|电影|动画片?|绘本|童话|[儿童话歌舞]剧|故事)[了过着完的]?《[^》]{0,6}$/u.test(
    before,
  ) &&
    /^[^《]{0,6}》/u.test(behind));

export const isInside = (slot: Slot): boolean => !endsClause(slot);
