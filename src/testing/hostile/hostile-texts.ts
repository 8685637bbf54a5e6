import { deflateSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';

// What an attacker could put into an article or beside it to publish something, to run code or to break the build.

const deep = (open: string, times: number): string => open.repeat(times);

/** Bodies of articles that the check refuses, by what they try. */
export const hostileBodies: Readonly<Record<string, string>> = {
  'a remote picture by reference': '看图。\n\n![图][r]\n\n[r]: https://e.cn/t.png\n',
  'a remote picture by reference below another text':
    '看![图][]。\n\n[图]: http://e.cn/t.png "图"\n',
  'a remote picture': '![图](https://e.cn/t.png)\n',
  'a picture in data': '![图](data:image/png;base64,AAAA)\n',
  'a link that runs': '[点](javascript:alert(1))\n',
  'a link that runs, in capitals': '[点](JaVaScRiPt:alert(1))\n',
  'a link that runs, by entities': '[点](&#106;avascript:alert(1))\n',
  'a link that runs, by reference': '[点][r]\n\n[r]: javascript:alert(1)\n',
  'a link that runs, with a tab': '[点](<java\tscript:alert(1)>)\n',
  'an automatic link that runs': '<javascript:alert(1)>\n',
  'a link of data': '[点](data:text/html,hi)\n',
  'a link of data by reference': '[点][r]\n\n[r]: data:text/html;base64,AAAA\n',
  'a link of VB': '[点](vbscript:msgbox)\n',
  'a link to a file': '[点](file:///etc/passwd)\n',
  'a link without a scheme': '[点](//e.cn/a)\n',
  HTML: '<div>甲</div>\n',
  'a script': '<script>alert(1)</script>\n',
  'an event': '<img src="x" onerror="alert(1)" />\n',
  'a frame': '<iframe src="https://e.cn"></iframe>\n',
  'a style': '<style>{`a{}`}</style>\n',
  'a comment of HTML': '<!-- 注 -->\n',
  'an expression': '{1 + 1}\n',
  'an expression of the process': '{process.env.HOME}\n',
  'an expression in a line': '甲{globalThis}乙\n',
  'an expression in an attribute': '<a href={"javascript:1"}>甲</a>\n',
  'an import': "import fs from 'node:fs'\n\n甲\n",
  'an import below a paragraph': "甲\nimport fs from 'node:fs'\n",
  'an export': 'export const a = 1\n\n甲\n',
  'a component': '<Fragment set:html="<b>" />\n',
  'a component of nothing': '<constructor />\n',
  'a turned text': '甲\u202E乙丙\u202C丁\n',
  'an isolated text': '甲\u2067乙\u2069丙\n',
  'a bell': '甲\u0007乙\n',
  'an escape': '甲\u001B[31m乙\n',
  'a backspace': '甲\b乙\n',
  'a quote 2,500 deep': `${deep('> ', 2500)}甲\n`,
  'a quote 400 deep without blanks': `${deep('>', 400)}甲\n`,
  'a list 400 deep': `${Array.from({ length: 400 }, (_, at) => `${'  '.repeat(at)}- 甲`).join('\n')}\n`,
  'a list 200 deep in a line': `${deep('- ', 200)}甲\n`,
  'brackets 20,000 deep': `${deep('[', 20_000)}\n`,
  'pictures in pictures': `${deep('![', 3_000)}甲${deep('](a)', 3_000)}\n`,
  'braces 10,000 deep': `${deep('{', 10_000)}${deep('}', 10_000)}\n`,
  'a table of 2,000 columns': `|${deep('甲|', 2_000)}\n|${deep('-|', 2_000)}\n|${deep('乙|', 2_000)}\n`,
  'a table of 300 columns': `|${deep('甲|', 300)}\n|${deep('-|', 300)}\n|${deep('乙|', 300)}\n`,
  'a table of 20,000 rows': `|甲|乙|\n|-|-|\n${deep('|丙|丁|\n', 20_000)}`,
  '20,000 headings': deep('## 甲\n\n', 20_000),
  '50,000 rules': deep('***\n\n', 50_000),
  '5,000 fences': deep('```\n甲\n', 5_001),
  '20,000 addresses of references': Array.from({ length: 20_000 }, (_, at) => `[r${at}]: /a/`).join(
    '\n',
  ),
  '2,000 references in a line': `${deep('[甲][r] ', 2_000)}\n`,
  'a line of 100,000 characters': `${'修鞋12元、13800'.repeat(10_000)}\n`,
  'a link to another site than it says': '[民政部](https://www.mca.gov.cn@e.cn/)\n',
  'a link with letters that look like others': '[民政部](https://www.mca.g\u043Ev.cn/)\n',
  'a link in letters for machines': '[民政部](https://xn--e1afmkfd.cn/)\n',
  'a link to a number': '[点](http://0x7f000001/)\n',
  'a link without slashes': '[点](https:e.cn)\n',
  'a link with a backslash': '[点](/\\e.cn)\n',
  'copies of letters that are not drawn': '甲\u{E0068}\u{E0069}乙\n',
  'a letter that is drawn as nothing': '甲\u3164乙\n',
  'marks piled up': `甲${'\u0301'.repeat(200)}\n`,
  'no character at all': '甲\uFFFE乙\n',
  'half a tag': '<a\n',
  'half a brace': '{\n',
};

/** Titles that the check refuses. */
export const hostileTitles: Readonly<Record<string, string>> = {
  turned: '"甲\\u202E乙"',
  'turned, as it is': '甲\u202E乙',
  isolated: '"甲\\u2066乙"',
  'with a bell': '"甲\\a乙"',
  'with an escape': '"甲\\e乙"',
  'with nothing of width': '"甲\\u200B乙"',
  'with a soft hyphen': '"甲\\u00AD乙"',
  'with NUL': '"甲\\0乙"',
  'that is a list': '[甲, 乙]',
  'that is a map': '{甲: 乙}',
  'with a tag of YAML': '!!js/function "甲"',
  'with half a pair': '"\\ud83d"',
};

const bomb = `a: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefgh'
  .split('')
  .map(
    (name, at) =>
      `${name}: &${name} [${Array(9)
        .fill(`*${'abcdefg'.charAt(at)}`)
        .join(',')}]`,
  )
  .join('\n')}\n`;

/** Front matters and YAML files that the check refuses: lines put at the end of a sound one. */
export const hostileYaml: Readonly<Record<string, string>> = {
  'a bomb of aliases': bomb,
  'a key that stands twice': 'title: 又一个\n',
  'an alias of nothing': 'x: *nothing\n',
  'an anchor of itself': 'x: &x [*x]\n',
  'keys of another map': 'base: &base { title: 甲 }\n<<: *base\n',
  'brackets 20,000 deep': `x: ${'['.repeat(20_000)}\n`,
  'maps 5,000 deep': `x: ${'{a: '.repeat(5_000)}\n`,
  'a key of a prototype': '__proto__: { a: 1 }\n',
  'a tag that runs': 'x: !!python/object/apply:os.system ["id"]\n',
  'a tab before a key': '\tx: 1\n',
  'a key that is a list': '? [a, b]\n: 1\n',
  'a key that is a map': '? { a: 1 }\n: 2\n',
  'a number of 100,000 figures': `x: ${'9'.repeat(100_000)}\n`,
  'a key of 100,000 letters': `${'a'.repeat(100_000)}: 1\n`,
  'keys of a list of maps': '<<: [{ title: 甲 }]\n',
};

/** Lines of tables that the check refuses. */
export const hostileRows: Readonly<Record<string, string>> = {
  'a formula': '"=HYPERLINK(""http://e.cn"")",名,说,时\n',
  'half a quote': '"12349,名,说,时\n',
  'a cell too many': '12349,名,说,时,多\n',
  '100,000 cells': `${'a,'.repeat(100_000)}\n`,
  'a turned cell': '12349,名\u202E字,说,时\n',
  'a bell': '12349,名\u0007,说,时\n',
  'nothing of width before a formula': '\u200B=1+1,名,说,时\n',
};

const svg = (inside: string, before = ''): string =>
  `${before}<svg xmlns="http://www.w3.org/2000/svg">${inside}</svg>`;
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const gif = Buffer.from('R0lGODlhAQABAIAAAAAAAP///ywAAAAAAQABAAACAUwAOw==', 'base64');
/** A chunk behind the first one; nobody looks at its sum. */
function pngWith(type: string, data: Uint8Array): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const chunk = Buffer.concat([length, Buffer.from(type), data, Buffer.alloc(4)]);
  return Buffer.concat([png.subarray(0, 33), chunk, png.subarray(33)]);
}
const archive = Buffer.from(zipSync({ 'list.csv': strToU8('甲,乙\n') }));
const pdf = (inside: string): string =>
  `%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n${inside}\n%%EOF\n`;
/** More than anything that is published may unpack to. */
const zeros = Buffer.alloc(40 * 1024 * 1024);

const relation = (type: string, target: string, mode = ''): Record<string, string> => ({
  'word/_rels/document.xml.rels': `<Relationships><Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"${mode}/></Relationships>`,
});
const external = ' TargetMode="External"';
function docx(parts: Readonly<Record<string, string | Uint8Array>>): Buffer {
  const text = '<w:document><w:body><w:p><w:r><w:t>申请表</w:t></w:r></w:p></w:body></w:document>';
  const files = Object.entries({ 'word/document.xml': text, ...parts });
  return Buffer.from(
    zipSync(
      Object.fromEntries(
        files.map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part]),
      ),
      { level: 1 },
    ),
  );
}

const calendar = (line: string): string =>
  `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:a\r\n${line}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n`;

/** Files that must not lie in `public/`. */
export const hostilePublic: Readonly<Record<string, readonly [string, string | Buffer]>> = {
  'a drawing with a script': ['a.svg', svg('<script>alert(1)</script>')],
  'a drawing with an event': ['a.svg', svg('<a onclick="x()"/>')],
  'a drawing that links to a script': ['a.svg', svg('<a href="java&#115;cript:x()">甲</a>')],
  'a drawing with a page in it': ['a.svg', svg('<foreignObject><b/></foreignObject>')],
  'a drawing from elsewhere': ['a.svg', svg('<image href="https://e.cn/a.png"/>')],
  'a drawing with entities': ['a.svg', `<!DOCTYPE svg [<!ENTITY a "b">]>${svg('&a;')}`],
  'a page with a script': ['a.html', '<title>甲</title><script src="/a.js"></script>'],
  'a page that leads away': ['a.html', '<meta http-equiv="refresh" content="0;url=//e.cn">'],
  'a page with a form': ['a.html', '<form action="https://e.cn"><input></form>'],
  'a program': ['a.js', 'alert(1)'],
  'a worker': ['sw.mjs', 'self'],
  'a style sheet': ['a.css', '@import "//e.cn/a.css";'],
  'a table': ['a.csv', '甲,乙\n'],
  'an archive': ['a.zip', Buffer.from('504b0304', 'hex')],
  'an office file of no kind': ['a.docx', '<w:document/>'],
  'a program of another kind': ['a.php', '<?php system("id");'],
  'rules of a server': ['.htaccess', 'Options +Indexes'],
  'a page under the name of a picture': ['a.png', '<html><script>alert(1)</script>'],
  'a drawing under the name of a photo': ['a.jpg', svg('<script/>')],
  'a picture under the name of a text': ['a.txt', Buffer.concat([png, Buffer.alloc(20)])],
  'a page under the name of a PDF': ['a.pdf', '<script>alert(1)</script>'],
  'a file without a name for its kind': ['a', '甲'],
  'a drawing with a style behind an escape': ['a.svg', svg('<style>@\\69mport "x.css"</style>')],
  'a drawing with an address behind an escape': [
    'a.svg',
    svg('<rect style="fill:u\\72l(https://e.cn/a)"/>'),
  ],
  'a drawing with a set of pictures': [
    'a.svg',
    svg('<style>a{background:image-set("https://e.cn/a" 1x)}</style>'),
  ],
  'a drawing with backslashes for slashes': ['a.svg', svg('<image href="\\\\e.cn/a.png"/>')],
  'a drawing with half a scheme': ['a.svg', svg('<image href="https:e.cn/a.png"/>')],
  'a drawing whose animation changes an address': [
    'a.svg',
    svg('<a><animateTransform attributeName="href" to="x"/></a>'),
  ],
  'a drawing with a sheet that changes it': [
    'a.svg',
    svg('<g/>', '<?xml-stylesheet type="text/xsl" href="#s"?>'),
  ],
  'a drawing in an alphabet that hides a script': [
    'a.svg',
    svg('<\u001B(Bscript>x()</script>', '<?xml version="1.0" encoding="ISO-2022-JP"?>'),
  ],
  'a drawing in UTF-7': [
    'a.svg',
    svg('+ADw-script+AD4-', '<?xml version="1.0" encoding="UTF-7"?>'),
  ],
  'a drawing in UTF-16': ['a.svg', Buffer.from(`\uFEFF${svg('<script/>')}`, 'utf16le')],
  'a drawing with a page of another name': [
    'a.svg',
    svg('<x:body xmlns:x="http://www.w3.org/1999/xhtml"><x:img src="a"/></x:body>'),
  ],
  'a drawing that is not closed': ['a.svg', '<svg><g></svg>'],
  'a drawing 50,000 deep': ['a.svg', svg(`${'<g>'.repeat(50_000)}${'</g>'.repeat(50_000)}`)],
  'a page in another alphabet': ['a.html', '<meta charset="iso-2022-jp"><p>甲</p>'],
  'a page with a choice of pictures': ['a.html', '<img srcset="a.png 1x, //e.cn/b.png 2x">'],
  'a page that tells who reads it': ['a.html', '<a href="/a" ping="//e.cn">甲</a>'],
  'a page with a handler behind a sign': ['a.html', '<img alt=">" onerror=x()>'],
  'a photo with an archive behind it': ['a.png', Buffer.concat([png, archive])],
  'an animation with a page behind it': [
    'a.gif',
    Buffer.concat([gif, Buffer.from('<script>x()</script>')]),
  ],
  'an animation with a comment': [
    'a.gif',
    Buffer.concat([gif.subarray(0, -1), Buffer.from([0x21, 0xfe, 1, 65, 0, 0x3b])]),
  ],
  'a photo with a part of its own': ['a.png', pngWith('prVt', deflateSync('甲'))],
  'a photo that says its camera in figures': [
    'a.png',
    pngWith('tEXt', Buffer.from('Raw profile type exif\0\nexif\n 2\n4142')),
  ],
  'a photo with a text of 40 MB': [
    'a.png',
    pngWith('zTXt', Buffer.concat([Buffer.from('a\0\0'), deflateSync(zeros)])),
  ],
  'a photo without an end': ['a.png', png.subarray(0, 40)],
  'a film under the name of a photo': [
    'a.avif',
    Buffer.from('00000018667479706d703432000000006d703432', 'hex'),
  ],
  'a PDF with a program': ['a.pdf', pdf('4 0 obj<</S/JavaScript/JS(x)>>endobj')],
  'a PDF with a program in escapes': ['a.pdf', pdf('4 0 obj<</S/J#61vaScript/JS(x)>>endobj')],
  'a PDF with a program packed': [
    'a.pdf',
    Buffer.concat([
      Buffer.from('%PDF-1.7\n4 0 obj<</Type/ObjStm/Filter/FlateDecode>>stream\n'),
      deflateSync('5 0 <</S/JavaScript/JS(x)>>'),
      Buffer.from('\nendstream endobj\n%%EOF'),
    ]),
  ],
  'a PDF that starts a program': ['a.pdf', pdf('4 0 obj<</S/Launch/F(cmd.exe)>>endobj')],
  'a PDF with a file in it': [
    'a.pdf',
    pdf('4 0 obj<</Type/EmbeddedFile>>stream\nx\nendstream endobj'),
  ],
  'a PDF that sends what is filled in': ['a.pdf', pdf('4 0 obj<</S/SubmitForm>>endobj')],
  'a PDF that is an archive too': ['a.pdf', Buffer.concat([Buffer.from(pdf('')), archive])],
  'a PDF that unpacks to 40 MB': [
    'a.pdf',
    Buffer.concat([
      Buffer.from('%PDF-1.7\n4 0 obj<<>>stream\n'),
      deflateSync(zeros),
      Buffer.from('\nendstream endobj\n%%EOF'),
    ]),
  ],
  'a document with macros': ['a.docx', docx({ 'word/vbaProject.bin': 'x' })],
  'a document with an object': ['a.docx', docx({ 'word/embeddings/oleObject1.bin': 'x' })],
  'a document with a control': ['a.docx', docx({ 'word/activeX/activeX1.bin': 'x' })],
  'a document with a picture elsewhere': [
    'a.docx',
    docx(relation('image', 'http://e.cn/a.png', external)),
  ],
  'a document with a template elsewhere': [
    'a.docx',
    docx(relation('attachedTemplate', 'http://e.cn/t.dotm', external)),
  ],
  'a document with another one': ['a.docx', docx(relation('aFChunk', '/word/chunk.mht'))],
  'a document of documents': ['a.docx', docx(relation('subDocument', 'other.docx', external))],
  'a document with a field that starts a program': [
    'a.docx',
    docx({
      'word/document.xml': '<w:instrText>DDE</w:instrText><w:instrText>AUTO c:\\a</w:instrText>',
    }),
  ],
  'a document that unpacks to 40 MB': ['a.docx', docx({ 'word/media/a.xml': zeros })],
  'an archive in an archive in an archive': [
    'a.docx',
    Array.from({ length: 40 }).reduce(
      (inner: Buffer) => Buffer.from(zipSync({ a: inner })),
      Buffer.from('甲'),
    ),
  ],
  'a drawing of uses of uses': [
    'a.svg',
    svg(
      `<path id="a0"/>${Array.from({ length: 9 }, (_, at) => `<g id="a${at + 1}">${`<use href="#a${at}"/>`.repeat(10)}</g>`).join('')}`,
    ),
  ],
  'a drawing of patterns of patterns': [
    'a.svg',
    svg(
      `<pattern id="a0"/>${Array.from({ length: 9 }, (_, at) => `<pattern id="a${at + 1}">${`<rect fill="url(#a${at})"/>`.repeat(10)}</pattern>`).join('')}`,
    ),
  ],
  'a drawing that is drawn from itself': ['a.svg', svg('<g id="a"><use href="#a"/></g>')],
  'a manifest that begins elsewhere': [
    'a.webmanifest',
    '{"name":"甲","start_url":"https://e.cn/"}',
  ],
  'a manifest with an icon from elsewhere': ['a.webmanifest', '{"icons":[{"src":"//e.cn/a.png"}]}'],
  'a manifest with an address that runs': [
    'a.webmanifest',
    '{"shortcuts":[{"url":"java\\nscript:x()"}]}',
  ],
  'a manifest that is none': ['a.webmanifest', '{"name":'],
  'a calendar that fetches': ['a.ics', calendar('ATTACH;FMTTYPE=audio/basic:https://e.cn/a.wav')],
  'a calendar that leads away': ['a.ics', calendar('URL:https://e.cn/')],
  'a calendar that leads away in another text': [
    'a.ics',
    calendar('DESCRIPTION;ALTREP="https://e.cn/":甲'),
  ],
  'a calendar that leads away over two lines': ['a.ics', calendar('AT\r\n TACH:https://e.cn/a')],
  'a calendar that writes to somebody': [
    'a.ics',
    calendar('BEGIN:VALARM\r\nACTION:EMAIL\r\nEND:VALARM'),
  ],
  'a calendar that starts a program': [
    'a.ics',
    calendar('BEGIN:VALARM\r\nACTION:PROCEDURE\r\nEND:VALARM'),
  ],
  'a calendar that wants an answer': ['a.ics', calendar('ORGANIZER:mailto:a@e.cn')],
  'a calendar with a line of nobody': ['a.ics', calendar('X-SOMETHING:1')],
  'a second mark of order': ['a.txt', '\uFEFF\uFEFF甲'],
  'a mark of order within': ['a.txt', '甲\uFEFF乙'],
  'a name with an apostrophe': ["a'b.txt", '甲'],
  'a name of a mark': ['。.txt', '甲'],
  'a name of a picture': ['❤.txt', '甲'],
  'a name with a semicolon': ['a;b.txt', '甲'],
  'a name with an ampersand': ['a&b.txt', '甲'],
  'a text that steers a screen': ['a.txt', '\u001B]0;甲\u0007'],
  'a text that is turned': ['a.txt', '甲\u202E乙'],
  'a name of two lines': ['a\nb.txt', '甲'],
  'a name that steers a screen': ['a\u001B[31mb.txt', '甲'],
  'a name that is turned': ['a\u202Etxt.b.txt', '甲'],
  'a name with nothing in it': ['a\u200Bb.txt', '甲'],
  'a name in letters that look like others': ['\u0430\u0440\u0440.txt', '甲'],
  'a name of a device': ['con.txt', '甲'],
  'a name of another folder, in escapes': ['..%2f..%2fa.txt', '甲'],
  'a name of another folder, for another computer': ['..\\a.txt', '甲'],
  'a name that a shell runs': ['$(id).txt', '甲'],
  'a name that is an option': ['-rf.txt', '甲'],
  'a name of 240 letters': [`${'a'.repeat(240)}.txt`, '甲'],
};

/** Addresses of the site's own pages and files, and what is nothing that anybody reads; a strange folder is told as a whole. */
export const strayFiles: readonly string[] = [
  'public/index.html',
  'public/404.html',
  'public/notices/index.html',
  'public/Notices/a.txt',
  'public/places/410621101201/a.txt',
  'public/pagefind/a.txt',
  'public/assets/a.txt',
  'public/robots.txt',
  'public/feed.txt',
  'public/about/a.txt',
  'data/foo.yaml',
  'data/a.txt',
  'data/reference/foo.csv',
  'data/reference/foo.yaml',
  'data/reference/deep//a.csv',
  'data/accountability/a.csv',
  'data/ledger/a.yaml',
  'data/notices/a.yaml',
  'data/other//a.csv',
  'content/foo.mdx',
  'content/foo.yaml',
  'content/other//a.mdx',
  'content/bulletin/2026-10/a.yaml',
  'content/handbook/a.txt',
];

/** Files that may lie in `public/`, however odd they look. */
export const goodPublic: Readonly<Record<string, readonly [string, string | Buffer]>> = {
  'a drawing of a program for drawing': [
    'a.svg',
    `<?xml version="1.0" encoding="UTF-8" standalone="no"?><svg xmlns="http://www.w3.org/2000/svg" xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><sodipodi:namedview inkscape:zoom="1"/><metadata><rdf:RDF/></metadata><defs><linearGradient id="g"><stop offset="0"/></linearGradient></defs><style>.a{fill:url(#g)}</style><rect class="a" style="stroke:url('#g')" width="1" height="1"/></svg>`,
  ],
  'a page to show who owns a site': [
    'baidu_verify_code-x.html',
    '<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>验证</title><style>p{color:#333}</style></head><body><p>abc</p></body></html>',
  ],
  'a manifest': [
    'a.webmanifest',
    '{"name":"民政","start_url":"/","icons":[{"src":"/favicon.svg"}]}',
  ],
  'a calendar': [
    'holidays.ics',
    calendar(
      'DTSTART;VALUE=DATE:20261001\r\nSUMMARY:国庆节，见 https://www.gov.cn/\r\nRRULE:FREQ=YEARLY',
    ),
  ],
  'a text with a mark of order': ['a.txt', '\uFEFF甲'],
  'a drawing that uses its parts': ['a.svg', svg('<path id="a"/><use href="#a"/><use href="#a"/>')],
  'a name of a table': ['《申请表》填写说明（二〇二六）.pdf', pdf('')],
  'a photo': ['photos/a.png', png],
  'an animation': ['a.gif', gif],
  'a document with links': [
    'form.docx',
    docx(relation('hyperlink', 'https://www.mca.gov.cn/', external)),
  ],
  'a form to print': [
    '申请表-2026.pdf',
    pdf('4 0 obj<</S/URI/URI(https://www.mca.gov.cn/)>>endobj'),
  ],
};

/** So many sentences, no two of which are the same. */
const sentences = (count: number): string =>
  Array.from(
    { length: count },
    (_, at) => `今天写“${String.fromCodePoint(0x4e00 + at)}”，大家都来了。`,
  ).join('');

/** Bodies that are sound, however odd they look. */
export const goodBodies: Readonly<Record<string, string>> = {
  plain: '今天天气很好。\n',
  'one sentence in bold': '**今天**天气很好。\n',
  'a list': '- 甲\n- 乙\n- 丙\n',
  'a list in a list': '- 甲\n  - 乙\n    - 丙\n',
  'a numbered list': '1. 甲\n2. 乙\n',
  'a quote': '> 今天天气很好。\n',
  'a quote in a quote': '> 甲\n>\n> > 乙\n',
  'a heading': '## 办什么事\n\n今天天气很好。\n',
  'a table': '| 项目 | 户 |\n| --- | --- |\n| 新增 | 3 |\n',
  'a link': '见[公示](/notices/)。\n',
  'a link outside': '见[民政部](https://www.mca.gov.cn/)。\n',
  'a link by reference': '见[民政部][m]。\n\n[m]: https://www.mca.gov.cn/\n',
  'a rule': '甲。\n\n***\n\n乙。\n',
  'full-width braces': '写作｛甲｝。\n',
  'a smaller sign': '收入低于3000元，3 &lt; 5。\n',
  'rare characters': '𠮷字和𪚥字都写得出。\n',
  'letters of elsewhere': '“谢谢”写作“رەھمەت”。\n',
  'a face': '大家都笑了😀。\n',
  'a long line': `${sentences(400)}\n`,
  'a paragraph of 15,000 characters': `${sentences(1150)}\n`,
  'many paragraphs': '今天天气很好。\n\n'.repeat(200),
};

/** Titles that are sound. */
export const goodTitles: readonly string[] = [
  '甲',
  '“七件事”办得怎样',
  '低保：谁能申请？',
  '三张表、一本账',
  '2026年10月的救助工作',
  '𠮷字头一条',
  '一天一年',
  '《社会救助法》问答',
  '100%办结',
  '一本账，管到底——记者手记',
];

/** Files of `public/` at addresses that pages and files of the site have; nothing else is wrong with them. */
export const filesInTheWay: readonly string[] = [
  'index.html',
  '404.html',
  'notices/index.html',
  'Notices/2026/a.txt',
  'places/410825100201/index.html',
  'HANDBOOK/index.html',
  'bulletin/2016-06.pdf.txt',
  'search/index.html',
  'about/index.html',
  'data/ledger.txt',
  'feeds/a.txt',
  'pagefind/until-2099-12-31/a.txt',
  'assets/a.txt',
  'robots.txt',
  'sw.txt',
];
