import { diagnostics } from './diagnostics';
import type { Feature } from './feature';

/** Every feature of the language server. */
export const features: readonly Feature[] = [diagnostics];
