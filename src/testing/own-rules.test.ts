import { join } from 'node:path';
import { expect, test } from 'vitest';
import { allowedStages } from '../domain/notices/disclosure-policy.ts';
import { buildWorkCalendar } from '../domain/holiday.ts';
import { explainPeriod } from '../domain/notices/publicity-period.ts';
import { planPosters } from '../print/posters/plan-posters.ts';
import { posterDocument } from '../print/posters/poster-page.ts';
import { readSettings } from '../sources/formats/settings.ts';
import { loadProject } from '../sources/load-project.ts';

const city = join(import.meta.dirname, 'fixtures/second-city');
const settings = readSettings({}, city);

test('a city with a rule of its own: ten days, names alone and masked, on page and poster', async () => {
  const { project, problems } = await loadProject(settings);
  expect(problems).toEqual([]);
  const notice = project.notices.find(({ stage }) => stage === 'review');
  if (!notice) throw new Error('the second city has a review');
  // By the rule of the country the period would have ended on 18 November.
  expect(explainPeriod(notice, buildWorkCalendar(project.holidays))).toContain(
    '满10个工作日到2026年11月23日',
  );
  expect(notice.rule.says).toContain('虚构示例');
  const [poster] = await planPosters(settings, {
    noticeId: notice.id,
    by: 'village',
    withEmpty: false,
  });
  const page = poster ? posterDocument(poster, 'A4', '').body.markup : '';
  expect(page).toContain('边*河');
  expect(page).not.toContain('边长河');
  expect(page).not.toContain('享受起始');
});

test('a city with a programme of its own has its guide and its standard, and may list nobody', async () => {
  const { project } = await loadProject(settings);
  const own = project.programmes.find(({ shortName }) => shortName === '高龄津贴');
  if (!own) throw new Error('the second city has it');
  expect(project.guides.map(({ value }) => value.programme)).toContain(own.id);
  expect(project.standards.map(({ programme }) => programme)).toContain(own.id);
  expect(allowedStages(own.id)).toEqual([]);
});
