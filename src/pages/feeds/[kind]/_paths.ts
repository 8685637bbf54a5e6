import {
  feedKinds,
  getFeedPlans,
  type FeedKind,
  type FeedPlan,
} from '../../../catalog/site/feeds.ts';

export interface FeedProps {
  kind: FeedKind;
  plan: FeedPlan;
}

/** Every feed but that of the whole site, for either format. */
export async function getFeedPaths() {
  const plans = await Promise.all(
    feedKinds.map(async (kind) => (await getFeedPlans(kind)).map((plan) => ({ kind, plan }))),
  );
  return plans
    .flat()
    .map(({ kind, plan }) => ({ params: { kind, name: plan.name }, props: { kind, plan } }));
}
