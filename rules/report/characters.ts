/** Whether a code is that of a Chinese character, as most of a report's are. */
export function isHan(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fff;
}

/** 0–9, half width. */
export function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}
