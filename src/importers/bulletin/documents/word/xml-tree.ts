import { SaxesParser } from 'saxes';

/** An element of a small XML file. */
export class XmlElement {
  readonly name: string;
  readonly children: XmlElement[] = [];
  readonly #attributes: Readonly<Record<string, string>>;

  constructor(name: string, attributes: Readonly<Record<string, string>>) {
    this.name = name;
    this.#attributes = attributes;
  }

  attribute(name: string): string | undefined {
    return this.#attributes[name];
  }

  /** All elements of that name below this one. */
  all(name: string): XmlElement[] {
    return this.children.flatMap((child) => [
      ...(child.name === name ? [child] : []),
      ...child.all(name),
    ]);
  }

  first(name: string): XmlElement | undefined {
    return this.all(name)[0];
  }
}

export const XmlTree = {
  /** The whole file as elements; throws where it is no XML. */
  read(xml: string): XmlElement {
    const root = new XmlElement('', {});
    const open = [root];
    const parser = new SaxesParser();
    parser.on('opentag', ({ name, attributes }) => {
      const element = new XmlElement(name, attributes);
      open.at(-1)?.children.push(element);
      open.push(element);
    });
    parser.on('closetag', () => {
      open.pop();
    });
    parser.write(xml).close();
    return root;
  },
};
