import { describe, expect, it } from 'vitest';
import type { Month } from '../../domain/date.ts';
import { importBulletin, type ImportedBulletin } from './import-bulletin.ts';
import { readPublishedText } from './text/published-text.ts';
import type { PublishedText } from './text/neighbours.ts';
import { breakLines } from './testing/type-setting.ts';

// Habits of other newspapers than the one of the founding issue; all texts are made up.

const read = (page: string, known?: PublishedText): ImportedBulletin => {
  const imported = importBulletin(page, '2018-07' as Month, known);
  expect(imported.account.faults).toEqual([]);
  return imported;
};
const titles = ({ drafts }: ImportedBulletin): string[] => drafts.map(({ title }) => title ?? '');
const bodies = ({ drafts }: ImportedBulletin): string[][] =>
  drafts.map(({ text }) =>
    text
      .replace(/^---\n.*?\n---\n/su, '')
      .trim()
      .replaceAll('\\', '')
      .split('\n\n'),
  );
const names = ({ drafts }: ImportedBulletin): string[][] =>
  drafts.map(({ entry }) => entry.bylines.map(({ role, name }) => `${role}${name}`));

const meeting =
  '本报讯（记者 高明远）11月5日，河湾县民政局召开冬春救助工作会议，安排今冬明春受灾困难群众的生活，十二个乡镇的分管负责人参加。';
const demand =
  '会议要求，救助款物在春节前发到每一户手里，名单在村务公开栏贴出，不得截留，不得挪用，发放以后逐户回访。';
const story =
  '每个周三的下午，石桥镇敬老院的活动室总是坐得满满当当，老人们都在等一位说书的老先生，他一来，掌声就响起来了。';
const reason =
  '老先生说，他自己的父母走得早，看见敬老院里的老人，就像看见了自己的父母，在石桥镇说书十年，心里就踏实一天。';

describe('text from a word processor', () => {
  const lines = [
    '河湾县召开冬春救助会议',
    meeting,
    demand,
    '敬老院里的说书人',
    '——走进石桥镇敬老院',
    '本报记者 白若溪',
    story,
    reason,
  ];

  it.each(['\n', '\n\n', '\r\n'])('makes each line a paragraph, with %j between them', (end) => {
    const imported = read(lines.join(end));
    expect(titles(imported)).toEqual(['河湾县召开冬春救助会议', '敬老院里的说书人']);
    expect(bodies(imported)).toEqual([
      [meeting.slice(11), demand],
      [story, reason],
    ]);
    expect(names(imported)).toEqual([['记者高明远'], ['记者白若溪']]);
    expect(imported.doubts).toEqual([]);
  });
});

const wrap = (text: string, width = 22): string[] =>
  text.match(new RegExp(`.{1,${width - 1}}[^，。、；：”）]?[，。、；：”）]?`, 'gu')) ?? [];

describe('a notice with a list', () => {
  it('keeps headings and items as they stand, and leaves the signature to the report', () => {
    const list = [
      '各乡镇人民政府：',
      '为进一步做好高龄津贴的审核和发放，现将有关事项通知如下，请各乡镇遵照执行。',
      '一、发放对象',
      '具有本县户籍、年满80周岁的老年人。户籍迁出或者死亡的，自下一个月起停止发放。',
      '二、工作要求',
      '（一）严格审核。各乡镇要逐人核对户籍和年龄，建立台账，一人一档，随时更新。',
      '1.80周岁至89周岁的，每人每月50元；',
    ];
    const signature = ['河湾县民政局', '2018年8月13日'];
    const imported = read(
      [
        '关于做好高龄津贴发放工作的通知',
        '',
        ...[...list, ...signature].flatMap((text) => wrap(text)),
        '',
      ].join('\n'),
    );
    expect(titles(imported)).toEqual(['关于做好高龄津贴发放工作的通知']);
    expect(bodies(imported)).toEqual([list]);
    expect(imported.leftLines.map(({ text }) => text)).toEqual(signature);
  });
});

describe('verse', () => {
  it('keeps the lines of an old and of a new poem', () => {
    const old = ['登高不觉鬓如霜，', '又见篱边菊正黄。', '敬老院中歌一曲，', '春风先到夕阳旁。'];
    const free = [
      '灯火亮了',
      '一盏，又一盏',
      '像母亲在村口',
      '等着晚归的孩子',
      '',
      '我们围坐在一起',
      '说起今年的收成',
      '说起新修的路',
      '和路尽头的笑声',
    ];
    const imported = read(
      ['重阳寄语', '', '□张秀兰', '', ...old, '', '社区夜话', '', '□李小满', '', ...free].join(
        '\n',
      ),
    );
    expect(bodies(imported)).toEqual([old, free.filter(Boolean)]);
    expect(names(imported)).toEqual([['通讯员张秀兰'], ['通讯员李小满']]);
  });
});

describe('what stands between the lines of a text', () => {
  it('does not part a paragraph at a running head', () => {
    const lines = wrap(meeting.replace('本报讯', '本报讯'));
    const page = [
      ...lines.slice(0, 2),
      '民政专刊',
      '2018年8月24日 第3版',
      '',
      ...lines.slice(2),
      ...wrap(demand),
      '',
      '河湾县召开冬春救助会议',
    ];
    const imported = read(page.join('\n'));
    expect(bodies(imported)).toEqual([[meeting.slice(11), demand]]);
    expect(imported.leftLines.map(({ flat }) => flat)).toEqual(['民政专刊', '2018年8月24日第3版']);
  });

  it('takes a line with the name of the paper and its editors for no headline', () => {
    const mast = '焦作日报·民政专刊 2018年7月 责任编辑：沈默言 校对：梅知秋';
    const imported = read([mast, '河湾县召开冬春救助会议', '', ...wrap(meeting)].join('\n'));
    expect(titles(imported)).toEqual(['河湾县召开冬春救助会议']);
    expect(imported.leftLines.map(({ text }) => text)).toEqual([mast]);
  });

  it('takes a headline in the midst of its body for the headline of the whole', () => {
    const page = [
      '本报记者 白若溪',
      '',
      ...wrap(story),
      '',
      '敬老院里的说书人',
      '',
      '——走进石桥镇敬老院',
      '',
      ...wrap(reason),
      '',
    ];
    const imported = read(page.join('\n'));
    expect(titles(imported)).toEqual(['敬老院里的说书人']);
    expect(bodies(imported)).toEqual([[story, reason]]);
  });
});

describe('who wrote it and where from', () => {
  it('keeps place and day of a message and takes its reporter', () => {
    const text =
      '本报河湾8月18日电（记者白若溪）县民政局近日要求各乡镇做好汛期救助，确保受灾群众有饭吃、有衣穿、有地方住。';
    const imported = read(['县民政局部署汛期救助', '', ...wrap(text)].join('\n'));
    expect(bodies(imported)).toEqual([[text.replace('（记者白若溪）', '')]]);
    expect(names(imported)).toEqual([['记者白若溪']]);
    expect(imported.drafts[0]?.entry.kind).toBe('消息');
  });

  it('reads a byline after the end, and one person in two roles once', () => {
    const page = [
      '敬老院里的说书人',
      '',
      ...wrap(story),
      ...wrap(reason),
      '（记者白若溪　通讯员何秋实）',
      '',
      ...wrap(`本报讯 ${demand}（高明远 文/图）`),
      '',
      '救助款物春节前发放到户',
    ];
    const imported = read(page.join('\n'));
    expect(names(imported)).toEqual([
      ['记者白若溪', '通讯员何秋实'],
      ['通讯员高明远', '摄高明远'],
    ]);
    expect(titles(imported)).toEqual(['敬老院里的说书人', '救助款物春节前发放到户']);
  });
});

describe('two columns copied line by line', () => {
  it('keeps a signed and an unsigned text apart, and says so', () => {
    const left = wrap(meeting + demand, 18);
    const right = wrap(story + reason, 18);
    const rows = left.flatMap((line, at) => [line, right[at] ?? '']).filter(Boolean);
    const page = [...rows, '', '河湾县召开冬春救助会议', '', '敬老院里的说书人', ''];
    const imported = read(page.join('\n'));
    expect(bodies(imported).map((body) => body.join(''))).toEqual([
      meeting.slice(11) + demand,
      story + reason,
    ]);
    expect(titles(imported)).toEqual(['河湾县召开冬春救助会议', '敬老院里的说书人']);
    expect(imported.doubts.map(({ message }) => message).join()).toContain('几栏交错抄录');
  });
});

it('signs a text with the name in brackets below it', () => {
  const imported = read(
    [
      '石桥镇敬老院来了说书人',
      `本报讯 ${story}`,
      '（赵宏伟）',
      '',
      '说书十年心里踏实',
      `本报讯 ${reason}`,
      '（陈 静　王 力）',
    ].join('\n'),
  );
  expect(names(imported)).toEqual([['通讯员赵宏伟'], ['通讯员陈静', '通讯员王力']]);
  expect(bodies(imported)).toEqual([[story], [reason]]);
});

it('leaves the byline below a closing one to the next text', () => {
  const imported = read(
    [
      `本报讯 ${story}`,
      '（通讯员何秋实）',
      '',
      '□本报记者 白若溪',
      '',
      demand,
      '',
      '救助款物春节前到户',
    ].join('\n'),
  );
  expect(names(imported)).toEqual([['通讯员何秋实'], ['记者白若溪']]);
});

describe('columns side by side', () => {
  const cut = (text: string, width: number): string[] =>
    Array.from({ length: Math.ceil(text.length / width) }, (_, i) =>
      text.slice(i * width, (i + 1) * width),
    );
  /** Rows of columns, each line as wide as its column. */
  const setRows = (columns: readonly string[][], width: number): string[] =>
    Array.from({ length: Math.max(...columns.map(({ length }) => length)) }, (_, row) =>
      columns
        .map((lines) => (lines[row] ?? '').padEnd(width, '\u3000'))
        .join('        ')
        .trimEnd(),
    );

  it('are read one after the other, however many', () => {
    const text = `本报讯（记者白若溪）${story}${reason}${demand}`;
    const lines = cut(text, 14);
    const third = Math.ceil(lines.length / 3);
    const columns = [0, 1, 2].map((n) => lines.slice(n * third, (n + 1) * third));
    const imported = read([...setRows(columns, 14), '', '敬老院里来了说书人'].join('\n'));
    expect(titles(imported)).toEqual(['敬老院里来了说书人']);
    expect(bodies(imported).map((own) => own.join(''))).toEqual([`${story}${reason}${demand}`]);
  });

  it('are parted where a line is spaced out to fill its column', () => {
    const left = cut(`本报讯（记者白若溪）${story}`, 18);
    const right = cut(`本报讯（通讯员何秋实）${demand}`, 18);
    const spread = (line: string): string => Array.from(line.slice(0, 12)).join(' ');
    const rows = left.map((line, row) => {
      const own = row === 2 ? spread(line) : line;
      const blank = ' '.repeat(44 - (row === 2 ? 12 * 2 + 11 : 2 * line.length));
      return `${own}${blank}${right[row] ?? ''}`.trimEnd();
    });
    const imported = read(rows.join('\n'));
    expect(names(imported)).toEqual([['记者白若溪'], ['通讯员何秋实']]);
    expect(bodies(imported)[1]?.join('')).toBe(demand);
  });
});

describe('an article with subheads', () => {
  const set = (text: string): string[] => breakLines(text, 22, 2);
  const opening = '每逢周三，石桥镇的流动办事车都要开进山里，车上坐着两名救助经办员。';
  const lines = [
    '记者 白若溪',
    '通讯员 何秋实',
    '',
    ...set(opening),
    '',
    '车上的蓝皮本子',
    '',
    ...set(story),
    '',
    ...set(reason),
    '',
    '记者手记',
    '',
    ...set(demand),
    '',
    '山里来了流动办事车',
    '——石桥镇上门办理救助见闻',
    '',
    ...set(meeting),
    '',
    '河湾县召开冬春救助会议',
  ];

  it('stays one article, however short its opening and whatever its heads say', async () => {
    const known = await readPublishedText('content/handbook');
    const imported = read(lines.join('\n'), known);
    expect(titles(imported)).toEqual(['山里来了流动办事车', '河湾县召开冬春救助会议']);
    expect(bodies(imported)[0]).toEqual([
      opening,
      '## 车上的蓝皮本子',
      story,
      reason,
      '## 记者手记',
      demand,
    ]);
    expect(names(imported)).toEqual([['记者白若溪', '通讯员何秋实'], ['记者高明远']]);
  });
});

describe('a long article whose subheads stand close to the text', () => {
  const set = (text: string): string[] => breakLines(text, 30, 2);
  const parts = [story, reason, demand, meeting.slice(11)];
  const lines = [
    '记者 白若溪',
    '',
    ...set(parts[0] ?? ''),
    '老先生的惊堂木',
    ...set(parts[1] ?? ''),
    '防住一场灾、一场病',
    ...set(parts[2] ?? ''),
    '把路修到家门口',
    ...set(parts[3] ?? ''),
    '',
    '石桥镇的四个故事',
  ];

  it('is read from line to line', async () => {
    const imported = read(lines.join('\n'), await readPublishedText('content/handbook'));
    expect(titles(imported)).toEqual(['石桥镇的四个故事']);
    expect(imported.doubts.map(({ message }) => message).join()).not.toContain('几栏交错');
    const text = (bodies(imported)[0] ?? []).join('').replaceAll('## ', '');
    const [a, b, c, d] = parts;
    expect(text).toBe(`${a}老先生的惊堂木${b}防住一场灾、一场病${c}把路修到家门口${d}`);
  });
});

describe('columns copied in turns', () => {
  const lines = [
    '本报讯（记者白若溪 通讯员阮一鸣）今年冬天，河湾',
    '县9家敬老院的老人不再围着煤炉取暖。投资480万元的地',
    '热改造工程日前全部完工，房间里的温度稳定在20℃以上。',
    '河湾县地下热水丰富，过去只用来养鱼种菜。县里请',
    '来勘测队打了7眼井，用管道把热水送进院舍，用过的水再',
    '回灌到地下，不浪费，也不冒烟。',
    '本报讯（通讯员阎守正 路小满）每月25',
    '日，云台乡的村干部都要带着账本到低保户',
    '家里坐一坐，问一问这个月挣了多少、花了',
    '多少，当面记下来，再请户主按手印。',
    '“夜里起身不用再披棉袄了。”78岁的特困老人鲁长顺',
    '说。院里算了一笔账，改造以后每年少烧煤310吨，省下',
    '来的钱用在了改善伙食上。',
    '县里还为每家院舍配了一名专职水暖工，24小时值班，',
    '管道一有毛病随叫随到。',
    '账本一户一册，一式两份，乡里留一份，',
    '家里留一份。谁家的日子好转了，谁家又添',
    '了新难处，翻账本就清清楚楚。实行一年来，',
    '全乡主动退出低保的有37户，新纳入的有44',
    '户，没有一起上访。',
    '有人说这是笨办法。乡长却说，笨办法',
    '最可靠，账记在明处，气就顺了。',
    '',
    '河湾县',
    '敬老院冬季取暖全部改用地热',
    '——9家院舍室温稳定在20℃以上',
    '',
    '云台乡',
    '村干部轮流给低保户记账',
  ];

  it('are asked about where each turn falls between paragraphs', async () => {
    const imported = read(lines.join('\n'), await readPublishedText('content/handbook'));
    expect(titles(imported)).toEqual(['敬老院冬季取暖全部改用地热', '村干部轮流给低保户记账']);
    expect(imported.doubts.map(({ message }) => message).join()).toContain('也可能是几栏交错抄录');
  });
});

describe('a line that is spaced out', () => {
  it('keeps its names apart', () => {
    const line = '本 报 讯   （ 通 讯 员   阎 守 正   路 小 满 ）';
    const imported = read([line, ...wrap(demand)].join('\n'));
    expect(names(imported)).toEqual([['通讯员阎守正', '通讯员路小满']]);
    expect(bodies(imported)).toEqual([[demand]]);
  });
});
