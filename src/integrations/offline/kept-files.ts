/** The device's store of the files that the build has named, and of nothing else. Runs in the service worker. */
import type { WorkerPlan } from './worker-plan.ts';

export const cacheName = (base: string): string => `offline ${base}`;

/** Each version of a file has a place of its own, so that an old and a new worker do not meet. */
const placeOf = ({ base, files }: WorkerPlan, address: string): string =>
  `${base}${address.slice(1)}?kept=${files[address] ?? ''}`;

/** Fetches what is named and not yet kept. @throws Error if anything is not what the build has looked at: nothing else is ever kept */
export async function keepFiles(plan: WorkerPlan): Promise<void> {
  const cache = await caches.open(cacheName(plan.base));
  await Promise.all(
    Object.entries(plan.files).map(async ([address, revision]) => {
      const place = placeOf(plan, address);
      if (await cache.match(place)) return;
      const response = await fetch(plan.base + address.slice(1), { cache: 'no-cache' });
      const copy = response.clone();
      const found = await hashOf(await response.arrayBuffer());
      if (!response.ok || response.redirected || !found.startsWith(revision))
        throw new Error(`${address} is not what was built`);
      await cache.put(place, copy);
    }),
  );
}

/** Deletes what an earlier version has kept. */
export async function dropOldFiles(plan: WorkerPlan): Promise<void> {
  const cache = await caches.open(cacheName(plan.base));
  const places = new Set(Object.keys(plan.files).map((address) => placeOf(plan, address)));
  for (const request of await cache.keys()) {
    const { pathname, search } = new URL(request.url);
    if (!places.has(pathname + search)) await cache.delete(request);
  }
}

export async function findKept(plan: WorkerPlan, address: string): Promise<Response | undefined> {
  if (!Object.hasOwn(plan.files, address)) return undefined;
  const cache = await caches.open(cacheName(plan.base));
  return cache.match(placeOf(plan, address));
}

async function hashOf(bytes: ArrayBuffer): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
