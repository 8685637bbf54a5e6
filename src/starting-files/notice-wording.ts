import type { NoticeStage } from '../domain/notices/publicity-terms.ts';
import type { ProgrammeId } from '../domain/programme.ts';
import { placeholder } from '../domain/placeholder.ts';

/** What a notice is called and which articles of national rules allow it, by their titles in laws.csv. */
export interface NoticeWording {
  /** Follows the county's name. */
  title: string;
  bases: readonly { law: string; articles: string }[];
}

const catalogue = '社会救助领域基层政务公开标准指引';
const allowanceRule = '最低生活保障审核确认办法';
const supportRule = '特困人员认定办法';

/** The notices that the disclosure policy allows. */
export const noticeWordings: Partial<
  Record<ProgrammeId, Partial<Record<NoticeStage, NoticeWording>>>
> = {
  subsistenceAllowance: {
    review: {
      title: '最低生活保障对象初审公示',
      bases: [
        { law: allowanceRule, articles: '第十九条' },
        { law: catalogue, articles: '第5项' },
      ],
    },
    confirmed: {
      title: '最低生活保障对象名单',
      bases: [
        { law: allowanceRule, articles: '第二十四条' },
        { law: catalogue, articles: '第6项' },
      ],
    },
  },
  extremePovertySupport: {
    review: {
      title: '特困人员救助供养对象初审公示',
      bases: [{ law: supportRule, articles: placeholder }],
    },
    confirmed: {
      title: '特困人员救助供养对象名单',
      bases: [
        { law: supportRule, articles: '第十七条' },
        { law: catalogue, articles: '第10项' },
      ],
    },
    termination: {
      title: '特困人员救助供养拟终止公示',
      bases: [
        { law: supportRule, articles: '第二十六条' },
        { law: catalogue, articles: '第9项' },
      ],
    },
  },
  temporaryAssistance: {
    expense: {
      title: '支出型临时救助公示',
      bases: [
        { law: '中华人民共和国社会救助法', articles: '第二十九条、第四十五条' },
        { law: '社会救助暂行办法', articles: '第四十八条' },
        { law: catalogue, articles: '第13项' },
      ],
    },
  },
};
