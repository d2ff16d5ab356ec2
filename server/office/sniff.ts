/** Whether a file is a zip archive or a compound file, as office programs write them, whatever its name says. */
export function isOfficeFile(bytes: Uint8Array): boolean {
  return isZip(bytes) || isCompound(bytes);
}

export function isZip(bytes: Uint8Array): boolean {
  return startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]);
}

/** Word 97–2003, WPS, and whatever is protected by a password. */
export function isCompound(bytes: Uint8Array): boolean {
  return startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0]);
}

function startsWith(bytes: Uint8Array, head: readonly number[]): boolean {
  return head.every((byte, index) => bytes[index] === byte);
}
