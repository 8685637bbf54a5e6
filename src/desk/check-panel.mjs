/**
 * The panel under the desk: what the project's own check says, each with the way to its form.
 *
 * @typedef {{ file: string, line: number, field?: string, message: string }} Problem
 * @typedef {{ name: string, label?: string, fields?: readonly Form[], field?: Form }} Form
 * @typedef {Form & { folder: string, path?: string, extension: string }} Collection
 */

/** @type {readonly Collection[]} */
let collections = [];

/**
 * The forms to which the panel leads.
 * @param {readonly Collection[]} all
 */
export function leadTo(all) {
  collections = all;
}

/** The result of the project's own check; without its server (a desk on a web server) nothing is shown. */
export async function showProblems() {
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
    // The program names an entry by all of its path behind the folder.
    const [, rest = ''] = path.split('{{slug}}');
    if (start >= 0 && file.endsWith(behind) && !slug.includes('/'))
      return { name, slug: slug + rest, fields };
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
