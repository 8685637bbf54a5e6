import { getCollection } from 'astro:content';
import type { Frame } from '../../domain/site/frame.ts';
import { remember } from './remember.ts';

export const getFrame: () => Promise<Frame> = remember(async () => {
  const [entry] = await getCollection('frame');
  if (!entry) throw new Error('content/site.yaml was not read');
  return entry.data;
});
