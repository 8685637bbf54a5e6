/** Stands in a starting file where the editor has to write; nothing that still holds it is published. */
export const placeholder = '【待填】';
