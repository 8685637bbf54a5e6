import type { PersonalDataKind } from './kinds.ts';

/** A word behind which a number of a person follows, and what that number looks like. */
export interface ToldNumber {
  readonly kind: PersonalDataKind;
  readonly words: string;
  /** What may stand between the word and the number. */
  readonly gap: string;
  /** The number, joints between its digits; groups are not looked at. */
  readonly number: string;
  /** 12345678元, 12345678户: a count is no number of anybody. */
  readonly mayCount?: true;
}

/** Between two digits of one number; marks in their plain forms, tags of a page. */
const joint = String.raw`(?:[\s\-_.·・•/~+="'“”‘’()【】\[\]{}「」《》:*#|&、,;→^\x60]|—|–){0,4}(?:<[^<>]{0,40}>){0,2}(?:年|月|日|点|横杠?|杠|空格?|然后是?|再是?|接着是?|[前中后]面是?|中间是?|最后是?|末尾是?|[前中后]\d位是?)?`;
/** A blank, a hyphen. */
const tight = String.raw`[\s\-_.·・()]{0,3}`;
const digits = (least: number, most: number | '' = '', between = joint): string =>
  String.raw`\d(?:${between}[\dX*]){${least - 1},${most === '' ? '' : most - 1}}`;

/** Words that the number behind belongs to, and not to the word before. */
const other = '电话|热线|手机|窗口|时间|邮编|网址|公示|文号|号文|代码|令第';
const gap = (most: number): string =>
  String.raw`(?:(?!${other})[^\d\n。;]|\n|[前后共]?十?\d{1,2}位){0,${most}}?`;
const named = String.raw`[号码数字编证件No.是为即在于叫:,\s"'(\[【<>*_\-~#]|<[^<>]{0,40}>`;
const close = `(?:${named}){0,8}`;
/** Words of the same phrase. */
const phrase = String.raw`(?:(?!${other})[^\d\n。;,]){0,8}?`;

const mobile = String.raw`(?:(?:\+|00)?86${joint})?0?${joint}1${joint}[3-9](?:${joint}\d){9}(?!\d)`;

export const toldNumbers: readonly ToldNumber[] = [
  {
    kind: 'maskedIdentityNumber',
    words: '身份证(?!明)|身分证|身份號|身份证|证件号|公民身份|🆔|SFZ|sfz|社会保障号|社保号',
    gap: gap(14),
    number: `X?${digits(6)}`,
  },
  {
    kind: 'maskedIdentityNumber',
    words: '(?<![A-Za-z])(?:ID|id|Id)(?![A-Za-z])|(?<!许可|登记|备案|合格|资格|信用|书)证号',
    gap: close,
    number: digits(8),
    mayCount: true,
  },
  {
    kind: 'partOfNumber',
    words: String.raw`尾号|尾数|末尾|结尾|末号|尾巴|收尾|(?:[末后]|最后|末了|后面)(?:的)?[4-8]位(?:数字?)?|最末[4-8]位`,
    gap: String.raw`[号码数字是为即叫:\s"'(【*_]{0,5}`,
    number: String.raw`\d(?:[\s\-·]{0,2}[\dX]){3,7}(?![\d.])`,
    mayCount: true,
  },
  {
    kind: 'bankCard',
    words:
      '账号|帐号|賬號|账户|帐户|户头|卡号|存折|存摺|银行卡|社保卡|惠农卡|一卡通|工资卡|储蓄|农信|信用社|银行|农商行|[工农建中邮交招]行(?!业)|这个?卡|卡上|卡里|打款|转账|汇款|汇到|汇入|打到|收款',
    gap: phrase,
    number: digits(8, 25),
    mayCount: true,
  },
  {
    kind: 'documentNumber',
    words:
      '户[籍口]?编?\\s?号|户口[簿本页]?|家庭编[号码]|(?:低保|特困|供养|五保|残疾人?|优待|退役军人|烈属|结婚|离婚|出生|死亡|居住|驾驶|行驶|医保|医疗|救助|保障|老年|优抚|士兵|军官|警官|学生|准考|房产|不动产|不动产权|宅基地)证|驾照|医保(?:卡|编?号)|参保(?:编?号)|学籍号|学号|病历号|住院号|门诊号|病案号|就诊卡|档案号|建档编?号|社保编号|出生医学证明|护照|台胞证|回乡证|通行证|建档立卡',
    gap: phrase,
    number: `[A-Z]{0,2}${digits(6, 25)}`,
    mayCount: true,
  },
  {
    kind: 'documentNumber',
    words:
      '护照|[Pp]assport(?: No)?|通行证|台胞证|回乡证|返乡证|永居证|居留证|港澳证|出生医学证明|出生证',
    gap: close,
    number: String.raw`(?:[A-Za-z]${joint}){1,3}\d(?:${joint}\d){6,9}`,
  },
  {
    kind: 'mobileNumber',
    words:
      '电话|電話|手机|手機|📱|☎|📞|📲|打|拨|联系|聯繫|同号|来电|致电|号码|机号|短信|热线|[Tt][Ee][Ll]|[Pp]hone|[Mm]ob(?:ile)?|微信|呼叫|找',
    gap: gap(8),
    number: mobile,
  },
  {
    kind: 'landline',
    words: '短号|集群号|虚拟网号?',
    gap: close,
    number: digits(4, 6, tight),
    mayCount: true,
  },
  {
    kind: 'landline',
    words: '座机|宅电|家里?的?中?庭?电话|住宅电话|家里?的?座机|固话|固定电话',
    gap: close,
    number: String.raw`(?:0\d{2,3}${tight})?[2-9](?:${tight}\d){6,7}(?!\d)`,
    mayCount: true,
  },
  {
    kind: 'onlineAccount',
    words:
      '(?:[微薇威徽维唯]\\s?[信❤♥心芯xX]|绿泡泡|[Vv][信❤♥]|[Vv❤♥]号|(?<![A-Za-z])(?:VX|Vx|vx|WX|Wx|wx)(?![A-Za-z])|[Ww]e[Cc]hat|[Ww]eixin|加[我他她]?的?[vV](?![a-z])[❤♥]?|卫星号)(?!公众|小程序|视频号|平台|支付)',
    gap: String.raw`[号码账户ID是为即叫:\s"'(❤♥+]{0,6}`,
    number: String.raw`(?:[A-Za-z][\w\-]{5,19}|[A-Za-z](?:[ \u00A0]{1,2}[\w\-]){5,19}(?!\w)|${digits(6, 13)})`,
    mayCount: true,
  },
  {
    kind: 'onlineAccount',
    words:
      '(?<![A-Za-z])[Qq]\\s?[Qq](?![A-Za-z])|扣扣|抠抠|寇寇|蔻蔻|秋秋|球球|🐧|小?企鹅号?|(?<![A-Za-z])[Qq](?=[号:\\s]{0,2}\\d{5})|(?:支付宝|抖音|快手|钉钉|陌陌|小红书|微博|探探|头条)(?:账号|帐号|号|ID|id|上?搜索?)',
    gap: String.raw`[号码群数账帐户ID是为即叫:\s"'(❤+]{0,6}`,
    number: String.raw`(?:${digits(5, 12)}|(?=[A-Za-z_.\-]{0,20}\d)[A-Za-z][\w.\-]{4,30}(?:@[\w.\-]{3,30})?)`,
    mayCount: true,
  },
  {
    kind: 'numberPlate',
    words: '车牌|车号|号牌|牌照|车牌号',
    gap: close,
    number: String.raw`[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼]?[\s·.\-]?[A-HJ-NP-Za-hj-np-z][\s·.•\-]{0,3}(?=(?:[A-HJ-NP-Za-hj-np-z*][\s\-]{0,2}){0,4}\d)(?:[A-HJ-NP-Za-hj-np-z\d*][\s\-]{0,2}){5,6}`,
  },
];
