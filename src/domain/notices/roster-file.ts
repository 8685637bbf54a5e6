/** Headers that occur only in an office's raw files; none of these columns may ever be published. */
const privateColumn =
  /身份证(?!明)|公民身份|证件号|银行(?:卡|账|帐)|(?:账|帐|卡)号|一卡通|社保卡|残疾(?:人)?证|(?:联系|手机|户主|监护人).{0,3}(?:电话|号码|方式)|家庭(?:住|地)址|户籍地/;
const separator = /[,;\t|]/;
const longestHeader = 20;

/** Whether a line of a text file is the header of a raw roster: short cells, a private column among them. */
export function isRosterHeader(line: string): boolean {
  const cells = line.split(separator).map((cell) => cell.replace(/["'\s\u3000]/g, ''));
  return (
    cells.length >= 3 &&
    cells.every((cell) => cell.length <= longestHeader && !/\d{4}/.test(cell)) &&
    cells.some((cell) => privateColumn.test(cell))
  );
}
