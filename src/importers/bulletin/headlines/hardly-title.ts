import { isPageWords } from '../documents/page-words.ts';
import { strayClosers, unclosedPunctuation } from '../text/line-kind.ts';

/** What no headline is, each by a form of its own. */
const forms = [
  // Half a sentence: it goes on before or behind, or ends in a word that something must follow.
  /[，、；：。—]$|^[，、；：。”’）》！？]|[。；]|\p{Script=Han}\.(?!\d)/u,
  /^(?:的|们|了(?![解却不]))|(?:和|与|及|并|或|把|被|将|从|向|于|以及|并且|进一步|加大|不断|其中|为了|由于|[一二三四五六七八九]是)$/u,
  /^[\p{Script=Han}·]{2,4}(?:说|表示|介绍|告诉记者)，/u,
  // Who, and nothing of it.
  /^\p{Script=Han}{1,10}(?:局|厅|委员会|办事处|总会|联合会|人民政府)$/u,
  // A caption, a credit.
  /^(?:[▲△▼↑↓]|[上下左右]?图(?:片)?(?:为|[：:一二三四①-⑩\d]))|(?:摄|供图|摄影报道)[）)]?$/u,
  // Who wrote it, run together with something else.
  /(?:本报|本刊|特约|实习)(?:首席|特约|实习)?(?:记者|通讯员)\s/u,
  // The editors' line, a running head.
  /(?:责任编辑|责编|校对|版式|美编|组版|值班主任|投稿邮箱|新闻热线|邮发代号|国内统一(?:连续出版物|刊)号)/u,
  /本期\s*\d+\s*篇|共\s*\d+\s*版|第\s*[A-Z]?\d+\s*[版页]|总第\s*\d+\s*期/u,
  /^《[^》]{2,12}》\s*\d{4}年\d{1,2}月/u,
];

const longest = 70;

/** Half a sentence, a caption, or words of the page: never a title. */
export const isHardlyTitle = (title: string): boolean => {
  const text = title.trim();
  return (
    [...text].length > longest ||
    isPageWords(text) ||
    !/\p{Script=Han}{2}/u.test(text.replace(/\s/gu, '')) ||
    forms.some((form) => form.test(text)) ||
    unclosedPunctuation(text).length + strayClosers(text).length > 0
  );
};
