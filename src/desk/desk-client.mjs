import { captionText, composePiece, linesOf } from '../domain/bulletin/piece.ts';
import { lineText } from '../domain/bulletin/headline.ts';
import { leadTo, showProblems } from './check-panel.mjs';
import { composableOf } from './draft-article.ts';
import { plainOf, textAt } from './entry-values.mjs';
import { guardSave, keepVersion, noteVersions, showStaleFiles } from './save-guards.mjs';
import { keepUnsavedWork } from './unsaved-work.mjs';

/**
 * What runs in the desk's page, beside the program: starts it in Chinese with the project's forms, shows an
 * article as the site would, and says after every save what the check found. It is bundled into one script.
 *
 * @typedef {import('../domain/date.ts').Month} Month
 * @typedef {import('./draft-article.ts').Draft} Draft
 * @typedef {import('./entry-values.mjs').Entry} Entry
 * @typedef {{ entry: Entry, widgetFor(name: string): unknown }} PreviewProps
 * @typedef {import('./check-panel.mjs').Collection} Collection
 * @typedef {(tag: string, props: Record<string, unknown> | null, ...children: unknown[]) => unknown} MakeElement
 * @typedef {object} Cms
 * @property {(options: { config: unknown }) => unknown} init
 * @property {(address: string) => void} registerPreviewStyle
 * @property {(collection: string, template: (props: PreviewProps) => unknown) => void} registerPreviewTemplate
 * @property {(listener: Listener) => void} registerEventListener
 * @typedef {{ name: 'postSave', handler: (saved: { entry: Entry }) => Promise<void> }
 *   | { name: 'preSave', handler: (saved: { entry: Entry }) => Promise<void> }} Listener
 */

/** What the program puts on the page's window. */
const program = /** @type {{ CMS: Cms, CMS_MANUAL_INIT: boolean, h: MakeElement }} */ (
  /** @type {unknown} */ (window)
);
program.CMS_MANUAL_INIT = true;

const preferences = 'sveltia-cms.prefs';
const kept = /** @type {object} */ (JSON.parse(localStorage.getItem(preferences) ?? '{}'));
// Escape closes a list of choices as well, and with it the form and all that was typed.
localStorage.setItem(
  preferences,
  JSON.stringify({ ...kept, locale: 'zh-CN', closeWithEscape: false }),
);

async function start() {
  const answer = await fetch('config.json', { cache: 'no-store' });
  const config = /** @type {{ collections: readonly Collection[] }} */ (await answer.json());
  const { collections } = config;
  leadTo(collections);
  await noteVersions();
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
    handler: ({ entry }) => guardSave(entry),
  });
  program.CMS.registerEventListener({
    name: 'postSave',
    handler: async ({ entry }) => {
      await keepVersion(textAt(entry, 'path'));
      void showProblems();
    },
  });
  keepUnsavedWork();
  program.CMS.init({ config });
  await showProblems();
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

window.addEventListener('DOMContentLoaded', () => void start());
window.addEventListener('focus', () => {
  void showProblems();
  void showStaleFiles();
});
