/** The radicals of U+2E80–2EF3 that NFKC leaves, and the characters they look like (Unicode, EquivalentUnifiedIdeograph). */
const radicals = [
  ...'⺁⺂⺃⺄⺅⺆⺇⺈⺉⺊⺋⺌⺍⺎⺏⺐⺑⺒⺓⺔⺕⺖⺗⺘⺙⺛⺜⺝⺞⺟⺠⺡⺢⺣⺤⺥⺦⺧⺨⺩⺪⺫⺬⺭⺮⺯⺰⺱⺲⺳⺴⺵⺶⺷⺸⺹⺺⺻⺼⺽⺾⺿⻀⻁⻂⻃⻄⻅⻆⻇⻈⻉⻊⻋⻌⻍⻎⻏⻐⻑⻒⻓⻔⻕⻖⻗⻘⻙⻚⻛⻜⻝⻞⻟⻠⻡⻢⻣⻤⻥⻦⻧⻨⻩⻪⻫⻬⻭⻮⻯⻰⻱⻲⻳',
];
const characters = [
  ...'厂乛乚乙亻冂𠘨刀刂卜㔾小小兀尣尢𡯂巳幺彑彐忄心扌攵旡日月歺母民氵氺灬爫爫丬牛犭王𤴔目示礻𥫗糹纟罓罒㓁冗𦉫羊𦍌𦍋耂肀聿肉𦥑艹艹艹虎衤覀西见角𧢲讠贝𧾷车辶辶辶邑钅長镸长门𨸏阝雨青韦页风飞食𩙿飠饣𩠐马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟',
];
/** What NFKC would make another character of than the one that is meant: 戶, 靑, 黃. */
const usual = { '⼾': '户', '⾭': '青', '⿈': '黄' };
const characterOf = new Map([
  ...radicals.map((radical, index): [string, string] => [radical, characters[index] ?? radical]),
  ...Object.entries(usual),
]);

/**
 * The text with every character that only looks like a common one replaced by it: radicals (⻢, ⼩ → 马, 小) and the
 * forms kept for compatibility; marks that choose between forms of one character are left out, but for those that make a
 * sign colourful. Copies from PDF have them.
 */
export const foldLookalikes = (text: string): string =>
  text
    .replace(
      /[\u2E80-\u2FDF]/g,
      (character) => characterOf.get(character) ?? character.normalize('NFKC'),
    )
    .replace(/(?<!\p{Extended_Pictographic})\uFE0F|[\uFE00-\uFE0E\u{E0100}-\u{E01EF}]/gu, '')
    .normalize('NFC');

/** What nobody sees and what means nothing in Chinese: soft hyphen, zero-width space, marks of direction. */
const unseen = /[\u00AD\u200B\u200E\u200F\u2060\uFEFF]/gu;

/** The text with the characters that were meant: look-alikes replaced, what nobody sees taken out. */
export const putCharactersRight = (text: string): string =>
  foldLookalikes(text.replace(unseen, ''));
