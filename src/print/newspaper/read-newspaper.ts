import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import sharp from 'sharp';
import { articleAddress, issueAddress } from '../../domain/address.ts';
import { correctedUntil, type Article } from '../../domain/bulletin/article.ts';
import { composePiece, noteNames, type Note } from '../../domain/bulletin/piece.ts';
import { formatDate, type Month } from '../../domain/date.ts';
import type { Site } from '../../domain/site/site.ts';
import type { FromFile } from '../../sources/load-project.ts';
import type { Project } from '../../sources/project.ts';
import { readArticleBody } from '../../sources/bulletin/article-body.ts';
import { bodyHtml } from '../../sources/formats/markdown/body-html.ts';
import { siteOrigin, type Settings } from '../../sources/formats/settings.ts';
import { html, Html } from '../html.ts';
import { qrCode } from '../qr-code.ts';
import type { Newspaper, Story } from './newspaper.ts';
import { figure } from './story-html.ts';

/** Wide enough for a picture over half of A3 at 200 dots an inch. */
const mostPixels = 1600;

/** An issue of a project that was checked; `undefined` where there is none, or none with articles. */
export async function readNewspaper(
  month: Month,
  project: Project,
  settings: Settings,
): Promise<Newspaper | undefined> {
  const issue = project.issues.find((one) => one.month === month);
  const articles = project.articles
    .filter(({ value }) => value.issue === month)
    .sort((a, b) => a.value.order - b.value.order);
  if (!issue || articles.length === 0) return undefined;
  const address =
    siteOrigin(settings, project.site) + settings.basePath.slice(0, -1) + issueAddress(month);
  const byPlace = new Map(project.windows.map((window) => [window.place, window]));
  return {
    ...project,
    issue,
    stories: await Promise.all(
      articles.map(({ value, ...source }) =>
        readStory(
          { ...source, value: correctedUntil(value, project.asOf) },
          project.site,
          settings,
        ),
      ),
    ),
    windows: project.places.flatMap(({ code, level, name }) => {
      const window = level === 'county' ? byPlace.get(code) : undefined;
      return window ? [{ county: name, window }] : [];
    }),
    address,
    qrCode: qrCode(address, '这一期在网上'),
  };
}

async function readStory(
  { value, ...source }: FromFile<Article>,
  site: Site,
  settings: Settings,
): Promise<Story> {
  const markup = bodyHtml(await readArticleBody(settings, source));
  const piece = composePiece(value, site);
  const pictures = await Promise.all(
    piece.pictures.map(
      async ({ image }) => image && readPicture(resolve(settings.publicDir, image.file)),
    ),
  );
  const more = piece.pictures.slice(1).map((one, index) => figure(one, pictures[index + 1]));
  const address = site.domain + articleAddress(value);
  const [picture] = pictures;
  return {
    article: value,
    piece,
    body: html`${new Html(forPrint(markup))}${more}${piece.notes.map((note) => noteHtml(note, address))}`,
    ...(picture === undefined ? {} : { picture }),
  };
}

/** A note below the text that says who wrote the text and where it can be read. */
const noteHtml = ({ part, words, date }: Note, address: string): Html =>
  part === 'notice'
    ? html`<p class="source-note">${words}${address}</p>`
    : html`<p class="${part}">
        <b>${noteNames[part]}${date && `（${formatDate(date)}）`}</b>${words}
      </p>`;

/** Without what paper has no use for: links and the ids that they lead to. */
const forPrint = (markup: string): string =>
  markup
    .replace(/<a [^>]*data-footnote-backref[^>]*>[^<]*<\/a>/g, '')
    .replace(/<\/?a\b[^>]*>|<img [^>]*>| id="[^"]*"/g, '');

async function readPicture(file: string): Promise<string> {
  const jpeg = await sharp(await readFile(file))
    .rotate()
    .resize({ width: mostPixels, withoutEnlargement: true })
    .flatten({ background: 'white' })
    .jpeg({ quality: 82 })
    .toBuffer();
  return `data:image/jpeg;base64,${jpeg.toString('base64')}`;
}
