export const compoundSurnames: ReadonlySet<string> = new Set(
  '欧阳 太史 端木 上官 司马 东方 独孤 南宫 万俟 闻人 夏侯 诸葛 尉迟 公羊 赫连 澹台 皇甫 宗政 濮阳 公冶 太叔 申屠 公孙 慕容 仲孙 钟离 长孙 宇文 司徒 鲜于 司空 闾丘 子车 亓官 司寇 巫马 公西 颛孙 壤驷 公良 漆雕 乐正 宰父 谷梁 拓跋 夹谷 轩辕 令狐 段干 百里 呼延 东郭 南门 羊舌 微生 公户 公玉 公仪 梁丘 公仲 公上 公门 公山 公坚 左丘 公伯 西门 公祖 第五 公乘 贯丘 公皙 南荣 东里 东宫 仲长 子书 子桑 即墨 达奚 褚师'.split(
    ' ',
  ),
);
/** 欧阳, 司马 …: the surname is of two characters. */
export const isCompoundSurname = (text: string): boolean => compoundSurnames.has(text);

// Browsers of 2022 have no `Intl.Segmenter`; there a character is a code point.
const graphemes =
  'Segmenter' in Intl ? new Intl.Segmenter('zh', { granularity: 'grapheme' }) : undefined;
const toGraphemes = (text: string): string[] =>
  graphemes ? [...graphemes.segment(text)].map(({ segment }) => segment) : [...text];

/**
 * The name with at least one character hidden and, where it has more than one, at least one shown:
 * 张三 → 张*, 张小三 → 张*三, 欧阳娜娜 → 欧阳**, 阿·里 → 阿·*. A name that is masked already stays as it is.
 * Characters are graphemes, so that rare characters stay whole. (Personal Information Protection Law, art. 6: no
 * more than the purpose needs.)
 */
export function maskName(name: string): string {
  const characters = toGraphemes(name);
  if (characters.includes('*')) return name;
  const hideUnless = (isShown: (index: number) => boolean): string =>
    characters
      .map((character, index) => (character === '·' || isShown(index) ? character : '*'))
      .join('');
  if (characters.length > 2 && isCompoundSurname(characters.slice(0, 2).join('')))
    return hideUnless((index) => index < 2);
  const first = characters.findIndex((character) => character !== '·');
  const last = characters.findLastIndex((character) => character !== '·');
  const betweenHidden = hideUnless((index) => index === first || index === last);
  return betweenHidden.includes('*')
    ? betweenHidden
    : hideUnless((index) => index === first && first !== last);
}
