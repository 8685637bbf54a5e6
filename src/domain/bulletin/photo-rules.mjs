/**
 * What belongs together in the item `photo` of an article. The check reads files by it, and the desk's page
 * refuses by it before it saves.
 *
 * @typedef {object} PhotoEntry The item as somebody wrote it, nothing checked yet.
 * @property {unknown} [archived] The picture itself was kept.
 * @property {unknown} [file]
 * @property {unknown} [alt]
 * @property {unknown} [people]
 * @property {unknown} [consent] Day of the consent in writing.
 * @property {unknown} [drawn] Drawn by the site, no photograph.
 *
 * @typedef {object} PhotoFault One thing that is missing, or is where it must not.
 * @property {keyof PhotoEntry} key
 * @property {string} message For an editor.
 */

/** What the desk calls the items. */
const labels = {
  archived: '图片还在',
  file: '图片文件',
  alt: '替代文字',
  people: '图上的人',
  consent: '书面同意的日期',
  drawn: '画的示意图',
};

const ofPicture = /** @type {const} */ (['file', 'alt', 'people']);
const withConsent = /** @type {const} */ ([...ofPicture, 'consent', 'drawn']);

/** @param {unknown} value */
const isGiven = (value) => value !== undefined && value !== null && value !== '' && value !== false;

/**
 * Whom a picture shows only with consent in writing, and whose; `undefined` for everybody else.
 * (Personal Information Protection Law, arts 26, 29, 31.)
 * @param {unknown} people
 */
export function consentOf(people) {
  if (people === '未成年人') return '本人和监护人';
  return people === '受助人' ? '本人' : undefined;
}

/**
 * Whether an alternative text does not describe the picture: it is one general word or the name of a file.
 * @param {unknown} alt
 */
export const saysNothing = (alt) =>
  /^(?:(?:新闻|配|插|如|附|现场|活动|工作)?(?:图片?|照片?|图像|相片|现场|合影)\d*|无|暂无|没有|image|photo|picture|\S+\.(?:jpe?g|png|webp|avif|gif|heic|svg))[。.]?$/iu.test(
    String(alt).trim(),
  );

export const altFault = '应为一句话，说出图上有什么、在做什么，如“几位老人围着桌子包饺子”';

/** Whether a drawing is said to show somebody. @param {PhotoEntry} photo */
export const isDrawnOfSomebody = ({ drawn, people }) =>
  isGiven(drawn) && isGiven(people) && people !== '没有人物';

export const drawnFault =
  '示意图是画的，图上没有真人：“图上的人”写“没有人物”；拍下来的照片不写 drawn。';

/**
 * The faults that the check would report, for a form that is still open; empty if the item is absent.
 * @param {PhotoEntry | null | undefined} photo
 * @returns {PhotoFault[]}
 */
export function findPhotoFaults(photo) {
  if (!photo) return [];
  if (!isGiven(photo.archived))
    return withConsent
      .filter((key) => isGiven(photo[key]))
      .map((key) => ({
        key,
        message: `填了“${labels[key]}”，就要打开“${labels.archived}”；图片没有存下来的，请清空这一项。`,
      }));
  /** @type {PhotoFault[]} */
  const faults = ofPicture
    .filter((key) => !isGiven(photo[key]))
    .map((key) => ({ key, message: `有图片，还要填“${labels[key]}”。` }));
  if (isGiven(photo.alt) && saysNothing(photo.alt))
    faults.push({ key: 'alt', message: `“${labels.alt}”${altFault}。` });
  if (isDrawnOfSomebody(photo)) faults.push({ key: 'people', message: drawnFault });
  const whose = consentOf(photo.people);
  return whose === undefined || isGiven(photo.consent)
    ? faults
    : [
        ...faults,
        {
          key: 'consent',
          message: `图上有${String(photo.people)}，要先取得${whose}的书面同意，再填“${labels.consent}”；没有同意就不用这张图。`,
        },
      ];
}
