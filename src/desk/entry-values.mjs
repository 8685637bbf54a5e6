/**
 * What the program hands over of an entry.
 *
 * @typedef {{ getIn(path: readonly string[]): unknown }} Entry
 */

/**
 * A list of the entry, whatever kind of list the program keeps it in.
 * @param {unknown} value
 * @returns {Record<string, unknown>[]}
 */
export function listOf(value) {
  const plain = plainOf(value);
  return Array.isArray(plain) ? plain : [];
}

/**
 * A value of the entry without the program's own data structures.
 * @param {unknown} value
 */
export function plainOf(value) {
  const kept = /** @type {{ toJS?: () => unknown }} */ (value ?? {});
  return typeof kept.toJS === 'function' ? kept.toJS() : value;
}

/**
 * A text of the entry; empty where there is none.
 * @param {Entry} entry
 * @param {string} name
 */
export function textAt(entry, name) {
  const value = entry.getIn([name]);
  return typeof value === 'string' ? value : '';
}
