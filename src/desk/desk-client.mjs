import { findPhotoFaults } from '../domain/bulletin/photo-rules.mjs';
import { captionText, composePiece, linesOf } from '../domain/bulletin/piece.ts';
import { lineText } from '../domain/bulletin/headline.ts';
import { composableOf } from './draft-article.ts';

/**
 * What runs in the desk's page, beside the program: starts it in Chinese with the project's forms, shows an
 * article as the site would, and says after every save what the check found. It is bundled into one script.
 *
 * @typedef {import('../domain/bulletin/photo-rules.mjs').PhotoEntry} PhotoEntry
 * @typedef {import('../domain/date.ts').Month} Month
 * @typedef {import('./draft-article.ts').Draft} Draft
 * @typedef {{ getIn(path: readonly string[]): unknown }} Entry
 * @typedef {{ entry: Entry, widgetFor(name: string): unknown }} PreviewProps
 * @typedef {{ file: string, line: number, field?: string, message: string }} Problem
 * @typedef {{ name: string, label?: string, fields?: readonly Form[], field?: Form }} Form
 * @typedef {Form & { folder: string, path?: string, extension: string }} Collection
 * @typedef {(tag: string, props: Record<string, unknown> | null, ...children: unknown[]) => unknown} MakeElement
 * @typedef {object} Cms
 * @property {(options: { config: unknown }) => unknown} init
 * @property {(address: string) => void} registerPreviewStyle
 * @property {(collection: string, template: (props: PreviewProps) => unknown) => void} registerPreviewTemplate
 * @property {(listener: Listener) => void} registerEventListener
 * @typedef {{ name: 'postSave', handler: () => void }
 *   | { name: 'preSave', handler: (saved: { entry: Entry }) => void }} Listener
 */

/** What the program puts on the page's window. */
const program = /** @type {{ CMS: Cms, CMS_MANUAL_INIT: boolean, h: MakeElement }} */ (
  /** @type {unknown} */ (window)
);
program.CMS_MANUAL_INIT = true;

const preferences = 'sveltia-cms.prefs';
const kept = /** @type {object} */ (JSON.parse(localStorage.getItem(preferences) ?? '{}'));
localStorage.setItem(preferences, JSON.stringify({ ...kept, locale: 'zh-CN' }));

/** @type {readonly Collection[]} */
let collections = [];

async function start() {
  const answer = await fetch('config.json', { cache: 'no-store' });
  const config = /** @type {{ collections: readonly Collection[] }} */ (await answer.json());
  collections = config.collections;
  program.CMS.registerPreviewStyle('preview.css');
  for (const { name } of collections)
    if (name.startsWith(articlesOf))
      program.CMS.registerPreviewTemplate(name, (props) =>
        previewArticle(props, name.slice(articlesOf.length)),
      );
    else if (name === 'pages' || name.startsWith('guides-'))
      program.CMS.registerPreviewTemplate(name, previewPage);
  program.CMS.registerEventListener({
    name: 'preSave',
    handler: ({ entry }) => {
      refuseFaultyPhoto(entry);
    },
  });
  program.CMS.registerEventListener({ name: 'postSave', handler: () => void showProblems() });
  program.CMS.init({ config });
  await showProblems();
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
  if (faults.length === 0) return;
  const message = faults.map((fault) => fault.message).join('');
  throw new Error('saving_failed', { cause: new Error(message) });
}

/** Collections of articles are named by the month of their issue. */
const articlesOf = 'articles-';

/**
 * An article in the order and with the classes of its page.
 * @param {PreviewProps} props
 * @param {string} issue
 */
function previewArticle({ entry, widgetFor }, issue) {
  const { h } = program;
  const form = /** @type {Draft} */ (plainOf(entry.getIn(['data'])));
  const site = { masthead: document.documentElement.dataset['masthead'] ?? '' };
  const composable = composableOf(form, /** @type {Month} */ (issue));
  const piece = composePiece(composable, site);
  const headline = piece.headline.map(({ part, words }) =>
    part === 'title' ? h('h1', null, words) : h('p', { className: part }, words),
  );
  const below = linesOf(piece).slice(headline.length);
  const [picture, ...more] = piece.pictures.map((one) =>
    h('p', { className: 'quiet' }, `图片：${captionText(one)}`),
  );
  const { kind, date, summary } = form;
  return h(
    'article',
    { className: 'reading' },
    h('p', { className: 'meta quiet' }, [kind, date].filter(Boolean).join('　')),
    h('div', { className: 'headline' }, ...headline),
    ...below.map((line) =>
      h('p', { className: line.part === 'credits' ? 'byline' : 'notice-mark' }, lineText(line)),
    ),
    h('p', { className: 'quiet' }, summary ? `提要：${summary}` : ''),
    picture ?? null,
    h('div', { className: 'prose' }, widgetFor('body')),
    ...more,
  );
}

/** What a guide's page says in this order, each under its heading. */
const guideParts = [
  ['who', '谁可以申请'],
  ['benefit', '得到什么'],
  ['where', '到哪里办'],
  ['placeAndTime', '地点和时间'],
  ['contact', '联系方式'],
  ['supervision', '监督渠道'],
];

/**
 * A guide or a page about the site: title, what it says in short, the body.
 * @param {PreviewProps} props
 */
function previewPage({ entry, widgetFor }) {
  const { h } = program;
  const text = (/** @type {string} */ name) => {
    const value = entry.getIn(['data', name]);
    return typeof value === 'string' ? value : '';
  };
  const parts = guideParts.flatMap(([name = '', label]) =>
    text(name) === '' ? [] : [h('h2', null, label), h('p', null, text(name))],
  );
  return h(
    'article',
    { className: 'reading' },
    h('h1', null, text('title') || '（还没有标题）'),
    h('p', { className: 'lead' }, text('summary')),
    h('div', { className: 'prose' }, ...parts, widgetFor('body')),
  );
}

/**
 * A list of the entry, whatever kind of list the program keeps it in.
 * @param {unknown} value
 * @returns {Record<string, unknown>[]}
 */
function listOf(value) {
  const plain = plainOf(value);
  return Array.isArray(plain) ? plain : [];
}

/**
 * A value of the entry without the program's own data structures.
 * @param {unknown} value
 */
function plainOf(value) {
  const kept = /** @type {{ toJS?: () => unknown }} */ (value ?? {});
  return typeof kept.toJS === 'function' ? kept.toJS() : value;
}

/** The result of the project's own check; without its server (a desk on a web server) nothing is shown. */
async function showProblems() {
  const answer = await fetch('problems.json', { cache: 'no-store' });
  if (!answer.ok) return;
  const problems = /** @type {Problem[]} */ (await answer.json());
  const panel = document.querySelector('#check') ?? document.createElement('details');
  panel.id = 'check';
  panel.replaceChildren(...describe(problems));
  panel.classList.toggle('found', problems.length > 0);
  document.body.append(panel);
}

/** @param {readonly Problem[]} problems */
function describe(problems) {
  const summary = document.createElement('summary');
  summary.textContent =
    problems.length === 0 ? '检查：没有问题' : `检查：有 ${problems.length} 处要改`;
  summary.setAttribute('role', 'status');
  const list = document.createElement('ol');
  for (const problem of problems) {
    const item = document.createElement('li');
    item.append(placeOf(problem), ` ${nameOf(problem)}${problem.message}`);
    list.append(item);
  }
  return [summary, list];
}

/**
 * The form in which a file is edited, and the entry's name there; the folder of content may lie anywhere.
 * @param {string} file
 */
function findForm(file) {
  for (const { name, folder, path = '{{slug}}', extension, fields } of collections) {
    const [before = '', behind = ''] = `${folder}/${path}.${extension}`.split('{{slug}}');
    const start = file.lastIndexOf(before);
    const slug = file.slice(start + before.length, -behind.length);
    if (start >= 0 && file.endsWith(behind) && !slug.includes('/')) return { name, slug, fields };
  }
  return undefined;
}

/**
 * File and line; a way to the form where there is one.
 * @param {Problem} problem
 */
function placeOf({ file, line }) {
  const place = document.createElement('code');
  place.textContent = `${file}:${line}`;
  const form = findForm(file);
  if (form === undefined) return place;
  const way = document.createElement('a');
  way.href = `#/collections/${form.name}/entries/${form.slug}`;
  way.append(place);
  return way;
}

/**
 * What the form calls an item: `bylines[1].name` → 「署名 1·姓名」
 * @param {Problem} problem
 */
function nameOf({ file, field }) {
  if (field === undefined) return '';
  /** @type {readonly Form[] | undefined} */
  let fields = findForm(file)?.fields;
  const labels = field.split('.').map((part) => {
    const [, name = part, number = ''] = /^(.*)\[(\d+)\]$/u.exec(part) ?? [];
    const form = fields?.find((each) => each.name === name);
    fields = form?.fields;
    return `${form?.label ?? name}${number && ` ${number}`}`;
  });
  return `「${labels.join('·')}」`;
}

window.addEventListener('DOMContentLoaded', () => void start());
window.addEventListener('focus', () => void showProblems());
