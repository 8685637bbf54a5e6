/** A text as a string of CSS, for the margins of a page. */
export const cssText = (text: string): string =>
  `'${text.replace(/['"\\<\u0000-\u001F]/g, (character) => `\\${character.charCodeAt(0).toString(16)} `)}'`;
