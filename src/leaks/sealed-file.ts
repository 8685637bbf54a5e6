import { begins } from './picture-texts.ts';

/** Archives and documents that cannot be looked into, locked ones above all: nobody can say what they publish. */
export function isSealed(bytes: Buffer): boolean {
  if (begins(bytes, 0x52, 0x61, 0x72, 0x21) || begins(bytes, 0x37, 0x7a, 0xbc, 0xaf)) return true;
  if (begins(bytes, 0x50, 0x4b, 3, 4)) return ((bytes[6] ?? 0) & 1) === 1;
  if (begins(bytes, 0xd0, 0xcf, 0x11, 0xe0))
    return bytes.includes(Buffer.from('EncryptedPackage', 'utf16le'));
  return bytes.toString('latin1', 0, 5) === '%PDF-' && /\/Encrypt\b/.test(bytes.toString('latin1'));
}
