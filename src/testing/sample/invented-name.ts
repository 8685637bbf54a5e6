import type { Place } from '../../domain/places/place.ts';
import type { Random } from './random.ts';

// Stock of invented names. No text here is inside another name made of it: compound surnames do not end in a
// surname of the first list, and single given names do not begin a double one. So a name stands for one person.
const surnames = [
  ...'王李张刘赵陈杨郭宋孙郑侯崔薛吴徐冯韩杜许段原靳秦卢闫毋樊苗申范姚程魏董丁贾田荆吕孟邢陶谢何罗梁曹蒋潘袁蔡彭苏买訾郜逯',
];
const compoundSurnames = '欧阳 上官 诸葛 皇甫 令狐 端木 尉迟 慕容 濮阳'.split(' ');
const maleFirst = [...'国建文海志永保长振德福天东书俊全学继占守广根新'];
const maleSecond = [...'军强林旺财义信良才有祥顺周庆山成民生峰岭立堂'];
const femaleFirst = [...'秀玉桂春素凤爱淑月雪晓小翠巧喜彩金瑞冬红'];
const femaleSecond = [...'英兰梅荣珍芳花云香莲枝琴霞玲娥芬叶萍敏娟'];
const singles = [...'涛磊勇毅婷倩鹏凯辉慧静洁艳帅鑫喆垚堃淼昇玥翀'];
/** Given names that are ordinary words. */
const words = new Set(
  '国民 国军 全民 学生 文学 天山 永生 新民 新生 新军 长生 长成 建成 金花 红花 雪花'.split(' '),
);

/** Makes names that differ from each other and from everything to avoid. */
export interface Namer {
  next(random: Random): string;
}

/** `avoid` says of a name that it must not be used: real persons, words of the register of places. */
export function createNamer(avoid: (name: string) => boolean): Namer {
  const used = new Set<string>();
  return {
    next: (random) => {
      for (let attempt = 0; attempt < 10_000; attempt += 1) {
        const name = inventName(random);
        if (used.has(name) || avoid(name)) continue;
        used.add(name);
        return name;
      }
      throw new Error('the stock of invented names is used up');
    },
  };
}

/** Mostly three characters, some two, a few four with a compound surname. */
function inventName(random: Random): string {
  const kind = random.next();
  if (kind < 0.012) return random.pick(compoundSurnames) + inventDoubleName(random);
  const surname = random.pickEarly(surnames);
  return surname + (kind < 0.1 ? random.pick(singles) : inventDoubleName(random));
}

function inventDoubleName(random: Random): string {
  for (;;) {
    const given = random.chance(0.5)
      ? random.pick(maleFirst) + random.pick(maleSecond)
      : random.pick(femaleFirst) + random.pick(femaleSecond);
    if (!words.has(given)) return given;
  }
}

/** True for the names of real persons and for every piece of a place's name. */
export function namesToAvoid(
  realNames: readonly string[],
  places: readonly Place[],
): (name: string) => boolean {
  const avoided = new Set(realNames);
  for (const { name } of places)
    for (const length of [2, 3, 4])
      for (let start = 0; start + length <= name.length; start += 1)
        avoided.add(name.slice(start, start + length));
  return (name) => avoided.has(name);
}
