/** Words after which a number of yuan follows; whatever is counted in money ends in one of a few characters (销售额, 产值, 公益金). */
const moneyWord =
  /(?:[额量值费款金资入出价税债利]|补助|补贴|拨付|发放|筹集|募集|共计|合计|总计|累计)(?:[为是达共计约近了]|达到|超过){0,2}\s?$/;
/** Words of a text that tells how to reach somebody. */
const contactWord = /手机|电话|联系|致电|拨打|来电|微信|短信|号码|咨询|热线|[Tt][Ee][Ll]|转账/;
const yuanToTheEnd =
  /^1\d{10}\s?元(?:整|人民币)?(?=$|[，。；、）)！？\s]|的?[是为]?(?:全[省市县国]|各|合计|总|已|拨|发))/;
/** 1408.7073933亿元 */
const inMillions = /^1\d{1,9}\.\d{1,9}[万亿]/;
/** Characters in front that are looked at. */
const before = 20;

/**
 * Whether the eleven digits at `index` are a sum of money: written without a gap, `元` and the end of a phrase behind
 * them, a word for money directly before, and nobody to be reached nearby. In doubt they are not.
 */
export function isAmountOfMoney(text: string, index: number): boolean {
  if (inMillions.test(text.slice(index, index + before))) return true;
  if (!yuanToTheEnd.test(text.slice(index, index + before))) return false;
  const front = text.slice(Math.max(0, index - before), index);
  return moneyWord.test(front) && !contactWord.test(front);
}
