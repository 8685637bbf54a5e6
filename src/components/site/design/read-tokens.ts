/** A custom property of the style sheet of tokens. */
export interface Token {
  /** `--paper` */
  name: string;
  value: string;
  /** By night, where it differs. */
  dark?: string;
}

/** What the style sheet sets on the root, by day, and beside it what it sets by night. */
export function readTokens(sheet: string): Token[] {
  const plain = sheet.replaceAll(/\/\*[^]*?\*\//g, '');
  const day = declarationsOf(plain, /:root\s*\{([^}]*)\}/);
  const night = new Map(
    declarationsOf(plain, /@media \(prefers-color-scheme: dark\)\s*\{\s*:root\s*\{([^}]*)\}/),
  );
  return day.map(([name, value]) => {
    const dark = night.get(name);
    return { name, value, ...(dark === undefined ? {} : { dark }) };
  });
}

function declarationsOf(sheet: string, block: RegExp): [name: string, value: string][] {
  const [, body = ''] = block.exec(sheet) ?? [];
  return [...body.matchAll(/(--[\w-]+)\s*:\s*([^;]+);/g)].map(([, name = '', value = '']) => [
    name,
    value.replaceAll(/\s+/g, ' ').trim(),
  ]);
}

/** A colour by its value; sizes, fonts and lengths are none. */
export const isColour = ({ value }: Token): boolean => /^(?:#|rgb|hsl|oklch|color)/.test(value);

/** A size of type by its name. */
export const isTypeSize = ({ name }: Token): boolean => name.startsWith('--size-');
