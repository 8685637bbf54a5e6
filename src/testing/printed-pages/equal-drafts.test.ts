import { describe, expect, it } from 'vitest';
import type { Month } from '../../domain/date.ts';
import { readPdf } from '../../importers/bulletin/documents/pdf/read-pdf.ts';
import { readWeb } from '../../importers/bulletin/documents/web/read-web.ts';
import { readWord } from '../../importers/bulletin/documents/word/read-word.ts';
import { centred, setArticle, type Look } from '../../importers/bulletin/documents/testing/look.ts';
import { writeWord } from '../../importers/bulletin/documents/testing/write-word.ts';
import { importBulletin, importDocument } from '../../importers/bulletin/import-bulletin.ts';
import { sampleArticles } from '../../importers/bulletin/testing/sample-articles.ts';
import { Html } from '../../print/html.ts';
import { openTestPrinter } from '../../print/testing/test-printer.ts';

const month = '2018-07' as Month;
const articles = sampleArticles
  .filter(
    ({ kind, bylines }) =>
      kind !== '图片' && bylines.length > 0 && bylines.every(({ role }) => role !== '摄'),
  )
  .slice(0, 5);
const sample = articles.flatMap((article) => setArticle(article, centred));

const title = (text: string): Look => ({ ...centred.title, text });
const deck = (text: string): Look => ({ text, size: 15, align: 'center' });
const byline = (text: string): Look => ({ text, align: 'center' });
const subhead = (text: string): Look => ({ text, size: 14, isBold: true, align: 'center' });
const gap: Look = { text: '' };
const line = (text: string): Look => ({ text: `　　${text}` });

/** A file as an office sends it: the editors' words, a report with subheads, a comment, a brief, a story, a letter. */
const circular: readonly Look[] = [
  line(
    '编者按：入冬以后，送煤、送衣、送医到家的消息一天比一天多。本刊选登五篇，愿更多的人伸出手来。',
  ),
  gap,
  deck('枫桥县民政局把冬衣送上山'),
  title('三百件棉衣 翻过两道梁'),
  deck('——枫桥县冬令救助走山记'),
  byline('记者 丁小满 通讯员 罗向东'),
  line(
    '十一月六日，枫桥县民政局的货车在山脚停了下来，余下的路要靠人背。十二名干部一人两包，走了三个钟头。',
  ),
  subhead('路不通，人通'),
  line('上岭村在最高处，住着二十一户。村支书早早等在垭口，身后跟着七个背篓的年轻人。'),
  line('“去年是雪后才送到的，今年赶在了雪前。”一位大娘把棉衣穿在身上，拉着干部的手不放。'),
  subhead('衣不合，再换'),
  line('衣服有大有小，干部们把尺码记在本子上，不合身的三天里换好。到十一月九日，换了十六件。'),
  gap,
  title('登记本不该只锁在抽屉里'),
  byline('白雪松'),
  line('登记本上写着谁家缺衣、谁家缺煤，可是有的本子一年也没有翻开过。'),
  line('本子是给人用的。把它带在身上，走到哪里记到哪里，办到哪里销到哪里，这才叫登记。'),
  gap,
  title('老渡口修好了防滑台阶'),
  line(
    '本报讯（通讯员 罗向东）老渡口的四十级石阶日前全部换成了防滑石，两边装了扶手。过渡的老人说，再也不用一步一挪了。',
  ),
  gap,
  title('一盏马灯和一位守林人'),
  line('守林人老鲍在山上住了十九年，屋里只有一盏马灯。今年九月，电线架到了他的门口。'),
  line(
    '通电那天晚上，他把马灯擦干净，挂在了墙上。“它陪我这么多年，也该歇歇了。”他说。（通讯员 宋清泉）',
  ),
  gap,
  title('养老院的热水为什么凉得快'),
  byline('记者 丁小满'),
  line('十一月以来，几位老人反映，养老院的热水到了三楼就不热了。记者跟着水电工一层一层地找。'),
  line('原来是楼梯间的管子没有包保温层。水电工用了半天时间把管子包好，三楼的水第二天就热了。'),
];

/** The paragraphs as a page of the web sets them, and as a page to be printed. */
const markupOf = (looks: readonly Look[]): string =>
  looks
    .map(({ text = '', size, align, isBold }) => {
      const style = `font-size:${size ?? 12}pt;${align === 'center' ? 'text-align:center' : 'text-indent:2em'}`;
      const words = text.replace(/^\u3000+/u, '');
      return `<p style="${style}">${isBold ? `<strong>${words}</strong>` : words}</p>`;
    })
    .join('');

const blocksOf = (read: Awaited<ReturnType<typeof readWord>>) => {
  if ('refusals' in read) throw new Error(read.refusals.join('\n'));
  return read.blocks;
};

describe.each([
  ['the sample', sample],
  ['a circular', circular],
])('five articles of %s', (_, looks) => {
  it('give equal drafts from .docx, .pdf, .txt and a page of WeChat', async () => {
    const printer = await openTestPrinter();
    const style = '@page { size: 210mm 900mm; margin: 20mm } p { margin: 0; line-height: 1.6 }';
    const markup = markupOf(looks);
    const pdf = await printer.print({ title: '五篇', style, body: new Html(markup) });
    const page = `<div id="js_content" style="visibility: hidden">${markup}<p>阅读 1023</p></div>`;
    const web = await readWeb(page, () => Promise.resolve(undefined));
    const word = importDocument(blocksOf(await readWord('a.docx', await writeWord(looks))), month);
    const texts = word.drafts.map(({ text }) => text);
    expect(texts).toHaveLength(articles.length);
    const others = {
      html: importDocument(web, month),
      pdf: importDocument(blocksOf(await readPdf('a.pdf', pdf)), month),
      txt: importBulletin(looks.map(({ text = '' }) => text).join('\n'), month),
    };
    for (const [format, { drafts }] of Object.entries(others))
      expect({ format, texts: drafts.map(({ text }) => text) }).toEqual({ format, texts });
  });
});
