import { findPhotoFaults } from '../domain/bulletin/photo-rules.mjs';
import { listOf, plainOf, textAt } from './entry-values.mjs';
import { findStale, listChanged } from './stale-files.mjs';

/**
 * What stops a save: a picture without what belongs to it, a name that is taken, a file that others have changed.
 *
 * @typedef {import('../domain/bulletin/photo-rules.mjs').PhotoEntry} PhotoEntry
 * @typedef {import('./entry-values.mjs').Entry} Entry
 */

/**
 * Files as the desk has read them; without its server (a desk on a web server) there are none.
 * @type {import('./stale-files.mjs').Versions | undefined}
 */
let versions;

/** Notes what the files are; called before the program reads them, so that what changes meanwhile counts as changed. */
export async function noteVersions() {
  versions = await fetchVersions();
}

/**
 * @param {Entry} entry
 * @throws {Error} whose cause has the message that the program shows
 */
export async function guardSave(entry) {
  refuseFaultyPhoto(entry);
  refuseRepeatedName(entry);
  await refuseStaleFile(entry);
}

/**
 * Stops the saving of a picture without what belongs to it; the program shows the message of a failure's cause.
 * @param {Entry} entry
 */
function refuseFaultyPhoto(entry) {
  const more = listOf(entry.getIn(['data', 'morePhotos'])).map((photo) => ({
    ...photo,
    archived: true,
  }));
  const first = /** @type {PhotoEntry | undefined} */ (plainOf(entry.getIn(['data', 'photo'])));
  const faults = [first, ...more].flatMap(findPhotoFaults);
  if (faults.length > 0) refuse(faults.map((fault) => fault.message).join(''));
}

/**
 * The program shows the message of a failure's cause.
 * @param {string} message
 * @returns {never}
 */
function refuse(message) {
  throw new Error('saving_failed', { cause: new Error(message) });
}

/**
 * An issue of a month and a version of a day are there once: the program would write `2018-07-1`.
 * @param {Entry} entry
 */
function refuseRepeatedName(entry) {
  if (entry.getIn(['newRecord']) !== true) return;
  const slug = textAt(entry, 'slug').split('/')[0] ?? '';
  for (const [field, what] of [
    ['month', '这个月的一期'],
    ['inForce', '这一天施行的一版'],
  ]) {
    const name = entry.getIn(['data', field ?? '']);
    if (typeof name === 'string' && slug !== name && slug.startsWith(`${name}-`))
      refuse(`已经有${what}（${name}）了，请打开它来改，不要再建。`);
  }
}

/** @param {Entry} entry */
async function refuseStaleFile(entry) {
  const now = await fetchVersions();
  if (versions === undefined || now === undefined) return;
  const saved = { path: textAt(entry, 'path'), isNew: entry.getIn(['newRecord']) === true };
  const stale = findStale(saved, versions, now);
  if (stale !== undefined) refuse(stale);
}

/** What each file is on the disk now. */
async function fetchVersions() {
  const answer = await fetch('versions.json', { cache: 'no-store' });
  if (!answer.ok) return undefined;
  return /** @type {import('./stale-files.mjs').Versions} */ (await answer.json());
}

/** A file that the desk itself has written does not count as changed by others. @param {string} path */
export async function keepVersion(path) {
  const version = (await fetchVersions())?.[path];
  if (versions && version !== undefined) versions = { ...versions, [path]: version };
}

/** Says which files are other than what the desk shows, before somebody edits them for nothing. */
export async function showStaleFiles() {
  const now = await fetchVersions();
  const changed = versions && now ? listChanged(versions, now) : [];
  document.querySelector('#stale')?.remove();
  if (changed.length === 0) return;
  const notice = document.createElement('p');
  notice.id = 'stale';
  notice.setAttribute('role', 'alert');
  notice.textContent = `编辑台打开以后，别处改过：${changed.join('、')}。请刷新这一页（F5）再改它们；正在改的先保存。`;
  document.body.append(notice);
}
