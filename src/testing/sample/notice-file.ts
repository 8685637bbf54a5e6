import { dataCsv } from '../../domain/formats/csv-text.ts';
import { stringify } from 'yaml';
import { formatMonth, type CalendarDate } from '../../domain/date.ts';
import { allowedFields, namesMayStand } from '../../domain/notices/disclosure-policy.ts';
import type { ListField, NoticeStage } from '../../domain/notices/publicity-terms.ts';
import type { ProgrammeId } from '../../domain/programme.ts';
import { formatNoticeId, type NoticePlan } from './notice-plan.ts';
import { inventChanges } from './notice-changes.ts';
import { createRandom } from './random.ts';
import type { InventedRow } from './recipient-history.ts';
import type { SampleFile } from './sample-file.ts';
import { countyOffice, windowHours, type SamplePhones } from './service-window.ts';

const headers: Record<ListField, string> = {
  place: '区划代码',
  name: '姓名',
  persons: '家庭成员数量',
  amountYuan: '保障金额',
  since: '享受起始年月',
  cause: '救助原因',
};
const fieldOf: Record<ListField, keyof InventedRow> = {
  place: 'village',
  name: 'name',
  persons: 'persons',
  amountYuan: 'amountYuan',
  since: 'since',
  cause: 'cause',
};

const catalogue = '《社会救助领域基层政务公开标准指引》（民办函〔2019〕52号）';
const allowanceRule = '《最低生活保障审核确认办法》（民发〔2021〕57号）';
const supportRule = '《特困人员认定办法》（民发〔2021〕43号）';
const act = '《中华人民共和国社会救助法》';
const interimMeasures = '《社会救助暂行办法》（国务院令第649号）';

/** Title and legal basis by programme and stage. */
const wordings: Partial<
  Record<ProgrammeId, Partial<Record<NoticeStage, { title: string; legalBasis: string[] }>>>
> = {
  subsistenceAllowance: {
    confirmed: {
      title: '最低生活保障对象名单',
      legalBasis: [`${allowanceRule}第二十四条`, `${catalogue}第6项`],
    },
    review: {
      title: '最低生活保障对象初审公示',
      legalBasis: [`${allowanceRule}第十九条`, `${catalogue}第5项`],
    },
  },
  extremePovertySupport: {
    confirmed: {
      title: '特困人员救助供养对象名单',
      legalBasis: [`${supportRule}第十七条`, `${catalogue}第10项`],
    },
    termination: {
      title: '特困人员救助供养拟终止公示',
      legalBasis: [`${supportRule}第二十六条`, `${catalogue}第9项`],
    },
  },
  temporaryAssistance: {
    expense: {
      title: '支出型临时救助公示',
      legalBasis: [
        `${act}第二十九条、第四十五条`,
        `${interimMeasures}第四十八条`,
        `${catalogue}第13项`,
      ],
    },
  },
};

/** What the notices of a county have in common. */
export interface NoticeOffice {
  county: { code: string; name: string };
  phones: Pick<SamplePhones, 'contact' | 'objection'>;
}

/** `notice.yaml` and `list.csv` in the notice's folder; the list has the programme's columns and no others. */
export function noticeFiles(
  plan: NoticePlan,
  rows: readonly InventedRow[],
  { county, phones }: NoticeOffice,
  indexNumber: string,
): SampleFile[] {
  const wording = wordings[plan.programme]?.[plan.stage];
  if (!wording) throw new Error(`${plan.programme} has no notices of the stage ${plan.stage}`);
  const office = countyOffice(county.name);
  const notice = {
    title: `${county.name}${wording.title}（${formatMonth(plan.period)}）`,
    indexNumber,
    programme: plan.programme,
    stage: plan.stage,
    county: plan.county,
    period: plan.period,
    published: plan.published,
    ends: plan.ends,
    issuer: office,
    legalBasis: wording.legalBasis,
    contact: { office: `${office}社会救助股`, phone: phones.contact(plan.county), sample: true },
    objection: {
      office: `${office}监督举报受理岗`,
      address: `${office}来访接待窗口`,
      phone: phones.objection(plan.county),
      mail: 'jiandu@example.cn',
      hours: windowHours,
    },
    totals: countTotals(plan.programme, rows),
    ...inventChanges(plan, rows.length),
    ...(plan.withdrawn && { withdrawn: plan.withdrawn }),
    ...(namesMayStand(plan.programme, plan.stage) ? {} : { salt: makeSalt(plan) }),
    sample: true,
  };
  const folder = `notices/${formatNoticeId(plan)}`;
  return [
    { path: `${folder}/notice.yaml`, text: stringify(notice, { lineWidth: 0, singleQuote: true }) },
    { path: `${folder}/list.csv`, text: listToCsv(plan.programme, rows) },
  ];
}

/** The same on every machine, as all of the sample; a real one is drawn by chance. */
function makeSalt(plan: NoticePlan): string {
  const random = createRandom(`salt/${formatNoticeId(plan)}`);
  return Array.from({ length: 24 }, () => random.pick([...'abcdefghijklmnopqrstuvwxyz'])).join('');
}

function listToCsv(programme: ProgrammeId, rows: readonly InventedRow[]): string {
  const fields = allowedFields(programme);
  const lines = rows.map((row) => fields.map((field) => row[fieldOf[field]] ?? ''));
  return dataCsv([fields.map((field) => headers[field]), ...lines]);
}

function countTotals(
  programme: ProgrammeId,
  rows: readonly InventedRow[],
): { rows: number; persons: number; amountYuan?: number } {
  const fields = allowedFields(programme);
  const sum = (field: 'persons' | 'amountYuan'): number =>
    rows.reduce((total, row) => total + row[field], 0);
  return {
    rows: rows.length,
    persons: fields.includes('persons') ? sum('persons') : rows.length,
    ...(fields.includes('amountYuan') && { amountYuan: sum('amountYuan') }),
  };
}

/**
 * 索引号 of every notice, by id: `410000-MZ-2026-0041` is the first one of November in its county.
 */
export function numberNotices(plans: readonly NoticePlan[]): Map<string, string> {
  const sequence = new Map<string, number>();
  const inOrder = plans.toSorted((a, b) => compareDates(a.published, b.published));
  return new Map(
    inOrder.map((plan) => {
      const [year, month] = plan.published.split('-');
      const key = `${plan.county}-MZ-${year}`;
      const place = (sequence.get(`${key}-${month}`) ?? 0) + 1;
      sequence.set(`${key}-${month}`, place);
      const number = (Number(month) - 1) * 4 + place;
      return [formatNoticeId(plan), `${key}-${String(number).padStart(4, '0')}`];
    }),
  );
}

const compareDates = (a: CalendarDate, b: CalendarDate): number => (a < b ? -1 : a > b ? 1 : 0);
