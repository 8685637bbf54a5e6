/** How a service worker answers: from the network first, so that nobody reads yesterday's page while today's can be had. */
import { findKept } from './kept-files.ts';
import type { WorkerPlan } from './worker-plan.ts';

/** A reader waits so long for the network before a kept page is shown, in milliseconds. */
const patience = 3000;

/** Address from the site's root; `undefined` for what is not the site's. */
function addressOf({ base }: WorkerPlan, url: URL, origin: string): string | undefined {
  if (url.origin !== origin || !url.pathname.startsWith(base)) return undefined;
  return `/${url.pathname.slice(base.length)}`;
}

/**
 * The answer to a request; `undefined` leaves it to the browser, as if there were no worker: so it is for lists, search
 * indexes and everything else that is not kept, but for a page that cannot be had, in whose place the offline page is shown.
 */
export function answer(
  plan: WorkerPlan,
  request: Request,
  origin: string,
): Promise<Response> | undefined {
  const address = addressOf(plan, new URL(request.url), origin);
  if (request.method !== 'GET' || address === undefined) return undefined;
  const isKept = Object.hasOwn(plan.files, address);
  if (address.startsWith('/assets/')) return isKept ? keptFirst(plan, address, request) : undefined;
  if (isKept) return networkFirst(plan, address, request);
  return request.mode === 'navigate' ? pageOrOffline(plan, request) : undefined;
}

/** The name of such a file says what is in it. */
const keptFirst = async (plan: WorkerPlan, address: string, request: Request): Promise<Response> =>
  (await findKept(plan, address)) ?? fetch(request);

async function networkFirst(
  plan: WorkerPlan,
  address: string,
  request: Request,
): Promise<Response> {
  const network = fetch(request);
  const late = new Promise<undefined>((resolve) => setTimeout(resolve, patience));
  const first = await Promise.race([network, late]).catch(() => undefined);
  if (first && first.status < 500) return first;
  return (await findKept(plan, address)) ?? network;
}

async function pageOrOffline(plan: WorkerPlan, request: Request): Promise<Response> {
  try {
    return await fetch(request);
  } catch (error) {
    const page = await findKept(plan, plan.offline);
    if (page) return page;
    throw error;
  }
}
