/** How the text of an issue is set: columns on the page, Han characters in a line. */
export interface Setting {
  columns: number;
  characters: number;
  /** Line height in the closest setting, by the size of the type. */
  leading: number;
}

/** A3 in millimetres, without the margins. */
export const paperSize = { width: 297, height: 420, side: 13, head: 11 };
export const room = {
  width: paperSize.width - 2 * paperSize.side,
  height: paperSize.height - 2 * paperSize.head - 1,
};
/** Between columns and between stories. */
export const gutter = 6;
export const gap = 6;

/** A column of text longer than this is hard to follow, a shorter one looks like a strip; in millimetres. */
export const textColumn = { least: 16, most: 190 };

export const columnWidth = ({ columns }: Setting): number =>
  (room.width - gutter * (columns - 1)) / columns;
export const spanWidth = (setting: Setting, columns: number): number =>
  columnWidth(setting) * columns + gutter * (columns - 1);
/** In millimetres: a line holds whole characters. */
export const typeSize = (setting: Setting): number => columnWidth(setting) / setting.characters;

const inColumns = (columns: number, characters: number, ...leadings: number[]): Setting[] =>
  leadings.map((leading) => ({ columns, characters, leading }));

/** From the usual one on; the larger ones are for issues with little text. A group differs in leading only. */
export const settings: readonly (readonly Setting[])[] = [
  inColumns(6, 12, 1.46, 1.58),
  inColumns(6, 11, 1.46, 1.58),
  inColumns(5, 13, 1.5, 1.62),
  inColumns(6, 13, 1.44),
  inColumns(5, 12, 1.56, 1.7),
];
