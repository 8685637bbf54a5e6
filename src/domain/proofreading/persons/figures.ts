import type { Place } from './masked-names.ts';
import { cutIntoWords } from './words.ts';

/** Writers, sages, heroes and scientists whom every school book knows. */
const figures: ReadonlySet<string> = new Set(
  `屈原 宋玉 贾谊 司马迁 司马相如 班固 张衡 蔡文姬 曹操 曹植 诸葛亮 陶渊明 谢灵运 王羲之 祖冲之 骆宾王 王勃 陈子昂 贺知章
王之涣 孟浩然 王昌龄 王维 李白 高适 杜甫 岑参 张继 韦应物 孟郊 韩愈 刘禹锡 白居易 柳宗元 元稹 贾岛 李贺 杜牧 李商隐 李绅 温庭筠
颜真卿 柳公权 范仲淹 晏殊 欧阳修 司马光 王安石 苏洵 苏轼 苏东坡 苏辙 黄庭坚 秦观 李清照 陆游 杨万里 朱熹 辛弃疾 文天祥 岳飞
关汉卿 马致远 施耐庵 罗贯中 吴承恩 于谦 戚继光 郑成功 林则徐 郑板桥 纳兰性德 曹雪芹 蒲松龄 龚自珍 孔子 孟子 老子 庄子 荀子 墨子
孔融 黄香 匡衡 车胤 孙敬 花木兰 穆桂英 包拯 海瑞 郑和 玄奘 鉴真 华佗 扁鹊 张仲景 孙思邈 李时珍 蔡伦 毕昇 鲁班 大禹 神农 女娲 精卫
愚公 孙悟空 猪八戒 唐僧 哪吒 武松 林黛玉 贾宝玉 刘备 关羽 张飞 赵云 詹天佑 孙中山 鲁迅 冰心 老舍 巴金 茅盾 叶圣陶 朱自清 郭沫若 徐志摩
艾青 臧克家 萧红 沈从文 汪曾祺 史铁生 季羡林 钱学森 邓稼先 袁隆平 屠呦呦 华罗庚 陈景润 李四光 竺可桢 茅以升 杨利伟 雷锋 焦裕禄 张思德 董存瑞
黄继光 邱少云 刘胡兰 王进喜 时传祥 孔繁森 白求恩 南丁格尔 贝多芬 莫扎特 爱迪生 牛顿 爱因斯坦 居里夫人 霍金 安徒生 凯勒 奥斯特洛夫斯基
柯察金 冼星海 聂耳 阿炳 梅兰芳 常香玉 齐白石 徐悲鸿 张海迪 张桂梅 黄文秀 廖俊波 杨善洲 谷文昌 桑兰 朱彦夫 孟母 赵一曼 狼牙山`.split(
    /\s+/,
  ),
);

/** 凯勒 of a name with ·. */
const lastPart = (name: string): string => name.split(/[·•・]/u).at(-1) ?? name;

/** What is said of somebody who lives now and is helped. */
const livesNow =
  /^(?:[，、（(]?(?:今年|现年|刚满|年仅|才)?[\d一二两三四五六七八九十]+(?:周?岁|年级)|[，（(][男女][，）)]|[^，。]{0,4}(?:患|确诊|瘫|住院|化疗|透析|低保|特困|救助金|补贴)|老人|同学|小朋友|的(?:父母|妈妈|爸爸|奶奶|爷爷|病|床|手|脸))/u;
const helpedBefore =
  /(?:孤儿|患儿|[男女][孩童]|学生|同学|老人|[困保贫]户|对象|患者|病人|岁的|院民|叫|名|[：:])[“「]?$/u;
/** “慈母手中线”: a line of verse that is recited. */
const verse =
  /[背念诵读吟默抄唱][^，。“]{0,6}“(?:\p{Script=Han}{5}|\p{Script=Han}{7})(?:，(?:\p{Script=Han}{5}|\p{Script=Han}{7}))*[。]?”/u;

/** That a work, a story, a lesson or the past is told of. */
const told =
  /[《“]|诗|传说|[唱演排]戏|曲|故事|古人|古代|历史|课文|课本|背诵|朗诵|典故|名言|精神|画像|传记|名著|讲台|弘扬|学习|榜样/u;

/** 王孙思 in 药王孙思邈 is none either. */
const isPartOfFigure = (sentence: string, { name, index }: Place): boolean =>
  figures.has(lastPart(name)) ||
  [1, 2, 3].some((start) =>
    [2, 3].some((length) => {
      const other = sentence.slice(index + start, index + start + length);
      return start < name.length && start + length > name.length && figures.has(other);
    }),
  );

/** A figure of history, or somebody known to the dictionary beside a verse; never who is told of as helped today. */
export function isFigure(sentence: string, { name, index }: Place): boolean {
  const before = sentence.slice(0, index);
  const behind = sentence.slice(index + name.length);
  if (livesNow.test(behind) || helpedBefore.test(before)) return false;
  if (isPartOfFigure(sentence, { name, index }) && told.test(sentence)) return true;
  if (!verse.test(sentence)) return false;
  const [word, ...more] = cutIntoWords(name);
  return more.length === 0 && word?.kind === 'nr';
}
