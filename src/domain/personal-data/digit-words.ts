const english = 'zero|one|two|three|four|five|six|seven|eight|nine'.split('|');
const pinyin = 'ling|yi|er|san|si|wu|liu|qi|ba|jiu'.split('|');
const spoken = { yao: '1', dong: '0', guai: '7', gou: '9', liang: '2', oh: '0' };

const digitOf = new Map([
  ...[english, pinyin].flatMap((words) =>
    words.map((word, digit) => [word, String(digit)] as const),
  ),
  ...Object.entries(spoken),
]);
const word = `(?:${[...digitOf.keys()].join('|')})`;
const fewest = 7;
const run = new RegExp(`${word}(?:[\\s,.\\-]{0,3}${word}){${fewest - 1},30}(?![a-z])`, 'iy');
const each = new RegExp(word, 'gi');
const isLetter = (character: string): boolean => /[a-z]/i.test(character);

/** The digits of a number that is written in words from the index on (one three eight …, yao san ba …), and its length. */
export function digitsInWords(text: string, index: number): [string, number] | undefined {
  if (!isLetter(text.charAt(index)) || isLetter(text.charAt(index - 1))) return undefined;
  run.lastIndex = index;
  const [said] = run.exec(text) ?? [];
  if (said === undefined) return undefined;
  const digits = said.match(each)?.map((one) => digitOf.get(one.toLowerCase()) ?? '') ?? [];
  return [digits.join(''), said.length];
}
