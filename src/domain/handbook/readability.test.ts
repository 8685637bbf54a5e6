import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findAmount, findHardPlaces, findUnexplained, longestSentence } from './readability.ts';

const codes = (text: string): string[] => findHardPlaces(text).map(({ code }) => code);

describe('hard reading', () => {
  test.each([
    ['到窗口递交申请书，材料不齐的，窗口一次说清。', []],
    [`${'一句话，'.repeat(16)}完。`, ['long-sentence']],
    ['短句。'.repeat(60), []],
    ['乡镇人民政府街道办事处社会救助服务窗口统一受理各类社会救助申请', ['long-stretch']],
    ['对符合条件的，予以批准。', ['officialese']],
    ['自受理之日起三天内答复。', ['officialese']],
    ['在有的地方可以上网办。', []],
    ['人均收入低于标准，必须如实说，大家都均摊。', []],
    ['您可以带若干照片，须知写在墙上。', []],
    ['按《关于切实开展救助的通知》办。', []],
    ['“逾期”就是过了期限。', []],
    ['申请被退回、被搁置的，可以打电话。', ['passive']],
    ['不能被表面现象所迷惑。', ['passive']],
    ['发放衣被、食品和被子。', []],
  ])('%s', (text, expected) => {
    expect(codes(text)).toEqual(expected);
  });

  test('a place is told where it stands', () => {
    const [place] = findHardPlaces('先看材料。对符合条件的，予以批准。');
    expect(place?.index).toBe(12);
    expect(place?.message).toContain('请换成平常话');
  });

  test('short sentences of any words but those of files are easy', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), (count) => {
        const text = `${'甲乙丙丁，'.repeat(Math.floor(longestSentence / 4))}。`.repeat(count);
        expect(codes(text)).toEqual([]);
      }),
    );
  });
});

test('hard words count as explained where a term of the glossary holds them', () => {
  const text = '赡养、抚养、监护、失能';
  expect(findUnexplained(text, ['赡养', '抚养', '监护人'])).toBeUndefined();
  expect(findUnexplained(text, ['赡养', '抚养'])).toEqual({ words: ['监护', '失能'], share: 0.5 });
  expect(findUnexplained('赡养、抚养', [])).toBeUndefined();
});

test.each([
  ['每年3480元', '3480元'],
  ['每月 1,290 元', '1,290 元'],
  ['２９０元', '２９０元'],
  ['六百多元', '六百多元'],
  ['0.5万元', '0.5万元'],
  ['约6万余元', '6万余元'],
  ['¥290', '¥2'],
  ['多元救助', undefined],
  ['一元旦', undefined],
  ['2026年元旦', undefined],
  ['三十个工作日', undefined],
])('amounts typed by hand: %s', (text, found) => {
  expect(findAmount(text)?.found).toBe(found);
});
