import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ListedPerson } from '../domain/notices/listed-person.ts';
import { findListedNames, buildNameLookup } from './listed-names.ts';

const people: ListedPerson[] = [
  { list: 'a', name: '犇猋骉', village: '东王贺村', amountYuan: 1260 },
  { list: 'a', name: '苗青禾', village: '东王贺村', amountYuan: 480 },
  { list: 'a', name: '聂春泥', village: '白庄社区', amountYuan: 600 },
  { list: 'b', name: '谷满仓', village: '钜桥村' },
  { list: 'b', name: '高明', village: '钜桥村' },
  { list: 'b', name: '和平', village: '钜桥村' },
  { list: 'b', name: '买买提·艾力', village: '钜桥村' },
];
const index = buildNameLookup(people);
const leaksIn = (text: string, allowed: readonly string[] = [], known = index) => [
  ...new Set(findListedNames(text, known, new Set(allowed)).map(({ leak }) => leak)),
];

describe('a part of a list is found', () => {
  test.each([
    ['a list as it lies in data', '乡镇,村,姓名\n,,犇猋骉\n,,苗青禾\n,,聂春泥\n'],
    ['a sentence', '这次的三户是苗青禾、聂春泥和犇猋骉。'],
    ['spaces in the names', '苗 青 禾　聂 春 泥　犇 猋 骉'],
    ['characters that are not seen', '苗\u200B青禾、聂\u00AD春泥、犇\u2060猋骉'],
    ['marks in the names', '苗·青·禾、聂-春-泥、犇.猋.骉三户'],
    ['a column of names', '苗青禾\n聂春泥\n犇猋骉'],
    ['names of people who are addressed', '苗青禾同志、聂春泥女士、犇猋骉先生'],
    ['names downwards', '苗\n\n青\n\n禾\n\n聂\n\n春\n\n泥\n\n犇\n\n猋\n\n骉\n'],
    ['characters of one sort between others', '苗1青2禾，聂x春x泥，犇🌸猋🌸骉'],
    ['two characters apart', '高\n明\n和\n平\n谷\n满\n仓\n'],
    ['surnames told', '姓苗名青禾，姓聂名春泥，姓犇名猋骉'],
    [
      'fields',
      '{"xing":"苗","ming":"青禾"},{"xing":"聂","ming":"春泥"},{"xing":"犇","ming":"猋骉"}',
    ],
    ['given names first', '青禾苗、春泥聂、猋骉·犇'],
    ['names from their ends', '\u202E禾青苗\u202C、\u202E泥春聂\u202C、\u202E骉猋犇\u202C'],
    ['traditional characters', '買買提·艾力、穀滿倉、谷滿倉、高明、和平'],
    ['radicals and forms for compatibility', '⾕满仓、⾼明、买买提·艾⼒'],
    ['marks on the characters', '苗\u0332青禾、聂\uFE00春泥、犇\u{E0101}猋骉'],
    ['letters', 'Miáo Qīnghé, Niè Chūnní, Bēn Biāobiāo'],
    ['letters, given names first', 'Qinghe Miao, Chun-ni Nie, Biaobiao BEN'],
    ['letters with tones in figures', 'miao2 qing1 he2, nie4 chun1 ni2, ben1 biao1 biao1'],
    ['letters without blanks', 'photos/miaoqinghe_nieChunNi_benbiaobiao.jpg'],
    ['names in cells', '苗，青，禾；聂，春，泥；犇，猋，骉'],
    ['emphasis in the names', '**苗**青禾、_聂_春泥、`犇`猋骉'],
    ['tags in the names', '<b>苗</b>青禾、聂<i>春</i>泥、犇<wbr />猋骉'],
    ['comments in the names', '苗{/* 1 */}青禾、聂<!-- 2 -->春泥、犇{/* */}猋骉'],
    [
      'readings above the names',
      '<ruby>苗<rt>miáo</rt></ruby>青禾、<ruby>聂<rt>niè</rt></ruby>春泥、犇猋骉',
    ],
  ])('%s', (_what, text) => {
    expect(leaksIn(text)).toContain('part-of-list');
  });
});

describe('a name beside a fact of its row is found', () => {
  test.each([
    ['its village', '东王贺村的苗青禾家'],
    ['its village without its word', '家在东王贺，苗青禾说'],
    ['its amount', '苗青禾，每月480元'],
    ['its amount with a comma', '犇猋骉 1,260元'],
    ['its amount in the next cell of a table', '犇猋骉,3,1260,2023-05'],
    ['a word of need', '低保户苗青禾'],
    ['a name with a dot', '特困户买买提·艾力'],
    ['a name in letters', '低保户 Miao Qinghe'],
    ['a name turned round', '低保户：青禾苗，三口人'],
    ['a name in pieces', '低保户苗·青·禾领到了米'],
    ['need sentences later', `苗青禾很高兴。${'煤送到了各家的院子里，'.repeat(6)}她现在享受低保。`],
    ['need in the next paragraph', '苗青禾今年很高兴。\n\n她家今年纳入低保。'],
    ['a name of two characters', '低保户，高明，全家三口'],
    ['somebody who is addressed', '低保户苗青禾同志的房子修好了'],
    ['somebody who is addressed, and an amount', '苗青禾先生每月领480元'],
  ])('%s', (_what, text) => {
    expect(leaksIn(text)).toContain('name-with-fact');
  });
});

describe('what is no leak', () => {
  test.each([
    ['a namesake alone', '苗青禾的画在文化馆展出'],
    ['two namesakes', '苗青禾和聂春泥的画在文化馆展出'],
    ['three people of different lists', '苗青禾、聂春泥、谷满仓的画'],
    ['an office', '民政局副局长苗青禾到低保户家里看望'],
    [
      'what stands above an article',
      'topics: [养老服务, 社会救助]\nplaces: []\n---\n苗青禾的画在文化馆展出',
    ],
    ['an office behind the name', '苗青禾主任介绍低保政策'],
    ['another village', '白庄社区的苗青禾'],
    ['another amount', '苗青禾收到4800元、48000元'],
    ['a word that is a name', '低保办法实施以来，和平小区的困难群众……'],
    ['a part of a word', '救助工作要做到崇高明确'],
    ['the masked form', '低保户苗*禾、聂*泥、犇*骉'],
    [
      'need of others later',
      `苗青禾的画在文化馆展出。${'观众很多。'.repeat(10)}他们还看望了低保户。`,
    ],
    ['words in which a name turned round stands', '低保户种青禾苗的人多，春泥聂在一起'],
    ['words of other languages', 'Human women change gaoming and heping for low income'],
    ['characters that meet across words', '高\n明天低保办公；和\n平时一样'],
    ['things side by side', '米、面、油、肉、煤、药、衣、被'],
    ['no name at all', '低保户一家三口，每月480元'],
    [
      'names far from each other',
      `苗青禾${'，画展'.repeat(700)}聂春泥${'，画展'.repeat(700)}犇猋骉`,
    ],
  ])('%s', (_what, text) => {
    expect(leaksIn(text)).toEqual([]);
  });

  test('names of a list that may stand here', () => {
    const text = '低保户苗青禾、聂春泥、犇猋骉，东王贺村';
    expect(leaksIn(text, ['a'])).toEqual([]);
    expect(leaksIn(text, ['b'])).not.toEqual([]);
  });

  test('a byline, and a name for which an editor vouches', () => {
    const vouched = buildNameLookup(people, ['苗青禾']);
    expect(leaksIn('苗青禾看望低保户', [], vouched)).toEqual([]);
    expect(leaksIn('聂春泥是低保户', [], vouched)).toEqual(['name-with-fact']);
  });
});

describe('a list that is split over texts', () => {
  const ofTexts = (...texts: readonly string[]) => texts.flatMap((text) => leaksIn(text));

  test('two names a text, which say nothing of the people, are no leak: each could be of two namesakes', () => {
    expect(ofTexts('苗青禾和聂春泥的画', '犇猋骉的画')).toEqual([]);
  });

  test.each([
    ['what the list is', '低保对象（一）：苗青禾、聂春泥'],
    ['a village', '东王贺村苗青禾、白庄社区聂春泥'],
    ['an amount', '苗青禾480，聂春泥600'],
  ])('a text that says %s is one already with one name', (_what, text) => {
    expect(ofTexts(text, '犇猋骉的画')).toEqual(['name-with-fact']);
  });
});

test.each([
  ['in letters of a foreign spelling', '低保户 Miao Ch\u2018ing-ho'],
  ['in signs for sounds', '低保户ㄇㄧㄠˊ ㄑㄧㄥ ㄏㄜˊ'],
])('a name that no neighbour would read is not looked for: %s', (_what, text) => {
  expect(leaksIn(text)).toEqual([]);
});

test('the line is told', () => {
  expect(findListedNames('甲\r\n乙\n低保户苗青禾', index)).toEqual([
    { leak: 'name-with-fact', line: 3 },
  ]);
});

test('a planted list is found in any text', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: 'grapheme' }),
      (before, behind) => {
        const text = `${before}\n苗青禾\n聂春泥\n犇猋骉\n${behind}`;
        expect(leaksIn(text)).toContain('part-of-list');
      },
    ),
  );
});

test('a mark to be filled in is nobody', () => {
  const unfilled = buildNameLookup([{ list: 'c', name: '【待填】', village: '' }]);
  expect(leaksIn('这里领取低保：【待填】', [], unfilled)).toEqual([]);
});
