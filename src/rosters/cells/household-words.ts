// What clerks note of a household and what changes nothing in its place on the list: 儿子外出打工, 独居，邻居照看,
// 低保A类. A clause is that only if it consists of such words alone; 死亡, 停, 迁, 不 and the like are none of them.

const persons =
  '户主|本人|其|妻子|丈夫|老伴|爱人|配偶|媳妇|儿媳妇?|女婿|儿子|女儿|闺女|儿女|子女|孩子|孩儿|娃娃?|孙子|孙女|外孙女?|父亲|母亲|父母|双亲|爹娘|公公|婆婆|爷爷|奶奶|[长次三四][子女]|[大二三小](?:儿子|女儿|闺女)|哥哥?|弟弟?|姐姐?|妹妹?|兄弟|侄子|侄女|夫妻|夫妇|夫妻俩|老两口|两口子|[一二两三四五\\d]+[人个口]|家里|家中|全家|一家|家庭';
const others = '邻居|邻里|亲戚|亲友|村里|村干部|社区|护理员|志愿者|[侄外]甥';
const living =
  '(?:外出|在外地?|出外|长年|去外地)?(?:打工|务工|做工|打零工|种地|务农)|(?:在|上|读)(?:大学|高中|初中|小学|中学|中专|大专|技校|职高|幼儿园|学|校|读)|读书|就读|在校学?生?|学生|独居|独自(?:居住|生活)|一个人(?:过|住|生活)|单过|单身|单人户?|孤寡|孤老|未婚|离异|丧偶|(?:儿媳妇?|儿媳|媳妇|母亲|孩子妈妈?)(?:已|早)?改嫁';
const care =
  '照看|照料|照顾|照护|护理|看护|帮忙|代管|抚养|赡养|扶养|(?:无人|没人|需人|要人|需专人|靠人)(?:照看|照料|照顾|照护|护理)';
const health =
  '重病|大病|慢性病|有病|患病|生病|多病|重度?残疾?|残疾|残|伤残|(?:肢体|精神|智力|视力|听力|言语|多重)(?:残疾?)?|[一二三四1-4]级|常年(?:吃|服)药|吃药|服药|卧床|卧床不起|瘫痪|失明|聋哑|住院|透析|化疗|放疗|手术|做(?:过|了)?手术|康复|年老|年迈|高龄|年纪大|岁数大|体弱|体弱多病|行动不便|腿脚不便|无劳动?力|无劳动能力|缺劳动?力|丧失劳动能力';
const classes = '(?:农村|城市|城镇)?(?:低保)?[abcABC一二三1-3][类档](?:低保)?(?:户|对象)?';
const links =
  '和|与|及|跟|都|均|常年|长年|长期|一直|多年|现|在|有|需要?|由|靠|患|系|为|是|属|的|着|了';

const subject = `${persons}|${others}|${links}`;
const plain = new RegExp(
  `^(?:${subject})*(?:${living}|${care}|${health}|${classes})(?:${subject}|${living}|${care}|${health}|人员|人口|户)*$`,
);

const longest = 20;

/** Whether a clause tells how a household lives and nothing else. */
export const tellsOfLife = (clause: string): boolean =>
  clause.length <= longest && plain.test(clause);
