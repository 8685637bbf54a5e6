import type { Month } from '../domain/date.ts';
import type { ProjectFacts, StartingFile } from './starting-file.ts';

/** content/bulletin/<month>/issue.yaml: the number follows that of the issue before, where that has one. */
export function issueFile(month: Month, { issues }: Pick<ProjectFacts, 'issues'>): StartingFile {
  const before = issues.filter((issue) => issue.month < month).at(-1);
  const next = before?.number === undefined ? undefined : before.number + 1;
  const number = issues.some((issue) => issue.number === next) ? undefined : next;
  return {
    folder: 'content',
    path: `bulletin/${month}/issue.yaml`,
    text: `# 一期专刊的说明。行首有 # 的是给编辑看的话，不会显示在网页上。

# 月份：与文件夹名一致
month: ${month}
# 期数：只写数字，不能与别的期重复；查不到就不写这一项
${number === undefined ? '# number: 1' : `number: ${number}`}
# 创刊号（这份专刊的第一期）写 true，其他各期写 false
founding: false
# 这一期放上网的日期，首页按它算几天没有更新；上网那天去掉行首的 # 和空格，改成当天
# online: ${month}-28
# 一句话说明这一期，显示在本期页面上；要写就去掉行首的 # 和空格，不写就留着
# note: 本期以什么为主题，收录什么体裁、共几篇。
`,
  };
}
