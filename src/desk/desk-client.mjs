/**
 * What runs in the desk's page, beside the program: starts it in Chinese with the project's forms, shows an
 * article as the site would, and says after every save what the check found. A plain script without imports.
 *
 * @typedef {{ getIn(path: readonly string[]): unknown }} Entry
 * @typedef {{ role?: string, name?: string }} Byline
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
 * @typedef {{ findPhotoFaults(photo: unknown): { message: string }[] }} PhotoRules
 */

/** What the program puts on the page's window. */
const program = /** @type {{ CMS: Cms, CMS_MANUAL_INIT: boolean, h: MakeElement }} */ (
  /** @type {unknown} */ (window)
);
program.CMS_MANUAL_INIT = true;

/** Beside this page; the rules of the check, see write-desk.ts. */
const photoRules = './photo-rules.js';

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
    if (name.startsWith('articles-')) program.CMS.registerPreviewTemplate(name, previewArticle);
    else if (name === 'pages' || name.startsWith('guides-'))
      program.CMS.registerPreviewTemplate(name, previewPage);
  const rules = /** @type {PhotoRules} */ (await import(photoRules));
  program.CMS.registerEventListener({
    name: 'preSave',
    handler: ({ entry }) => {
      refuseFaultyPhoto(rules, entry);
    },
  });
  program.CMS.registerEventListener({ name: 'postSave', handler: () => void showProblems() });
  program.CMS.init({ config });
  await showProblems();
}

/**
 * Stops the saving of a picture without what belongs to it; the program shows the message of a failure's cause.
 * @param {PhotoRules} rules
 * @param {Entry} entry
 */
function refuseFaultyPhoto(rules, entry) {
  const more = listOf(entry.getIn(['data', 'morePhotos'])).map((photo) => ({
    ...photo,
    archived: true,
  }));
  const faults = [plainOf(entry.getIn(['data', 'photo'])), ...more].flatMap((photo) =>
    rules.findPhotoFaults(photo),
  );
  if (faults.length === 0) return;
  const message = faults.map((fault) => fault.message).join('');
  throw new Error('saving_failed', { cause: new Error(message) });
}

/**
 * Headline parts, byline and body in the order and with the classes of the article's page.
 * @param {PreviewProps} props
 */
function previewArticle({ entry, widgetFor }) {
  const { h } = program;
  const text = (/** @type {string} */ name) => {
    const value = entry.getIn(['data', name]);
    return typeof value === 'string' ? value : '';
  };
  const original = /** @type {Record<string, string> | undefined} */ (
    plainOf(entry.getIn(['data', 'original']))
  );
  const line = (/** @type {string} */ name) =>
    original?.[name] ? h('p', { className: name }, original[name]) : null;
  const bylines = listOf(entry.getIn(['data', 'bylines']))
    .map(({ role, name }) => (role === '摄' ? `${name ?? ''} 摄` : `${role ?? ''} ${name ?? ''}`))
    .join('　');
  return h(
    'article',
    { className: 'reading' },
    h('p', { className: 'meta quiet' }, [text('kind'), text('date')].filter(Boolean).join('　')),
    h(
      'div',
      { className: 'headline' },
      line('kicker'),
      h('h1', null, original?.title || text('title') || '（还没有标题）'),
      line('deck'),
    ),
    bylines === '' ? null : h('p', { className: 'byline' }, bylines),
    h('p', { className: 'quiet' }, text('summary') && `提要：${text('summary')}`),
    h('div', { className: 'prose' }, widgetFor('body')),
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
 * @returns {Byline[]}
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
