import { tellsOfLife } from './household-words.ts';
import { squeeze, type Cell } from '../files/grid.ts';

/** Who a row is to the head of the household. */
export type Relation = 'head' | 'member' | 'blank' | 'unknown';

/** Codes of GB/T 4761: 01 himself, 02 head of the household; 1 where the office counts from the head. */
const heads =
  /^(?:户主|申请人|户主本人|本人\(?户主\)?|户主\(本人\)|申请人本人|之?本人|自己|01|02|0|1|本户户主|户主或申请人)$/;
const members = new RegExp(
  `^(?:户主|申请人|其|之|与户主)?(?:之|的)?(?:${[
    '配偶|丈夫|妻子?|夫|爱人|老[伴公婆]|妻\\(配偶\\)|前妻|前夫',
    '(?:独生|养|继|非婚生|长|次|大|二|三|四|五|六|小|幼|亲)?(?:子女?|女儿?|儿子|孩子|儿|女|闺女|妮[儿子]?|丫头|小子|娃儿?)|子\\(长\\)|[一二三四五]子|[一二三四五]女',
    '(?:祖|外祖|养|继|岳|公|婆)?(?:父母?亲?|母亲?|父亲)|爸爸?|妈妈?|老?[爹娘]|公公|婆婆|岳父母?|岳母|爷爷?|奶奶?|外公|外婆|姥姥|姥爷',
    '(?:外|曾|长|次|重|侄)?(?:孙子?|孙女儿?|外孙女?|孙媳妇?|孙女婿)|(?:外)?甥(?:女|子)?|侄(?:子|女|儿)?',
    '(?:大|二|三|长|次)?(?:儿媳妇?|媳妇?|女婿|婿|弟媳|嫂子?|姐夫|妹夫)',
    '(?:大|二|三|四|胞|堂|表)?(?:哥哥?|弟弟?|姐姐?|妹妹?|兄弟?|兄妹?|姐弟|姊妹|兄|姐妹)',
    '叔叔?|伯父?|伯母|姑姑?|姨母?|舅舅?|叔父|婶(?:婶|母)?|其他(?:亲属|成员|家庭成员)?|其它|亲属|家属|家庭成员|成员|共同生活(?:的)?(?:家庭)?(?:成员|人)|保姆|非亲属|监护人|被监护人|儿童|同住人',
  ].join('|')})(?:\\d|[一二三四五])?$`,
);

/** 儿子（残） is the son; what may be said of his death or his leaving stays. */
const withoutRemark = (text: string): string =>
  text.replace(/(?<=.)\(([^()]+)\)$/, (whole, said: string) => (tellsOfLife(said) ? '' : whole));

export function readRelation(cell: Cell | undefined): Relation {
  const text = withoutRemark(squeeze(cell));
  if (/^[-—/.无]*$/.test(text)) return 'blank';
  if (heads.test(text)) return 'head';
  if (/^(?:[1-9]\d|0[3-9]|[2-9])$/.test(text)) return /^[2-9]$/.test(text) ? 'unknown' : 'member';
  return members.test(text) ? 'member' : 'unknown';
}
