import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  contradictedChanges,
  type Evidence,
  type LedgerRow,
  noEvidence,
  supportOf,
} from '../../../rules/evidence';
import { claimsOf } from '../../../rules/report';
import {
  draft,
  evidenceOf,
  head,
  ledgerOf,
  ledgersFolder,
  readMarked,
  reportOf,
  statuses,
} from './marked-draft';

const drafts = [
  ['plain-county.txt', 'plain-county.csv'],
  ['markdown-city.md', 'markdown-city.csv'],
  ['district.md', 'district.csv'],
] as const;

describe('drafts with a ledger in other words', () => {
  for (const [name, ledgerName] of drafts) {
    const { text, marks } = readMarked(join(ledgersFolder, name));
    const report = reportOf(text);
    const ledger = ledgerOf(readFileSync(join(ledgersFolder, ledgerName), 'utf8'));
    const statusAt = (rows: readonly LedgerRow[]) => {
      const supports = supportOf({ report, evidence: evidenceOf({ ...ledger, rows }) });
      return (mark: { start: number; text: string }) => {
        const claim = claimsOf(report).find(
          ({ start, end }) => start < mark.start + mark.text.length && mark.start < end,
        );
        return claim && supports.get(claim);
      };
    };

    it(`${name}: the status of at least 97 % of the claims is right, and nothing is accused that is not wrong`, () => {
      const supportAt = statusAt(ledger.rows);
      const wrong = marks
        .map((mark) => ({ ...mark, said: supportAt(mark)?.status }))
        .filter(({ status, said }) => status !== said);
      assert.ok(wrong.length <= marks.length * 0.03, JSON.stringify(wrong));
      assert.deepEqual(
        wrong.filter(({ said }) => said === 'mismatch'),
        [],
      );
      assert.deepEqual(
        wrong.filter(({ status }) => status === 'mismatch'),
        [],
      );
    });

    it(`${name}: with any one row taken out of the ledger, no other row is held against its number`, () => {
      for (const gone of ledger.rows) {
        const supportAt = statusAt(ledger.rows.filter((row) => row !== gone));
        for (const mark of marks) {
          if (mark.status === 'mismatch') continue;
          const support = supportAt(mark);
          assert.notEqual(
            support?.status,
            'mismatch',
            `without ${gone.measure}: ${mark.text} ${support?.by}`,
          );
        }
      }
    });

    it(`${name}: two digits swapped in the ledger are noticed for at least nine numbers in ten`, () => {
      const supportAt = statusAt(ledger.rows);
      let changed = 0;
      let noticed = 0;
      for (const mark of marks) {
        const row = supportAt(mark)?.row;
        const value = row && swapped(row.value);
        if (!row || value === undefined || mark.status !== 'ledger' || mark.text.includes('余')) continue;
        changed++;
        const now = statusAt(ledger.rows.map((other) => (other === row ? { ...row, value } : other)))(mark);
        if (now?.status === 'mismatch' && now.row?.measure === row.measure) noticed++;
      }
      assert.ok(changed >= 15 && noticed >= changed * 0.9, `${noticed} of ${changed}`);
    });
  }
});

function swapped(value: number): number | undefined {
  const digits = String(value);
  if (!/^[1-9]\d{2,}$/.test(digits)) return undefined;
  const at = [...digits].findIndex(
    (digit, index) => index > 0 && digit !== digits[index + 1] && index + 1 < digits.length,
  );
  return at < 0
    ? undefined
    : Number(digits.slice(0, at) + digits[at + 1] + digits[at] + digits.slice(at + 2));
}

describe('values', () => {
  const row = (value: string, unit = '件') => `法律援助案件办理量,${value},${unit},2025\n`;
  for (const [said, value, unit, status] of [
    ['1375件', '1375', '件', 'ledger'],
    ['1357件', '1375', '件', 'mismatch'],
    ['1,375件', '1375', '件', 'ledger'],
    ['１３７５件', '1375', '件', 'ledger'],
    ['1375件', '1375', '件次', 'ledger'],
    ['1375件', '1375', '', 'ledger'],
    ['8.46万件', '84613', '件', 'ledger'],
    ['8.64万件', '84613', '件', 'mismatch'],
    ['84613件', '8.46', '万件', 'ledger'],
    ['1300余件', '1375', '件', 'ledger'],
    ['1400余件', '1375', '件', 'mismatch'],
    ['近1400件', '1375', '件', 'ledger'],
    ['约1380件', '1375', '件', 'ledger'],
    ['1375%', '1375', '件', 'unsupported'],
  ] as const) {
    it(`${said} against ${value}${unit}: ${status}`, () => {
      assert.deepEqual(statuses(`全县办理法律援助案件${said}。`, row(value, unit)), [`${said} ${status}`]);
    });
  }

  it('takes 名 and 人, 个工作日 and 工作日 for one unit, and a bare number for a rate where the measure is one', () => {
    assert.deepEqual(
      statuses(
        '全县持证执法人员1846名。行政许可平均办理时限为3个工作日。行政许可按时办结率98.5%。',
        '持证执法人员数,1846,人,2025\n行政许可平均办理时限,3,工作日,2025\n行政许可按时办结率,98.5%,,2025\n',
      ),
      ['1846名 ledger', '3个工作日 ledger', '98.5% ledger'],
    );
  });
});

describe('a row of few words', () => {
  const said = '审核各类文件28件。';
  it('is taken where no other row has its value', () =>
    assert.deepEqual(statuses(said, '合法性审核文件数,28,件,2025\n听证会场次,6,场,2025\n'), ['28件 ledger']));
  it('is not where another has it too', () =>
    assert.deepEqual(statuses(said, '合法性审核文件数,28,件,2025\n行政诉讼一审案件数,28,件,2025\n'), [
      '28件 unsupported',
    ]));
});

it('a name goes on over a short bracket', () =>
  assert.deepEqual(statuses('全县236个村（社区）配备调解员。', '村社区总数,236,个,2025\n'), [
    '236个 ledger',
  ]));

describe('fractions in words', () => {
  it('are asked for no evidence; tenths are', () =>
    assert.deepEqual(statuses('办理时限压减三分之一，办件量的九成网上办理。', '听证会场次,6,场,2025\n'), [
      '三分之一 unchecked',
      '九成 unsupported',
    ]));
  it('and so are tenths and a half', () =>
    assert.deepEqual(statuses('线上办件占六成半。', '听证会场次,6,场,2025\n'), ['六成半 unsupported']));
});

describe('measures', () => {
  const complaints =
    '行政复议申请收件数,761,件,2025\n行政复议受理件数,623,件,2025\n行政复议审结件数,588,件,2025\n人民调解案件数,9627,件,2025\n行政调解案件数,1540,件,2025\n';

  it('leaves to each number of a list the noun after it', () => {
    assert.deepEqual(
      statuses(
        '顾问团由6名律师、4名法学教师、3名退休检察官组成。',
        '顾问团律师,6,名,2025\n顾问团法学教师,4,名,2025\n顾问团退休检察官,3,名,2025\n',
      ),
      ['6名 ledger', '4名 ledger', '3名 ledger'],
    );
  });

  it('tells the steps of one matter apart', () => {
    assert.deepEqual(statuses('全年收到行政复议申请761件，受理623件，审结588件。', complaints), [
      '761件 ledger',
      '623件 ledger',
      '588件 ledger',
    ]);
  });

  it('accuses a number that took the figure of another step', () => {
    assert.deepEqual(statuses('全年受理行政复议案件761件。', complaints), ['761件 mismatch']);
  });

  it('keeps people’s and administrative mediation apart', () => {
    assert.deepEqual(statuses('全年办理人民调解案件9672件，办理行政调解案件1540件。', complaints), [
      '9672件 mismatch',
      '1540件 ledger',
    ]);
    assert.deepEqual(statuses('全年办理行政调解案件9627件。', complaints), ['9627件 mismatch']);
  });

  it('lets one row serve several mentions', () => {
    assert.deepEqual(
      statuses(
        '全年受理行政复议案件623件。\n\n受理的623件行政复议案件中，涉企案件较多。\n\n受理的632件行政复议案件中，涉企案件较多。',
        complaints,
      ),
      ['623件 ledger', '623件 ledger', '632件 mismatch'],
    );
  });

  for (const [why, body] of [
    ['only a part of the measure', '受理的行政复议案件中，涉及行政处罚的312件。'],
    ['part of a year', '上半年受理行政复议案件301件。'],
    ['several years', '近三年受理行政复议案件1802件。'],
    ['one level only', '市本级受理行政复议案件301件。'],
    ['the value a change starts from', '行政复议受理案件由512件增至623件。'],
    ['things named after a measure', '编制行政复议受理指南12件。'],
  ] as const)
    it(`stays silent on ${why}`, () => {
      const [first] = statuses(body, complaints);
      assert.match(first ?? '', /unsupported$/);
    });

  it('never accuses by a row that stands in the ledger twice with different values', () => {
    assert.deepEqual(
      statuses('受理行政复议案件632件。', '行政复议受理件数,623,件,2025\n行政复议受理件数,571,件,2025\n'),
      ['632件 unsupported'],
    );
    assert.deepEqual(
      statuses('受理行政复议案件623件。', '行政复议受理件数,623,件,2025\n行政复议受理件数,571,件,2025\n'),
      ['623件 ledger'],
    );
  });
});

describe('rows that are near and not meant', () => {
  for (const [why, body, rows, expected] of [
    [
      'one row backs one number of a list',
      '清理的9件文件中，继续有效4件、宣布失效3件、拟予修改3件。',
      '清理文件继续有效,4,件,2025\n清理文件宣布失效,3,件,2025\n',
      ['9件 unsupported', '4件 ledger', '3件 ledger', '3件 unsupported'],
    ],
    [
      'and the other contradicts its own row',
      '督导发现的9个问题中，当场纠正4个、限时销号3个、挂账督办3个。',
      '督导问题当场纠正,4,个,2025\n督导问题限时销号,3,个,2025\n督导问题挂账督办,2,个,2025\n',
      ['9个 unsupported', '4个 ledger', '3个 ledger', '3个 mismatch'],
    ],
    [
      'a thing named again keeps its row',
      '查出隐患31处，31处隐患全部销号。',
      '查出隐患数,31,处,2025\n',
      ['31处 ledger', '31处 ledger'],
    ],
    [
      'the whole’s figure told of a level',
      '市本级新设调解室26个。',
      '全市新设调解室,26,个,2025\n市本级新设调解室,17,个,2025\n',
      ['26个 mismatch'],
    ],
    [
      'the level’s figure told of the whole',
      '全市新设调解室17个。',
      '全市新设调解室,26,个,2025\n市本级新设调解室,17,个,2025\n',
      ['17个 mismatch'],
    ],
    [
      'each its own',
      '全市新设调解室26个，其中市本级新设调解室17个。',
      '全市新设调解室,26,个,2025\n市本级新设调解室,17,个,2025\n',
      ['26个 ledger', '17个 ledger'],
    ],
    [
      'a level where the ledger does not part them',
      '市本级新设调解室26个。',
      '新设调解室数,26,个,2025\n',
      ['26个 ledger'],
    ],
  ] as const)
    it(why, () => assert.deepEqual(statuses(body, rows), expected));

  it('reads the scope of a row from a column of its own', () => {
    const scoped = evidenceOf(
      ledgerOf('指标,口径,数值,单位,年度\n审结赔偿案件,全市,1985,件,2025\n审结赔偿案件,市本级,841,件,2025\n'),
    );
    assert.deepEqual(statuses('全市审结赔偿案件1985件，市本级审结赔偿案件841件。', '', scoped), [
      '1985件 ledger',
      '841件 ledger',
    ]);
    assert.deepEqual(statuses('市本级审结赔偿案件1985件。', '', scoped), ['1985件 mismatch']);
  });
});

describe('years', () => {
  const rows = '行政复议受理件数,623,件,2025\n行政复议受理件数,571,件,2024\n';
  for (const [body, expected] of [
    ['受理行政复议案件623件，上年的571件已全部办结。', ['623件 ledger', '571件 ledger']],
    ['受理行政复议案件571件。', ['571件 mismatch']],
    ['受理行政复议案件623件，较2024年的571件有所增加。', ['623件 ledger', '571件 ledger']],
    ['受理行政复议案件623件，较上年的517件有所增加。', ['623件 ledger', '517件 mismatch']],
  ] as const)
    it(body, () => assert.deepEqual(statuses(body, rows), expected));

  it('reads the year of a cell over its column', () => {
    const table = (cells: string) =>
      `| 项目 | 2024年 | 2025年 |\n| --- | --- | --- |\n| 行政复议受理（件） | ${cells} |`;
    assert.deepEqual(statuses(table('571 | 623'), rows), ['571 ledger', '623 ledger']);
    assert.deepEqual(statuses(table('517 | 623'), rows), ['517 mismatch', '623 ledger']);
    assert.ok(!statuses(table('623 | 571'), rows).some((line) => line.endsWith('ledger')));
  });

  it('takes last year’s report for what is said of last year, and never accuses by it', () => {
    const last = reportOf(
      '清河县2024年法治政府建设年度情况报告\n\n2024年，清河县推进法治政府建设。\n\n一、主要举措和成效\n\n全年受理行政复议案件571件，办理法律援助案件1220件。\n',
    );
    const evidence: Evidence = {
      ledgers: [ledgerOf(`${head}行政复议受理件数,623,件,2025\n法律援助案件数,1375,件,2025\n`)],
      previous: { name: '2024年报告.md', uri: 'file:///2024.md', report: last },
      samples: [],
    };
    assert.deepEqual(statuses('受理行政复议案件623件，较上年的571件增长9.1%。', '', evidence), [
      '623件 ledger',
      '571件 ledger',
      '9.1% derived',
    ]);
    assert.deepEqual(statuses('办理法律援助案件1375件，同比增长12.7%。', '', evidence), [
      '1375件 ledger',
      '12.7% derived',
    ]);
    assert.deepEqual(statuses('受理行政复议案件623件，较上年的517件有所增加。', '', evidence), [
      '623件 ledger',
      '517件 unsupported',
    ]);
  });
});

describe('derivation', () => {
  for (const [why, body, rows, expected] of [
    [
      'what is left of a whole',
      '组织78名领导干部述法，其中现场述法12名、书面述法66名。',
      '述法领导干部人数,78,人,2025\n现场述法领导干部人数,12,人,2025\n',
      ['78名 ledger', '12名 ledger', '66名 derived'],
    ],
    [
      'things named right before their number',
      '履行公众参与、专家论证、风险评估三大程序。',
      '述法领导干部人数,78,人,2025\n',
      ['三大 derived'],
    ],
    [
      'a matter of last year that this year counts',
      '对上年度督察反馈的23个问题逐项整改，已整改22个，剩余1个。',
      '法治督察反馈问题,23,个,2025\n法治督察已整改问题,22,个,2025\n',
      ['23个 ledger', '22个 ledger', '1个 derived'],
    ],
    [
      'a rate of a part the draft never states',
      '新提拔的36名干部参加任前法律知识考试，合格率100%。',
      '任前法律知识考试参考人数,36,人,2025\n任前法律知识考试合格人数,36,人,2025\n',
      ['36名 ledger', '100% derived'],
    ],
    [
      'a change from a row of last year the draft never states',
      '信访事项一次性化解率达到91.6%，较上年提高2.4个百分点。',
      '信访事项一次性化解率,91.6,%,2025\n信访事项一次性化解率,89.2,%,2024\n',
      ['91.6% ledger', '2.4个百分点 derived'],
    ],
    [
      'figures side by side and their sum',
      '将法治建设纳入9个乡镇和32个部门年度考核，对41个单位的考核结果进行通报。',
      '年度考核乡镇数,9,个,2025\n年度考核部门数,32,个,2025\n',
      ['9个 ledger', '32个 ledger', '41个 derived'],
    ],
    [
      'people by the offices they lead, and what is left of them',
      '组织17个部门、4个街道的21名主要负责人述法，其中现场述法6名、书面述法15名，21份报告全部公示。',
      '述法部门数,17,个,2025\n述法街道数,4,个,2025\n现场述法主要负责人数,6,名,2025\n',
      ['17个 ledger', '4个 ledger', '21名 derived', '6名 ledger', '15名 derived', '21份 derived'],
    ],
    [
      'one report of each office',
      '组织24个科室、15家直属单位负责人述法，39份述法报告全部公示。',
      '述法科室数,24,个,2025\n述法直属单位数,15,家,2025\n',
      ['24个 ledger', '15家 ledger', '39份 derived'],
    ],
    [
      'what came in and was carried over, less what was closed',
      '全年受理行政复议案件162件，审结168件（含上年结转11件），期末未审结5件。',
      '行政复议受理件数,162,件,2025\n行政复议审结件数,168,件,2025\n上年结转行政复议案件数,11,件,2025\n',
      ['162件 ledger', '168件 ledger', '11件 ledger', '5件 derived'],
    ],
    [
      'the rest that goes on into the next year',
      '全年收到申请208件，受理190件，审结197件（含上年结转21件），其余14件转入下年。',
      '行政复议申请件数,208,件,2025\n行政复议受理件数,190,件,2025\n行政复议审结件数,197,件,2025\n上年结转行政复议案件数,21,件,2025\n',
      ['208件 ledger', '190件 ledger', '197件 ledger', '21件 ledger', '14件 derived'],
    ],
    [
      'transitively',
      '办理建议118件、提案145件，合计263件，其中办成200件，办成率76.0%。',
      '建议承办数,118,件,2025\n提案承办数,145,件,2025\n办成建议提案数,200,件,2025\n',
      ['118件 ledger', '145件 ledger', '263件 derived', '200件 ledger', '76.0% derived'],
    ],
    [
      'nothing from numbers that merely fit',
      '培训执法人员25名，聘请执法监督员36名，走访群众61名。',
      '执法人员培训人数,25,人,2025\n执法监督员人数,36,人,2025\n',
      ['25名 ledger', '36名 ledger', '61名 unsupported'],
    ],
    [
      'nothing from what is not backed itself',
      '受理投诉120件，办结108件，办结率90%。',
      '投诉受理件数,120,件,2025\n',
      ['120件 ledger', '108件 unsupported', '90% unsupported'],
    ],
    [
      'no rate that the rows do not give',
      '新提拔的36名干部参加任前法律知识考试，合格率97.2%。',
      '任前法律知识考试参考人数,36,人,2025\n任前法律知识考试合格人数,36,人,2025\n',
      ['36名 ledger', '97.2% unsupported'],
    ],
  ] as const)
    it(`derives ${why}`, () => assert.deepEqual(statuses(body, rows), expected));

  it('shows the equation', () => {
    const report = draft('受理行政复议案件623件，较上年的571件增长9.1%。');
    const evidence = evidenceOf(
      ledgerOf(`${head}行政复议受理件数,623,件,2025\n行政复议受理件数,571,件,2024\n`),
    );
    const derived = [...supportOf({ report, evidence }).values()].find(({ status }) => status === 'derived');
    assert.match(derived?.by ?? '', /623.*571.*9\.1/);
  });
});

describe('without evidence', () => {
  it('checks nothing', () => {
    assert.deepEqual(statuses('受理行政复议案件623件。', '', noEvidence), ['623件 unchecked']);
    assert.deepEqual(statuses('受理行政复议案件623件。', ''), ['623件 unchecked']);
  });
});

describe('the same text again', () => {
  it('gives the same verdict from a fresh reading as from one that took passages over', () => {
    const { text } = readMarked(join(ledgersFolder, 'district.md'));
    const evidence = evidenceOf(ledgerOf(readFileSync(join(ledgersFolder, 'district.csv'), 'utf8')));
    const verdict = (changed: string) =>
      [...supportOf({ report: reportOf(changed), evidence })].map(([{ start }, { status, by }]) => [
        start,
        status,
        by,
      ]);
    const before = verdict(text);
    verdict(text.replace('332件', '333件'));
    assert.deepEqual(verdict(text), before);
  });
});

describe('a ledger of 50,000 rows', () => {
  it('finds the rows of the draft among all the others', () => {
    const { text, marks } = readMarked(join(ledgersFolder, 'district.md'));
    const csv = readFileSync(join(ledgersFolder, 'district.csv'), 'utf8').trimEnd();
    const words = ['受理', '办结', '检查', '培训', '案件', '活动', '审查', '调解', '公开', '整改'];
    const filler = Array.from(
      { length: 50_000 },
      (_, at) => `第${at}社区${words[at % 10]}${words[(at >> 3) % 10]}数,${(at * 7919) % 9973},件,2025,,`,
    );
    const ledger = ledgerOf(`${csv}\n${filler.join('\n')}\n`);
    assert.ok(ledger.rows.length > 50_000);
    const report = reportOf(text);
    const evidence = evidenceOf(ledger);
    const supports = supportOf({ report, evidence });
    const wrong = marks.filter((mark) => {
      const claim = claimsOf(report).find(({ start }) => start === mark.start);
      return claim && supports.get(claim)?.status !== mark.status;
    });
    assert.ok(wrong.length <= 3, JSON.stringify(wrong));
  });
});

describe('changes against last year’s value', () => {
  const rows =
    '行政复议受理件数,623,件,2025\n行政复议受理件数,571,件,2024\n一次性化解率,91.6,%,2025\n一次性化解率,89.2,%,2024\n普法专项经费,120,万元,2025\n普法专项经费,95,万元,2024\n';
  const contradicted = (body: string, evidence = evidenceOf(ledgerOf(head + rows))) =>
    contradictedChanges({ report: draft(body), evidence }).map(
      ({ claim, equation }) => `${claim.quantity.text}: ${equation}`,
    );
  for (const [body, expected] of [
    ['受理行政复议案件623件，同比增长15.2%。', ['15.2%: (623 − 571) ÷ 571 = 9.11%']],
    ['受理行政复议案件623件，较上年下降9.1%。', ['9.1%: (623 − 571) ÷ 571 = 9.11%']],
    ['受理行政复议案件623件，比上年增加62件。', ['62件: 623 − 571 = 52']],
    ['受理623件行政复议案件，比上年增加62件。', ['62件: 623 − 571 = 52']],
    ['受理623件行政复议案件，比上年增加52件。', []],
    ['受理623件行政复议案件，化解率比上年增加62件。', []],
    ['一次性化解率91.6%，较上年提高4.2个百分点。', ['4.2个百分点: 91.6% − 89.2% = 2.4']],
    ['受理行政复议案件623件，同比增长9.1%。', []],
    ['一次性化解率91.6%，同比提高2.7%。', []],
    ['受理行政复议案件623件，较2019年增长80.2%。', []],
    ['普法专项经费120万元，较上年增加35万元。', ['35万元: 120万 − 95万 = 25万']],
    ['受理行政复议案件623件，同比增长2倍。', []],
    ['受理行政复议案件623件，办结率同比提高3.2个百分点。', []],
    ['受理行政复议案件632件，同比增长10.7%。', []],
    ['培训执法人员623名，同比增长15.2%。', []],
  ] as const)
    it(body, () => assert.deepEqual(contradicted(body), expected));

  it('may take last year’s value from last year’s report', () => {
    const last = reportOf(
      '清河县2024年法治政府建设年度情况报告\n\n一、主要举措和成效\n\n全年受理行政复议案件571件。\n',
    );
    const evidence: Evidence = {
      ledgers: [],
      previous: { name: '2024年报告.md', uri: 'file:///2024.md', report: last },
      samples: [],
    };
    assert.deepEqual(contradicted('受理行政复议案件623件，同比增长15.2%。', evidence), [
      '15.2%: (623 − 571) ÷ 571 = 9.11%',
    ]);
    assert.deepEqual(contradicted('受理行政复议案件623件，同比增长9.1%。', evidence), []);
  });
});

describe('shares', () => {
  it('derives what 其中 lists, together, over its whole', () => {
    assert.deepEqual(
      statuses(
        '办理复议案件341件，其中撤销12件、确认违法8件、责令履行5件，直接纠错率7.3%。',
        '复议案件办理数,341,件,2025\n复议撤销数,12,件,2025\n复议确认违法数,8,件,2025\n复议责令履行数,5,件,2025\n',
      ).at(-1),
      '7.3% derived',
    );
  });
  it('derives a share of a whole only the ledger counts', () => {
    const rows = '标准化司法所数,87,个,2025\n司法所总数,93,个,2025\n';
    assert.equal(statuses('建成标准化司法所87个，占司法所总数的93.5%。', rows).at(-1), '93.5% derived');
    assert.equal(statuses('建成标准化司法所87个，占司法所总数的95.3%。', rows).at(-1), '95.3% unsupported');
  });
});
