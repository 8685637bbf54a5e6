/** A text as the value of a YAML key or list item: plain where that is safe, else in double quotes. */
export function yamlText(text: string): string {
  return plain.test(text) && !/: |:$| #/.test(text) ? text : JSON.stringify(text);
}

/** Begins with a letter, a digit that does not make it a code, 《 or 【, and holds no bracket of a flow list. */
const plain = /^(?!\d+$)[\p{L}\d《【“][^\n\r\t,[\]{}"'&*!|>%@`]*(?<!\s)$/u;
