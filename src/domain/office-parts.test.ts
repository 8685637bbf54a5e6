import { describe, expect, test } from 'vitest';
import { findForeignParts } from './office-parts.ts';

const relation = (type: string, target = 'a.xml', more = ''): string =>
  `<Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"${more}/>`;
const external = ' TargetMode="External"';

const found = (parts: Readonly<Record<string, string>>): string[] =>
  findForeignParts({ names: Object.keys(parts), textOf: (name) => parts[name] }).map(
    ({ what }) => what,
  );
const related = (...tags: string[]): string[] =>
  found({ 'word/_rels/document.xml.rels': tags.join('') });

describe('a part that its reader does not show', () => {
  test.each([
    ['aFChunk', 'chunk.html', '', '拼着'],
    ['subDocument', 'b.docx', external, '拼着'],
    ['frame', 'b.docx', external, '拼着'],
    ['oleObject', 'embeddings/o.bin', '', '嵌着'],
    ['oleObject', 'file:///D:/a.xlsx', external, '在别处'],
    ['package', 'embeddings/a.docx', '', '嵌着'],
    ['package', 'embeddings/a.xlsx', '', '嵌着'],
    ['control', 'activeX/a.xml', '', '嵌着'],
    ['vbaProject', 'vbaProject.bin', '', '宏'],
    ['image', 'http://a.example/a.png', external, '图片不在'],
    ['image', '\\\\a.example\\a.png', '', '图片不在'],
    ['attachedTemplate', 'http://a.example/t.dotm', external, '模板'],
    ['attachedTemplate', '\\\\a.example\\t.dotm', external, '模板'],
  ])('%s %s', (type, target, mode, message) => {
    expect(related(relation(type, target, mode)).join()).toContain(message);
  });

  test('a relation of a maker that nobody knows', () => {
    expect(related('<Relationship Id="a" Type="urn:x/y" Target="a.bin"/>')).toEqual([
      '里面有不认得的部分（y）',
    ]);
  });

  test.each(['word/media/a.docx', 'word/other.pdf', 'customXml/a.bin', 'word/a'])(
    'a part of no kind of its own: %s',
    (name) => {
      expect(found({ [name]: '' }).join()).toContain('嵌着');
    },
  );

  test.each([
    ['DDEAUTO c:\\a', '<w:instrText> DDEAUTO c:\\a</w:instrText>'],
    ['over runs', '<w:instrText>INCLUDE</w:instrText></w:r><w:instrText>TEXT "a"</w:instrText>'],
    ['in short', '<w:fldSimple w:instr=" LINK Excel.Sheet a.xlsx "/>'],
  ])('a field that fetches: %s', (_what, xml) => {
    expect(found({ 'word/document.xml': xml }).join()).toContain('域');
  });
});

test('what a reader is shown, or says nothing, is none', () => {
  expect(
    related(
      relation('styles'),
      relation('image', 'media/a.png'),
      relation('hyperlink', 'https://a.example/', external),
      relation('attachedTemplate', 'file:///C:/Normal.dotm', external),
      '<Relationship Id="b" Type="http://www.wps.cn/officeDocument/2020/cellImage" Target="c.xml"/>',
    ),
  ).toEqual([]);
  expect(
    found({
      'word/document.xml': '<w:instrText> HYPERLINK "https://a.example/" </w:instrText>',
      'word/embeddings/a.xlsx': '',
      'word/charts/_rels/chart1.xml.rels': relation('package', '../embeddings/a.xlsx'),
      'word/media/a.png': '',
      'word/printerSettings1.bin': '',
    }),
  ).toEqual([]);
});
