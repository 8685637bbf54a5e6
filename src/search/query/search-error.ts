const messages = {
  slow: '网络太慢，搜索没有等到结果。请稍后再试；也可以按主题、地区和日期的目录查找。',
  blocked:
    '这个浏览器不允许网页运行搜索程序。请换一个浏览器试试；也可以按主题、地区和日期的目录查找。',
  program: '搜索没有载入。请检查网络后再试；也可以按主题、地区和日期的目录查找。',
  index: '搜索索引没有载入。请检查网络后再试；也可以按主题、地区和日期的目录查找。',
  query: '这次搜索没有完成。请检查网络后再试；也可以按主题、地区和日期的目录查找。',
} as const;

/**
 * `slow`: a request was not answered in time; `blocked`: no WebAssembly may run; `program`: the script; `index`: the files that every
 * search needs; `query`: a search under way.
 */
export type SearchErrorCode = keyof typeof messages;

/** `message` is meant for the reader, `cause` for the developer. */
export class SearchError extends Error {
  override readonly name = 'SearchError';
  readonly code: SearchErrorCode;

  constructor(code: SearchErrorCode, cause: unknown) {
    super(messages[code], { cause });
    this.code = code;
  }
}
