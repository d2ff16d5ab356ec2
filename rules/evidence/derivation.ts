import { relationsOf } from '../number/relations';
import type { Claim, Report } from '../report';
import type { Evidence, LedgerRow } from './evidence';
import { rowDerivation } from './row-derivation';
import { addition, printed, type Step, subtraction } from './step';
import type { Support } from './support';
import { withinSentences } from './within-sentences';

/** How a claim follows from what is backed. */
export interface Derivation {
  /** To read aloud: «78 − 12 = 66». */
  readonly equation: string;
  readonly claims: readonly Claim[];
  readonly rows: readonly LedgerRow[];
}

/**
 * Derives claims from backed ones, transitively: along the relations the draft states, along figures listed side by
 * side with their total, and from ledger rows of the same matter. A pair of numbers that merely fits derives nothing.
 */
export function derive(
  report: Report,
  evidence: Evidence,
  claims: readonly Claim[],
  supports: ReadonlyMap<Claim, Support>,
): Map<Claim, Derivation> {
  const derived = new Map<Claim, Derivation>();
  const isOpen = (claim: Claim): boolean =>
    supports.get(claim)?.status === 'unsupported' && !derived.has(claim);
  const isBacked = (claim: Claim): boolean => {
    const status = supports.get(claim)?.status;
    return derived.has(claim) || status === 'ledger' || status === 'annotated';
  };
  if (!claims.some(isOpen)) return derived;
  const steps = [
    ...alongNames(claims),
    ...alongRelations(report, claims),
    ...alongLists(claims),
    ...alongListedShares(claims),
    ...alongStock(claims),
    ...withinSentences(claims),
  ].filter(({ claim }) => isOpen(claim));
  for (let grown = true; grown; ) {
    grown = false;
    for (const { claim, from, equation } of steps) {
      if (!isOpen(claim) || !from.every(isBacked)) continue;
      derived.set(claim, { equation, claims: from, rows: [] });
      grown = true;
    }
    for (const claim of claims) {
      if (!isOpen(claim)) continue;
      const derivation = rowDerivation(report, evidence, claim, claims, (other) => supports.get(other)?.row);
      if (!derivation?.claims.every(isBacked)) continue;
      derived.set(claim, derivation);
      grown = true;
    }
  }
  return derived;
}

/** 公众参与、专家论证、风险评估三大程序: the things counted stand right before their number. */
function* alongNames(claims: readonly Claim[]): Iterable<Step> {
  for (const claim of claims)
    if (claim.quantity.listed) yield { claim, from: [], equation: `文中列举了${printed(claim)}项` };
}

/** What the relations of the draft give: the stated number from its operands, and a part from the whole and the other parts. */
function* alongRelations(report: Report, claims: readonly Claim[]): Iterable<Step> {
  const byStart = new Map(claims.map((claim) => [claim.start, claim]));
  for (const { kind, operands, stated, holds, equation } of relationsOf(report)) {
    if (!holds || kind === 'at-most') continue;
    const parts = operands.map(({ start }) => byStart.get(start));
    const whole = byStart.get(stated.start);
    if (!whole || !parts.every((part) => part !== undefined)) continue;
    yield { claim: whole, from: parts, equation };
    if (kind === 'same') for (const part of parts) yield { claim: part, from: [whole], equation };
    if (kind !== 'sum' && kind !== 'remainder') continue;
    for (const part of parts) {
      const others = parts.filter((other) => other !== part);
      const step = subtraction(whole, others, part);
      yield kind === 'sum' ? step : { ...step, equation };
    }
  }
}

/** Units of offices and people, and of what each of them hands in. */
const bodies = new Set(['个', '家', '所', '名', '人', '位']);
const fromEach = new Set([...bodies, '份', '篇', '场']);

/**
 * 9个乡镇和32个部门…对41个单位: figures of one unit side by side, and their sum right after them; with offices and people
 * the units may differ, as in 16个部门、3个街道的19名负责人.
 */
function* alongLists(claims: readonly Claim[]): Iterable<Step> {
  for (const [index, claim] of claims.entries()) {
    if (!isExact(claim) || claim.quantity.unit === '%') continue;
    const parts: Claim[] = [];
    let sum = 0;
    for (let at = index - 1; at >= 0 && parts.length < 6; at--) {
      const part = claims[at];
      const next = parts[0];
      if (!part || part.block !== claim.block || !isExact(part)) break;
      const between = claim.block.passage.prose.slice(part.quantity.end, (next ?? claim).quantity.start);
      if (/[。！？!?\n]/.test(between)) break;
      const mixed = part.quantity.unit !== claim.quantity.unit;
      if (mixed && !(bodies.has(part.quantity.unit) && fromEach.has(claim.quantity.unit))) break;
      if (mixed && !next && !/^[^，,；;]{0,16}[，,]?[^，,；;]{0,8}$/.test(between)) break;
      if (next && !/^[^，,；;]{0,16}(?:和|与|及|以及|、)[^，,；;]{0,16}$/.test(between)) break;
      parts.unshift(part);
      sum += part.quantity.value;
      if (parts.length > 1 && sum === claim.quantity.value) {
        yield addition([...parts], claim);
        break;
      }
    }
  }
}

/** 办理341件，其中撤销12件、确认违法8件、责令履行5件，纠错率7.3%: what 其中 lists, together, over its whole. */
function* alongListedShares(claims: readonly Claim[]): Iterable<Step> {
  for (const claim of claims) {
    if (claim.quantity.unit !== '%' || claim.quantity.kind !== 'percent') continue;
    const parts: Claim[] = [];
    for (let at = claim.index - 1; at >= 0 && parts.length < 8; at--) {
      const part = claims[at];
      const next = parts[0] ?? claim;
      if (!part || part.block !== claim.block || !isExact(part)) break;
      const between = claim.block.passage.prose.slice(part.quantity.end, next.quantity.start);
      if (/[。；！？;!?\n]/.test(between)) break;
      parts.unshift(part);
      if (/其中/.test(between) && parts.length >= 3) {
        const [whole, ...listed] = parts;
        if (!whole || listed.some(({ quantity }) => quantity.unit !== whole.quantity.unit)) break;
        const sum = listed.reduce((total, { quantity }) => total + quantity.value, 0);
        const rate = (sum / whole.quantity.value) * 100;
        if (sum > whole.quantity.value || rate < claim.quantity.low || rate > claim.quantity.high) break;
        const equation = `(${listed.map(printed).join(' + ')}) ÷ ${printed(whole)} = ${Number(rate.toFixed(2))}%`;
        yield { claim, from: parts, equation };
        break;
      }
    }
  }
}

/** The words of what is left at the end of a year. */
const leftOver = /未审结|未办结|未结|结存|期末|结转下年|尚在|其余|剩余|尚余|余下|剩下/;

/** 受理162件，审结168件（含上年结转11件），期末未审结5件: what came in and was carried over, less what was closed. */
function* alongStock(claims: readonly Claim[]): Iterable<Step> {
  for (const [index, claim] of claims.entries()) {
    if (!isExact(claim) || !leftOver.test(claim.quantity.measure)) continue;
    const near = claims
      .slice(Math.max(0, index - 6), index)
      .filter(
        (other) =>
          other.block === claim.block && other.quantity.unit === claim.quantity.unit && isExact(other),
      );
    const last = (pattern: RegExp): Claim | undefined =>
      near.findLast(({ quantity }) => pattern.test(quantity.measure));
    const came = last(/受理|新收|收到|立案|接收/);
    const carried = last(/(?:结转|转入)(?!下|次|明)|上年.*[转存余]|旧存|期初|年初/);
    const closed = last(/^(?!.*未).*(?:审结|办结|结案)/);
    if (!came || !closed || came === closed) continue;
    const total = came.quantity.value + (carried?.quantity.value ?? 0) - closed.quantity.value;
    if (total !== claim.quantity.value) continue;
    const carry = carried ? ` + ${printed(carried)}` : '';
    yield {
      claim,
      from: carried ? [came, carried, closed] : [came, closed],
      equation: `${printed(came)}${carry} − ${printed(closed)} = ${printed(claim)}`,
    };
  }
}

function isExact({ quantity }: Claim): boolean {
  return (
    quantity.approximations.length === 0 &&
    quantity.low === quantity.value &&
    quantity.high === quantity.value
  );
}
