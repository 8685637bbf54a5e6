import type { APIRoute } from 'astro';
import { buildPlaceFinder } from '../../catalog/places/place-finder.ts';

export const GET: APIRoute = async () => Response.json(await buildPlaceFinder());
