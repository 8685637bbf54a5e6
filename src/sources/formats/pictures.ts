import { existsSync, readdirSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename, extname, join, relative, sep } from 'node:path';
import sharp from 'sharp';
import { holdsPersonalData } from '../../domain/personal-data/find-personal-data.ts';
import { maximumPicture } from '../../domain/bulletin/picture.ts';
import { reportOn, type Reading } from './reading.ts';
import { displayPath, type Settings } from './settings.ts';

/** Width and height in pixels; absent for drawings (SVG), which have none of their own. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** Pictures under `public/` by address (`/photos/a.webp`), spelt exactly as their files are. */
export type Pictures = ReadonlyMap<string, PictureSize | undefined>;

/** The addresses of all files under `public/`, in order; none if there is no such folder. */
export function listPublicFiles({ publicDir }: Settings): string[] {
  if (!existsSync(publicDir)) return [];
  return readdirSync(publicDir, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map(({ parentPath, name }) => relative(publicDir, join(parentPath, name)))
    .map((path) => `/${path.split(sep).join('/')}`)
    .sort();
}

/** Finds and checks every picture; one that must not be published as it is becomes a problem. */
export async function readPictures(reading: Reading): Promise<Pictures> {
  const { settings } = reading;
  // A name with a number is reported by the scan of all files, which does not repeat it.
  const addresses = listPublicFiles(settings).filter(
    (address) => isPicture(address) && !holdsPersonalData(address),
  );
  for (const address of addresses)
    if (!pictureName.test(basename(address)))
      reportOn(reading.problems, displayPath(settings, join(settings.publicDir, address)))(
        1,
        'picture-name',
        '图片的文件名只用小写英文字母、数字和 -，不用汉字、空格和大写字母；请改名，如 dining-room.webp，文章里的 file 也一起改。',
      );
  const found = await Promise.all(
    addresses.map(async (address): Promise<[string, PictureSize | undefined]> => [
      address,
      extname(address).toLowerCase() === '.svg'
        ? undefined
        : await readPicture(reading, join(settings.publicDir, address)),
    ]),
  );
  return new Map(found);
}

const isPicture = (name: string): boolean => /\.(?:jpe?g|png|webp|avif|svg)$/i.test(name);

/** Names that mean the same file on every computer and in every address. */
const pictureName = /^[a-z0-9]+(?:[-_.][a-z0-9]+)*$/;

const mend =
  '请运行 npm run picture -- 原来的照片 --issue 年月 --name 短名，用它写出的文件换掉这一张';

async function readPicture(reading: Reading, path: string): Promise<PictureSize | undefined> {
  const report = reportOn(reading.problems, displayPath(reading.settings, path));
  const facts = await sharp(path)
    .metadata()
    .catch(() => undefined);
  if (!facts) {
    report(1, 'picture-unreadable', '这个文件打不开，不是图片或已经损坏；请换一张。');
    return undefined;
  }
  const { width, height } = facts;
  const { size } = await stat(path);
  if (facts.exif ?? facts.xmp ?? facts.iptc)
    report(1, 'picture-camera-data', `图片里带有相机记下的信息，可能有拍摄地点和时间；${mend}。`);
  if (width > maximumPicture.width || size > maximumPicture.bytes)
    report(
      1,
      'picture-too-big',
      `图片太大（宽 ${width} 像素，${Math.ceil(size / 1024)} KB），手机上打开慢；应不宽于 ${maximumPicture.width} 像素、不大于 ${maximumPicture.bytes / 1024} KB。${mend}。`,
    );
  return { width, height };
}
