/** 遇到的事: what the first question offers; several may be chosen. */
export const events = [
  { id: 'lowIncome', name: '收入低', label: '家里收入低，日子过得难' },
  { id: 'illness', name: '生大病', label: '家里有人生病，看病花费大' },
  { id: 'unemployed', name: '失业', label: '没了工作，或者长期找不到活' },
  { id: 'disability', name: '残疾', label: '家里有残疾人' },
  { id: 'old', name: '年老', label: '家里有60岁左右或者更大的老人' },
  { id: 'disaster', name: '受灾', label: '遭了水、旱、风、雪、地震等自然灾害' },
  { id: 'child', name: '孩子', label: '孩子没人照顾，或者处境很难' },
  { id: 'homeless', name: '流浪', label: '在外面没吃没住，回不了家' },
  { id: 'emergency', name: '意外', label: '突然出了事：火灾、车祸等' },
  { id: 'school', name: '上学', label: '家里有人上学，学费、生活费有困难' },
  { id: 'housing', name: '住房', label: '没有房子住，房子太小，或者是危房' },
] as const;
export type EventId = (typeof events)[number]['id'];

/**
 * What does not limit who may have 低保, or whose health insurance is paid for: only income and property decide
 * (社会救助法 arts 18, 24). Where a disaster or a night outside is all that is told, help comes first (arts 28, 31), and
 * nobody is asked for his income.
 */
export const decidedByMeans = [
  'lowIncome',
  'illness',
  'unemployed',
  'disability',
  'old',
  'child',
  'emergency',
  'school',
  'housing',
] as const satisfies readonly EventId[];
/** 医疗、教育、残疾康复等必需支出: 社会救助法 art. 22, 刚性支出困难家庭认定办法 art. 5. */
export const heavySpending = [
  'lowIncome',
  'illness',
  'unemployed',
  'disability',
  'emergency',
  'school',
] as const satisfies readonly EventId[];
