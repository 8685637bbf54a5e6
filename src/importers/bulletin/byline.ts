import type { Byline } from '../../domain/article.ts';
import { isSpace, textOf, withoutSpace, type Glyph } from './source-text.ts';

/** A byline with the characters of its name; `doubt` says what was guessed. */
export interface FoundByline extends Byline {
  readonly glyphs: readonly Glyph[];
  readonly doubt?: string;
}

const commonSurnames =
  '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳酆鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱丘骆高夏蔡田樊胡凌霍虞万支柯管卢莫经房裘缪干解应宗丁宣邓郁单杭洪包诸左石崔吉龚程邢裴陆荣翁荀羊甄家封芮储靳松井段富巫乌焦巴牧隗山谷车侯宓蓬全郗班仰秋仲伊宫宁仇栾暴甘厉戎祖武符刘景詹束龙叶幸司韶郜黎蓟薄印宿白怀蒲台从鄂索咸籍赖卓蔺屠蒙池乔阴胥能苍双闻莘党翟谭贡劳逄姬申扶堵冉宰郦雍桑桂濮牛寿通边扈燕冀郏浦尚农温别庄晏柴瞿阎闫充慕连茹习宦艾鱼容向古易慎戈廖庾终暨居衡步都耿满弘匡国文寇广禄阙东欧殳沃利蔚越夔隆师巩厍聂晁勾敖融冷訾辛阚那简饶空曾毋沙乜养鞠须丰巢关蒯相查后荆红游竺权盖益桓公肖覃付代邸';

const isSurname = (char: string): boolean => commonSurnames.includes(char);

/** Two to four Han characters that begin with a surname, or a name with ·. */
export const looksLikeName = (text: string): boolean =>
  /^\p{Script=Han}{1,8}(?:[·•]\p{Script=Han}{1,8})+$/u.test(text) ||
  (/^\p{Script=Han}{2,4}$/u.test(text) && isSurname(text.charAt(0)) && !notNames.test(text));

/** Words that begin like a name and often stand where a name may stand. */
const notNames =
  /^(?:文明|关于|关爱|关注|都市|相关|平安|通讯|摄影|和谐|时代|解放|公益|成立|全市|全体|国家|向[上前]|通过|经过|养老|农村|从[此来]|明确|强化|连日|相聚|温暖|利民|安全|家门|红色|步入|应急|方便|时刻|于是|后来|任务|能够|居民|居家|成为|单位|山阳|马村|温县|武陟|孟州|博爱|双色|走访|牛奶|满满|充满|幸福|乐享|支持|容易|高度|高效|广大|金秋|严格|贺信|施工)/;

export const roleWord =
  '(?:本报|本刊|本网|本站|焦作日报)?(?:首席|实习|见习|特约|特邀|驻站|全媒体)?(?:(?<![小名位众诉对向])记者|通讯员|撰稿人|作者)';

const bullet = '[□■◎●▲△◆◇○☆★]';
const photoWord = '(?:摄影报道|摄影|摄制|摄)';
const bothWord =
  '(?:文\\s*[/／、]?\\s*图|图\\s*[/／、]?\\s*文|文并摄|文\\s*[/／]\\s*摄|文\\s*并\\s*图)';
const token = new RegExp(
  `(?<role>${roleWord}|(?:文|图|摄影)\\s*[/／](?!\\s*[文图])\\s*)|(?<both>${bothWord})|(?<photo>${photoWord})|(?<skip>[\\s:：/／、，,;；]+|${bullet}|[（(）)【】]|报道)|(?<text>(?:\\p{Script=Han}|[·•](?=\\p{Script=Han}))+?(?=${roleWord}|${bothWord}|${photoWord}|报道|[\\s:：/／、，,;；（(）)]|$))`,
  'uy',
);

interface Part {
  kind: 'role' | 'both' | 'photo' | 'text';
  text: string;
  from: number;
  to: number;
}

/**
 * The people of a byline in any of its forms (`本报记者 X 通讯员 Y、Z`, `X 摄`, `记者 X 文/图`, with or
 * without brackets); `undefined` if it holds anything that is no name and no role.
 */
export function parseBylines(glyphs: readonly Glyph[]): FoundByline[] | undefined {
  const parts = readParts(textOf(glyphs));
  if (!parts?.some(({ kind }) => kind !== 'text')) return undefined;
  const found: FoundByline[] = [];
  let role: Byline['role'] | undefined;
  let group: { glyphs: Glyph[] }[] = [];
  const close = (as: Byline['role'] | undefined, doubt?: string): void => {
    for (const person of group)
      found.push({
        role: as ?? '通讯员',
        name: textOf(person.glyphs).replace('•', '·'),
        glyphs: person.glyphs,
        ...(as ? (doubt ? { doubt } : {}) : { doubt: '没有写明是记者还是通讯员，暂记为通讯员' }),
      });
    group = [];
  };
  for (const part of parts) {
    const own = withoutSpace(glyphsBetween(glyphs, part));
    if (part.kind === 'text') group.push(...toNames(own));
    else if (part.kind === 'role') {
      close(role);
      role = roleOf(part.text);
    } else if (group.length === 0) role = part.kind === 'photo' ? '摄' : role;
    else if (part.kind === 'photo') {
      close('摄');
      role = undefined;
    } else {
      const both = group;
      close(role);
      group = both;
      close('摄');
      role = undefined;
    }
  }
  if (group.length > 0 && role === undefined) return undefined;
  close(role);
  const isPlain =
    /^\s*[（(]?\s*\S{0,8}(?:记者|通讯员)/u.test(textOf(glyphs)) && !/[，,]/.test(textOf(glyphs));
  const isName = isPlain ? isPlausible : looksLikeName;
  return found.length > 0 && found.every(({ name }) => isName(name)) ? found : undefined;
}

function roleOf(word: string): Byline['role'] | undefined {
  if (/通讯员|撰稿/.test(word)) return '通讯员';
  if (/^[图摄]/.test(word)) return '摄';
  return word.startsWith('文') ? '通讯员' : '记者';
}

function readParts(text: string): Part[] | undefined {
  const parts: Part[] = [];
  token.lastIndex = 0;
  while (token.lastIndex < text.length) {
    const from = token.lastIndex;
    const match = token.exec(text);
    if (!match) return undefined;
    const { role, both, photo, text: name } = match.groups ?? {};
    const kind = role ? 'role' : both ? 'both' : photo ? 'photo' : name ? 'text' : undefined;
    if (kind) parts.push({ kind, text: match[0], from, to: token.lastIndex });
  }
  return joinSpacedNames(parts, text);
}

/** 张 and 斌 with a space between are one name: two single characters with nothing but spaces between them. */
function joinSpacedNames(parts: readonly Part[], text: string): Part[] {
  const joined: Part[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    const between = last ? text.slice(last.to, part.from) : '';
    const isPair = last?.kind === 'text' && part.kind === 'text' && [...last.text].length === 1;
    if (isPair && [...part.text].length <= 2 && [...between].every(isSpace))
      joined.splice(-1, 1, { ...last, text: last.text + part.text, to: part.to });
    else joined.push(part);
  }
  return joined;
}

/** Positions of a part are UTF-16 units of the text; glyphs are code points. */
function glyphsBetween(glyphs: readonly Glyph[], { from, to }: Part): Glyph[] {
  let at = 0;
  return glyphs.filter(({ char }) => {
    const isInside = at >= from && at < to;
    at += char.length;
    return isInside;
  });
}

const toNames = (glyphs: Glyph[]): { glyphs: Glyph[] }[] =>
  glyphs.length === 0 ? [] : [{ glyphs }];

const isPlausible = (name: string): boolean =>
  /^\p{Script=Han}{2,4}$/u.test(name) || /^\p{Script=Han}+(?:·\p{Script=Han}+)+$/u.test(name);
