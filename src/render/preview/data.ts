import type { Library } from '../../playbook/model/library.ts';

/** What the page's script finds in the page. */
export interface PageData {
  library: Library;
  /** Changes with every save where the page is served; nothing where it is a file. */
  serial?: number;
}
