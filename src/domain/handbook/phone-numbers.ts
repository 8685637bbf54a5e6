import { isUnknownHotline } from './hotline-numbers.ts';

/** A telephone number in a text. */
export interface SpokenNumber {
  index: number;
  phone: string;
}

const office = String.raw`0\d{2,3}-\d{7,8}|[48]00-\d{3}-\d{4}`;
const short = '12[03]\\d{2}|110|119|120|122';
/** Not a part of a longer number, of a year or of 民发〔2021〕; not an amount, a time, a number of things. */
const numbers = new RegExp(
  String.raw`(?<![\d.,，〔\-—第])(?:${office}|(?:${short})(?!\s*[元人户件年月日天万亿千百个名岁次条号页公亩平米%％]))(?![\d.\-])`,
  'g',
);

/** Numbers that can be called, in the order of the text; those that nobody has are none. */
export const findPhoneNumbers = (text: string): SpokenNumber[] =>
  [...text.matchAll(numbers)].flatMap(({ 0: phone, index }) =>
    isUnknownHotline(phone) ? [] : [{ index, phone }],
  );
