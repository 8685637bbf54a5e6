import { decidedByMeans, heavySpending, type EventId } from './events.ts';

/** What one can apply for; a programme of the handbook has one or more. */
export interface Benefit {
  id: string;
  /** Id of the programme whose guide describes it. */
  programme: string;
  name: string;
  /** Considered where one of these was chosen. */
  events: readonly EventId[];
  /** The reason shown when no rule matches, with the law. */
  otherwise: string;
}

const benefit = (
  id: string,
  programme: string,
  name: string,
  events: readonly EventId[],
  otherwise: string,
): Benefit => ({ id, programme, name, events, otherwise });

export const benefits = [
  benefit(
    'subsistenceAllowance',
    'subsistenceAllowance',
    '低保',
    decidedByMeans,
    '低保要求人均收入低于当地标准，财产符合当地规定；在领特困供养的，不重复领低保。',
  ),
  benefit(
    'extremePovertySupport',
    'extremePovertySupport',
    '特困供养',
    ['disability', 'old', 'child'],
    '特困供养要求没有劳动能力、没有生活来源，也没有人能供养。',
  ),
  benefit(
    'temporaryAssistance',
    'temporaryAssistance',
    '临时救助',
    [...heavySpending, 'disaster', 'homeless'],
    '临时救助管的是基本生活一时过不下去。往后遇到了，随时可以申请。',
  ),
  benefit(
    'medicalAssistance',
    'medicalAssistance',
    '医疗救助',
    decidedByMeans,
    '医疗救助给困难家庭和看病负担太重的家庭。往后负担重了，可以再申请。',
  ),
  benefit(
    'disasterLiving',
    'disasterRelief',
    '受灾生活救助',
    ['disaster'],
    '受灾生活救助管的是吃穿住医，不赔庄稼和财物。往后生活有困难，可以再报。',
  ),
  benefit(
    'disasterHousing',
    'disasterRelief',
    '住房重建补助',
    ['disaster'],
    '这项补助给住房因灾倒塌或者严重损坏的家庭。',
  ),
  benefit(
    'disabilityLivingAllowance',
    'disabilitySubsidies',
    '困难残疾人生活补贴',
    ['disability'],
    '生活补贴给低保等困难家庭的残疾人；在领工伤生活护理费、特困供养的不重复领。',
  ),
  benefit(
    'severeDisabilityNursingSubsidy',
    'disabilitySubsidies',
    '重度残疾人护理补贴',
    ['disability'],
    '护理补贴要求需要照护六个月以上；在领工伤生活护理费、特困供养的不重复领。',
  ),
  benefit(
    'orphanAllowance',
    'childrenInNeed',
    '孤儿基本生活费',
    ['child'],
    '孤儿基本生活费给父母都去世或者查找不到的未成年人。',
  ),
  benefit(
    'unsupportedChildAllowance',
    'childrenInNeed',
    '事实无人抚养儿童基本生活补贴',
    ['child'],
    '这项补贴给父母都没法抚养的未成年人；孤儿领孤儿基本生活费。',
  ),
  benefit(
    'childProtection',
    'childrenInNeed',
    '困境儿童帮扶',
    ['child'],
    '帮扶给没人监护、受侵害、残疾重病或者家里困难的未成年人。',
  ),
  benefit(
    'vagrantAssistance',
    'vagrantAssistance',
    '救助站救助',
    ['homeless'],
    '救助站帮助自己解决不了吃住、又没有亲友可以投靠的人。情况变了，随时可以来。',
  ),
  benefit('elderlyService', 'elderlyService', '养老服务', ['old'], '养老服务给年满60周岁的老人。'),
  benefit(
    'elderlyNursingSubsidy',
    'elderlyService',
    '失能老人护理补贴',
    ['old'],
    '护理补贴给长期不能自理、经济困难的老人。',
  ),
  benefit(
    'elderlyServiceSubsidy',
    'elderlyService',
    '养老服务补贴',
    ['old'],
    '养老服务补贴给经济困难的老人。',
  ),
  benefit(
    'elderlyAllowance',
    'elderlyService',
    '高龄津贴',
    ['old'],
    '法律讲的是80周岁以上的低收入老人；本地从几岁起，可以问窗口。',
  ),
  benefit(
    'educationAssistance',
    'educationAssistance',
    '教育救助',
    ['school'],
    '教育救助给困难家庭里在上学的人。家里困难了，随时可以向学校申请。',
  ),
  benefit(
    'housingAssistance',
    'housingAssistance',
    '住房救助',
    ['housing'],
    '住房救助给住房困难的低保、低保边缘、刚性支出困难家庭和住在自己家的特困人员。',
  ),
  benefit(
    'employmentAssistance',
    'employmentAssistance',
    '就业救助',
    ['unemployed'],
    '就业救助给困难家庭里能劳动、没有工作的人。别的人找工作，也可以到公共就业服务机构登记，不收费。',
  ),
  benefit(
    'rigidSpendingFamily',
    'rigidSpendingFamily',
    '刚性支出困难家庭认定',
    heavySpending,
    '这样的家庭要人均收入低于当地上一年的人均可支配收入，财产符合规定，必需花费占收入太多；已经是低保、特困、低保边缘的不另认定。',
  ),
] as const;
export type BenefitId = (typeof benefits)[number]['id'];
