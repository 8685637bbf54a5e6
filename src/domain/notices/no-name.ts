/** Words that clerks write into the column of names although they name nobody. */
const fillers = new RegExp(
  `^(?:${[
    '空缺|附后|续表|以上|以下|转下页|接上页|空挂户|集体户|老[王李张刘陈杨赵黄周吴]|同(?:前|下|右|户主|上一?[户行])|待定|待填|待补|未知|不详|不明|暂无|没有|姓名|名字|名称|户主|户主名|户主姓名|申请人|本人|同上|同左|见上|以下空白|空白|空|无',
    '[\\p{Script=Han}]某某?|某某某?|无名(?:氏|男|女)?|佚名|匿名|测试|示例|样例|甲某|乙某',
    '合计|总计|小计|共计|累计|合共|其他|其它|低保户?|特困户?|五保户?|集体|村集体|村委会?|居委会|民政(?:局|所)|敬老院|养老院|福利院|财务|出纳|会计',
    '孤儿|儿童|老人|残疾人|家属|亲属|代领|配偶|妻子|丈夫|儿子|女儿|长子|次子|长女|次女|父亲|母亲',
  ].join('|')})$`,
  'u',
);
/** Words about a household or a row, which no personal name contains. */
const sayings =
  /(?:合计|总计|小计|共计|累计|夫妇|夫妻)$|^(?:户主|申请人|全户|整户|[已未待无暂拟仍该此某另不])|^见(?:备注|附|下|后)|老汉|大爷|大娘|大妈|老太|奶奶|爷爷|婆婆|寡妇|村民|居民|空缺|空户|外出|务工|查无|此人|无人|失踪|不在|联系不|不清楚|不知道|重复|作废|预留|留空/;
/** 马家两兄弟, 李家父子: several people under one name. */
const kinsfolk = /兄弟|姐妹|姊妹|兄妹|姐弟|父子|父女|母子|母女|爷孙|祖孙|[一两俩]口|一家|全家/;
const placeEnd =
  /(?:村|镇|乡|街道|社区|办事处|居委会|村委会|委员会|小组|[一二三四五六七八九十]组|县|区)$/;
/** Offices, and what somebody is in one. */
const office =
  /村委|居委|两委|支部|党委|政府|民政[局所办]|公司|合作社|大队|小队|小学|中学|学校|卫生[室所院]|派出所|信用社|银行|(?:书记|主任|会计|[组队村所站院局]长|支书|网格员|经办人)$/;
const deathBefore = /^(?:已故|已死亡|亡|原|故)(?=.{2})/;
const statusAfter =
  /(?:已故|死亡|去世|病故|停发|停保|注销|迁出|取消|等|代|代领|本人|之妻|之夫|之子|之女|妻|夫|遗属|家属)$/;

/** The commonest surnames, which most people have. */
const surnames = new Set(
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常',
);
/** Less common ones, which only tell a person from a village. */
const lessCommon = new Set(
  '靳樊岳牛聂柴裴祁申冉苗耿翟单游柳涂温欧殷辛管祝左葛倪庞施兰梅阮鲍齐包甄桑宁宋古晏米',
);
const compound =
  /^(?:欧阳|上官|司马|东方|诸葛|尉迟|公孙|慕容|令狐|皇甫|司徒|夏侯|端木|长孙|宇文|轩辕)/;

/**
 * Why the text is not a person's name, or `undefined` if it may be one. `isPlace` recognises the villages of the
 * county.
 */
export function noNameFault(
  name: string,
  isPlace: (text: string) => boolean = () => false,
): { code: string; fault: string } | undefined {
  if (fillers.test(name)) return nobody;
  if (deathBefore.test(name) && !/^(?:原|故|亡)/.test(name)) return marked;
  if (name.length > 3 && statusAfter.test(name)) return marked;
  if (name.length > 2 && /[等户嫂婶]$|.{3}[故停死亡销退迁]$/.test(name)) return marked;
  if (sayings.test(name) || office.test(name) || (name.length > 3 && kinsfolk.test(name)))
    return nobody;
  if (
    isPlace(name) ||
    name === '村' ||
    beginsWithPlace(name, isPlace) ||
    (placeEnd.test(name) && name.length > 2 && !isPersonOfVillage(name))
  )
    return { code: 'place-as-name', fault: '写的是地名，不是人的姓名，请填写姓名。' };
  return isTwoNames(name) ? twoNames : undefined;
}

const leastBehindPlace = 4;

/** 范庄村五保: a village and something about it. */
const beginsWithPlace = (name: string, isPlace: (text: string) => boolean): boolean =>
  name.length >= leastBehindPlace &&
  [...name.matchAll(/[村镇乡]|社区|街道/g)].some(({ index, 0: end }) => {
    const place = name.slice(0, index + end.length);
    return place.length < name.length && isPlace(place);
  });

/** 李爱村 is a person, 李家村 and 王庄村 are villages. */
const isPersonOfVillage = (name: string): boolean => {
  const [first = '', middle = '', last = ''] = name;
  return (
    name.length === 3 &&
    (surnames.has(first) || lessCommon.has(first)) &&
    /[村乡镇]/.test(last) &&
    !/[家庄店楼营屯寨堡湾沟坡岭桥集寺铺窑洼湖河山头东西南北前后上下大小新老]/.test(middle)
  );
};

const nobody = { code: 'no-name', fault: '写的不是人的姓名，请填写姓名。' };
const marked = {
  code: 'marked-name',
  fault: '姓名里夹着别的话（如已故、停发、代领），看不出该不该公布。请把话移到备注，姓名只写姓名。',
};
export const twoNames = {
  code: 'two-names',
  fault: '像是两个人的姓名写在一格里。一行只写户主一人，请拆开或删去另一人。',
};

/** 王建国李秀英: two halves that both begin with a common surname. */
function isTwoNames(name: string): boolean {
  if (name.includes('·') || compound.test(name)) return false;
  const characters = [...name];
  if (characters.length > 6)
    return characters.filter((character) => surnames.has(character)).length > 2;
  if (characters.length < 4) return false;
  const starts = characters.length === 4 ? [2] : characters.length === 5 ? [2, 3] : [3];
  return (
    surnames.has(characters[0] ?? '') &&
    starts.some((start) => surnames.has(characters[start] ?? ''))
  );
}

/** 王建国 李秀英 in one cell; 张　三 and 欧阳 娜娜 are one person. */
export function isSpacedPair(text: string): boolean {
  const parts = text
    .normalize('NFKC')
    .trim()
    .split(/[\s,;、/|+&和与及]+/u)
    .filter((part) => part !== '');
  if (/[、/,;，；|+&]/.test(text.normalize('NFKC')) && parts.length > 1) return true;
  return (
    parts.length > 1 &&
    parts.every((part) => [...part].length > 1) &&
    !compound.test(parts[0] ?? '')
  );
}
