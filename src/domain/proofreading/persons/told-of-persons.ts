import { personal } from './slots.ts';

/*
 * Sources of regular expressions for what stands before and behind the name of somebody: who they are, of whom, how they are.
 */

export const begin = String.raw`^|[^\p{Script=Han}\d]`;
export const count = '[\\d一二两三四五六七八九十零百]+';
export const child = '(?:男孩|女孩|[男女盲聋残]童|男婴|女婴|聋儿|少年|少女|青年|姑娘|小伙子?)';
/** Not 三名女孩. */
export const one = '(?<!名|[个位些群批众多])';
export const someone = `${one}(?:${child}|(?:困难|贫困|患病|残疾|失能|孤寡)(?:党员|职工|群众|教师|军人|妇女|青年)|弃婴|孤儿|患儿|遗孤|[病患]者|考生|学生|同学|儿子|女儿|[养继侄][女子]|孙子|孙女|外孙女?|弟弟|妹妹|哥哥|姐姐|丈夫|妻子|婆婆|公公|老伴|家属|(?:流浪|乞讨|受助|滞留|特困|供养|走失)人员|老人|老汉|老太太?|户主|[保困贫测残缘]户|养员|[残盲聋][疾障]?人士?|肢残人|村民|儿童|院民|案主|服务对象|被?监护人|[贫特]困生|受助生|寄宿生|[小中大]学生)`;
export const kin =
  '(?:爸爸?|妈妈?|爹|娘|父母|父亲|母亲|双亲|爷爷|奶奶|姥姥|姥爷|外婆|外公|养父|养母|继父|继母|叔叔|姑姑|伯伯|伯父|舅舅|弟弟|妹妹|哥哥|姐姐|老伴|妻子|丈夫|爱人|儿子|女儿|孙子|孙女)';
export const belonging = `(?:假肢|义肢|轮椅|拐杖|助行器|助听器|人工耳蜗|耳蜗|矫形鞋|支具|奶粉|尿布|药费|病床|病历|病情|病房|护理床|白血病|癫痫|脑瘫|心脏病|先天性|手术|化疗|透析|骨髓|胸口|膝盖|肩膀|小手|小脸|小床|书包|课本|作业|学费|抚养费|监护人|[双左右]?[腿手脚眼腰](?=[是被已还都又上不没能，])|${kin})`;
export const ill = `(?:对\\p{Script=Han}{1,4}过敏|双[目腿耳手眼]|患|得了?|查出|被[^，。]{0,4}(?:查|诊|确)|确诊|瘫|偏瘫|失[明聪能智独语]|卧床|截肢|因[病车残]|[^，。、]{0,4}[残瘫病症瘤癌])`;
export const fate =
  '(?:都|双|早|相继|先后|离|去世|病[故逝]|失[联踪]|服刑|改嫁|外出|常年|在外|一走)';

/** What is said directly behind the name of somebody. */
export const ofSomebody = `${personal.source.slice(1)}|的${belonging}|${ill}|第[一二三两\\d]|[终竟突忽]|，[当那][晚天]|，${count}[，岁]|一辈子|做(?:手术|检查|化疗|透析|治疗|康复)|的(?:画|作文|诗|歌|愿望|心愿|字|信)`;
