/** 0000 of 0000-1234567; `undefined` for short numbers and 400. */
export const areaCodeOf = (phone: string): string | undefined => /^(0\d{2,3})-/.exec(phone)?.[1];

/** Telephones in a text, with their area codes. */
export const phonesIn = (text: string): { index: number; area: string }[] =>
  [...text.matchAll(/(?<!\d)(0\d{2,3})[-－—]\d{7,8}(?!\d)/g)].map(({ 1: area = '', index }) => ({
    index,
    area,
  }));
