import type { TextFinding } from '../handbook/text-finding.ts';

/** Those who are called so by everybody; a wife, a father or a son is somebody's, who has a pronoun of his own. */
const women = '老太太|老太|大娘|奶奶|大妈|阿姨|大婶|女士|姑娘|老奶奶|大嫂|大姐';
const men = '老大爷|大爷|爷爷|老汉|大伯|大叔|老伯|先生|小伙子?|老爷爷|大哥|老头';
const others =
  '妻|丈夫|父|母|爸|妈|爹|娘|儿|女|婿|媳|公婆|爱人|老人|老伴|老两口|护工|护理员|护士|医生|社工|志愿者|网格员|工作人员|民政|干部|书记|主任|局长|所长|院长|站长|村民|邻居|孩子|孙|子女|家人|记者|同事|朋友|街坊|乡亲|群众|老师|学生|同志|夫妻|夫妇|一家|哥|弟|姐|妹|叔|姑|舅|师傅|队长|队员|人们|大家|有人|别人|战友|亲属|负责人|理事|会长|店主|老板|司机';
const isWoman = new RegExp(women, 'gu');
const isMan = new RegExp(men, 'gu');
const anybody = new RegExp(others, 'u');

/** 王大爷摆摆手，她说: the only person of a sentence has a pronoun of the other kind. */
export const findWrongPronouns = (text: string): TextFinding[] =>
  [...text.matchAll(/[^。！？；\n]+/gu)].flatMap(({ 0: sentence, index: start }) => {
    if (/[“”]|他们|她们|其他|他人/u.test(sentence)) return [];
    const female = [...sentence.matchAll(isWoman)];
    const male = [...sentence.matchAll(isMan)];
    const rest = sentence.replace(isWoman, '').replace(isMan, '');
    const [one] = [...female, ...male];
    if (female.length + male.length !== 1 || !one || anybody.test(rest)) return [];
    const wrong = female.length === 1 ? '他' : '她';
    const at = sentence.indexOf(wrong, one.index);
    // Who stands at the beginning is told of.
    return at < 0 ||
      one.index > 4 ||
      /[等给把为跟对向陪扶帮替和与让请]/u.test(sentence.slice(0, one.index))
      ? []
      : [{ index: start + at, says: `前面是“${one[0]}”，这里写作“${wrong}”` }];
  });
