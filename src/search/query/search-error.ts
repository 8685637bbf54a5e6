const instead = '也可以按主题、地区和日期的目录查找。';
const messages = {
  slow: `网络太慢，搜索没有等到结果。请稍后再试；${instead}`,
  blocked: `这个浏览器不允许网页运行搜索程序。请换一个浏览器试试；${instead}`,
  lost: `搜索没有载入完。请检查网络后再试；${instead}`,
} as const;

/** `slow`: a request was not answered in time; `blocked`: no WebAssembly may run; `lost`: a file could not be had. */
type SearchErrorCode = keyof typeof messages;

/** `message` is meant for the reader, `cause` for the developer. */
export class SearchError extends Error {
  override readonly name = 'SearchError';
  readonly code: SearchErrorCode;

  constructor(code: SearchErrorCode, cause: unknown) {
    super(messages[code], { cause });
    this.code = code;
  }

  static from(cause: unknown): SearchError {
    if (cause instanceof SearchError) return cause;
    const isLate = cause instanceof DOMException && cause.name === 'TimeoutError';
    return new SearchError(isLate ? 'slow' : 'lost', cause);
  }
}
