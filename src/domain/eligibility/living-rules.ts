import {
  is,
  isNot,
  atLeast,
  atMost,
  between,
  anyOf,
  rule,
  act,
  interim,
  allowanceMeasures,
  povertyMeasures,
  type Rule,
} from './rule.ts';

const adult60 = atLeast('elderAge', 60);
/** 没有劳动能力的未成年人: 特困人员认定办法 art. 5 (2). */
const under16 = atMost('childAge', 15);
/** 没有生活来源, 没有人供养: 特困人员认定办法 arts 4, 6, 8. */
const aloneAndPoor = [
  is('ownIncome', 'none', 'little'),
  isNot('assets', 'over'),
  is('support', 'none', 'unable'),
];
/** 没有劳动能力的残疾: 特困人员认定办法 art. 5 (3). */
const cannotWork = anyOf(
  [is('kind', 'mental'), between('grade', 1, 3)],
  [is('kind', 'limb'), between('grade', 1, 2)],
  [is('kind', 'sight'), between('grade', 1, 1)],
);
/** 边缘家庭里可以单独申请低保的人: 最低生活保障审核确认办法 art. 8. */
const severe = anyOf(
  [is('illness', 'serious')],
  [between('grade', 1, 2)],
  [is('kind', 'mental'), between('grade', 3, 3)],
);

/** 低保, 特困供养: what keeps people from day to day. */
export const livingRules: readonly Rule[] = [
  rule(
    'allowance-held',
    'subsistenceAllowance',
    'held',
    [is('status', 'subsistence')],
    '您家已经在领低保。人口、收入变了，请告诉窗口；刚找到工作、收入超过标准的，可以有渐退期；更困难了，可以申请增发。',
    act('第四十条至第四十八条'),
    interim('第十三条'),
  ),
  rule(
    'allowance-family',
    'subsistenceAllowance',
    'likely',
    [isNot('status', 'extreme'), is('income', 'below'), is('assets', 'within')],
    '人均收入低于当地低保标准、财产符合当地规定的家庭，可以申请低保。',
    act('第十八条至第二十一条'),
    interim('第九条'),
  ),
  rule(
    'allowance-alone',
    'subsistenceAllowance',
    'likely',
    [isNot('status', 'extreme'), is('income', 'edge'), is('assets', 'within'), severe],
    '收入略高的家庭先认定为低保边缘家庭，家里的重病、重残人员可以单独申请低保。',
    act('第十八条至第二十一条'),
    allowanceMeasures('第八条'),
  ),
  rule(
    'allowance-edge',
    'subsistenceAllowance',
    'maybe',
    [isNot('status', 'extreme'), is('income', 'edge'), is('assets', 'within')],
    '收入略高的家庭里，确有特殊困难的人也可能纳入低保，请窗口判断。',
    act('第十八条至第二十一条'),
  ),

  rule(
    'poverty-held',
    'extremePovertySupport',
    'held',
    [is('status', 'extreme')],
    '已经是特困供养人员。孩子满18周岁、还在读高中或中职的，继续供养。自理能力变了，可以申请重新评估。',
    act('第十六条'),
    povertyMeasures('第二十四条'),
  ),
  rule(
    'poverty-old',
    'extremePovertySupport',
    'likely',
    [adult60, ...aloneAndPoor],
    '年满60周岁、没有生活来源、没有人能供养的老人，可以申请特困供养；交医保、看病另有救助。',
    act('第十六条、第二十四条'),
    povertyMeasures('第四条至第八条'),
  ),
  rule(
    'poverty-disabled',
    'extremePovertySupport',
    'likely',
    [cannotWork, ...aloneAndPoor],
    '残疾较重、没有生活来源、没有人能供养的残疾人，可以申请特困供养；交医保、看病另有救助。',
    act('第十六条、第二十四条'),
    povertyMeasures('第四条至第八条'),
  ),
  rule(
    'poverty-other-disabled',
    'extremePovertySupport',
    'maybe',
    [atMost('grade', 4), ...aloneAndPoor],
    '别的残疾算不算没有劳动能力，省里有规定，请窗口判断；没有证的，先到残联评定。',
    povertyMeasures('第五条'),
  ),
  rule(
    'poverty-child',
    'extremePovertySupport',
    'maybe',
    [under16, is('parents', 'dead', 'unable')],
    '不满16周岁、没有父母抚养的孩子，符合特困条件的，可以在特困供养和儿童保障里选一样。',
    act('第十六条'),
    povertyMeasures('第四条、第五条、第九条'),
  ),
];
