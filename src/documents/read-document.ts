import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import sharp from 'sharp';
import { articleAddress, noticeAddress } from '../domain/address.ts';
import { correctedUntil } from '../domain/bulletin/article.ts';
import { creditLine } from '../domain/bulletin/citation.ts';
import { composePiece, type PiecePicture } from '../domain/bulletin/piece.ts';
import { noticeStateOn } from '../domain/notices/expiry.ts';
import { readArticleBody } from '../sources/bulletin/article-body.ts';
import { dressBody } from '../sources/formats/markdown/body-html.ts';
import { siteOrigin, type Settings } from '../sources/formats/settings.ts';
import type { Project } from '../sources/project.ts';
import { writeNoticeDocument } from './notice-document.ts';
import { writePieceDocument, type WordPicture } from './piece-document.ts';

/** A Word file and what it is called. */
export interface WordFile {
  name: string;
  bytes: Uint8Array;
}

/**
 * The Word file of an article (`2016-06/safety-net`) or a notice (its folder's name) of a project that was checked;
 * `undefined` where there is neither.
 */
export const readDocument = async (
  id: string,
  project: Project,
  settings: Settings,
): Promise<WordFile | undefined> =>
  (await readArticle(id, project, settings)) ?? (await readNotice(id, project, settings));

const absoluteIn =
  ({ site }: Project, settings: Settings) =>
  (address: string): string =>
    siteOrigin(settings, site) + settings.basePath.slice(0, -1) + encodeURI(address);

async function readArticle(
  id: string,
  project: Project,
  settings: Settings,
): Promise<WordFile | undefined> {
  const { site, asOf, articles } = project;
  const found = articles.find((one) => one.id === id);
  if (!found) return undefined;
  const article = correctedUntil(found.value, asOf);
  const piece = composePiece(article, site);
  const address = absoluteIn(project, settings);
  const bytes = await writePieceDocument({
    piece,
    body: dressBody(await readArticleBody(settings, found), { address }),
    source: creditLine(article, site, () => address(articleAddress(article))),
    author: site.bureau,
    pictures: await Promise.all(piece.pictures.map((picture) => readPicture(picture, settings))),
  });
  return { name: `${article.issue}-${article.slug}.docx`, bytes };
}

async function readNotice(
  id: string,
  project: Project,
  settings: Settings,
): Promise<WordFile | undefined> {
  const notice = project.notices.find((one) => one.id === id);
  if (!notice) return undefined;
  // A notice circulates before it is published, in the form that it will have on its day.
  const day = notice.published > project.asOf ? notice.published : project.asOf;
  const state = noticeStateOn(notice, project.notices, day);
  const programme = project.programmes.find((one) => one.id === notice.programme);
  if (state.state === 'coming' || !programme) return undefined;
  const names = new Map(project.places.map(({ code, name }) => [code, name]));
  const bytes = await writeNoticeDocument({
    today: { notice, state },
    programme,
    placeName: (code) => names.get(code) ?? code,
    address: absoluteIn(project, settings)(noticeAddress(id)),
  });
  return { name: `${id}.docx`, bytes };
}

/** Wide enough for the width of the text at 200 dots an inch. */
const mostPixels = 1200;

async function readPicture(
  { image }: PiecePicture,
  { publicDir }: Settings,
): Promise<WordPicture | undefined> {
  if (!image) return undefined;
  const { data, info } = await sharp(await readFile(resolve(publicDir, image.file)))
    .rotate()
    .resize({ width: mostPixels, withoutEnlargement: true })
    .flatten({ background: 'white' })
    .jpeg({ quality: 85 })
    .toBuffer({ resolveWithObject: true });
  return { jpeg: new Uint8Array(data), width: info.width, height: info.height };
}
