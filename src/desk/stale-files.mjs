/**
 * Whether a file is still what the desk has read: by its hash, which the local server tells.
 *
 * @typedef {Readonly<Record<string, string>>} Versions  file → hash
 * @typedef {{ path: string, isNew: boolean }} Saved
 */

/**
 * Why a file must not be written, in Chinese; `undefined` where nobody else has touched it.
 * @param {Saved} saved
 * @param {Versions} read  when the desk read the files
 * @param {Versions} now
 */
export function findStale({ path, isNew }, read, now) {
  if (isNew) return now[path] === undefined ? undefined : taken;
  if (now[path] === undefined) return read[path] === undefined ? undefined : removed;
  return now[path] === read[path] ? undefined : changed;
}

const copyFirst =
  '请先把您改的字复制到别处，再刷新这一页（F5），在新的内容上改。这里没有保存，别处的改动都还在。';
const changed = `您打开编辑台以后，这个文件在别处（另一个窗口、别的软件或 git）改过。${copyFirst}`;
const removed = `您打开编辑台以后，这个文件在别处删去或改了名。${copyFirst}`;
const taken = `别处已经建了同名的文件。${copyFirst}`;

/**
 * Files that are not what the desk has read any more.
 * @param {Versions} read
 * @param {Versions} now
 */
export const listChanged = (read, now) =>
  [...new Set([...Object.keys(read), ...Object.keys(now)])]
    .filter((path) => read[path] !== now[path])
    .toSorted();
