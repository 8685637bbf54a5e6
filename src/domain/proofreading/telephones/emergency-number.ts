import type { TextFinding } from '../../handbook/text-finding.ts';

/** What each number is called for. */
const services: Readonly<Record<string, RegExp>> = {
  119: /火警|着火|失火|起火|火灾|火情|灭火|消防/u,
  110: /报警|民警|警察|公安|盗|抢|诈骗|打架|斗殴/u,
  120: /急救|救护车|胸痛|昏迷|昏倒|晕倒|心梗|中风|休克|抽搐|送医|大出血/u,
  122: /交通事故|车祸|追尾/u,
};
const called = new RegExp(
  `(?<before>[^。；！？]{0,24})(?<![\\d-])(?<phone>${Object.keys(services).join('|')})(?!\\d|[元人户件个名份张条次处年%.])(?=(?<behind>[^。；！？\\d]{0,14}))`,
  'gu',
);
const isCall = /(?:拨打?|打|致电|电话|热线|呼叫)(?:[^，。；\d]{0,5})$/u;
/** Fires, accidents and patients may be told to the police too. */
const police = '110';

/** 火警电话120, 拨打119叫救护车: an emergency number whose sentence is about another service alone. */
export const findWrongEmergencyNumbers = (text: string): TextFinding[] =>
  [...text.matchAll(called)].flatMap(({ groups = {}, index }) => {
    const { before = '', phone = '', behind = '' } = groups;
    const isBeside = isCall.test(before) || /^(?:叫|报警|急救|火警|求救)/u.test(behind);
    const near = `${before}${/\d/u.test(behind) ? '' : behind}`;
    const others = Object.entries(services).filter(
      ([other, words]) => other !== phone && words.test(near),
    );
    const isTold = services[phone]?.test(near) ?? true;
    const named = /(?:火警|急救|报警|交通事故)(?:电话|热线|号码)$/u.test(before);
    const [other] = others;
    return !isBeside || isTold || other === undefined || (phone === police && !named)
      ? []
      : [{ index: index + before.length, says: `${phone}不是这件事的电话，应为${other[0]}` }];
  });
