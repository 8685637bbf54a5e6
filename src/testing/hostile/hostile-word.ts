import {
  each,
  entities,
  hugePng,
  inputsOf,
  megabyte,
  png,
  zip,
  type Parts,
  type Table,
} from './hostile-input.ts';

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const drawing = 'http://schemas.openxmlformats.org/drawingml/2006';
const text = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const packages = 'http://schemas.openxmlformats.org/package/2006';

const relations = (items: string): string =>
  `${declaration}<Relationships xmlns="${packages}/relationships">${items}</Relationships>`;
const relation = (id: string, type: string, target: string, more = ''): string =>
  `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"${more}/>`;
const external = ' TargetMode="External"';

const paragraph = (words: string): string => `<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`;
const news = `${paragraph('互助食堂开张')}${paragraph('本报讯（记者 白晓禾）善堂镇的老人在村里吃上了热饭。')}`;

interface Word {
  body?: string;
  links?: string;
  parts?: Parts;
  before?: string;
}
const word = ({ body = news, links = '', parts = {}, before = declaration }: Word): Buffer =>
  zip({
    '[Content_Types].xml': `${declaration}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Default Extension="svg" ContentType="image/svg+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    '_rels/.rels': relations(relation('a', 'officeDocument', 'word/document.xml')),
    'word/document.xml': `${before}<w:document xmlns:w="${text}" xmlns:r="${office}" xmlns:a="${drawing}/main" xmlns:wp="${drawing}/wordprocessingDrawing" xmlns:pic="${drawing}/picture" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><w:body>${body}</w:body></w:document>`,
    'word/_rels/document.xml.rels': relations(links),
    ...parts,
  });

const picture = (id: string, way = 'embed'): string =>
  `<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="a"/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:${way}="${id}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`;
const withPicture = (name: string, bytes: string | Uint8Array): Buffer =>
  word({
    body: news + picture('b'),
    links: relation('b', 'image', `media/${name}`),
    parts: { [`word/media/${name}`]: bytes },
  });
const withPart = (type: string, name: string, part: string | Uint8Array, body = ''): Buffer =>
  word({ body: news + body, links: relation('b', type, name), parts: { [`word/${name}`]: part } });
const withRun = (run: string): Buffer => word({ body: `${news}<w:p><w:r>${run}</w:r></w:p>` });
const deep = (open: string, close: string, times: number): Buffer =>
  word({ body: `${open.repeat(times)}${paragraph('甲')}${close.repeat(times)}` });

const refused: Table = {
  'a text of 200 MB': () => word({ body: ' '.repeat(200 * megabyte) }),
  'a picture of 200 MB': () => withPicture('a.png', Buffer.alloc(200 * megabyte)),
  'entities of entities': () => word({ before: declaration + entities, body: paragraph('&a12;') }),
  'an entity from elsewhere': () =>
    word({
      before: `${declaration}<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/passwd">]>`,
      body: paragraph('&e;'),
    }),
  'a picture from elsewhere': () =>
    word({
      body: news + picture('b', 'link'),
      links: relation('b', 'image', 'http://e.cn/a.png', external),
    }),
  'a picture of this machine': () =>
    word({
      body: news + picture('b'),
      links: relation('b', 'image', 'file:///etc/passwd', external),
    }),
  'a picture in another folder': () =>
    word({
      body: news + picture('b'),
      links: relation('b', 'image', '../../../../../../etc/passwd'),
    }),
  'a page in the text': () =>
    withPart('aFChunk', 'chunk.html', '<script>alert(1)</script>', '<w:altChunk r:id="b"/>'),
  'an object': () => withPart('oleObject', 'embeddings/a.bin', Buffer.alloc(1000)),
  'a document in a document': () => withPart('package', 'embeddings/a.docx', word({})),
  macros: () => withPart('vbaProject', 'vbaProject.bin', Buffer.alloc(1000)),
  'a field that starts a program': () =>
    withRun('<w:instrText>DDEAUTO c:\\windows\\cmd.exe</w:instrText>'),
  'a field that fetches': () =>
    withRun('<w:instrText>INCLUDEPICTURE "http://e.cn/a.png"</w:instrText>'),
  'a picture of 60,000 by 60,000': () => withPicture('a.png', hugePng(60_000)),
  'a picture that is a page': () => withPicture('a.png', '<html><script>alert(1)</script>'),
  'a picture that is cut off': () => withPicture('a.png', png.subarray(0, 40)),
  'tables 5,000 deep': () => deep('<w:tbl><w:tr><w:tc>', '</w:tc></w:tr></w:tbl>', 5000),
  'boxes 3,000 deep': () =>
    deep('<w:p><w:r><w:pict><w:txbxContent>', '</w:txbxContent></w:pict></w:r></w:p>', 3000),
  'choices 3,000 deep': () =>
    deep('<mc:AlternateContent><mc:Choice>', '</mc:Choice></mc:AlternateContent>', 3000),
  '100,000 paragraphs': () => word({ body: paragraph('今天天气很好。').repeat(100_000) }),
  '500,000 runs in a paragraph': () =>
    word({ body: `<w:p>${'<w:r><w:t>甲</w:t></w:r>'.repeat(500_000)}</w:p>` }),
  'a paragraph of 5 million characters': () =>
    word({ body: paragraph('今天天气很好。'.repeat(700_000)) }),
  'a table of 300 by 3,000 cells': () =>
    word({
      body: `<w:tbl>${`<w:tr>${`<w:tc>${paragraph('1')}</w:tc>`.repeat(300)}</w:tr>`.repeat(3000)}</w:tbl>`,
    }),
  'no text': () => zip({ 'a.txt': '甲' }),
  'a text that is cut off': () => word({}).subarray(0, 300),
  'a text that is not XML': () => zip({ 'word/document.xml': '<w:document><w:body><w:p>' }),
  'a lock': () => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(4096)]),
  'archives in archives': () =>
    Array.from({ length: 60 }).reduce<Buffer>(
      (inner) => zip({ 'word/document.xml': inner }),
      Buffer.from('甲'),
    ),
};

const styles = `${declaration}<w:styles xmlns:w="${text}">${['ab', 'ba'].map(([own = '', other = '']) => `<w:style w:type="paragraph" w:styleId="${own}"><w:name w:val="${own}"/><w:basedOn w:val="${other}"/></w:style>`).join('')}</w:styles>`;
const footnotes = `${declaration}<w:footnotes xmlns:w="${text}"><w:footnote w:id="2"><w:p><w:r><w:t>注</w:t><w:footnoteReference w:id="2"/></w:r></w:p></w:footnote></w:footnotes>`;

const taken: Table = {
  'a definition from elsewhere': () =>
    word({ before: `${declaration}<!DOCTYPE a SYSTEM "file:///etc/passwd">` }),
  'names that lead out of the folder': () =>
    word({
      parts: { '../../../../tmp/evil.png': png, '/etc/evil.png': png, 'word/..\\..\\a.png': png },
    }),
  'a link that runs': () =>
    word({
      body: `${news}<w:p><w:hyperlink r:id="b"><w:r><w:t>点这里看</w:t></w:r></w:hyperlink></w:p>`,
      links: relation('b', 'hyperlink', 'javascript:alert(1)', external),
    }),
  'words that are a program': () =>
    word({
      body: news + paragraph('&lt;script&gt;alert(1)&lt;/script&gt;{process.env.HOME}'),
    }),
  'paragraphs, 9,900 of them': () =>
    word({ body: news + paragraph('今天天气很好。').repeat(9_900) }),
  '200 pictures': () =>
    word({
      body: news + each(200, (at) => picture(`p${at}`)),
      links: each(200, (at) => relation(`p${at}`, 'image', `media/${at}.png`)),
      parts: Object.fromEntries(
        Array.from({ length: 200 }, (_, at) => [`word/media/${at}.png`, png]),
      ),
    }),
  'a style that is based on itself': () =>
    withPart(
      'styles',
      'styles.xml',
      styles,
      '<w:p><w:pPr><w:pStyle w:val="a"/></w:pPr><w:r><w:t>大家都说好。</w:t></w:r></w:p>',
    ),
  'a footnote of itself': () =>
    withPart(
      'footnotes',
      'footnotes.xml',
      footnotes,
      '<w:p><w:r><w:footnoteReference w:id="2"/></w:r></w:p>',
    ),
  'attributes by the hundred thousand': () =>
    word({ body: news.replace('<w:p>', `<w:p ${each(100_000, (at) => `a${at}="1" `)}>`) }),
};

export const wordInputs = inputsOf('Word', 'a.docx', { refused, taken });
