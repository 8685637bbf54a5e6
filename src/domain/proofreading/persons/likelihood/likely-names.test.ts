import { describe, expect, test } from 'vitest';
import { findRiskySentences } from '../../child-mention.ts';

const names = (text: string): string[] =>
  findRiskySentences(text, text).flatMap((found) => found.names);

// Everybody in these sentences is invented.

describe('where no rule says that somebody is named, the evidence is added up', () => {
  test.each([
    ['女儿庄晓梦确诊那天，老庄把出租车停在路边哭了半个钟头。', ['庄晓梦']],
    ['捐献造血干细胞的是姐姐，等着救命的是弟弟练云飞。', ['练云飞']],
    ['八个月大的谢安然等待肝移植，爸爸要把自己的肝割给他。', ['谢安然']],
    ['小草莓的化疗做到第四个疗程了，头发掉光了，妈妈给她织了顶红帽子。', ['小草莓']],
  ])('%s', (text, expected) => {
    expect(names(text)).toEqual(expect.arrayContaining(expected));
  });

  test('who stands beside a name in a list is one of those who are named', () => {
    expect(names('车队把四名孤残孩子接去看红叶，党云、党台、党山、党红一路上叽叽喳喳。')).toEqual(
      expect.arrayContaining(['党云', '党台', '党山', '党红']),
    );
  });

  test('what is described and done speaks against a name', () => {
    for (const text of [
      '图为市第二社会福利院新建的康复楼外景。',
      '市三八红旗手张改萍把第九个寄养孩子送进了大学。',
      '暖暖的阳光照进病房。',
      '这个男孩爱拆玩具。',
      '记者在现场看到，工作人员正在给每一张小床换上新床单。',
      '有的孩子怕黑，护理员就在床头装了一盏小夜灯。',
    ])
      expect(names(text)).toEqual([]);
  });
});

test('one letter stands for somebody of whom something is told', () => {
  expect(names('王C，女，2016年生，双下肢畸形，现寄养在镇上。')).toContain('王C');
  expect(names('社工日志：今天Y终于肯吃饭了，十一岁的他已经三天没说话。')).toContain('Y');
  expect(names('福利院的孩子每天补充维生素C，感冒少了。')).toEqual([]);
});

test('a name with a dot goes on as long as its characters stand for sounds', () => {
  expect(names('买买提江·艾合买提随父母卖干果时走失，救助站替这个十岁的男孩找到了家。')).toEqual([
    '买买提江·艾合买提',
  ]);
});
