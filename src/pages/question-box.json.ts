import type { APIRoute } from 'astro';
import { buildQuestionData } from '../catalog/question/question-data.ts';

export const GET: APIRoute = async () => Response.json(await buildQuestionData());
