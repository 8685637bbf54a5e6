// What clerks write over a column in the words of every day is put into the words of offices, which are then read:
// 一个月领多少钱 is 每月领取金额, 能不能贴墙上 is 是否能公示. What is not understood afterwards is asked about.

const replaced: readonly (readonly [RegExp, string])[] = [
  // Questions: 能不能, 享没享, 可否, 贴墙与否.
  [/([一-鿿])[不没]\1/, '是否$1'],
  [/(?:能|可|应|该|得|准)否/, '是否可'],
  [/^(?!是否|有无)([一-鿿]{2,8})(?:与否|没有|了没|了吗|吗|否)$/, '是否$1'],
  [/是否是/, '是否'],
  [
    /(?:公[示布])?(?:张?贴)(?:到|在|出|上)*(?:墙上?|村口|外面|栏里?|来|去)*|上(?:公示)?[墙榜栏]|张榜/,
    '公示',
  ],
  [/网上(?=公)/, ''],
  [/(?:对外)?公开|公诸于众|见人|露名|登[出报]|上网/, '公示'],
  // Persons and money.
  [/家长|户长|当家人?|掌家人?|一家之主|家主/, '户主'],
  [/(?:一?共)?有?(?:几|多少)个?口人?|(?<!人)口数/, '人口数'],
  [/(?:一?共)?有?(?:几|多少)个?人(?!口)|人头数?/, '人数'],
  [/(?:多少|几块)钱|钱数|款数/, '金额'],
  [/(?<=[月保助差贴养给领])钱$/, '金'],
  [/(?<=供养|救助|保障|低保|补助)费(?=$|标准)/, '金'],
  [/(?:一|每|当)个月|月月|逐月/, '每月'],
  [/[吃拿享]上?(?=低保|保障|特困)/, '享受'],
  [/打卡(?=金额|款|数)/, '发放'],
  [/领到|拿到|到手|进账|到账|入账|兑[付现]|拨付|支付/, '发放'],
  // Times and places.
  [/生辰|哪年(?:哪月)?出?生(?:的|人)?/, '出生年月'],
  [
    /^[从自打由]?(?:啥|什么|几|何)(?:时候?|时)(?:开始|起)?(.+)$|^[从自打由]?(?:哪|何)(?:一?个?月|年)(?:哪月|何月)?(?:开始|起)?(.+)$/,
    '$1$2开始时间',
  ],
  [/[哪啥](?:一?个)?村|什么村/, '村'],
];

/** The name in the words of offices; the same text where nothing in it is of every day. */
export const inOfficeWords = (name: string): string =>
  replaced.reduce((text, [words, official]) => text.replace(words, official), name);
