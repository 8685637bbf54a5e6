/** Build only: the dictionary is large. */
import { Converter } from 'opencc-js/t2cn';
import type { TraditionalPairs } from './traditional-characters.ts';

const firstHan = 0x3400;
const lastHan = 0x9fff;

/** Every traditional character that OpenCC turns into one simplified character. */
export function listTraditionalPairs(): TraditionalPairs {
  const simplify = Converter({ from: 't', to: 'cn' });
  const pairs = new Map<string, string>();
  for (let code = firstHan; code <= lastHan; code += 1) {
    const char = String.fromCharCode(code);
    const simplified = simplify(char);
    if (simplified !== char && Array.from(simplified).length === 1) pairs.set(char, simplified);
  }
  return pairs;
}
