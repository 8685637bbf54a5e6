/** Figures of a text that cannot all be right: parts larger than their whole, rates that their counts deny. */

export interface Contradiction {
  /** Place of the wrong figure in the text, in UTF-16 units. */
  readonly index: number;
  /** What does not add up, in Chinese, as a part of a sentence. */
  readonly says: string;
}

interface Figure {
  readonly value: number;
  readonly text: string;
  readonly index: number;
  /** Half a unit of the last digit, and more where the text says 约. */
  readonly tolerance: number;
}

/** The mark by which an editor says that the source has it so: （原文如此）. */
const sic = '（原文如此）';

const sentenceEnd = /[^。！？；]+[。！？；]?/gu;

/**
 * Sentence by sentence: 办结 above 受理, 办结率 and 提前办结率 that are not their quotient, parts after 其中 above
 * their whole, parts that their 合计 denies. A sentence with （原文如此） is left alone.
 */
export function findContradictions(text: string): Contradiction[] {
  return [...text.matchAll(sentenceEnd)].flatMap(({ 0: sentence, index }) =>
    sentence.includes(sic)
      ? []
      : [...checkService(sentence), ...checkParts(sentence), ...checkSum(sentence)].map(
          (found) => ({
            ...found,
            index: found.index + index,
          }),
        ),
  );
}

const number = String.raw`(约|近|超过|多达)?\s*(\d[\d,，]*(?:\.\d+)?)(万|亿)?`;

function readFigure(match: RegExpExecArray | null): Figure | undefined {
  const [, about, digits, scale] = match ?? [];
  if (!match || digits === undefined) return undefined;
  const factor = { 万: 1e4, 亿: 1e8 }[scale ?? ''] ?? 1;
  const plain = digits.replaceAll(/[,，]/g, '');
  const decimals = plain.split('.')[1]?.length ?? 0;
  const half = factor === 1 && decimals === 0 ? 0 : (factor * 10 ** -decimals) / 2;
  const value = Number(plain) * factor;
  const tolerance = about === undefined ? half : Math.max(half, value / 20);
  return { value, tolerance, text: `${digits}${scale ?? ''}`, index: match.index };
}

const after = (words: string): RegExp =>
  new RegExp(
    `(?<!提前|未|应|待)${words}(?:各类|群众|来电|事项|申请|工单|诉求|业务|案件|件|了|的|:|：|\\s){0,4}${number}(?!\\d*[%％年月日])`,
    'u',
  );

const rateAfter = (words: string): RegExp =>
  new RegExp(
    `(?<!提前)${words}(?:达到|达|为|是|:|：|\\s){0,2}(约|近|超过|多达)?\\s*(\\d+(?:\\.\\d+)?)()\\s*[%％]`,
    'u',
  );

function checkService(sentence: string): Contradiction[] {
  const received = readFigure(after('(?:受理|接到|收到)').exec(sentence));
  const closed = readFigure(after('办结').exec(sentence));
  const early = readFigure(
    new RegExp(`提前办结(?:件|了|的|:|：|\\s){0,2}${number}(?!\\d*[%％年月日])`, 'u').exec(
      sentence,
    ),
  );
  return [
    ...above('办结', closed, '受理', received),
    ...above('提前办结', early, '办结', closed),
    ...rate('办结率', rateAfter('办结率'), sentence, closed, received),
    ...rate('提前办结率', rateAfter('提前办结率'), sentence, early, closed),
  ];
}

function above(
  part: string,
  small: Figure | undefined,
  whole: string,
  large: Figure | undefined,
): Contradiction[] {
  if (!small || !large || small.value - small.tolerance <= large.value + large.tolerance) return [];
  return [{ index: small.index, says: `${part} ${small.text} 多于${whole} ${large.text}` }];
}

function rate(
  name: string,
  pattern: RegExp,
  sentence: string,
  part: Figure | undefined,
  whole: Figure | undefined,
): Contradiction[] {
  const said = readFigure(pattern.exec(sentence));
  if (!said || !part || !whole || whole.value === 0) return [];
  const decimals = said.text.split('.')[1]?.length ?? 0;
  const right = (part.value / whole.value) * 100;
  const slack = Math.max(said.tolerance, 10 ** -decimals);
  if (Math.abs(right - said.value) < slack) return [];
  const shown = Number(right.toFixed(Math.max(decimals, 1)));
  return [
    {
      index: said.index,
      says: `${name}写作 ${said.text}%，按 ${part.text} ÷ ${whole.text} 算是 ${shown}%`,
    },
  ];
}

const counted = new RegExp(
  `${number}(?:余|多)?(户|人|名|万元|元|件|个|所|家|处|套|张|对|起|次)`,
  'gu',
);

interface Counted extends Figure {
  readonly unit: string;
}

function readCounted(text: string, from: number): Counted[] {
  return [...text.matchAll(counted)].flatMap((match) => {
    const figure = readFigure(match);
    return figure ? [{ ...figure, index: figure.index + from, unit: match[4] ?? '' }] : [];
  });
}

/** 共发放 12 户，其中甲 8 户、乙 5 户: each part alone may not be above the whole. */
function checkParts(sentence: string): Contradiction[] {
  const at = sentence.search(/其中/u);
  if (at < 0) return [];
  const whole = readCounted(sentence.slice(0, at), 0).at(-1);
  if (!whole) return [];
  return readCounted(sentence.slice(at), at)
    .filter(({ unit }) => unit === whole.unit)
    .flatMap((part) => above('其中', part, '总数', whole));
}

/** 甲 8 户、乙 5 户，合计 12 户: nothing but the parts and their sum stands before it. */
function checkSum(sentence: string): Contradiction[] {
  const at = /(?:合计|共计|总计)/u.exec(sentence)?.index;
  if (at === undefined) return [];
  const sum = readCounted(sentence.slice(at), at)[0];
  if (!sum || sum.index > at + 12) return [];
  const parts = readCounted(sentence.slice(0, at), 0);
  const list = parts.filter(({ unit }) => unit === sum.unit);
  if (list.length < 2 || list.length < parts.length || /其中|比|增|减|从|由/u.test(sentence))
    return [];
  const total = list.reduce((all, { value }) => all + value, 0);
  const slack = list.reduce((all, { tolerance }) => all + tolerance, sum.tolerance);
  if (Math.abs(total - sum.value) <= slack) return [];
  return [{ index: sum.index, says: `合计写作 ${sum.text}${sum.unit}，各项相加是 ${total}` }];
}
