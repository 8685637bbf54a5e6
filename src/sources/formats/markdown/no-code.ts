/** A text is not a program. */
export const noEsm =
  '正文里不能写程序（import、export）。请删去这一行；若是英文正文，请不要让这个词打头。';
