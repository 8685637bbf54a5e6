import { readFile, stat } from 'node:fs/promises';

/** Megabytes that one file of an office may have. */
const largest = 100;

/**
 * The bytes of a file named on the command line, or the reason, in Chinese, why it is not read. A pipe or a device
 * is never opened, because reading it might never end.
 */
export async function readInputFile(
  path: string,
  most = largest,
): Promise<Buffer | { refusal: string }> {
  const found = await stat(path).catch(() => undefined);
  if (!found) return { refusal: `打不开文件 ${path}：请检查文件名和位置。` };
  if (!found.isFile())
    return { refusal: `打不开 ${path}：它不是文件（是文件夹、管道或设备），请核对文件名。` };
  if (found.size > most * 1024 * 1024)
    return {
      refusal: `${path} 太大：${Math.ceil(found.size / 1024 / 1024)} MB，最多 ${most} MB。请核对是不是选错了文件。`,
    };
  return readFile(path).catch(() => ({
    refusal: `打不开文件 ${path}：请检查有没有读取权限。`,
  }));
}
