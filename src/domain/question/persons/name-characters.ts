/** Which characters a name of a person is made of. */
import { compoundSurnames, isCompoundSurname } from '../../notices/name.ts';

const common = new Set(
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐梅莫庄辛管祝左涂谷祁耿舒符廉詹关苗凌费纪靳盛童欧甄项曲成游裴席卫屈鲍覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解柴华车冉房边娄阴荆窦池邸闫岑楚卞原毋逯訾郜买申荀滕冀郎缑慎宗屠晏瞿桑戚喻仝亓佟司靖蔺尚时臧苟茹宫虞禹巩褚储鞠逄窦蒲闻海拜丑荣奚邬刁骆昝裘缪嵇芮羿邴隗栾钭邰郄璩郏蒯竺郈',
);
/** Surnames that are words, and rare ones: more is wanted before they are taken for the beginning of a name. */
const rare = new Set(
  '安平元乐皮伏计明强危麻干应支经宣诸吉钮仇暴戎祖束幸蓟印宿怀鄂索咸籍卓蒙双党贡劳姬扶堵宰郦濮寿通扈燕浦农充慕连习艾鱼容古戈庾终暨居衡步都满弘匡国寇广禄阙东殳沃利蔚越夔师厍晁勾敖融冷阚简饶空沙乜养须丰红权盖益桓公家苍云水和穆湛狄米贝成谈茅蓝强危颉盖肖付邸闪妥撒法底虎丹呼木药巴凤花酆柳窦昌苗俞仰秋仲伊仓生畅种粟竹信岐才战栗来苑仁良佘佴哈年阳帅巫乌郁山官郗郇揭仉母晋牟商赏墨谯笪查贲麴糜宓厉韶莘巢亢琴言',
);

/** How long the surname is with which the characters begin, and how sure that is. */
export function surnameAt(chars: readonly string[]): { length: 1 | 2; rare: boolean } | undefined {
  const [first = '', second = ''] = chars;
  if (isCompoundSurname(first + second)) return { length: 2, rare: false };
  if (common.has(first)) return { length: 1, rare: false };
  return rare.has(first) ? { length: 1, rare: true } : undefined;
}

/** Whether the first letter of a name is more often a word: 高, 金. */
export const isWordySurname = (char: string): boolean => wordy.has(char) || rare.has(char);

export const allSurnames: readonly string[] = [...common, ...rare, ...compoundSurnames];

/** Characters that people give their children. */
const given = new Set(
  '根芬珍爱萍彩喜梅岭翠强英福峰占芳瑞信祥素雪顺良红东娟金琴莲桂娥兰财广德玉玲堂月晓淑才军振敏凤秀冬成林保书周枝文长香云有建俊志小守春民立庆永继花荣旺新义全海生巧霞山国学天涛艳婷凯昇帅玥垚倩磊翀毅辉勇淼阳迟静鹏慧喆鑫洁明华丽伟杰超刚平波斌宇浩龙飞健亮宁安康泰和乐亚丹佳欣怡琳雅晨曦悦思雨梦诗涵子轩然梓睿哲嘉瑶琪妍婉菲颖莹蕾薇蓉菊竹松柏梁栋柱石铁锁拴狗蛋孩妞妮娃毛牛虎豹彪虹霄汉江河湖洋清源泉泽润沛满盈丰茂盛昌隆兴发达富贵宝银铜钢锋锐钊铭钧锦绣绮罗绫纱珠珊瑚琼瑛璐瑾瑜璇玮珂珏环连廉莉茹芸苗苑若茜荷蓝菁萌蓓薛凡帆远航进前中正直忠孝仁智礼善诚真纯朴敬恭谦让温厚宽容宏弘博彦昭昕旭晖晴景朗曙晔暖夏秋晚朝夕辰宸星斗北南西乾坤震大二三五四六七九十伍仲叔季孟伯太老少幼稚童朋友邦家元魁首冠豪雄武威猛烈胜利战卫勤俭劳耕田禾谷麦粮仓殿阁楼台堃奎璋琦琨珉璞岩岳峻嵩崇巍川流溪涧滨浦涌澜淳涓湘渊淮济沁沂汝洛恒久世代延续承传绪宗祖耀灿炳焕煜炎烨燕莺鸽鸾凰鹤鹃雁鸿鲲翔翼羽飒爽豫鲁冀晋京津沪渝桥路车来去会改革跃解放援抗美旗方向葵菱莎芙芷蕙茵芹莆艺苹芮庭廷阔闯开启迪聪伶俐灵逢遇合同双对越群众人娇媚娜嫣婵娴婕姣姗妹姐弟嫂女男孙龄寿年岁命百千万亿兆增加添多余裕足圆团聚住留存佑庇祐重现印象相随誉锤光修业绍维克治尚培士令仕仙佩侠俏允先典净功升原可吉君呈咏品壮声奇好如妙姿定宜宪宾密尊屏帮干庚得微心必忆念性恩惠意慈懿政效敦斯日旦昂映普暄曼最杏材枫柔桃棋榕欢洲湛滢澄焱煦牧献理甜登皓益科稳章端笑筠策精纲绿翰聆肖胤致舒节芃蕊蕴衍见言语诺谊贝贞贤赫起运述通遥野铃锡镜闻陶隽集霖霏韬韵音颂飏馨骁骏鲜麒麟黎默一',
);

/** Characters that questions use and names do not. */
const never = new Set(
  '的了吗呢吧啊嘞是不没冇我俺咱你您他她它们这那哪谁什怎么咋啥几个把被给或也都就还又很最请问查找看着过说叫姓村庄镇乡县市区街屯寨何处到为所以但且虽已第每各另吃搬死跑烧骗假错哭骂打爷爸妈叔婶舅',
);
/** Characters of offices and things, which are in names only by a slip of the pen: 赵根领 for 赵根岭. */
const seldom = new Set(
  '如可想从在更之其及与因于而果将营沟社名要款号费额账卡证票税险贷局厅所站厂店司议件条例策补贴助低障受灾残疾病医药院校房墓葬婚育电网视频话址单据表格样时候办理申请领取停退告举报投诉反映批准审示期限钱块角分点',
);

/** Characters that are a given name by themselves: 王伟. Others make a word more often than a name: 汤圆. */
const alone = new Set(
  '伟芳娜敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚英华鹏飞辉波斌宇浩凯健俊帆雪荣倩颖琴梅玲红云萍婷慧莉燕秀娥珍凤芬菊香莲翠霖鑫亮龙虎峰锋林森淼洁晶莹蕾薇茹菲琳琪瑶璐瑜瑾媛嫣欣怡雯悦晨阳旭晖昊轩博哲睿涵豪毅坤宁康庆祥瑞顺栋梁柱堃玥垚喆翀玮琦珂彤昕贞淑惠娇娅姣婕蓉芸芝芹菁萌蓓岩峻峥松柏桐楠彬彪勤俭忠诚义信贤德恒凌霄炜烨琛珊妍琼誉艺瑄玺钰',
);
/** Surnames that are also words, so that more characters of a name are required. */
const wordy = new Set(
  '高黄白金石马牛方万钱江雷田常温毛路曲时文游武花车米水谷关向左单童全景阳岳苗龙康包卫任解毕丁',
);

/** Last characters of a name that may begin the following words instead: 崔信和低保…. */
const joining = new Set('和跟有家会来去为');
export const isJoining = (char: string): boolean => joining.has(char);

/** Famous people. Beside a village a resident of the same name is meant. */
const famous = new Set(
  '孙悟空 猪八戒 沙和尚 沙悟净 唐僧 唐三藏 宋江 武松 武大郎 潘金莲 林冲 鲁智深 李逵 关羽 关云长 张飞 刘备 曹操 孙权 周瑜 诸葛亮 吕布 赵云 赵子龙 司马懿 貂蝉 林黛玉 贾宝玉 薛宝钗 王熙凤 李白 杜甫 白居易 苏轼 苏东坡 李清照 孔子 孟子 庄子 孔夫子 韩愈 司马光 秦始皇 秦桧 岳飞 包青天 包拯 武则天 杨贵妃 西施 王昭君 花木兰 穆桂英 毛泽东 周恩来 朱德 刘少奇 邓小平 胡锦涛 江泽民 习近平 李克强 温家宝 孙中山 蒋介石 鲁迅 钱学森 袁隆平 雷锋 焦裕禄 马克思 马云 马化腾 任正非 刘德华 成龙 周杰伦 李小龙 姚明 郭德纲 赵本山 黄飞鸿 叶问 杨过 郭靖 黄蓉 令狐冲 段誉 韦小宝 张无忌 西门庆 白素贞 许仙 祝英台 梁山伯 牛二 买买提'.split(
    ' ',
  ),
);

export const givenCharacters: readonly string[] = [...given];

/** Names that stand for anybody. They are in dictionaries. */
const anybody = new Set(['张三', '李四', '王五', '赵六']);
export const isAnybody = (text: string): boolean => anybody.has(text);
/** 独孤老人, 司空主任: after a surname these words say what somebody is. */
const people = new Set(
  '老人 老汉 老头 老太 大爷 大娘 大叔 大妈 女士 先生 同志 师傅 老师 书记 主任 局长 会计 组长 队长 儿童 孤儿 孩子 小孩 学生 村民 农民 居民 群众 家庭 人员 对象 户主'.split(
    ' ',
  ),
);
export const isPersonWord = (text: string): boolean => people.has(text);
export const isFamous = (text: string): boolean => famous.has(text);
/** Surnames are also given names: 李段, 买买提. */
export const isGivenCharacter = (char: string, isAlone = false): boolean =>
  (given.has(char) || common.has(char)) &&
  !never.has(char) &&
  !seldom.has(char) &&
  !(isAlone && !alone.has(char));
export const isNeverInName = (char: string): boolean => never.has(char);
export const isSeldomInName = (char: string): boolean => seldom.has(char);
