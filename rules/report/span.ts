/** A half-open range of UTF-16 code units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export function shift(span: Span, by: number): Span {
  return { start: span.start + by, end: span.end + by };
}

export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** From the start of one entry of a list to the end of another. */
export function between(spans: readonly Span[], first: number, last: number): Span {
  return { start: spans[first]?.start ?? 0, end: spans[last]?.end ?? 0 };
}
