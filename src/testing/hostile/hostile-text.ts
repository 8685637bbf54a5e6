import { each, hugePng, inputsOf, type Table } from './hostile-input.ts';

const html =
  (body: string): (() => Buffer) =>
  () =>
    Buffer.from(
      `<!doctype html><html><head><title>互助食堂开张</title></head><body><h1>互助食堂开张</h1><p>本报讯（记者 白晓禾）善堂镇的老人吃上了热饭。</p>${body}</body></html>`,
    );

const refusedPages: Table = {
  'boxes 200,000 deep': () => html(`${'<div>'.repeat(200_000)}甲`)(),
  'lists 20,000 deep': () => html(`${'<ul><li>'.repeat(20_000)}甲`)(),
  'tables 3,000 deep': () => html(`${'<table><tr><td>'.repeat(3000)}甲`)(),
  '10 million characters': () => html(`<p>${'甲'.repeat(10_000_000)}</p>`)(),
  '200,000 paragraphs': () => html('<p>今天天气很好。</p>'.repeat(200_000))(),
  '50,000 small paragraphs': () => html('<p>甲</p>'.repeat(50_000))(),
  '200,000 attributes': () => html(`<p ${each(200_000, (at) => `a${at}=1 `)}>甲</p>`)(),
  '100,000 entities': () => html(`<p>${'&CounterClockwiseContourIntegral;'.repeat(100_000)}</p>`)(),
  'formatting that is never closed': () => html('<b><i><p>甲'.repeat(3000))(),
  'a picture of 60,000 by 60,000': html(
    `<img src="data:image/png;base64,${hugePng(60_000).toString('base64')}">`,
  ),
  'half a tag': () => Buffer.from('<html><body><p'),
  NUL: html('<p>甲\0乙</p>'),
};

const takenPages: Table = {
  'a script': html('<script>alert(1)</script><img src=x onerror=alert(1)>'),
  'a frame and a form': html(
    '<iframe src="https://e.cn"></iframe><form action="https://e.cn"><input value="甲"></form>',
  ),
  'a link that runs': html('<a href="java&#115;cript:alert(1)">点这里看</a>'),
  'a base elsewhere': html('<base href="https://e.cn/"><img src="a.png">'),
  'a picture of another folder': html('<img src="..%2f..%2f..%2fetc%2fpasswd">'),
  'a cell over a billion columns': html(
    '<table><tr><td colspan="1000000000" rowspan="1000000000">甲</td></tr></table>',
  ),
  'a drawing with a script': html('<svg><script>alert(1)</script></svg>'),
  'paragraphs, 9,900 of them': () => html('<p>今天天气很好。</p>'.repeat(9_900))(),
  'comments that do not end': html('<!--'.repeat(50_000)),
};

const article = '互助食堂开张\n本报讯（记者 白晓禾）善堂镇的老人在村里吃上了热饭。\n';
const text =
  (words: string): (() => Buffer) =>
  () =>
    Buffer.from(words);
/** As long as one line may be. */
const filled =
  (words: string): (() => Buffer) =>
  () =>
    Buffer.from(article + words.repeat(Math.floor(49_000 / words.length)));

const refusedTexts: Table = {
  '7 million characters': () => Buffer.from('今天天气很好。'.repeat(1_000_000)),
  'a line of 900,000 characters': () =>
    Buffer.from(`${article}${'今天天气很好，'.repeat(128_000)}`),
  '200,000 lines': () => Buffer.from('甲\n'.repeat(200_000)),
  '20,000 titles': () => Buffer.from('互助食堂开张\n\n'.repeat(10_000)),
  NUL: text('互助食堂开张\n甲\0乙\n'),
  'UTF-32': () =>
    Buffer.from(Uint32Array.from(`\uFEFF${article}`, (sign) => sign.codePointAt(0) ?? 0).buffer),
  'bytes of nothing': () =>
    Buffer.from(Uint8Array.from({ length: 50_000 }, (_, at) => (at * 7919) % 256)),
  nothing: text(''),
};

const takenTexts: Table = {
  'a text that is turned': text(`${article}甲\u202E乙\n`),
  'UTF-16': () => Buffer.from(`\uFEFF${article}`, 'utf16le'),
  'an expression and a script': text(`${article}{process.env.HOME}<script>alert(1)</script>\n`),
  'brackets that never close': filled('（'),
  'reporters without end': filled('（记者 '),
  'names without end': filled('白晓禾 '),
  blanks: filled('　'),
  'figures without end': filled('1'),
  'dates without end': filled('2026年10月1日至'),
  'quotes without end': filled('“'),
  'children without end': filled('孩子小明'),
  'brackets in brackets': text(`${article}${'('.repeat(24_000)}甲${')'.repeat(24_000)}\n`),
  'marks piled up': filled('\u0301'),
  'full stops': filled('。'),
  'lines, 3,400 of them': () => Buffer.from(article + '今天天气很好，\n'.repeat(3_400)),
};

export const textInputs = [
  ...inputsOf('a page', 'a.html', { refused: refusedPages, taken: takenPages }),
  ...inputsOf('a text', 'a.txt', { refused: refusedTexts, taken: takenTexts }),
];
