/** Which characters a name of a person is made of. */
import { isCompoundSurname } from '../notices/name.ts';

const common = new Set(
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐梅莫庄辛管祝左涂谷祁耿舒符廉詹关苗凌费纪靳盛童欧甄项曲成游裴席卫查屈鲍覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解柴华车冉房边娄阴荆窦池邸闫岑楚卞原毋逯訾郜买申荀滕冀郎缑慎宗屠晏瞿桑戚喻仝亓佟司靖蔺尚时臧苟茹宫虞禹巩褚储鞠逄窦蒲闻海拜丑'.match(
    /./gu,
  ),
);
/** Surnames that are words, and rare ones: more is wanted before they are taken for the beginning of a name. */
const rare = new Set(
  '安平元乐皮伏计明强危麻干应支经宣诸吉钮仇暴戎祖束幸蓟印宿怀鄂索咸籍卓蒙双党贡劳姬扶堵宰郦濮寿通扈燕浦农别充慕连习艾鱼容古戈庾终暨居衡步都满弘匡国寇广禄阙东殳沃利蔚越夔师厍晁勾敖融冷阚那简饶空沙乜养须丰红权盖益桓公后家能苍云水和穆湛狄米贝成谈茅蓝强危颉盖肖付代邸闪者妥撒法底虎丹呼木药巴凤花酆柳窦昌苗俞仰秋仲伊仓生由畅种粟竹信岐才战栗来苑仁良佘佴哈年阳帅巫乌郁山官郗郇揭仉母晋牟商赏墨谯笪爱'.match(
    /./gu,
  ),
);

/** How long the surname is with which the characters begin, and how sure that is. */
export function surnameAt(chars: readonly string[]): { length: 1 | 2; rare: boolean } | undefined {
  const [first = '', second = ''] = chars;
  if (isCompoundSurname(first + second)) return { length: 2, rare: false };
  if (common.has(first)) return { length: 1, rare: false };
  return rare.has(first) ? { length: 1, rare: true } : undefined;
}

export const allSurnames: readonly string[] = [...common, ...rare];

/** Characters that people give their children. */
const given = new Set(
  '根芬珍爱萍彩喜梅岭翠强英福峰占芳瑞信祥素雪顺良红东娟金琴莲桂娥兰财广德玉玲堂月晓淑才军振敏凤秀冬成林保书周枝文长香云有建俊志小守春民立庆永继花荣旺新义全海生巧霞山国学天涛艳婷凯昇帅玥垚倩磊翀毅辉勇淼阳迟静鹏慧喆鑫洁明华丽伟杰超刚平波斌宇浩龙飞健亮宁安康泰和乐亚丹佳欣怡琳雅晨曦悦思雨梦诗涵子轩然梓睿哲嘉瑶琪妍婉菲颖莹蕾薇蓉菊竹松柏梁栋柱石铁锁拴狗蛋孩妞妮娃毛牛虎豹彪虹霄汉江河湖洋清源泉泽润沛满盈丰茂盛昌隆兴发达富贵宝银铜钢锋锐钊铭钧锦绣绮罗绫纱珠珊瑚琼瑛璐瑾瑜璇玮珂珏环连廉莉茹芸苗苑若茜荷蓝菁萌蓓薛凡帆远航进前中正直忠孝仁智礼善诚真纯朴敬恭谦让温厚宽容宏弘博彦昭昕旭晖晴景朗曙晔暖夏秋晚朝夕辰宸星斗北南西乾坤震大二三五四六七九十伍仲叔季孟伯太老少幼稚童朋友邦家元魁首冠豪雄武威猛烈胜利战卫勤俭劳耕田禾谷麦粮仓殿阁楼台堃奎璋琦琨珉璞岩岳峻嵩崇巍川流溪涧滨浦涌澜淳涓湘渊淮济沁沂汝洛恒久世代延续承传绪宗祖耀灿炳焕煜炎烨燕莺鸽鸾凰鹤鹃雁鸿鲲翔翼羽飒爽豫鲁冀晋京津沪渝桥路车来去会改革跃解放援抗美旗方向葵菱莎芙芷蕙茵芹莆艺苹芮庭廷阔闯开启迪聪伶俐灵逢遇合同双对越群众人娇媚娜嫣婵娴婕姣姗妹姐弟嫂女男孙龄寿年岁命百千万亿兆增加添多余裕足圆团聚住留存佑庇祐重现印象相随誉锤光修业绍维克治尚培士令仕仙佩侠俏允先典净功升原可吉君呈咏品壮声奇好如妙姿定宜宪宾密尊屏帮干庚得微心必忆念性恩惠意慈懿政效敦斯日旦昂映普暄曼最杏材枫柔桃棋榕欢洲湛滢澄焱煦牧献理甜登皓益科稳章端笑筠策精纲绿翰聆肖胤致舒节芃蕊蕴衍见言语诺谊贝贞贤赫起运述通遥野铃锡镜闻陶隽集霖霏韬韵音颂飏馨骁骏鲜麒麟黎默一'.match(
    /./gu,
  ),
);

/** What stands in questions, offices and things, and in hardly any name. */
const never = new Set(
  '的了吗呢吧啊嘞是在不没冇我俺咱你您他它她们这那哪谁什怎么咋啥几个把被给与或及之其也都就还又很最更请问查找看看要想可着过说叫姓名村庄镇乡县市区街社屯寨营沟号款费额账卡证票税险贷局厅所站厂店司议件条例策补贴助低障受灾残疾病医药院校房墓葬婚育电网视频话址单据表格件怎样时候何处从到于因为所以但而且如果虽已将第每各另办理申请领取停退吃搬死跑烧骗假错哭骂打告举报投诉反映批准审示期限钱块角分点爷爸妈叔婶舅'.match(
    /./gu,
  ),
);

/** Words that begin like a name. */
const words = new Set(
  '文明 文化 文件 关于 关爱 关注 都市 相关 平安 通讯 和谐 时代 时间 时候 解放 公益 公司 公开 公园 公路 公务员 成立 成绩 全市 全县 全部 全体 国家 国庆 国道 国土 向上 向前 通过 通知 经过 经济 经营 农村 农业 农民 农药 农田 农机 明确 强化 温暖 温度 利民 利益 安全 安置 安心 家门 家长 家属 家具 红色 应急 应该 方便 方法 方向 方案 于是 任务 任何 能够 居民 居家 居住 单位 单身 单身汉 单车 双色 双方 幸福 支持 支付 支部 容易 高度 高效 高速 高中 高铁 高温 广大 广场 广告 广播 金秋 金额 金融 严格 严重 施工 施肥 水电 水费 水井 水库 水利 水泥 水管 水果 水平 路灯 路面 路口 路线 车辆 车站 车票 花费 花园 花生 马上 马路 江苏 江西 云南 安徽 贵州 广东 广西 河南 元旦 元宵 平台 平时 平均 平常 常年 常见 常住 方便面 白酒 白菜 白天 黄河 黄金 黄牛 黄豆 牛奶 牛肉 牛羊 羊肉 石油 石头 石灰 毛病 毛巾 水灾 火灾 雷雨 雷电 风景 古代 古迹 易经 易地 谈话 计划 计算 季度 季节 童年 童话 景区 景点 武术 武警 武装 党员 党委 党支部 党建 党组织 包子 包括 包装 步行 步骤 师范 师傅 鱼塘 米饭 米面 麻将 麻烦 温泉 柳树 柳树苗 苗木 林业 林地 林木 森林 林权 杨树 松树 桂花 梅花 桃花 桃树 桑树 柏树 茶叶 田地 田间 管理 管道 管线 钱财 钱包 钱款 齐全 毕业 毕业证 毕竟 连接 连续 连锁 游客 游泳 甘蔗 甘薯 申明 申诉 申请 申报 詹店 历史 历年 历代 年龄 年度 年纪 年轻 年底 年货 充电 充电桩 充值 充分 别墅 别人 终身 终止 终于 和平 和解 和好 爱心 爱国 爱护 爱情 海洋 海关 海鲜 海外 丁香 买卖 买房 买车 买菜 生产 生活 生日 生育 生态 生意 由于 由来 信用 信息 信贷 信号 战争 战友 战士 良种 良好 商店 商业 商品 商场 商量 赏花 仁爱 巴士 法院 法律 法规 法官 法人 铁路 铁塔 呼吸 药店 药品 药材 木材 木工 木耳 竹子 竹笋 粮食 巩固 史册 邮局 祝福 祝贺 左右 左边 左手 古树 曲线 毛衣 段落 向日葵'.split(
    ' ',
  ),
);

export const givenCharacters: readonly string[] = [...given];

export const isPlainWord = (text: string): boolean => words.has(text);
/** Surnames are also given: 李段, 买买提. */
export const isGivenCharacter = (char: string): boolean =>
  (given.has(char) || common.has(char)) && !never.has(char);
export const isNeverInName = (char: string): boolean => never.has(char);
