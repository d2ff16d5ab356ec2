import assert from 'node:assert/strict';
import { type Checked, check } from '../../rules/engine/check';
import { claimsOf } from '../../rules/report';
import { defaultSettings, type Settings } from '../../rules/settings';
import { templates } from '../../rules/templates';

/** Every rule on, so that none is left out for its severity. */
export const everything: Settings = {
  ...defaultSettings,
  profile: 'submission',
  severities: new Map([['outline/section-order', 'warning']]),
};

export function checked(text: string, earlier?: Checked): Checked {
  const [outline] = templates;
  assert.ok(outline, 'no template');
  return check({ text, outline, settings: everything, ...(earlier && { earlier }) });
}

/** All that can be seen of a check, as plain data: two checks are equal when their pictures are. */
export function picture({ report, diagnostics }: Checked): unknown {
  const { positions: _, outline: __, ...seen } = report;
  const claims = claimsOf(report).map(({ start, end, index, quantity }) => ({ start, end, index, quantity }));
  const quantities = report.blocks.map(({ passage }) => passage.quantities);
  return JSON.parse(
    JSON.stringify({ seen, claims, quantities, diagnostics }, (key, value: unknown) =>
      key === 'role' && typeof value === 'object' && value !== null && 'id' in value ? value.id : value,
    ),
  );
}

/** Every `{ start, end }` anywhere in the value, with the path it was found under. */
export function* spansIn(value: unknown, path = ''): Iterable<{ start: number; end: number; path: string }> {
  if (typeof value !== 'object' || value === null) return;
  if ('start' in value && 'end' in value && typeof value.start === 'number' && typeof value.end === 'number')
    yield { start: value.start, end: value.end, path };
  for (const [key, inner] of Object.entries(value)) yield* spansIn(inner, `${path}.${key}`);
}
