import type { APIRoute } from 'astro';
import { getPlaceTree, getWindowFor } from '../../../catalog/site/reference.ts';
import { tellWindow } from '../../../domain/eligibility/township-window.ts';

/** Every township with its window, the same file whatever was answered. */
export const GET: APIRoute = async () => {
  const tree = await getPlaceTree();
  const townships = tree.counties.flatMap(({ code }) => tree.childrenOf(code));
  return Response.json(
    await Promise.all(
      townships.map(async (township) => tellWindow(township, await getWindowFor(township.code))),
    ),
  );
};
