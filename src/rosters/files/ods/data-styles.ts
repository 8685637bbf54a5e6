import { readFormat, type FormatLook } from '../number-format.ts';
import type { XmlReader } from '../xlsx/xml.ts';

interface DataStyle {
  /** It shows the number, or a part of the date. */
  showsValue: boolean;
  text: string;
}

/** Gathers the formats of numbers of an .ods file (OASIS OpenDocument 1.3 part 3, 16.29), in the order of the file. */
export function collectDataStyles() {
  const styles = new Map<string, DataStyle>();
  let name = '';
  let style: DataStyle = { showsValue: false, text: '' };
  let inText = false;
  const open: XmlReader['open'] = (tag, attributes) => {
    if (isDataStyle.test(tag)) {
      name = attributes['style:name'] ?? '';
      style = { showsValue: false, text: '' };
      return;
    }
    if (name === '') return;
    inText = tag === 'text';
    if (tag === 'map') addMapped(style, styles.get(attributes['style:apply-style-name'] ?? ''));
    else if (tag !== 'text' && tag !== 'text-properties') style.showsValue = true;
  };
  return {
    open,
    text: (text: string): void => {
      if (inText) style.text += text;
    },
    close: (tag: string): void => {
      inText = false;
      if (!isDataStyle.test(tag) || name === '') return;
      styles.set(name, style);
      name = '';
    },
    lookOf: (of: string | undefined): FormatLook => {
      const found = styles.get(of ?? '');
      if (!found) return { unseen: false, words: '' };
      const { words } = readFormat(found.text);
      return { unseen: !found.showsValue && found.text === '', words };
    },
  };
}

const isDataStyle = /^(?:number|currency|percentage|text|date|time|boolean)-style$/;

/** What holds for some values holds for the style. */
function addMapped(style: DataStyle, mapped: DataStyle | undefined): void {
  if (!mapped) return;
  style.showsValue ||= mapped.showsValue;
  style.text += mapped.text;
}
