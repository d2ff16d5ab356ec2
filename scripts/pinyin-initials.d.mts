import type { Plugin } from 'esbuild';

export declare const pinyinInitials: Plugin;
