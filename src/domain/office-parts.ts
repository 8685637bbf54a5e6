/** A file of Word, Excel or PowerPoint after it was unpacked: names of its parts, and the text of each. */
export interface OfficeFile {
  names: readonly string[];
  textOf(name: string): string | undefined;
}

/** What such a file has inside or asks for that its reader does not show. */
export interface ForeignPart {
  /** In Chinese, to follow the file's name. */
  what: string;
  /** What to do, in Chinese. */
  mend: string;
}

const relations = /(?:^|\/)_rels\/[^/]*\.rels$/u;
const relation = /<(?:\w+:)?Relationship\b[^>]*>/gu;
function attribute(tag: string, name: string): string {
  const found = new RegExp(`\\b${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, 'u').exec(tag);
  return found?.[1] ?? found?.[2] ?? '';
}

/** Whose relations are known: anybody else's may lead to anything. */
const knownMakers =
  /^https?:\/\/(?:schemas\.openxmlformats\.org|schemas\.microsoft\.com|purl\.oclc\.org|(?:\w+\.)*wps\.cn)\//u;
/** Last words of the types of relations. */
const macros = /^(?:vbaProject|wordVbaData|vbaProjectSignature\w*|xlMacrosheet|xlIntlMacrosheet)$/u;
const objects = /^(?:oleObject|control|activeXControlBinary|package)$/u;
const otherTexts = /^(?:aFChunk|subDocument|frame)$/u;

/**
 * Another document inside, a program, something to be fetched from elsewhere. The workbook behind a chart is shown by the
 * chart; links that a reader follows are no part of the file.
 */
export function findForeignParts(file: OfficeFile): ForeignPart[] {
  const tags = file.names
    .filter((name) => relations.test(name))
    .flatMap((name) => (file.textOf(name)?.match(relation) ?? []).map((tag) => ({ name, tag })));
  const found = [
    ...file.names.flatMap(inName),
    ...tags.flatMap(({ name, tag }) => inRelation(tag, /\/charts\/_rels\//iu.test(name))),
    ...file.names.flatMap((name) => inFields(file.textOf(name), name)),
  ];
  return found.filter(({ what }, at) => found.findIndex((one) => one.what === what) === at);
}

const object: ForeignPart = {
  what: '里面嵌着另一个文件，它的文字读不到',
  mend: '请把文字移到正文里，删去对象',
};
const macro: ForeignPart = { what: '里面有宏（程序）', mend: '请另存为不带宏的格式' };

/** What such a file is made of, and the pictures and fonts that it shows. */
const ownParts =
  /\.(?:xml|rels|vml|png|jpe?g|jfif|jpe|gif|bmp|dib|tiff?|emf|wmf|emz|wmz|svg|webp|ico|wdp|hdp|odttf|fntdata|ttf|otf)$|\/$|(?:^|\/)printerSettings\d*\.bin$|(?:^|\/)mimetype$/iu;

function inName(name: string): ForeignPart[] {
  if (/(?:^|\/)vbaProject\.bin$/iu.test(name)) return [macro];
  if (/\/activeX\//iu.test(name)) return [object];
  // The workbook of a chart; its relation says whether it is one.
  if (/\/embeddings\/[^/]+\.xlsx$/iu.test(name)) return [];
  return ownParts.test(name) && !/\/embeddings\/[^/]+$/iu.test(name) ? [] : [object];
}

function inRelation(tag: string, isOfChart: boolean): ForeignPart[] {
  const type = attribute(tag, 'Type');
  const target = attribute(tag, 'Target');
  const kind = type.slice(type.lastIndexOf('/') + 1);
  if (macros.test(kind)) return [macro];
  if (otherTexts.test(kind))
    return [
      {
        what: '里面拼着另一份文件（altChunk 一类），它的文字读不到',
        mend: '请在 Word 里打开，全选、复制到新文档',
      },
    ];
  if (kind === 'attachedTemplate') return elsewhere.test(target) ? [template] : [];
  if (attribute(tag, 'TargetMode') === 'External' || isElsewhere(target)) return outside(kind);
  if (objects.test(kind) && !(isOfChart && kind === 'package' && /\.xlsx$/iu.test(target)))
    return [object];
  return type === '' || knownMakers.test(type)
    ? []
    : [{ what: `里面有不认得的部分（${kind}）`, mend: '请全选、复制到新文档' }];
}

/** Templates of the same machine are asked for by nobody else. */
const elsewhere = /^(?:https?:|ftp:|file:\/\/[^/]|\\\\|\/\/)/iu;
const template: ForeignPart = {
  what: '套用了别处的模板，打开时会到网上去取',
  mend: '请在 Word 的“开发工具—文档模板”里改用 Normal',
};

const isElsewhere = (target: string): boolean => /^(?:[a-z][a-z\d+.-]*:|\/\/|\\\\)/iu.test(target);

function outside(kind: string): ForeignPart[] {
  if (kind === 'hyperlink') return [];
  if (kind === 'image')
    return [
      {
        what: '有图片不在文件里，打开时会到别处去取',
        mend: '请把图片复制、粘贴到文件里，删去原来的',
      },
    ];
  return [{ what: `有一部分（${kind}）在别处，打开时会去取`, mend: '请全选、复制到新文档' }];
}

/** Fields whose words come from elsewhere, or that start a program. */
const fetched = /(?<!\w)(?:DDEAUTO|DDE|INCLUDETEXT|INCLUDEPICTURE|DATABASE|IMPORT|LINK)(?!\w)/u;

/** The code of a field may be spread over runs. */
function inFields(text: string | undefined, name: string): ForeignPart[] {
  if (text === undefined || !/^word\/[^/]+\.xml$/u.test(name)) return [];
  const codes = [
    [...text.matchAll(/<w:instrText\b[^>]*>([^<]*)/gu)].map(([, code = '']) => code).join(''),
    ...[...text.matchAll(/\bw:instr="([^"]*)"/gu)].map(([, code = '']) => code),
  ];
  const [field] = codes.flatMap((code) => fetched.exec(code)?.[0] ?? []);
  return field === undefined
    ? []
    : [
        {
          what: `有从别处取内容的域（${field}）`,
          mend: '请全选，按 Ctrl+Shift+F9 把域变成普通文字',
        },
      ];
}
