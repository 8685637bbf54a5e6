import type { Contradiction } from './figure.ts';
import { readQuantities, type Quantity } from './quantity.ts';

/** What each clause of an account says of its amount: what was there, came in, went out, and is left. */
const roles: readonly (readonly [role: Role, word: RegExp])[] = [
  [
    'start',
    /上年结[转余]|上[年月期]末?(?:结[转余存]|余)|年初|期初|月初|原有|原来?有|旧存|老底|上年余/u,
  ],
  [
    'left',
    /(?:年末|期末|月末|季末|年底|月底|目前|现在?|账上|最后|还|尚|仍)(?:账上|账面|手头|库里|库存)?(?:还|尚|仍)?(?:在[册保]|结余|结存|余额|余|剩下?|有|存)|(?:结余|余额|余款|剩余|余下|剩下|净剩|库存还有|还剩)/u,
  ],
  [
    'out',
    /支出|开支|花[去掉费了]|用[去掉了]|付[出掉了]|发[放出]|支(?=$|了)|去世|离世|离开|退出|出院|迁出|注销|搬走|转走|报废|领走|消耗|送出|借出|出库/u,
  ],
  [
    'in',
    /收入|拨入|收到|募集|捐[入来]|入账|收(?!支)|到账|购[入进]|补充|新?入住|加入|迁入|新[增添]|入库|进账|拨款/u,
  ],
];
type Role = 'start' | 'in' | 'out' | 'left';

/**
 * 年初结余42万元，拨入130万元，支出151万元，年末结余31万元: what is left is what was there and came in, without what went
 * out. Judged where every amount of the sentence has its role and there is one of each end.
 */
export const checkBalances = (text: string): Contradiction[] =>
  [...text.matchAll(/[^。！？\n]+/gu)].flatMap(({ 0: sentence, index }) => {
    if (/其中|另有|（原文如此）|折合|每/u.test(sentence)) return [];
    const quantities = readQuantities(sentence).filter(({ isWord }) => !isWord);
    return [...Map.groupBy(quantities, ({ unit }) => unit).values()].flatMap((amounts) =>
      judge(amounts).map((found) => ({ ...found, index: found.index + index })),
    );
  });

function judge(amounts: readonly Quantity[]): Contradiction[] {
  if (amounts.length < 3) return [];
  const told = Map.groupBy(amounts, roleOf);
  const of = (role: Role): readonly Quantity[] => told.get(role) ?? [];
  const [left] = of('left');
  const isWhole =
    !told.has(undefined) &&
    of('left').length === 1 &&
    left === amounts.at(-1) &&
    of('out').length > 0;
  if (!left || !isWhole || of('start').length > 1 || of('start').length + of('in').length === 0)
    return [];
  const real = sum(of('start')) + sum(of('in')) - sum(of('out'));
  const slack = Math.hypot(...amounts.map(({ tolerance }) => tolerance)) + 1e-6;
  return Math.abs(real - left.value) > slack
    ? [
        {
          index: left.index,
          says: `收支算下来余 ${inWords(real, left)}，写作 ${left.text}${left.unit}`,
        },
      ]
    : [];
}

/** 支21.3万元 stands in one clause with 本年收18.9万元; the word nearest to the amount counts. */
const roleOf = ({ before }: Quantity): Role | undefined =>
  roles.find(([, word]) => word.test(before))?.[0];

const sum = (amounts: readonly Quantity[]): number =>
  amounts.reduce((total, { value }) => total + value, 0);

const inWords = (value: number, { text, unit }: Quantity): string =>
  text.endsWith('万')
    ? `${Number((value / 1e4).toFixed(4))}万${unit}`
    : `${Number(value.toFixed(2))}${unit}`;
