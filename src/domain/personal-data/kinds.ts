export type PersonalDataKind =
  | 'identityNumber'
  | 'maskedIdentityNumber'
  | 'disabilityNumber'
  | 'mobileNumber'
  | 'maskedMobileNumber'
  | 'bankCard'
  | 'homeAddress'
  | 'partOfNumber'
  | 'documentNumber'
  | 'landline'
  /** A landline that stands without a word about whose it is. */
  | 'unlistedLandline'
  | 'onlineAccount'
  | 'numberPlate';

/** Where personal data begins; the text there is never copied. */
export interface PersonalDataMatch {
  kind: PersonalDataKind;
  /** Index into the text, in UTF-16 units. */
  index: number;
  /** The digits of a landline, to be compared with those of offices. */
  number?: string;
}

export const personalDataNames: Record<PersonalDataKind, string> = {
  identityNumber: '身份证号码',
  maskedIdentityNumber: '打了码或不完整的身份证号码',
  disabilityNumber: '残疾人证号码',
  mobileNumber: '手机号码',
  maskedMobileNumber: '打了码的手机号码',
  bankCard: '银行卡号',
  homeAddress: '村（社区）以下的住址',
  partOfNumber: '号码的后几位',
  documentNumber: '证件、户号',
  landline: '家庭电话',
  unlistedLandline: '办公电话表里没有的固定电话',
  onlineAccount: '微信号、QQ号',
  numberPlate: '车牌号',
};
