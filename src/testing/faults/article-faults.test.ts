import sharp from 'sharp';
import { all, append, article, edit, photoStory, remove, textOf, write } from './changes.ts';
import { describeFaults } from './describe-faults.ts';

const plain = { channels: 3, background: '#888' } as const;
const cameraFile = await sharp({ create: { ...plain, width: 12, height: 8 } })
  .withExif({
    IFD0: { Make: 'Phone' },
    IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '35/1 14/1 0/1' },
  })
  .jpeg()
  .toBuffer();
const widePicture = await sharp({ create: { ...plain, width: 1601, height: 8 } })
  .png()
  .toBuffer();

const rawReport =
  '浚县善堂镇的互助食堂开张了，每天中午开饭，老人在村里吃上热饭，三菜一汤，电话0392-0000101。第三段说明办法。';

describeFaults('of an article', [
  [
    'an article without a title',
    edit(article, 'original: { kicker: 浚县, title: 善堂镇办起互助食堂 }\n', ''),
    'missing-key',
    `${article}:2`,
  ],
  [
    'a supplied title beside the paper’s own',
    edit(article, 'text: original', 'text: original\ntitle: 食堂开张'),
    'two-titles',
    `${article}:4`,
  ],
  [
    'a text of a kind that there is not',
    edit(article, 'text: original', 'text: 改写'),
    'choice',
    `${article}:3`,
  ],
  [
    'a number that the named source does not have',
    all(
      write('raw.txt', rawReport),
      edit(article, 'text: original', 'text: retold\nsourceFile: raw.txt'),
      edit(article, '老人每天中午到食堂', '12位老人每天中午到食堂'),
    ),
    'not-in-source',
    `${article}:18`,
  ],
  [
    'an article that leaves out most of its source',
    all(
      write('raw.txt', `${rawReport}投入38万元，126张桌子由县慈善协会捐赠。`),
      edit(article, 'text: original', 'text: retold\nsourceFile: raw.txt'),
    ),
    'source-coverage',
    `${article}:1`,
  ],
  [
    'a source that is not there',
    edit(article, 'text: original', 'text: original\nsourceFile: raw.txt'),
    'missing-file',
    'raw.txt:1',
  ],
  [
    'the paper’s own text that leaves something out',
    edit(article, 'text: original', 'text: original\nleftOut: 老人的姓名'),
    'left-out',
    `${article}:4`,
  ],

  [
    'an import in an article',
    append(article, '\nimport fs from "node:fs"\n'),
    'esm',
    `${article}:21`,
  ],
  [
    'an export in an article',
    append(article, '\nexport const city = "x"\n'),
    'esm',
    `${article}:21`,
  ],
  [
    'broken code in an article',
    append(article, '\nexport const city = {\n'),
    'esm',
    `${article}:21`,
  ],
  [
    'an expression in an article',
    append(article, '\n共{1 + 1}人。\n'),
    'expression',
    `${article}:21`,
  ],
  [
    'a bracket of no language',
    append(article, '\n共{count}人，<5 人\n'),
    'expression',
    `${article}:21`,
  ],
  [
    'a component in an article',
    append(article, '\n<Note>好</Note>\n'),
    'unknown-component',
    `${article}:21`,
  ],
  [
    'a component called constructor',
    append(article, '\n<Constructor />\n'),
    'unknown-component',
    `${article}:21`,
  ],
  ['HTML in an article', append(article, '\n<b>好</b>\n'), 'html', `${article}:21`],
  ['a comment in an article', append(article, '\n<!-- 好 -->\n'), 'html', `${article}:21`],
  [
    'a link that runs code',
    append(article, '\n[好](javascript:alert(1))\n'),
    'link-scheme',
    `${article}:21`,
  ],
  ['a mark that did not take', append(article, '\n**好。\n'), 'mark', `${article}:21`],
  [
    'a character that nobody has',
    append(article, '\n好\uE863。\n'),
    'broken-characters',
    `${article}:21`,
  ],
  [
    'a file that a program left while it was open',
    write('content/bulletin/2026-10/~$more.docx', 'x'),
    'stray-file',
    'content/bulletin/2026-10/~$more.docx:1',
  ],
  [
    'a name with another character of the same sound',
    append(photoStory, '\n记者白小禾到了院里。\n'),
    'misspelt-name',
    `${photoStory}:21`,
  ],
  ['bold in a summary', edit(article, '善堂镇的老人', '善堂**镇**的老人'), 'mark', `${article}:8`],
  [
    'a topic that cuts a summary short',
    edit(article, '善堂镇的老人', '善堂镇 #孝老# 的老人'),
    'yaml-comment',
    `${article}:8`,
  ],
  ['a title inside the body', append(article, '\n# 好\n'), 'heading', `${article}:21`],
  [
    'a picture in the body, of which nobody says whom it shows',
    append(article, '\n![好](/photos/dumplings.svg)\n'),
    'picture-in-body',
    `${article}:21`,
  ],
  [
    'an identity number in an article',
    append(article, '\n身份证号码为110105 19491231 002X。\n'),
    'personal-data',
    `${article}:21`,
  ],
  [
    'a mobile number in a summary',
    edit(article, '可以在村里吃上热饭', '可以打138-0013-8000'),
    'personal-data',
    `${article}:8`,
  ],
  [
    'an article without front matter',
    write('content/bulletin/2026-10/03-more.mdx', '正文。\n'),
    'front-matter',
    'content/bulletin/2026-10/03-more.mdx:1',
  ],
  [
    'front matter without an end',
    edit(article, '\n---\n善堂', '\n善堂'),
    'front-matter',
    `${article}:1`,
  ],
  [
    'an empty body',
    edit(photoStory, '敬老院里，大家一起包饺子。\n', ''),
    'empty-body',
    `${photoStory}:19`,
  ],
  ['a kind that no paper has', edit(article, 'kind: 消息', 'kind: 新闻'), 'choice', `${article}:4`],
  ['a role that no paper has', edit(article, 'role: 记者', 'role: 编辑'), 'choice', `${article}:7`],
  [
    'a name that is probably another one, miswritten',
    edit(photoStory, 'role: 摄, name: 石小满', 'role: 摄, name: 白小禾'),
    'like-byline',
    `${photoStory}:7`,
  ],
  [
    'an unsigned news item',
    edit(article, 'bylines:\n  - { role: 记者, name: 白晓禾 }\n', ''),
    'missing-key',
    `${article}:2`,
  ],
  [
    'a place that does not exist',
    edit(article, "places: ['410621101']", "places: ['410621199']"),
    'unknown-place',
    `${article}:10`,
  ],
  [
    'a programme of no use',
    edit(article, 'programmes: [subsistenceAllowance]', 'programmes: [elderlyService]'),
    'unknown-programme',
    `${article}:11`,
  ],
  [
    'an article from the future',
    edit(article, 'date: 2026-10', 'date: 2026-12'),
    'month',
    `${article}:5`,
  ],
  [
    'a picture without alt text',
    edit(photoStory, '  alt: 几位老人围着桌子包饺子\n', ''),
    'missing-key',
    `${photoStory}:12`,
  ],
  [
    'an alt text that says nothing',
    edit(photoStory, 'alt: 几位老人围着桌子包饺子', 'alt: 图片'),
    'alt-text',
    `${photoStory}:16`,
  ],
  [
    'a picture with a name that is another one elsewhere',
    write('public/photos/夏季 A.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>'),
    'picture-name',
    'public/photos/夏季 A.svg:1',
  ],
  [
    'a picture of a minor without consent',
    edit(photoStory, 'people: 公开场合', 'people: 未成年人'),
    'photo-consent',
    `${photoStory}:12`,
  ],
  [
    'nothing said of who is in the picture',
    edit(photoStory, '  people: 公开场合\n', ''),
    'missing-key',
    `${photoStory}:12`,
  ],
  [
    'nothing said of who is in the second picture',
    edit(
      photoStory,
      '  people: 公开场合\n',
      '  people: 公开场合\nmorePhotos:\n  - { caption: 图为饺子, file: photos/dumplings.svg, alt: 一盘饺子 }\n',
    ),
    'missing-key',
    `${photoStory}:19`,
  ],
  [
    'a recipient in the second picture without consent',
    edit(
      photoStory,
      '  people: 公开场合\n',
      '  people: 公开场合\nmorePhotos:\n  - { caption: 图, file: photos/dumplings.svg, alt: 一盘饺子, people: 受助人 }\n',
    ),
    'photo-consent',
    `${photoStory}:19`,
  ],
  [
    'a second picture without a first',
    edit(
      article,
      'date: 2026-10',
      'date: 2026-10\nmorePhotos:\n  - { caption: 图, file: photos/dumplings.svg, alt: 一盘饺子, people: 没有人物 }',
    ),
    'photo',
    `${article}:6`,
  ],
  [
    'a file that is no picture',
    write('public/photos/broken.jpg', 'not a picture'),
    'picture-unreadable',
    'public/photos/broken.jpg:1',
  ],
  [
    'a picture as the camera made it',
    write('public/photos/camera.jpg', cameraFile),
    'picture-camera-data',
    'public/photos/camera.jpg:1',
  ],
  [
    'a picture too wide for a phone',
    write('public/photos/wide.png', widePicture),
    'picture-too-big',
    'public/photos/wide.png:1',
  ],
  [
    'a picture without its file',
    remove('public/photos/dumplings.svg'),
    'picture-file',
    `${photoStory}:15`,
  ],
  [
    'a page that the paper does not have',
    edit(article, 'date: 2026-10', 'date: 2026-10\npage: 9'),
    'count',
    `${article}:6`,
  ],
  [
    'an article behind a later page',
    all(
      edit(article, 'date: 2026-10', 'date: 2026-10\npage: 2'),
      edit(photoStory, 'date: 2026-10', 'date: 2026-10\npage: 1'),
    ),
    'page-order',
    `${photoStory}:1`,
  ],
  [
    'a key figure that the text does not have',
    edit(
      article,
      'date: 2026-10',
      'date: 2026-10\nfigures:\n  - { value: 四菜, unit: 一汤, label: 每天中午 }',
    ),
    'not-in-text',
    `${article}:7`,
  ],
  [
    'no key figure at all',
    edit(article, 'date: 2026-10', 'date: 2026-10\nfigures: []'),
    'figures',
    `${article}:6`,
  ],
  [
    'a correction before the issue',
    edit(
      article,
      'date: 2026-10',
      'date: 2026-10\ncorrections:\n  - { date: 2026-09-30, text: 改正 }',
    ),
    'date',
    `${article}:7`,
  ],
  [
    'a marked standard that the table does not have',
    edit(
      article,
      'date: 2026-10',
      'date: 2026-10\nstandards:\n  - { says: 三菜一汤, programme: subsistenceAllowance, kind: 保障标准, area: 城市 }',
    ),
    'unknown-standard',
    `${article}:7`,
  ],
  [
    'one place in the paper for two',
    (files) => void files.set('content/bulletin/2026-10/02-more.mdx', textOf(files, photoStory)),
    'repeated-order',
    'content/bulletin/2026-10/02-more.mdx:1',
  ],
  [
    'a headline that stands twice in the issue',
    (files) =>
      void files.set(
        'content/bulletin/2026-10/03-more.mdx',
        textOf(files, article).replace(/\n善堂[\s\S]*/, '\n别的一篇。\n'),
      ),
    'repeated-title',
    'content/bulletin/2026-10/03-more.mdx:1',
  ],
  [
    'a text that stands twice in the issue',
    (files) => {
      const long =
        '村里的食堂中午开饭，老人不出村就能吃上热饭菜。行动不便的，志愿者送到家里，碗筷下一顿收回来。\n';
      const body = textOf(files, article) + long;
      files.set(article, body.replace(/\n善堂[\s\S]*/, `\n${long}`));
      files.set(
        'content/bulletin/2026-10/03-more.mdx',
        body
          .replace('title: 善堂镇办起互助食堂', 'title: 换了标题')
          .replace(/\n善堂[\s\S]*/, `\n${long}`),
      );
    },
    'repeated-body',
    'content/bulletin/2026-10/03-more.mdx:1',
  ],
  [
    'a day that no calendar has',
    append(article, '\n6月31日，又开了一家。\n'),
    'impossible-date',
    `${article}:21`,
  ],
  [
    'a file that nothing reads',
    write('content/bulletin/2026-10/more.md', '正文'),
    'stray-file',
    'content/bulletin/2026-10/more.md:1',
  ],
  [
    'an issue of another month',
    edit('content/bulletin/2026-10/issue.yaml', '2026-10', '2026-11'),
    'folder-name',
    'content/bulletin/2026-10/issue.yaml:1',
  ],
]);
