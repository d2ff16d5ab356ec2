import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { claimsOf, parseReport } from '../../rules/report';
import { templates } from '../../rules/templates';

interface Label {
  readonly quote: string;
  readonly offset: number;
  readonly value: number | string;
  readonly unit: string | null;
  readonly kind: string;
  readonly is_claim: boolean;
}

interface ReadClaim {
  readonly text: string;
  /** Offset of the digits in the document. */
  readonly start: number;
  readonly end: number;
  readonly value: number;
  readonly unit: string;
}

const here = import.meta.dirname;
const files = readdirSync(here).filter((name) => name.endsWith('.json'));
const [outline] = templates;

describe('the numbers of the samples, against labels made by hand', () => {
  let right = 0;
  let claims = 0;
  let nonClaims = 0;
  const misread: string[] = [];
  const invented: string[] = [];

  before(() => {
    assert.ok(outline, 'no template');
    for (const file of files) {
      const text = readFileSync(`${here}/../../seeds/${file.replace('.json', '.txt')}`, 'utf8');
      const labels = JSON.parse(readFileSync(`${here}/${file}`, 'utf8')) as Label[];
      const read: ReadClaim[] = claimsOf(parseReport(text, outline)).map(({ quantity, block }) => ({
        text: quantity.text,
        start: block.start + quantity.digits.start,
        end: block.start + quantity.digits.end,
        value: quantity.value,
        unit: quantity.unit,
      }));
      for (const label of labels) {
        assert.ok(
          text.startsWith(label.quote, label.offset),
          `${file}: ${label.quote} is not at ${label.offset}`,
        );
        if (!label.is_claim) {
          nonClaims++;
          continue;
        }
        claims++;
        const candidates = read.filter((claim) => within(claim, label));
        if (candidates.some((claim) => agrees(claim, label))) right++;
        else
          misread.push(
            `${file.slice(0, 3)} ${label.quote}: ${label.value}${label.unit ?? ''}, read ${shown(candidates)}`,
          );
      }
      const known = labels.filter((label) => label.is_claim);
      for (const claim of read) {
        if (!known.some((label) => within(claim, label)))
          invented.push(
            `${file.slice(0, 3)} ${text.slice(claim.start - 8, claim.end + 8).replace(/\s+/g, ' ')}`,
          );
      }
    }
  });

  it('reads at least 98 % of the claims with the right value and unit', () => {
    assert.ok(right / claims >= 0.98, `${right} of ${claims}:\n${misread.join('\n')}`);
  });

  it('takes at most 2 % of the other numbers for claims', () => {
    assert.ok(
      invented.length / nonClaims <= 0.02,
      `${invented.length} of ${nonClaims}:\n${invented.join('\n')}`,
    );
  });
});

function within(claim: ReadClaim, label: Label): boolean {
  return label.offset <= claim.start && claim.end <= label.offset + label.quote.length;
}

function agrees(claim: ReadClaim, label: Label): boolean {
  if (typeof label.value !== 'number') return false;
  const near = Math.abs(claim.value - label.value) <= 1e-9 * Math.max(1, Math.abs(label.value));
  return near && (label.unit === null || claim.unit === label.unit);
}

function shown(claims: readonly ReadClaim[]): string {
  return claims.map((claim) => `${claim.value}${claim.unit}`).join(' | ') || 'nothing';
}
