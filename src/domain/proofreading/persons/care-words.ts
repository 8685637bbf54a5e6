/** Patterns of words that tell of children, illness, need, kin or homes. */
const ofCare = `
[患残孤岁童娃婴瘫瘤癌聋盲哑瘸烧咳症痫幼伤] (?<![毛弊通])病 福利 孩子 敬老院 养老院 幸福院 光荣院 照料 护理 护工
护士 救助 收容 低保 特困 五保 贫困 困难 困境 留守 特教 特殊教育 康复 收养 送养 寄养 抚养 监护
未成年 流浪 [女男][孩童婴] 小朋友 小伙伴 宝宝 姐弟 兄妹 姐妹 双胞胎 失[明聪能独] 轮椅 助听 拐杖
手术 住院 化疗 透析 截肢 骨髓 移植 喂[饭药奶] 尿[布不] 剪指甲 六一 叔叔 阿姨 小手 小脸 手心 笑脸
脐带 保温箱 听力 视力 早产 黄疸 自理 遗弃 弃婴 走失 被拐 拐卖 虐待 服刑 改嫁 ICU [小中大特]教?班
打针 输液 吃药 药咽 胎记 妈妈 精神障碍 心脏 血管 肺 肝 脊柱 走路 病房 慢慢吃 抱抱 假肢 疹 骨折
骨头 口齿 残障 畸形 斜视 弱视 低能 瘦小 输血 发育 八旬 九旬 古稀 体温 抽搐 呼吸机 氧气 胃管 鼻饲
伤口 疼 摔 车祸 火灾 绝症 遗传 智障 智力 手指 毁容 烫伤 褥疮 比划 支架 新生儿 父母 双亲 领养
不会说话 保育 眼睛 耳朵 受灾 户口 捡到 又抽 哭泣 爹娘 午睡 打小 亲人 晒太阳 口水 上[小中]学 失去 药片 儿歌
小名 起名 奶奶 爷爷 爸爸 [父母]亲 床 肾 休学 被发现 襁褓 手语 视障 听障 肢体 瘸 过敏 发热 晨检
助浴 洗澡 透澡 诊断 营养不良 贫血 脑梗 中风 瘫痪 急救 抢救 麻醉 挂号 真名 心愿 凑[了齐] 少管所
刑满 刑释 戒毒 [父母双]亡 独居 拄 口粮 认领 耳蜗 听不?[见到] 出生 弃 原告 胆子 [没不]去?上学 辍学 放在[^，。]{0,8}(?:台阶|门[口前]) 生下来 从小 双[臂手腿目] 加油！ 你要加油 没有爸 没有妈 为救 一封信 逝者 丧葬 指纹 民政所 祖母 祖父
落款 造血 兄弟 [姑姨舅]姑?代 确诊 女儿 儿子 特护 寿星 [尿哭]了 没哭 烧伤 闺女 遗像
`;
/** Of what may be news about anybody as well: a school, a hospital, a gift. */
const ofPublicLife = `
生日 爱心 捐 志愿 民政 慰问 看望 绿色通道 医[院生] 车站 值班 加油 小学 幼儿园 说话 老师
上学 学校 小记者 希望学校
`;
/** Of those who live in a home, are children or are ill: a text that has one of these may name them in any sentence. */
const ofPersonsInCare = `
孩子 儿童 孤残 [患孤弃病盲聋]儿 [男女][孩童婴] 小朋友 未成年 福利院 敬老院 养老院 幸福院 光荣院 护理院 托养 救助站 特教
康复中心 病房 病床 院民 休养员 患者 遗弃 走失 寻亲
`;

const anyOf = (...lists: readonly string[]): RegExp =>
  new RegExp(lists.flatMap((list) => list.trim().split(/\s+/u)).join('|'), 'u');

const care = anyOf(ofCare, ofPublicLife);
const need = anyOf(ofCare);
const personsInCare = anyOf(ofPersonsInCare);

/** Whether a text is about people in care, or about what is done for them, so that anybody in it may be one of them. */
export const isAboutCare = (text: string): boolean => care.test(text);

/** The text asked for last, which every paragraph of it asks for again. */
let asked = { text: '', isTold: false };

function tellsOfPersonsInCare(text: string): boolean {
  if (asked.text !== text) asked = { text, isTold: personsInCare.test(text) };
  return asked.isTold;
}

/**
 * Whether a name in the paragraph may be that of somebody in care: something is said there of illness, need or
 * childhood, or the text tells of such persons anywhere. News about the public life of adults says nothing of the kind.
 */
export const mayTellOfCare = (paragraph: string, text: string): boolean =>
  need.test(paragraph) || tellsOfPersonsInCare(text);
