/** The site of another bureau, from the sample's: what is national stays, what is the city's goes. */
import { shortPlaceName, type Place } from '../domain/places/place.ts';
import type { Site } from '../domain/site/site.ts';
import { yamlScalar } from '../sources/formats/yaml-scalar.ts';

export interface Bureau {
  /** 某盟民政局 */
  name: string;
  /** 某盟日报·民政专刊 */
  masthead: string;
  phone: string;
  region: Site['region'];
}

/** Tables of which the rows are the city's own; a bureau begins with their first line. */
export const localTables: readonly string[] = [
  'reference/coverage.csv',
  'reference/facilities.csv',
  'reference/map.csv',
  'reference/standards.csv',
  'reference/windows.csv',
  'accountability/donations.csv',
  'accountability/lottery-funds.csv',
  'accountability/services.csv',
];

/** Folders of `content` and `data` that hold the sample's issues, lists and counts. */
export const localFolders = {
  content: ['bulletin'],
  data: ['notices', 'ledger'],
} as const;

const preparingBanner = '本站正在筹备：内容还不完整，请以窗口和电话的答复为准。';

/** `site.yaml`. What nobody knows yet bears the marks of an example, which the check lists as open. */
export function bureauSite({ name, masthead, phone, region }: Bureau): string {
  const [newspaper = masthead] = masthead.split('·');
  const idCode = region.code.slice(0, 4).padEnd(10, '0');
  return `# 本站的全部设置。写法：冒号后面留一个空格；数字编码和日期加引号；改完运行 npm run check 检查。
title: ${yamlScalar(`${region.name}民政`)}
tagline: ${yamlScalar('政策、名单和办事指南，查得到，看得懂。')}
bureau: ${yamlScalar(name)}
newspaper: ${yamlScalar(newspaper)}
masthead: ${yamlScalar(masthead)}
# 刊期：月刊、半月刊等
frequency: 月刊
region:
  code: '${region.code}'
  name: ${yamlScalar(region.name)}
  province: ${yamlScalar(region.province)}
# 下面写着示例的，上线以前换成真实的内容
domain: mz${region.code}.example.cn
siteIdCode: '${idCode}'
records:
  icp: ICP备00000000号（示例）
  police: 公网安备00000000000000号（示例）
contacts:
  address: ${yamlScalar(`${region.name}（示例地址）`)}
  postcode: '000000'
  phone: ${phone}
  mail: mz@example.cn
  # 以上是否为示例：都换成真实信息以后改为 false
  sample: true
# 筹备期间每页顶部的说明；还没有填好的不算错，只列出来。上线以前删去这一行
preparing: ${yamlScalar(preparingBanner)}
columns:
  - name: 民政专刊
    description: ${yamlScalar(`${masthead}各期文章。`)}
  - name: 救助公示
    description: 社会救助对象名单和资金发放情况的公示，按县、乡镇、村查询，到期撤下。
  - name: 惠民手册
    description: 各项民政救助和服务的办理指南，写明对象条件、申请材料、办理流程、时限和依据。
  - name: 保障标准
    description: 最低生活保障等各项保障标准的历年金额、执行日期和文件来源。
`;
}

/** The first line of a table, and nothing else. */
export const headOfTable = (csv: string): string => `${csv.split(/\r?\n/)[0] ?? ''}\n`;

/** What of the sample's texts is the sample's own. */
export interface OldNames {
  bureau: string;
  /** Region and counties, as people call them. */
  places: readonly string[];
}

export const oldNames = (site: Site, places: readonly Place[]): OldNames => ({
  bureau: site.bureau,
  places: [
    site.region.name,
    ...places.filter(({ level }) => level === 'county').map(({ name }) => shortPlaceName(name)),
  ],
});

/**
 * A page or guide for the new bureau: its name for the old one's, without sections and sentences about the sample, the
 * newspaper's issues or a place of the old region.
 */
export function textForBureau(mdx: string, old: OldNames, bureau: string): string {
  const mine = mdx.replaceAll(old.bureau, bureau);
  const sections = mine.split(/^(?=## )/m).filter((section) => !/^## .*示例/.test(section));
  const strange = new RegExp(
    [...old.places.map(escapePattern), '演示站', '《民政专刊》讲过'].join('|'),
  );
  return sections
    .join('')
    .split('\n')
    .map((line) => (/^[a-zA-Z]+:/.test(line) ? line : withoutSentences(line, strange)))
    .join('\n');
}

/** A line without the sentences in which something stands. */
function withoutSentences(line: string, strange: RegExp): string {
  if (!strange.test(line)) return line;
  return (line.match(/[^。！？]*(?:[。！？]|$)/g) ?? [])
    .filter((sentence) => !strange.test(sentence))
    .join('');
}

const escapePattern = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
