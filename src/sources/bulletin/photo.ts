import { photoPeople, type Photo } from '../../domain/bulletin/article.ts';
import {
  altFault,
  consentOf,
  drawnFault,
  isDrawnOfSomebody,
  saysNothing,
} from '../../domain/bulletin/photo-rules.mjs';
import { allOrUndefined, omitUndefined } from '../formats/optional-fields.ts';
import { date, oneOf, text, yesOrNo, type FieldRule } from '../formats/field-rules.ts';
import type { MapReader } from '../formats/map-reader.ts';
import type { Pictures } from '../formats/pictures.ts';

/** The item `photo` of an article; `undefined` after problems were reported. */
export function readPhoto(map: MapReader, pictures: Pictures): Photo | undefined {
  const photo = map.readMap('photo');
  if (!photo) return undefined;
  const caption = photo.read('caption', text);
  const archived = photo.read('archived', yesOrNo);
  if (archived === false) {
    for (const key of ['file', 'alt', 'people', 'consent', 'drawn'])
      if (photo.has(key))
        photo.fail(
          key,
          'photo',
          'archived 为 false（图片未存档）时不写这一项；有图片就把 archived 改为 true。',
        );
    return allOrUndefined<Photo>({ caption });
  }
  const image = archived && readImage(photo, pictures);
  return allOrUndefined<Photo>({ caption, ...(image ? { image } : {}) });
}

/** The item `morePhotos`: further pictures, each with everything that belongs to a picture. */
export const readMorePhotos = (map: MapReader, pictures: Pictures): Photo[] | undefined =>
  map.readMaps('morePhotos')?.flatMap((photo) => {
    const caption = photo.read('caption', text);
    const image = readImage(photo, pictures);
    return caption !== undefined && image ? [{ caption, image }] : [];
  });

function readImage(photo: MapReader, pictures: Pictures): Photo['image'] {
  const file = photo.read('file', pictureFile(pictures));
  const people = photo.read('people', oneOf(photoPeople));
  const consent = photo.readOptional('consent', date);
  const drawn = photo.readOptional('drawn', yesOrNo);
  if (isDrawnOfSomebody({ drawn, people })) photo.fail('people', 'photo', drawnFault);
  const image = allOrUndefined<NonNullable<Photo['image']>>({
    file,
    alt: photo.read('alt', altText),
    people,
  });
  const whose = consentOf(people);
  if (people !== undefined && whose !== undefined && !photo.has('consent'))
    photo.fail(
      'consent',
      'photo-consent',
      `图上有${people}，要先取得${whose}的书面同意，再写 consent: 同意书的日期；没有同意就不用这张图。`,
    );
  const size = file === undefined ? undefined : pictures.get(`/${file}`);
  return (
    image && { ...image, ...omitUndefined({ consent, drawn: drawn ? true : undefined, size }) }
  );
}

const altText: FieldRule<string> = {
  code: 'alt-text',
  expected: altFault,
  parse: (found) => (saysNothing(found) ? undefined : text.parse(found)),
};

/** `photos/2026-11/a.webp`, a file under `public/`. */
const pictureFile = (pictures: Pictures): FieldRule<string> => ({
  code: 'picture-file',
  expected: '应为 public 文件夹里有的图片，从 public 写起，如 photos/2026-11/a.webp',
  parse: (found) => {
    const address = `/${found.replace(/^\//, '')}`;
    return pictures.has(address) ? address.slice(1) : undefined;
  },
});
