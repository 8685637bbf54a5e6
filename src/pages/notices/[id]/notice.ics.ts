import type { APIRoute, GetStaticPaths } from 'astro';
import { getNotices } from '../../../catalog/notices/notices.ts';
import { getFrame } from '../../../catalog/site/site.ts';
import { absoluteLink } from '../../../components/site/link.ts';
import { formatCalendar } from '../../../domain/formats/calendar-file.ts';
import type { NoticeToday } from '../../../domain/notices/expiry.ts';
import { noticeEvents } from '../../../domain/notices/notice-calendar.ts';

export const getStaticPaths = (async () =>
  (await getNotices()).map((today) => ({
    params: { id: today.notice.id },
    props: { today },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ today: NoticeToday }> = async ({ props }) => {
  const { site } = await getFrame();
  const place = { domain: site.domain, absolute: absoluteLink };
  return new Response(formatCalendar(site.title, noticeEvents(props.today, place)), {
    headers: { 'content-type': 'text/calendar; charset=utf-8' },
  });
};
