/**
 * npm run picture: turns a camera's file into a picture of the site, and prints what the article has to say about
 * it.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { photoPeople } from '../src/domain/bulletin/article.ts';
import { parseMonth } from '../src/domain/date.ts';
import { placeholder } from '../src/domain/placeholder.ts';
import { convertPicture, StrangePictureError } from '../src/pictures/convert.ts';
import { readInputFile } from '../src/sources/formats/input-file.ts';
import { replaceFile } from '../src/sources/formats/replace-file.ts';
import { displayPath, currentSettings } from '../src/sources/formats/settings.ts';
import { reportFailure, runStep, StepFailure } from '../src/terminal/steps.mjs';

const usage = `用法：npm run picture -- 照片.jpg --issue 2018-08 --name qr-plates
照片是相机或手机拍的原图；--issue 是期的年月；--name 是文件名，用小写字母、数字和 -。`;

async function makePicture(): Promise<void> {
  const { file, issue, name } = readArguments();
  const settings = currentSettings();
  const path = `photos/${issue}/${name}.webp`;
  const target = join(settings.publicDir, path);
  await runStep('处理照片', async () => {
    if (existsSync(target))
      throw new StepFailure(`${displayPath(settings, target)} 已经有了，请换一个 --name。`);
    const source = await readInputFile(file);
    if ('refusal' in source) throw new StepFailure(source.refusal);
    const { bytes, width, height } = await convertPicture(source).catch((error: unknown) => {
      if (error instanceof StrangePictureError)
        throw new StepFailure(`${file} ${error.message}，没有处理。请换一张照片。`);
      throw new StepFailure(`打不开 ${file}，或者它不是照片。请核对文件名。`);
    });
    await replaceFile(target, bytes);
    return `宽 ${width}、高 ${height} 像素，${Math.ceil(bytes.length / 1024)} KB，拍摄地点等信息已去掉`;
  });
  console.log(`已写好 ${displayPath(settings, target)}。请在文章开头的说明里写：

photo:
  caption: ${placeholder}
  archived: true
  file: ${path}
  alt: ${placeholder}
  people: ${placeholder}   # ${photoPeople.join('、')}之一；后两种要有书面同意，再加一行 consent: 同意书的日期`);
}

function readArguments(): { file: string; issue: string; name: string } {
  try {
    const { values, positionals } = parseArgs({
      options: { issue: { type: 'string' }, name: { type: 'string' } },
      allowPositionals: true,
    });
    const [file, ...more] = positionals;
    const { issue = '', name = '' } = values;
    const isRight = parseMonth(issue) !== undefined && /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(name);
    if (file !== undefined && more.length === 0 && isRight) return { file, issue, name };
  } catch {
    // An unknown option is reported like a missing one.
  }
  throw new StepFailure(usage);
}

await makePicture().catch(reportFailure);
