/** The words by which people ask. */
import type { ProgrammeId } from '../programme.ts';

/** What is asked for beside places and people. */
export type Asked =
  /** How much, which standard. */
  | 'amount'
  /** Who may apply and how. */
  | 'apply'
  /** Who is on a list. */
  | 'list'
  /** That something is wrong or unjust. */
  | 'object'
  /** Whom to call, where to go, when it is open. */
  | 'contact'
  /** Which villages a township has. */
  | 'inside'
  /** What other offices do: pensions, health insurance, weddings, burials. */
  | 'elsewhere';

export type Meaning =
  | { type: 'filler' }
  | { type: 'asked'; asked: Asked }
  /** `named`: by its name; else by what has happened to somebody. */
  | { type: 'programme'; programme: ProgrammeId; named: boolean };

const asked: Record<Asked, string> = {
  amount:
    '多少钱 多少元 几个钱 几多钱 好多钱 多少 标准 标准是多少 保障标准 救助标准 补助标准 补贴标准 供养标准 发多少 给多少 领多少 拿多少 给了多少 发了多少 给几个钱 一个月多少钱 一月多少钱 每月多少钱 一年多少钱 每年多少钱 一个月发多少 一个月给多少 金额 每人每月 是多少元 涨了多少 涨没涨 涨了吗',
  apply:
    '申请 怎么申请 咋申请 怎样申请 如何申请 谁能申请 谁可以申请 什么人能申请 什么人可以申请 哪些人能申请 啥人能申请 我能申请什么 能申请什么 可以申请什么 怎么办 咋办 怎样办 如何办 怎么办理 咋办理 如何办理 办理 怎么弄 咋弄 咋领 怎么领 咋吃 怎么吃 要啥 需要啥 要什么 需要什么 需要哪些 要哪些 啥材料 什么材料 哪些材料 要什么材料 需要什么材料 材料 啥手续 要啥手续 手续 带啥 要带啥 带什么 要带什么 拿啥 条件 什么条件 啥条件 资格 够不够条件 符合条件 符合 能不能 能不能办 能不能吃 能吃 能办 能领 能领啥 能领啥钱 能领什么 能拿 可以领 可以办 可以吃 申请书 申请表 流程 程序 步骤 多久 要多久 多长时间 几天能办 几天 期限 时限 有没有补贴 有补贴吗 有啥补贴 有什么补贴 有补助吗 有没有补助 补贴 补助 给补贴吗 管不管 谁管 有人管吗 一起领 同时领 同时享受 要不要 能救助 能救助不 救助不 收费吗 要钱吗 收费 在哪领 哪里领 去哪领 到哪申请 在哪申请 去哪申请 政策 有什么政策 啥政策 是什么 是啥 什么意思 啥意思 怎么回事 办事指南 指南',
  list: '名单 名册 花名册 名单上 名单里 在名单上 在不在名单上 在不在名单 在不在名单里 在名单里 在不在 上名单 上没上名单 有没有名单 低保名单 公示名单 公示 公布 公告 公示栏 公示的 批了没 批了没有 批了吗 批没批 批下来 批下来没 批下来没有 批下来了没 批下来了吗 批准 批准了吗 审批 审批结果 通过没有 通过没 通过了吗 过了没 过了吗 下来没 下来没有 下来了没有 下来了吗 有我吗 有没有我 上面有我吗 有没有我家 有俺家吗 我家在不在名单上 俺家在不在名单上 查名单 有几户 几户 多少户 有多少户 有哪些人 都有谁 有谁 是谁 是不是低保户 是否享受 是否在名单 享受 享受了吗 有低保吗 有没有低保 有低保没 有低保没有 有没有五保 有五保吗 查询 怎么没有 怎么没有了 咋没有 咋没有了 没有了 不见了',
  object:
    '举报 举报电话 投诉 投诉电话 监督 监督电话 监督举报 监督举报电话 异议 提异议 异议怎么提 怎么提异议 有异议 异议表 不服 不服气 不满意 有意见 提意见 提个意见 有疑问 反映 我要反映 反映问题 说理 讲理 评理 有假 是假的 造假 作假 弄虚作假 弄假 不公平 不公正 不公道 不公 不合理 不该 不应该 不够格 不够条件 凭什么 凭啥 不同意 写错 写错了 错了 有错 弄错 弄错了 搞错 登错 更正 改正 怎么改 咋改 纠正 纠错 怎么告 咋告 上哪告 上哪儿告 去哪告 到哪告 往哪告 要告 想告 告他 告他们 告状 信访 上访 冒领 骗保 套取 吃空饷 关系户 人情保 走后门 优亲厚友 检举 申诉 复议 行政复议 行政诉讼 起诉 打官司 没道理 停了 被停 取消了 给停了 为什么停 有车有房 开着车 开小车 家里有车 家里有钱 很有钱',
  contact:
    '电话 电话号码 电话多少 是什么电话 是谁的电话 谁的电话 号码 联系方式 联系电话 咨询电话 办公电话 热线 打电话 打哪个电话 打什么电话 几点上班 几点开门 几点下班 上班时间 办公时间 开门时间 周末上班吗 窗口 服务窗口 救助窗口 社会救助窗口 便民服务中心 服务大厅 办事大厅 在哪办 在哪里办 到哪办 到哪里办 去哪办 去哪里办 上哪办 地址 在哪 在哪里 在什么地方 找谁 找哪个 联系谁 问谁 民政电话 民政所 民政办 民政局',
  inside:
    '有哪些村 有哪些村子 有多少村 有多少个村 有几个村 哪些村 管哪些村 有哪些社区 下面有哪些村 下辖 辖区 有什么村',
  elsewhere:
    '养老金 养老保险 社保 社保卡 医保 医保卡 医疗保险 新农合 合作医疗 失业金 公积金 退休 退休金 工资 火化 殡葬 殡仪馆 公墓 墓地 骨灰 丧葬费 结婚 离婚 婚姻登记 结婚登记 结婚证 户口本 身份证 驾驶证 房产证 宅基地 征地 拆迁 土地 种粮补贴 农机补贴 天气 天气预报 彩票 双色球 开奖 火车 高铁 公交 汽车 快递 股票 学校 高考 中考 招聘 新闻 地图 党的 十九大 二十大 习近平 网站 软件 游戏 电影 小说 一首诗 写诗 价格 利息 贷款 水费 电费 燃气 暖气 物业',
};

const programmes: Record<ProgrammeId, { named: string; happened: string }> = {
  subsistenceAllowance: {
    named:
      '低保 最低生活保障 最低生活保障金 生活保障 低保户 低保金 低保钱 底保 吃低保 农村低保 城市低保 城镇低保 农低保 城低保 低保边缘 低保边缘家庭 低保证',
    happened: '困难户 贫困户 穷 收入低 没收入 没有收入 困难家庭 生活困难',
  },
  extremePovertySupport: {
    named:
      '特困 特困供养 特困救助 特困人员 特困户 特困人员救助供养 救助供养 五保 五保户 五保金 五保供养 吃五保 分散供养 集中供养 特困供养情况',
    happened:
      '无儿女 无儿无女 没儿没女 没有儿女 没儿女 无子女 没有子女 孤寡 孤寡老人 孤老 三无人员 光棍 没人养老',
  },
  temporaryAssistance: {
    named: '临时救助 临时救助金 临救 急难救助 急难 支出型 支出型临时救助 支出型救助 应急救助',
    happened:
      '着火 着火了 着大火 着大火了 大火 失火 失火了 火灾 房子烧了 烧了 出车祸 车祸 出事了 没钱吃饭 吃不上饭 没饭吃 揭不开锅 家里没钱 没钱了 家里没钱了 钱花光 突然 急用钱',
  },
  medicalAssistance: {
    named: '医疗救助 大病救助 医疗补助 医疗救助金',
    happened:
      '看病 没钱看病 没钱治病 没钱治 看不起病 住院 住院费 大病 得病 得了大病 生病 病了 重病 治病 医药费 药费 手术 手术费 化疗 透析 尿毒症 癌 癌症 白血病 报销 医院',
  },
  educationAssistance: {
    named: '教育救助 助学金 教育资助 学生资助 助学',
    happened: '上学没钱 没钱上学 没钱上大学 交不起学费 学费 考上大学没钱',
  },
  housingAssistance: {
    named: '住房救助 危房改造 农村危房改造 低保房 公租房 廉租房 住房补贴',
    happened: '危房 房子漏雨 房子要塌 没房住 没房子住 没有房子',
  },
  employmentAssistance: {
    named: '就业救助 就业援助 公益岗 公益性岗位 公益岗位',
    happened: '失业 没工作 没有工作 找工作 找不到工作 下岗',
  },
  rigidSpendingFamily: {
    named: '刚性支出 刚性支出困难家庭 刚性支出困难 支出型困难家庭 支出型贫困',
    happened: '花销太大 开销太大 欠了很多债 欠债',
  },
  disasterRelief: {
    named: '救灾 受灾救助 受灾人员救助 自然灾害救助 过渡期生活救助',
    happened:
      '受灾 灾害 水灾 发大水 洪水 大水 淹了 被淹 被水淹 被水淹了 水淹 地震 旱灾 冰雹 房子塌了 房子倒了 塌了 台风 暴雨',
  },
  disabilitySubsidies: {
    named:
      '残疾人两项补贴 残疾人两补 残疾两补 两项补贴 两补 残疾人补贴 残疾补贴 残疾补助 残疾人补助 残补 护理补贴 残疾人护理补贴 重度残疾人护理补贴 困难残疾人生活补贴 残疾人生活补贴',
    happened: '残疾 残疾人 残疾证 重度残疾 残废 瘫痪 瘫了 瞎了 聋 瘸了 一级残疾 二级残疾',
  },
  childrenInNeed: {
    named:
      '孤儿 孤儿补助 孤儿保障 孤儿救助 事实无人抚养 事实无人抚养儿童 困境儿童 儿童保障 留守儿童 儿童福利 孤儿和困境儿童保障 无人抚养',
    happened:
      '没爹没娘 没爸没妈 爹死了 爹死 爸死了 父亲死了 父母双亡 娘跑了 妈跑了 妈妈跑了 父母坐牢 孩子谁管 孩子没人管 孩子没人养 没人养孩子 爷爷奶奶养 孩子咋办',
  },
  vagrantAssistance: {
    named: '流浪救助 流浪乞讨 流浪乞讨人员救助 流浪乞讨人员 救助站 救助管理站',
    happened:
      '流浪 流浪汉 流浪的 乞讨 要饭 要饭的 讨饭 没地方住 没地方去 无家可归 走失 走丢 走丢了 睡大街 睡桥洞',
  },
  elderlyService: {
    named:
      '养老服务 高龄津贴 高龄补贴 高龄 老年补贴 老年津贴 老年人补贴 老人补贴 居家养老 日间照料 日间照料中心 照料中心 养老院 敬老院 福利院 养老机构 老年证 长寿补贴',
    happened: '养老 老人 老年人 老年 老头 老太太 失能 失能老人 卧床 没人照顾',
  },
};

const fillers =
  '的 了 吗 呢 吧 啊 呀 嘞 哩 哦 呗 嘛 么 不 没 没有 有 有没有 有没 是 是不是 是否 就 就是 还 还有 都 也 在 和 跟 与 及 给 把 被 让 叫 叫做 名叫 名字叫 名字是 有个 有个叫 有没有叫 有没有个 有叫 姓名 姓 名字 我 俺 咱 我们 俺们 咱们 我家 俺家 咱家 我村 俺村 咱村 我们村 俺们村 咱们村 他 她 他家 她家 他们 您 你 我是 俺是 我叫 俺叫 我姓 他叫 她叫 我爹 我爸 我妈 我娘 我父亲 我母亲 我爷爷 我奶奶 我爷 我奶 我老公 我老婆 我丈夫 我妻子 我儿子 我女儿 我哥 我姐 我弟 我妹 我叔 我舅 我姑 我姨 我老伴 我邻居 俺爹 俺爸 俺妈 俺娘 俺爷 俺奶 俺哥 俺姐 俺弟 俺叔 俺儿 俺闺女 俺老伴 俺邻居 俺孩 父亲 母亲 爷爷 奶奶 爸爸 妈妈 老伴 邻居 儿子 女儿 家 家里 家里的 家的 人 这个人 的人 村里 村里的 村的 村民 同志 老师 先生 女士 大爷 大娘 大叔 大妈 老人家 师傅 请问 请 麻烦 麻烦您 麻烦你 劳驾 帮忙 帮我 帮俺 替我 给我 给俺 查 查查 查一下 查一查 查下 查询一下 查询 搜 搜索 找 找一下 找找 看 看看 看一下 看下 瞧瞧 问 问问 问一下 问下 想问 想问一下 想问问 打听 打听一下 我想 我要 俺想 俺要 想 要 需要 想查 想知道 我想知道 我想问 我想查 我想看 知道 知道吗 告诉我 能不能告诉我 谢谢 多谢 谢谢您 辛苦了 您好 你好 大家好 哈喽 情况 怎么样 咋样 怎样 如何 现在 目前 今年 去年 明年 上个月 上月 这个月 本月 这月 下个月 上期 这期 最近 从啥时候开始 从什么时候开始 啥时候开始 什么时候开始 啥时候 什么时候 哪年 几月 吃的 吃 吃着 吃上 领 领的 领着 拿 拿的 发 发的 办 办的 享受 享受的 人员 户 对象 得 得了 会 能 可以 可不可以 吗 一 一下 这里 那里 这 那 这个 那个 哪个 谁 啥 什么 本人 自己 全家 一家 一户 第一个 网上 网站上 上面 里面 里 上 中 名单中 问题 事 一个月 每月 一年 每年 政府 村委 大队 公开 只 只有 再 又 到底 究竟 真的 农村 城市 城镇 乡下 两个 一样 怎么 咋 房子 屋里 屋子 结果 进展 进度 申请的 信息 详情 资料 今天 昨天 上年 年 月';

const split = (words: string): string[] => words.split(' ');

const entries: [string, Meaning][] = [
  ...split(fillers).map((word): [string, Meaning] => [word, { type: 'filler' }]),
  ...Object.entries(programmes).flatMap(([id, { named, happened }]) =>
    (
      [
        [happened, false],
        [named, true],
      ] as const
    ).flatMap(([words, isNamed]) =>
      split(words).map((word): [string, Meaning] => [
        word,
        { type: 'programme', programme: id as ProgrammeId, named: isNamed },
      ]),
    ),
  ),
  ...Object.entries(asked).flatMap(([kind, words]) =>
    split(words).map((word): [string, Meaning] => [word, { type: 'asked', asked: kind as Asked }]),
  ),
];

/** Each word with what it means; where a word is in several tables, the later one counts. */
export const wordMeanings: ReadonlyMap<string, Meaning> = new Map(entries);

/** Words that are also asked for in pinyin: programmes and questions. */
export const spokenWords: readonly string[] = entries
  .filter(([word, { type }]) => type !== 'filler' && [...word].length > 1)
  .map(([word]) => word);
