import type { TextFinding } from '../handbook/text-finding.ts';

/** 特困人员免费 is said of some, who pay nothing where others do. */
const free =
  /(?<!(?:人员|对象|家庭|[户人]|老人|儿童|学生|军人|烈属|岁以[上下]|者)(?:的|可|可以|一律|全部|均|都|享受|凭证)*)免费|不收(?:取)?(?:任何|一切|群众)?(?:的)?(?:一分)?(?:费用|钱|费)|分文不[取收]|零收费|零费用|不花一分钱|收费(?:为)?零元/u;
const paid =
  /(?:只|仅|还|需|须|要|应|再)?(?:需要?|须)?(?:缴纳?|收取?|交纳?|付|支付|共收费|收费)[^，。；！？\d免]{0,8}\d[\d.]*万?元/gu;
/** What was paid before, elsewhere, by others, or for something else. */
const otherwise =
  /原[来先]|以前|过去|从前|往年|此前|之前|市场|价值|成本|其他|其余|超[出过]|之外|以外|除|每年|财政|政府|企业|慈善|补贴|减免|节省|省下|由[^，。；]{1,10}(?:付|支付|承担|出)|第[二三]|再次|补办|押金|不再|若|如果|否则|非|自愿|另/u;

/** 全程免费，只需缴纳工本费10元: free of charge and a charge in one sentence. */
export const findPaidForFree = (text: string): TextFinding[] =>
  [...text.matchAll(/[^。！？；\n]+/gu)].flatMap(({ 0: sentence, index: start }) => {
    if (!free.test(sentence) || otherwise.test(sentence)) return [];
    return [...sentence.matchAll(paid)]
      .filter(({ 0: said }) => !/(?:收费|费)(?:为)?零元|^免/u.test(said))
      .map(({ 0: said, index }) => ({
        index: start + index,
        says: `前面说不收费，后面又说“${said}”`,
      }));
  });
