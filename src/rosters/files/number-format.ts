/** What a number format displays besides the number, or instead of it. */
export interface FormatLook {
  /** True if it hides the number. */
  unseen: boolean;
  /** Words that it adds, 0"（停发）"; '' for none and for units and parts of dates. */
  words: string;
}

const units = /[元圆角分人口户名个岁年月日号时秒上下午星期周第季度百千万亿整正负每￥]/g;

/** Reads the code of a number format as Excel writes it (ECMA-376, 18.8.31). */
export function readFormat(code: string): FormatLook {
  const [positive = ''] = code.replace(/"[^"]*"/g, '""').split(';');
  const words = code
    .replace(/\[[^\]]*\]/g, '')
    .replace(units, '')
    .replace(/[^一-鿿]/g, '');
  return { unseen: code.includes(';') && positive.trim() === '', words };
}
