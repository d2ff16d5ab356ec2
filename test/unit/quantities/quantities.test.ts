import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Passage, type Quantity } from '../../../rules/report';
import { cases } from '../../fuzz';

function claims(text: string): string[] {
  return new Passage(text).quantities
    .filter(({ claim }) => claim)
    .map(({ value, unit }) => `${value}${unit}`);
}

function only(text: string): Quantity {
  const { quantities } = new Passage(text);
  assert.equal(quantities.length, 1, quantities.map((quantity) => quantity.text).join(' '));
  const [quantity] = quantities;
  assert.ok(quantity);
  return quantity;
}

describe('quantities: what is a claim', () => {
  const table: readonly (readonly [text: string, ...claims: string[]])[] = [
    ['公布权力事项4820项、公共服务事项267项', '4820项', '267项'],
    ['指导性案例4批8件，覆盖2市4县6个省直单位', '4批', '8件', '2市', '4县', '6个'],
    ['约1万4千余宗，近3000人次，10余万人次，30多万元', '14000宗', '3000人次', '100000人次', '300000元'],
    ['五十个社区召开两次会议，十余件，廿三名', '50个', '2次', '10件', '23名'],
    ['八成以上，百分之八十，十分之一强', '80%', '80%', '10%'],
    ['由12件增至15件，提升1倍，提高17.4个百分点', '12件', '15件', '1倍', '17.4个百分点'],
    ['位列全省第3位，并列第一，连续8年零故障', '3位', '1', '8年', '0'],
    ['压缩至3.7个工作日，在30分钟内报告，分3年下沉', '3.7个工作日', '30分钟', '3年'],
    ['公众参与、专家论证、集体决策三大程序', '3大'],
    ['空气质量综合指数4.75，得分98.6分', '4.75', '98.6分'],
    ['下降20-30%，3至5天', '20%', '30%', '3天', '5天'],
    ['受理１２３件，12 件，93.1 %', '123件', '12件', '93.1%'],
    ['上百场，百余家，上千人', '100场', '100家', '1000人'],
    ['119项处罚事项，120名干部', '119项', '120名'],
    ['| 受理 | 187 | 件 |', '187'],
    ['| 受理 | 约190 | 12 |', '190', '12'],
    ['受理 | 190 | 12', '190', '12'],
    ['受理2 416件、办结12 307 件，涉及1 204 518人', '2416件', '12307件', '1204518人'],
    ['收到来信12封，占三成五，四成五以上', '12封', '35%', '45%'],
    ['连续13年全省领先，连续12年，', '13年', '12年'],
    ['在15分钟内提供服务', '15分钟'],
    ['累计开展2次以上的培训，办理3件以上', '3件'],
    ['186个人民调解委员会，3家人民法院', '186个', '3家'],
    ['1.2025年共办理案件120件', '120件'],
    ['建立三级学习体系，二级以上医院8家', '8家'],
    ['公众号粉丝41.7万，累计阅读量1.2亿。接听来电6.8万通', '417000', '120000000', '68000通'],
    ['占比六成半，接近三成半。', '65%', '35%'],
    ['走访几十家企业，发放数百份资料，十几家，上百场', '10家', '100场'],
    ['实现零事故、零积压', '0', '0'],
    ['“零事故”连续保持9年', '0', '9年'],
    // Beside norms, what was done.
    ['人均学习52学时，高于规定的30学时', '52学时'],
    ['平均用时8天，比规定的15天少7天', '8天', '7天'],
    ['到场时间9分钟，优于20分钟的行业标准', '9分钟'],
    ['完成年度目标800户的112.5%', '112.5%'],
    ['比法定时限压缩62%', '62%'],
    ['发现不符合规定的12件', '12件'],
    ['完成规定动作12项，达到要求的8家', '12项', '8家'],
    ['完成目标任务12项，对照问题清单整改销号26项', '12项', '26项'],
    ['每个社区设立服务点，共设立3处', '3处'],
    ['覆盖六个方面的任务12项', '6个', '12项'],
  ];
  for (const [text, ...expected] of table) it(text, () => assert.deepEqual(claims(text), expected));

  const names = [
    '2025年2月3日，2023年度，二〇二三年，1至11月，2024-01-18 14:51，2024.01.18',
    '“十四五”、“八五”普法、十四五规划、党的二十大、十九届六中全会',
    '“1+6+N”体系、1+7构架、7×24小时、12·4宪法日、5+2',
    '12345热线、12345市民热线、12348平台',
    '落实行政执法“三项制度”，三级贯通，三年行动，三项制度',
    'PM2.5、IPv6、2.0版、5G、SO2、A4',
    '第三批、第五届、首批、第41次常务会议、望政发〔2021〕33号',
    '《纲要（2021—2025年）》《2023年工作要点》《关于12项措施的通知》',
    '每年不少于4次，力争达到95%，至少开展2次，预计受理100件',
    '1亿元以上的重大合同，60周岁以上老年人',
    '“15分钟政务服务圈”、24小时值守、24小时办结机制、三年培养计划',
    '以下三个问题，以下4个方面',
    '落实县委六届二次、三次、四次全会部署',
    '坚定拥护“两个确立”、坚决做到“两个维护”',
    '三元区、五台县、三家镇',
    '办理案件【待补：上年为1286件】，增长【待填：12.5%】',
    '仍有四个方面差距，主要有两个方面的原因，还有三方面不足',
    '近两年来，近三年，五年来，近12年，近3年间',
    '对照6个方面52项指标逐项检视',
    '每个社区配备1名辅导员',
    '高于国家要求的每万人3名，短于法定的20日',
    '推动“零上访”社区创建，开展“零投诉”企业评选',
    '2025 年，2026 年度',
    '报告共七部分，等四部门联合',
    '西部8省（区、市），小学1-4年级',
    '15分钟公共法律服务圈、30分钟法律援助服务',
    '处罚2次以上的企业、投诉3次以上的事项',
    '| 指标 | 2024 | 2025 |',
    '80岁以上老人、95分以上的、60学时以上培训、持证不满3年的、年满18周岁',
    '1.切实增强意识。2、加强监管',
    '千方百计、十分重要、一是、统一、万一、百姓、三农、一体',
  ];
  for (const text of names) it(`none: ${text}`, () => assert.deepEqual(claims(text), []));
});

describe('quantities: what they say', () => {
  it('tells unit, scale, step and span', () => {
    const quantity = only('涉及金额约37.62亿元');
    assert.equal(quantity.text, '约37.62亿元');
    assert.deepEqual(
      [quantity.value, quantity.unit, quantity.scale, quantity.step, quantity.kind],
      [3762000000, '元', 1e8, 1e6, 'money'],
    );
  });

  const bounds: readonly (readonly [text: string, low: number, high: number])[] = [
    ['485件', 485, 485],
    ['94.5%', 94.45, 94.55],
    ['8.46万件', 84550, 84650],
    ['140余件', 140, 149],
    ['3100余人次', 3100, 3199],
    ['1.2万余件', 12000, 12999],
    ['近3000人次', 2000, 3000],
    ['98%以上', 98, Number.POSITIVE_INFINITY],
    ['超793万人', 7930000, Number.POSITIVE_INFINITY],
  ];
  for (const [text, low, high] of bounds)
    it(`bounds ${text}`, () => {
      const quantity = only(text);
      assert.ok(Math.abs(quantity.low - low) < 1e-6, `low ${quantity.low}`);
      assert.ok(quantity.high === high || Math.abs(quantity.high - high) < 1e-6, `high ${quantity.high}`);
    });

  it('reads polarity only where the verb stands before its change', () => {
    const polarity = (text: string) => only(text).polarity;
    assert.deepEqual(
      ['同比增长34.4%', '下降了67.3%', '降幅为12%', '压缩至3天', '新增12件', '增至15件', '减为12件'].map(
        polarity,
      ),
      ['rise', 'fall', 'fall', undefined, undefined, undefined, undefined],
    );
  });

  it('lends the verb and the unit of a list to all its numbers', () => {
    const listed = (text: string) =>
      new Passage(text).quantities.map(({ unit, polarity }) => [unit, polarity]);
    assert.deepEqual(listed('分别下降9.2%、18.4%'), [
      ['%', 'fall'],
      ['%', 'fall'],
    ]);
    assert.deepEqual(listed('分别提高3.2、4.5个百分点'), [
      ['个百分点', 'rise'],
      ['个百分点', 'rise'],
    ]);
    assert.deepEqual(listed('压缩至20个、10个工作日'), [
      ['个工作日', undefined],
      ['个工作日', undefined],
    ]);
    assert.deepEqual(listed('食品20个、药品10个'), [
      ['个', undefined],
      ['个', undefined],
    ]);
  });

  it('reads the period a value belongs to', () => {
    const periods = (text: string) =>
      new Passage(text).quantities.filter(({ claim }) => claim).map(({ period }) => period);
    assert.deepEqual(periods('由2024年的41.2万件增至46.8万件'), [{ year: 2024 }, undefined]);
    assert.deepEqual(periods('较上年的6180户次下降30.2%'), [{ relative: -1 }, undefined]);
    assert.deepEqual(periods('2023年，全市受理187件'), [{ year: 2023 }]);
  });

  it('names what is counted and its scope', () => {
    const [first, second] = new Passage('全市共收到行政复议申请761件，513件上级政策文件落地').quantities;
    assert.match(first?.measure ?? '', /行政复议申请/);
    assert.deepEqual(first?.scope, ['全市']);
    assert.match(second?.measure ?? '', /上级政策文件/);
  });
});

describe('quantities: any text', () => {
  const char = fc.constantFrom(
    ...'0123456789０９一二十百千万亿两半成零〇分之余多约近第年月日件个%％“”《》（）()，,。.、；：:-—+×/ \n受理增长下降率占共其中',
  );
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.string({ unit: char, maxLength: 300 }),
  );

  it('reads without throwing; spans lie inside, in order, and do not overlap', () => {
    fc.assert(
      fc.property(text, (text) => {
        let last = 0;
        for (const quantity of new Passage(text).quantities) {
          assert.ok(last <= quantity.start && quantity.start < quantity.end && quantity.end <= text.length);
          assert.ok(quantity.start <= quantity.digits.start && quantity.digits.start < quantity.digits.end);
          assert.ok(quantity.digits.end <= quantity.end);
          assert.ok(Number.isFinite(quantity.value) && quantity.low <= quantity.high);
          assert.equal(quantity.text, text.slice(quantity.start, quantity.end));
          assert.equal(typeof quantity.measure, 'string');
          last = quantity.end;
        }
      }),
      { numRuns: cases(2000) },
    );
  });

  const hostile = [
    '1',
    '1,',
    '一',
    '百分之',
    '“',
    '《1',
    '（1',
    '约',
    '1年',
    '、三',
    '2025-',
    '万',
    '1+',
    '增长',
  ];
  for (const unit of hostile)
    it(`takes twice the time for twice «${unit}», not four times`, () => {
      const time = (length: number) => {
        const text = unit.repeat(length / unit.length);
        let best = Number.POSITIVE_INFINITY;
        for (let round = 0; round < 2; round++) {
          const start = performance.now();
          for (const { measure } of new Passage(text).quantities) void measure;
          best = Math.min(best, performance.now() - start);
        }
        return best;
      };
      time(2_000);
      const [short, long] = [time(5_000), time(40_000)];
      assert.ok(long < 500 || long < short * 40, `${short} ms, then ${long} ms for eight times the length`);
    });
});
