import type { Meaning } from './meaning.ts';

// Whatever somebody says of a household is read as a remark, by whose words they are and what they are of: 村里说的情况,
// 干部咋说, 家庭情况, 有啥要交代的. It is read and not left out, since it may say that the row is not to be published.

const who =
  '公示期?间?|评议时?|入户时?|村里|村上|村两委|村委会?|村干部|驻村队|驻村干部|包[村户]干部|干部|镇里|镇上|镇干部|乡里|乡上|街道|县里|社区|组长|队长|支书|会计|民政所?|民政局|所里|局里|经办人?|工作人员|代表|上面|上头|群众|大家|大伙儿?|村民|邻居|邻里|左邻右舍|自己|本人|户主|家属|家里人|我们|咱们';
const said =
  '说|讲|反映|反馈|介绍|提|写|记|谈|聊|补充|交[代待]|汇报|报告|了解|掌握|看到|知道|想|注明|提醒|强调|提示|注意|留意|说明';
const ofWhat = '情况|话|事项|事情|事|问题|内容|说法|看法|意思|备注|记录|地方';
const asking = '有没有|有无|有|啥|什么|何|哪些|怎么|咋个?|如何|是';
const adding = '另外|还|另|又|再|都|要|需要?|想|应|该|得|特别|特殊|补充|其[他它]';
const matter = '情况|状况|近况|现况|概况|实情|情形|境况|变化|变动|异常';
const about =
  '家庭|家里|家中|家|该户|此户|这户|这家|户|基本|个人|人员|生活|眼下|当前|目前|现在|现|如今|近期|最近|近来|这阵子?|具体|有关|相关|主要|详细|实际|真实|大概|大致|一些|的|里';
const how = '咋样|怎样|怎么样|怎么回事|咋回事|啥样|什么样|如何|咋了|怎么了';
const form = '说明|描述|介绍|简述|简介|摘要|备注|记录|栏';

const compile = (pattern: string): RegExp => new RegExp(`^(?:${pattern})$`);

const situation = compile(
  `(?:${who}|${about}|${adding}|${asking})*(?:${matter})(?:${how}|${form})*`,
);
const patterns: readonly RegExp[] = [
  compile(
    `(?:${who}|${adding}|${asking})*(?:${said})+(?:的|到|明|一下|起|过|了|法|啥|什么|些|几句)*(?:${ofWhat}|${form})*`,
  ),
  situation,
  compile(`(?:${who}|${about}|到底|究竟|人)*(?:${how})(?:了|啦|呢)?`),
  compile(`(?:${who})(?:的)?(?:意见|看法|态度|说法|想法|结论|决定|评价|评语|留言|批语)`),
  /^(?:随手记|小记|杂记|便签|留言|批语|评语|按)$/,
];

/** What is answered with 有 is something that the clerk must look at. */
const asks = /有|异常|反映|问题|看法|说法|想法|(?:群众|大家|大伙儿?|村民|邻居|邻里|左邻右舍).*意见/;

const longest = 20;

/** 家庭情况, 基本情况: over other names it only groups them. */
export const isSituation = (header: string): boolean =>
  header.length <= longest && situation.test(header);

/** The meaning of a name that says whose words are below it, or that they tell how a household is. */
export function remarkMeaning(header: string): Meaning | undefined {
  if (header.length > longest || !patterns.some((pattern) => pattern.test(header)))
    return undefined;
  return { status: header, yes: asks.test(header) ? 'disputed' : undefined };
}
