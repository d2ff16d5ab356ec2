import { sum } from '../../../rules/number/sum';
import { testRule } from '../rule-tester';

testRule(sum, {
  valid: [
    {
      name: 'so many batches before',
      text: '在第四批评选中获评示范市1个、示范县2个、示范项目3个，共6个，前四批累计21个。',
    },
    {
      name: 'three states side by side',
      text: '已完成46项，基本完成6项，正在推进3项。任务55项，其中完成46项，基本完成6项，正在推进3项。',
    },
    { name: 'other years', text: '2025年受理425件，2023年、2024年分别为312件和363件。' },
    {
      name: 'a mean before 其中',
      text: '议题252个，次均11个，其中涉法87个。罚款258万元，案均3万元，其中最高35万元。',
    },
    {
      name: 'one number of each clause',
      text: '县级受理130件，办结125件；乡镇受理320件，办结318件；合计450件。',
    },
    {
      name: 'one of each kind',
      text: '行政调解1130件，成功1090件；移送调解776件，成功744件；两类共1906件。',
    },
    { name: 'a wider total behind the total', text: '新增省级4个、市级5个，共9个，全县总数21个。' },
    { name: 'a subtotal before the total', text: '一季度223次、二季度197次，上半年420次，全年共1550次。' },
    {
      name: 'outcomes of what was received, behind some of it',
      text: '收到申请212件，其中网上申请30件，受理198件，不予受理6件，其他处理8件。',
    },
    {
      name: 'outcomes with more behind',
      text: '收到申请120件，受理108件，不予受理1件，告知1件，正在审查10件。',
    },
    {
      name: 'outcomes of more than the number before',
      text: '化解争议30件，受理198件，不予受理6件，告知8件。',
    },
    {
      name: 'what became of the whole, every kind of it',
      text: '清理规范性文件158件，继续有效126件、修改9件、废止17件、宣布失效6件。',
    },
    { name: 'a kind that is not named yet', text: '列入计划的9件，已审议通过5件、延期3件。' },
    {
      name: 'a part larger than the number before it',
      text: '不予受理12宗（其中转送10宗，不予受理1宗，告知处理1宗），受理91宗。',
    },
    {
      name: 'the second total has another verb',
      text: '第一批清理文件64件，第二批清理文件41件，两批共废止文件17件。',
    },
    { name: 'rounds told one by one', text: '第一轮督察8家单位、第二轮督察13家单位，累计督察21家单位。' },
    {
      name: 'some are counted twice',
      text: '市级示范点14个、省级示范点6个（其中4个同时为市级），合计16个。',
    },
    { name: 'a step and the next', text: '安排调研课题9项，其中列入年度计划6项、完成6项。' },
    {
      name: 'a share among the parts',
      text: '投入资金900万元，其中省级200万元，市级占30%，其余430万元由县级承担。',
    },
    {
      name: 'the whole ends the sentence before',
      text: '抽查案卷372卷。其中，处罚类244卷，许可类109卷，其余19卷。',
    },
    { name: 'with what was carried over', text: '新收申请142件，加上上年结转9件，全年在办151件。' },
    {
      name: 'what was carried over adds to what came in',
      text: '收到申请208件，受理190件，审结197件（含上年结转21件），其余14件转入下年。',
    },
    {
      name: 'a remainder of steps that are no parts',
      text: '收到208件，受理190件，审结186件，其余6件正在办理。',
    },
    {
      name: '其中 over all that is listed before it',
      text: '承办建议72件、提案115件，其中市级18件、县级169件。办理建议72件、提案115件，其中重点件120件。',
    },
    {
      name: '其中 belongs to the whole and not to its increase',
      text: '安排专项经费2600万元，比上年增加300万元，其中县本级1900万元。经费较上年减少80万元，其中县本级95万元。',
    },
    { name: 'so many per head are no whole', text: '完成抽检每千人4.1批次，其中专项抽检230批次。' },
    '办理人大代表建议96件、政协提案128件，共224件，办复率100%。',
    '议题7个，县政府常务会议研究法治议题12个，合计19个。',
    '14个乡镇、31个县直部门主要负责人共45人全部述法，其中6人现场述法。',
    '行政复议申请213件，其中受理187件、不予受理21件、其他方式处理5件。',
    '梳理文件216件，宣布废止37件、修改15件，其余164件继续有效。',
    '反馈的92个问题已整改90个，整改率97.8%，余下2个按时限推进。',
    '制定行政规范性文件61件(其中政府规范性文件25件次、部门规范性文件36件)。',
    {
      name: 'received against closed is no sum',
      text: '受理援助案件合计2735件，民事结案361件，刑事结案2139件。',
    },
    { name: 'what was cleaned up need not be told in full', text: '清理文件886件，修改40件，废止119件。' },
    { name: '其中 need not be exhaustive', text: '查处案件7262宗(其中抓拍3178宗)，联合查处5144宗。' },
    {
      name: 'an incomplete list of two kinds',
      text: '评查案卷900卷，其中行政处罚案卷620卷、行政许可案卷210卷。',
    },
    {
      name: 'the total counts something else',
      text: '9个大厅52个中心、1944个网点，共计7886个服务事项实现扫码。',
    },
    { name: 'an open list', text: '43个书房、73个小区、38个供电所等共计近900个场景。' },
    {
      name: 'approximate whole, other units',
      text: '办理事务1100多件，其中提供意见5次，出具意见书430余份，参与办理案件240多件。',
    },
    { name: 'batches that add up', text: '第一批取消许可12项，第二批取消8项，两批共取消20项。' },
    {
      name: '其中 after a semicolon goes back beyond the last number',
      text: '全年行政拘留3563人，其他处罚104件；其中适用简易程序69757件，一般程序24757件。',
    },
    {
      name: 'a part that is the whole shares it with the others',
      text: '公布决策目录9项，其中3项举行听证、9项公开征求意见。',
    },
    {
      name: 'four outcomes parted by commas',
      text: '清理规范性文件634件，继续有效412件，废止143件，失效54件，修改25件。',
    },
    { name: 'three acts side by side', text: '制定规章1件、修改2件、废止3件。' },
    { name: 'new ones and their stock', text: '新增联系点5个，总数达到21个。' },
    { name: 'a stock that grew over years', text: '新增联系点12个、改造8个，累计35个。' },
    { name: 'the verb takes fewer', text: '收到建议128件、提案96件，全年共采纳150件。' },
    { name: 'an open list before its verb', text: '查处食品案件12件、药品案件8件，全年共办理35件。' },
    '新办616件、变更670件、延续946件，全年共办理2232件。',
    { name: 'kinds that cross', text: '参加考试147人，其中女性60人，合格141人。' },
    { name: 'a number after the list', text: '查处12件，其中一般程序3件；另查处案件18件、移送20件。' },
    {
      name: 'another measure of the same unit',
      text: '办理建议118件，其中主办90件、会办28件，采纳意见205件。',
    },
    '其中6件经修改后印发、2件不予出台。',
    '市政府聘请法律顾问15名，其中执业律师9名、高校学者4名、其他专家2名。',
    '办理法律援助案件4380件，其中刑事案件2410件、民事行政案件1970件；农民工讨薪案件1126件。',
    '接待群众1200人次，其中来访300人次、来电700人次。',
    { name: 'what a bracket adds', text: '审结168件（含上年结转11件），受理162件。' },
    { name: 'a list within a plan', text: '全市共有律师1200余名，其中党员律师500余名。' },
    { name: '万 and plain numbers', text: '受理诉求8.46万件，其中咨询5.2万件、求助3.26万件。' },
  ],
  invalid: [
    {
      name: 'outcomes told without 其中',
      text: '清理规范性文件156件，继续有效126件、修改9件、废止17件、宣布失效6件。',
      errors: [{ message: /126\+9\+17\+6=158/ }],
    },
    {
      name: 'ways of mending',
      text: '反馈问题13个，立行立改7个、限期整改4个、长期坚持3个。',
      errors: [{ message: /7\+4\+3=14/ }],
    },
    {
      name: 'what was done and what goes on',
      text: '部署重点任务34项，完成31项，正在推进4项。',
      errors: [{ message: /31\+4=35/ }],
    },
    {
      name: 'grades',
      text: '对7个县区开展评估，优秀3个、良好3个、中等2个。',
      errors: [{ message: /3\+3\+2=8/ }],
    },
    {
      name: 'summed up by their number',
      text: '减税6.1亿元、退税14.2亿元、缓税3.4亿元，三项加总24.7亿元。',
      errors: [{ message: /=23\.7亿/ }],
    },
    {
      name: 'rounds told one by one, summed up wrong',
      text: '第一轮督察8家单位、第二轮督察13家单位，累计督察22家单位。',
      errors: [{ message: /8\+13=21/ }],
    },
    {
      name: 'levels summed up',
      text: '县级窗口26个、乡镇窗口47个，两级窗口共83个。',
      errors: [{ message: /26\+47=73/ }],
    },
    {
      name: 'what is still being mended',
      text: '查出问题148个，已整改129个，尚有21个正在整改。',
      errors: [{ message: /148-129=19/ }],
    },
    {
      name: 'the whole ends the sentence before, and the rest is wrong',
      text: '抽查案卷372卷。其中，处罚类244卷，许可类109卷，其余29卷。',
      errors: [{ message: /372-244-109=19/ }],
    },
    {
      name: 'with what was carried over, added wrong',
      text: '新收申请142件，加上上年结转9件，全年在办161件。',
      errors: [{ message: /142\+9=151/ }],
    },
    {
      name: 'a rate between the parts and their total',
      text: '办理建议96件、提案143件，办结率100%，合计办理249件。',
      errors: [{ message: /96\+143=239/ }],
    },
    {
      name: 'batches, as many as the total says',
      text: '第一批取消许可12项，第二批取消8项，两批共取消22项。',
      errors: [{ at: '12项，第二批取消8项，两批共取消22项', message: /12\+8=20，文中写22/ }],
    },
    {
      name: 'a last part as large as the list is long',
      text: '制定规章1件、修改3件、废止2件；规章立改废共7件。',
      errors: [{ at: '1件、修改3件、废止2件；规章立改废共7件', message: /1\+3\+2=6/ }],
    },
    {
      text: '办理人大代表建议25件、政协提案36件，共63件。',
      errors: [
        {
          at: '25件、政协提案36件，共63件',
          message: '合计不符：25+36=61，文中写63',
          data: { expected: 61, stated: 63, equation: '25 + 36 = 61 ≠ 63 ✗' },
        },
      ],
    },
    { text: '常委会研究议题7个，常务会议研究议题12个，合计21个。', errors: [{ message: /7\+12=19/ }] },
    {
      name: 'parts that outgrow their whole',
      text: '新设经营主体3264户，其中企业842户、个体工商户2377户、农民专业合作社54户。',
      errors: [{ message: '合计不符：842+2377+54=3273，文中写3264' }],
    },
    {
      name: 'kinds that together are all there is',
      text: '为520家企业开展体检，其中规模以上企业187家、规模以下企业323家。',
      errors: [{ message: /187\+323=510/ }],
    },
    {
      name: 'a list closed by 其他',
      text: '受理申请213件，其中受理187件、不予受理21件、其他8件。',
      errors: [{}],
    },
    {
      name: 'what is left',
      text: '收到申请64件，年内办结61件，其余5件结转下年。',
      errors: [{ message: '余数不符：64-61=3，文中写5', data: { expected: 3, stated: 5 } }],
    },
    {
      name: 'two ways to remove and the rest',
      text: '清理文件216件，废止37件、修改15件，其余174件有效。',
      errors: [{}],
    },
    {
      name: 'a part above its whole',
      text: '办理案件634件，其中农民工讨薪案件705件。',
      errors: [{ message: /分项大于总数/ }],
    },
    {
      name: 'kept, changed and dropped',
      text: '清理规范性文件97件，保留78件、修改8件、废止21件。',
      errors: [{}],
    },
    {
      name: 'a bracket that tells the whole',
      text: '审查450件（决策9件、文件23件、合同481件）。',
      errors: [{}],
    },
    { name: '分别为', text: '印发文书1440份，分别为建议书904份、提示函72份、通知书646份。', errors: [{}] },
    { name: 'a kind and its denial', text: '回访1773家次，其中支持860家次、不支持813家次。', errors: [{}] },
    {
      name: 'half-width punctuation',
      text: '办理建议96件、提案128件,共226件,办复率100%。',
      errors: [{ message: /96\+128=224/ }],
    },
    {
      name: 'digits swapped in the total',
      text: '办理建议751件、提案689件，累计4140件。',
      errors: [{ message: /=1440/ }],
    },
    {
      name: 'the total names what its last part names',
      text: '68个乡镇、40个直属单位共107个单位参加。',
      errors: [{}],
    },
  ],
});
