import type { Evidence } from '../../rules/evidence';
import type { Language } from '../../rules/localized';
import type { Outline, Skeleton } from '../../rules/report';
import type { Profile, Settings } from '../../rules/settings';
import type { Configuration } from './configuration';
import type { FileProblems } from './problem';

/**
 * All that a draft is checked with. It has the fields `check()` asks for, so `check({ text, ...project })` is a
 * whole check. As long as nothing has changed around the draft, the same object comes back.
 */
export interface Project {
  /** Absolute path of the draft. */
  readonly path: string;
  readonly configuration: Configuration;
  readonly settings: Settings;
  readonly outline: Outline;
  /** Ledgers nearest folder first, last year's report, samples. The same object while their content is the same. */
  readonly evidence: Evidence;
  /** Learned skeletons by role; the template's stand where this gives none. */
  readonly skeletons: (role: string) => Skeleton | undefined;
  /**
   * `listed`: a glob of `files` names it, so it is checked whatever it says. `ignored`: a glob of `ignore` names it,
   * so it is not. Otherwise it is checked when it says itself that it is a report (`recognise`).
   */
  readonly inclusion: 'listed' | 'ignored' | 'if recognised';
  /** Changes whenever anything above does; part of a result id. */
  readonly version: string;
}

export interface ProjectsOptions {
  /** Folders that bound the search for ledgers where no configuration file does: the workspace's folders. */
  readonly roots?: readonly string[];
  /** What an editor holds unsaved, in place of the file's content on disk. */
  readonly unsaved?: (path: string) => string | undefined;
  /** Language for `language: auto`. */
  readonly locale?: Language;
  /** These stand over the configuration file. Paths are absolute. */
  readonly override?: {
    readonly config?: string | undefined;
    readonly profile?: Profile | undefined;
    /** Files or globs instead of what would be found; false for none. */
    readonly evidence?: readonly string[] | false | undefined;
    readonly previous?: string | undefined;
    readonly baseline?: string | undefined;
    readonly language?: Language | undefined;
  };
}

/**
 * Finds and keeps what surrounds drafts: configuration, ledgers, last year's report, samples, baseline. Files are read
 * once and again only when they changed on disk; call `changed` for every file event, nothing is polled.
 */
export interface Projects {
  /** What the draft at `path` with this text is checked with. Cheap (no file access) when nothing changed. Never rejects. */
  of(path: string, text: string): Promise<Project>;
  /**
   * A file or folder was written, created, renamed, deleted or edited unsaved. True when a draft's surroundings may
   * differ now, so that diagnostics want a refresh.
   */
  changed(path: string): boolean;
  /** What is wrong with configuration files, ledgers and packs read so far, one entry a file. */
  problems(): readonly FileProblems[];
}

/** File name patterns an editor should watch: configuration, ledgers, drafts, lexicons, templates and packs. */
export const watched: readonly string[] = [
  '**/.reportlintrc.json',
  '**/*.{csv,xlsx}',
  '**/*.{md,markdown,txt,docx}',
  '**/*.json',
];
