import { addDays, daysBetween, formatDate } from '../../domain/date.ts';
import type { ListField, NoticeStage } from '../../domain/notices/publicity-terms.ts';
import type { Poster } from './poster.ts';

/** What the list below is, in one or two sentences. */
export function introduction({ notice, programme }: Poster): string {
  const who = programme.recipient === '户' ? '家庭' : '人员';
  const object = '有意见的，请在公示期内向下面的单位提出。';
  const sentences: Record<NoticeStage, string> = {
    review: `下列${who}申请${programme.name}，经初步审核拟同意，现予公示。对名单${object}`,
    confirmed: `下列${who}经审核确认享受${programme.name}，现予公布，接受群众监督。`,
    termination: `下列${who}的${programme.name}拟终止，现予公示。本人和其他群众${object}`,
    expense: `下列${who}获得${programme.name}（支出型），现予公示。对名单${object}`,
  };
  return sentences[notice.stage];
}

/** First and last day of the period. */
export function periodSentence({ notice: { stage, published }, until: ends }: Poster): string {
  return stage === 'confirmed'
    ? `${formatDate(published)}至${formatDate(ends)}；下一期名单公布时提前换下`
    : `${formatDate(addDays(published, 1))}至${formatDate(ends)}，共${daysBetween(published, ends)}天（${formatDate(published)}张贴，当天不计）`;
}

/** When the poster has to go, and what must not be done with it. */
export function closingSentence({ notice: { stage }, until: ends }: Poster): string {
  const down = `这张公示贴到${formatDate(ends)}为止，期满请揭下。`;
  return stage === 'review' || stage === 'termination'
    ? `${down}名单只在村（社区）张贴，请不要拍照发到网上。`
    : down;
}

/** Head of a column of the list. */
export function columnName(field: Exclude<ListField, 'place'>, stage: NoticeStage): string {
  const names = {
    name: '姓名',
    persons: '家庭人口',
    amountYuan:
      stage === 'expense'
        ? '救助金额（元）'
        : stage === 'review'
          ? '拟保障金额（元/月）'
          : '保障金额（元/月）',
    since: stage === 'expense' ? '救助月份' : stage === 'review' ? '拟享受起始' : '享受起始',
    cause: '救助原因',
  };
  return names[field];
}
