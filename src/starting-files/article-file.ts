import { articleKinds, bylineRoles, type ArticleKind } from '../domain/bulletin/article.ts';
import type { Month } from '../domain/date.ts';
import { placeholder } from '../domain/placeholder.ts';
import type { ProjectFacts, StartingFile } from './starting-file.ts';

export interface NewArticle {
  month: Month;
  slug: string;
  kind: ArticleKind;
}

/** content/bulletin/<month>/NN-slug.mdx, after the last article of the issue. */
export function articleFile(
  { month, slug, kind }: NewArticle,
  facts: Pick<ProjectFacts, 'articleFiles' | 'places' | 'programmes'>,
): StartingFile {
  const order = String(nextOrder(facts.articleFiles.get(month) ?? [])).padStart(2, '0');
  const [place] = facts.places;
  const [programme] = facts.programmes;
  return {
    folder: 'content',
    path: `bulletin/${month}/${order}-${slug}.mdx`,
    text: `---
# 行首有 # 的是给编辑看的话，不会显示在网页上。

# 原报的标题。引题（kicker）、副题（deck，不写破折号）没有就删去那一行。
# 原报没有标题、标题没有存下来的，删去这四行，自拟一个写作 title: ……，网页会注明“拟题”
original:
  kicker: ${placeholder}
  title: ${placeholder}
  deck: ${placeholder}
# 文字：原报的文字写 original；据原报改写的写 retold，网页和引用都会写明
text: original
# 体裁：${articleKinds.join('、')}之一
kind: ${kind}
# 年月：只写到月，不晚于本期
date: ${month}
${bylines(kind)}
# 提要：一句话，60 字以内
summary: ${placeholder}
# 主题词：2 到 4 个，每个 2 到 12 字，不带标点
topics: [${placeholder}, ${placeholder}]
# 写到了哪些地方：区划代码，加引号，见 data/reference/places.csv${place ? `，如 ['${place.code}']（${place.name}）` : ''}；没有写 []
places: []
# 涉及哪些项目：代号见 data/reference/programmes.csv${programme ? `，如 [${programme.id}]（${programme.name}）` : ''}；没有写 []
programmes: []
${photo(kind)}
# 正文写在下面一行“---”之后：段与段之间空一行，小标题写作“## 小标题”。
# 不写孩子的姓名和病情，不写身份证号和个人电话。
---

${placeholder}
`,
  };
}

function nextOrder(files: readonly string[]): number {
  return Math.max(0, ...files.map((name) => Number.parseInt(name, 10) || 0)) + 1;
}

function bylines(kind: ArticleKind): string {
  const roles = `role 是${bylineRoles.join('、')}之一`;
  const byline = (role: string) => `  - { role: ${role}, name: ${placeholder} }`;
  if (kind === '评论')
    return `# 署名：一人一行，${roles}；不署名就写 []\nbylines:\n${byline('记者')}`;
  return `# 署名：一人一行，${roles}\nbylines:\n${byline(kind === '图片' ? '摄' : '记者')}`;
}

const archived = `archived 写 false，页面会注明“图片未存档”；
# 图片在，运行 npm run picture -- 照片.jpg --issue 年-月 --name 短名，照它说的写`;

const photo = (kind: ArticleKind): string =>
  kind === '图片'
    ? `# 图片：caption 是图片说明；图片没有存下来，${archived}
photo:
  caption: ${placeholder}
  archived: false`
    : `# 图片：有图就去掉下面三行行首的 # 和一个空格。caption 是图片说明；图片没有存下来，${archived}
# photo:
#   caption: 图为……
#   archived: false`;
