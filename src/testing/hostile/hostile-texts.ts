// What somebody could put into an article or beside it to publish, to run or to break something.

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
  'a line of 500,000 characters': `${'修鞋12元、13800'.repeat(50_000)}\n`,
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

const svg = (inside: string): string => `<svg xmlns="http://www.w3.org/2000/svg">${inside}</svg>`;
const png = Buffer.from('89504e470d0a1a0a', 'hex');

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
};

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
  'rare characters': '𠮷野家的𪚥字。\n',
  'letters of elsewhere': '“谢谢”写作“رەھمەت”。\n',
  'a face': '大家都笑了😀。\n',
  'a long line': `${'今天天气很好，大家都来了。'.repeat(400)}\n`,
  'a paragraph of 15,000 characters': `${'今天天气很好，大家都来了。'.repeat(1150)}\n`,
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
